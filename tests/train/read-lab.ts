import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A non-blank line of a labelled page. */
export interface LabLine {
  /** 1-based line of the file, blank ones counted. */
  readonly number: number;
  readonly raw: string;
  readonly paragraph: { readonly article: number; readonly paragraph: number; readonly index: number } | null;
  /** The article whose headline (or a line of it) this is. */
  readonly headline: number | null;
  readonly repeat: boolean;
}

export interface SourceArticle {
  readonly headline: string | null;
  /** Whole paragraphs. */
  readonly paragraphs: readonly string[];
}

/** A page with what gold says of every line. */
export interface LabPage {
  readonly set: string;
  /** The file's name. */
  readonly key: string;
  readonly date: string | null;
  readonly lines: readonly LabLine[];
  readonly articles: readonly SourceArticle[];
}

interface Gold {
  readonly source: string;
  readonly repeats?: readonly (number | readonly number[])[];
  readonly articles: readonly {
    readonly headline?: string | null;
    readonly paragraphs: readonly { readonly lines?: readonly number[]; readonly text?: string }[];
  }[];
}

/** A text without blanks and marks, for comparing. */
function squeeze(text: string): string {
  return text
    .replace(/^\s*#+\s*/u, '')
    .replace(/\*\*/gu, '')
    .replace(/\s+/gu, '');
}

/** Reads a set of the lab (or the corpus) with its gold. */
export function readLab(folder: string): LabPage[] {
  const set = basename(folder);
  return readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readPage(folder, set, JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8')) as Gold));
}

function readPage(folder: string, set: string, gold: Gold): LabPage {
  const key = basename(gold.source);
  const raw = readFileSync(join(folder, gold.source), 'utf8').split(/\r?\n/u);
  const lines = raw.flatMap((text, i) => (text.trim() ? [{ number: i + 1, raw: text }] : []));
  const paragraphs = new Map<number, LabLine['paragraph']>();
  gold.articles.forEach(({ paragraphs: own }, article) => {
    own.forEach(({ lines: numbers = [] }, paragraph) => {
      numbers.forEach((n, index) => void paragraphs.set(n - 1, { article, paragraph, index }));
    });
  });
  const repeats = new Set((gold.repeats ?? []).flat().map((n) => n - 1));
  const headlines = findHeadlines(gold, lines, (i) => !paragraphs.has(i) && !repeats.has(i));
  const text = (numbers: readonly number[]) => numbers.map((n) => lines[n - 1]?.raw.trim() ?? '');
  return {
    set,
    key,
    date: /\d{4}-\d\d-\d\d/u.exec(key)?.[0] ?? null,
    lines: lines.map((line, i) => ({
      ...line,
      paragraph: paragraphs.get(i) ?? null,
      headline: headlines.get(i) ?? null,
      repeat: repeats.has(i),
    })),
    articles: gold.articles.map(({ headline, paragraphs: own }) => ({
      headline: headline ?? null,
      paragraphs: own.map((one) => one.text ?? joinLines(text(one.lines ?? []))),
    })),
  };
}

/** Headlines on one line, or on several in a row. */
function findHeadlines(gold: Gold, lines: readonly { readonly raw: string }[], isFree: (i: number) => boolean): Map<number, number> {
  const found = new Map<number, number>();
  gold.articles.forEach(({ headline }, article) => {
    const wanted = squeeze(headline ?? '');
    if (!wanted) return;
    for (let start = 0; start < lines.length; start++) {
      let text = '';
      let end = start;
      while (end < lines.length && isFree(end) && !found.has(end) && text.length < wanted.length) text += squeeze(lines[end++]?.raw ?? '');
      if (text !== wanted) continue;
      for (let i = start; i < end; i++) found.set(i, article);
      return;
    }
  });
  return found;
}

/** Pieces of one paragraph: Han without a blank, Latin with one, the hyphen of a line break out. */
export function joinLines(pieces: readonly string[]): string {
  return pieces.reduce((before, next) => {
    if (before === '') return next;
    if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next;
    return before + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef”“—…]$/u.test(before) ? '' : ' ') + next;
  }, '');
}

/** The page as a file: every line at its number. */
export function printLabPage({ lines }: LabPage): string {
  const out: string[] = [];
  for (const { number, raw } of lines) {
    while (out.length < number - 1) out.push('');
    out.push(raw);
  }
  return `${out.join('\n')}\n`;
}
