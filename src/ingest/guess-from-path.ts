import { isoDate, readDate, readPageLabel } from '../conventions/index.js';
import type { Identification, IdentityField } from '../page/index.js';

/** Decides whether a folder's name is a newspaper's: a table of publications knows titles, conventions know how titles look. */
export type IsPublication = (name: string) => boolean;

/** How far up a path says something of a page. */
const DEPTH = 5;

/**
 * What a path says by the shapes that people use without being asked: `…/2024-03-08/03.md`, `20240308/三版/…`,
 * `2024/03/08/A4.txt`, `paper_2024-03-08_p3.txt`. A folder names the publication only where it looks like one.
 */
export function guessFromPath(path: string, isPublication: IsPublication): Identification[] {
  const segments = path.split('/').filter(Boolean).slice(-DEPTH);
  const file = segments.pop() ?? '';
  const stem = file.replace(/\.[^.]*$/, '');
  const found = new Map<IdentityField, string>();
  const rest = readStem(stem, found);
  const dateAt = found.has('date') ? segments.length : findDateFolder(segments, found);
  if (found.has('date')) readPage(segments.slice(dateAt), rest, stem, found);
  for (const name of [rest.join(' '), ...rest, ...segments.toReversed()]) {
    if (!found.has('publication') && name !== '' && isPublication(name)) found.set('publication', name);
  }
  return [...found].map(([field, value]) => ({ field, value, basis: 'path', evidence: path }));
}

/** Takes a date out of a file's name and returns its other words. */
function readStem(stem: string, found: Map<IdentityField, string>): string[] {
  const date = readDate(stem);
  if (!date) return stem.split(/[_\s]+/).filter(Boolean);
  found.set('date', date);
  return stem
    .replace(/\d{4}[-/._]?\d{1,2}[-/._]?\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日/u, ' ')
    .split(/[_\s]+/)
    .map((word) => word.replace(/^[-.]+|[-.]+$/g, ''))
    .filter(Boolean);
}

/** The index behind the folder (or the folders of year, month and day) that names a date. */
function findDateFolder(segments: readonly string[], found: Map<IdentityField, string>): number {
  for (let i = segments.length - 1; i >= 0; i--) {
    const name = segments[i] ?? '';
    const whole = /\d{4}.?\d{1,2}.?\d{1,2}|年/.test(name) ? readDate(name) : null;
    const [year, month, day] = [segments[i - 2], segments[i - 1], name];
    const split =
      /^\d{4}$/.test(year ?? '') && /^\d{1,2}$/.test(month ?? '') && /^\d{1,2}$/.test(day)
        ? isoDate(Number(year), Number(month), Number(day))
        : null;
    const date = whole ?? split;
    if (date) {
      found.set('date', date);
      return i + 1;
    }
  }
  return segments.length;
}

/** Behind the date stands the page: as a folder, and then files are articles by number; or as the file. */
function readPage(folders: readonly string[], words: readonly string[], stem: string, found: Map<IdentityField, string>): void {
  for (const folder of folders) {
    if (readPageLabel(folder) === null) continue;
    found.set('page', folder);
    if (/^\d+$/.test(stem)) found.set('item', stem);
    return;
  }
  const word = words.findLast((one) => readPageLabel(one) !== null);
  if (word !== undefined) found.set('page', word);
}
