import { readPageLabel } from '../conventions/index.js';
import type { Basis, Identification, IdentityField } from '../page/index.js';
import { readDateFolders, readName } from './read-name.js';

/** Decides whether a folder's name is a newspaper's: a table of publications knows titles, conventions know how titles look. */
export type IsPublication = (name: string) => boolean;

/** What a path says, and by what its files are told from each other. */
export interface ReadPath {
  readonly said: readonly Identification[];
  /** True where its page is a bare number behind a date, which may be another thing's. */
  readonly byNumber: boolean;
}

/** How many folders over a file, and over the folders of its page and edition, say something of it. */
const DEPTH = 4;

/**
 * What a path says by the shapes that people use without being asked: `…/2024-03-08/03.md`, `20240308/三版/…`,
 * `2024/03/08/A4.txt`, `paper_2024-03-08_p3.txt`, `1893/10/01/ed-1/seq-3/ocr.txt`. A folder names the publication only where it looks
 * like one. What the files beside it say: {@link readPaths}.
 */
export function guessFromPath(path: string, isPublication: IsPublication): ReadPath {
  const segments = path.split('/').filter(Boolean);
  const stem = (segments.pop() ?? '').replace(/\.[^.]*$/, '');
  const found = new Found(path);
  const name = readName(stem);
  if (name.date !== null) found.add('date', name.date);
  const inner = peelFolders(segments, found);
  const outer = segments.slice(0, segments.length - inner).slice(-DEPTH);
  const dateAt = name.date === null ? findDateFolder(outer, found) : outer.length;
  if (name.month !== null && !found.has('date')) found.add('date', name.month, 'guess');
  const byNumber = readPage(name, { stem, folders: outer.slice(dateAt) }, found);
  const words = wordsOf(`${name.before} ${name.after}`);
  for (const candidate of [words.join(' '), ...words, ...outer.toReversed()]) {
    if (!found.has('publication') && candidate !== '' && isPublication(candidate)) found.add('publication', candidate);
  }
  return { said: found.all, byNumber };
}

class Found {
  readonly all: Identification[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  add(field: IdentityField, value: string, basis: Basis = 'path'): void {
    this.all.push({ field, value, basis, evidence: this.#path });
  }

  has(field: IdentityField): boolean {
    return this.all.some((one) => one.field === field);
  }
}

function wordsOf(text: string): string[] {
  return text
    .split(/[_\s]+/)
    .map((word) => word.replace(/^[-.,，;；]+|[-.,，;；]+$/g, ''))
    .filter(Boolean);
}

/** Takes the innermost folders that name a page or an edition by themselves (`ed-1/seq-3`), and says how many they are. */
function peelFolders(folders: readonly string[], found: Found): number {
  let count = 0;
  for (const folder of folders.toReversed()) {
    const edition = /^ed(?:ition)?[-_ ]?(\d{1,2})$/i.exec(folder)?.[1];
    const page = readName(folder);
    const isPage = page.page !== null && page.date === null && wordsOf(`${page.before} ${page.after}`).length === 0;
    // Libraries call the only edition of a day its first.
    if (edition !== undefined && Number(edition) > 1 && !found.has('edition')) found.add('edition', String(Number(edition)));
    else if (isPage && !found.has('page')) found.add('page', page.page ?? '');
    else if (edition === undefined) break;
    count++;
  }
  return count;
}

/** The index behind the folders that name a date. */
function findDateFolder(folders: readonly string[], found: Found): number {
  for (let end = folders.length; end > 0; end--) {
    const read = readDateFolders(folders.slice(0, end));
    if (!read) continue;
    found.add('date', read.date);
    return end;
  }
  return folders.length;
}

interface Place {
  readonly stem: string;
  /** Below the date. */
  readonly folders: readonly string[];
}

/** A page is called one; or it stands behind the date: as a folder, and then files are articles by number; or in the file's name. */
function readPage(name: ReturnType<typeof readName>, { stem, folders }: Place, found: Found): boolean {
  const isDated = found.all.some(({ field, basis }) => field === 'date' && basis === 'path');
  const folder = isDated && !found.has('page') ? folders.find((one) => readPageLabel(one) !== null) : undefined;
  if (folder !== undefined) found.add('page', folder);
  if (found.has('page')) {
    if (/^\d{1,4}$/.test(stem)) found.add('item', stem);
    return false;
  }
  if (name.page !== null) found.add('page', name.page);
  if (found.has('page') || !isDated) return false;
  const words = wordsOf(`${name.before} ${name.after}`);
  const numbers = words.slice(words.findLastIndex((word) => !/^\d{1,3}$/.test(word)) + 1);
  // Behind a date two numbers are the page's and an article's on it.
  const [page, item, ...others] = numbers;
  if (page !== undefined && others.length === 0) {
    found.add('page', page);
    if (item !== undefined) found.add('item', item);
    return true;
  }
  // Longer numbers count what a camera or scanner took.
  const word =
    words.findLast((one) => readPageLabel(one) !== null && !/^\d{4,}$/.test(one)) ?? findSectionPage(`${name.before} ${name.after}`);
  if (word === undefined) return false;
  found.add('page', word);
  return /^\d+$/.test(word);
}

/** A section's letter and a number, apart from other words: -A1-. */
function findSectionPage(text: string): string | undefined {
  return /(?<![\p{L}\p{N}])[A-H]-?\d{1,2}(?![\p{L}\p{N}])/u.exec(text)?.[0];
}
