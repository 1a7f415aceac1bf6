import { must } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { loadReadableSource } from '../database/load-source.js';
import { fold } from './fold.js';

/** Where a text is printed: its paragraph, or for a headline its lines. */
export interface PrintedPlace {
  readonly document: number;
  /** `paragraphs.id`; null for a headline. */
  readonly paragraph: number | null;
  /** Of a headline: its line ranges as JSON, `[[37,37],[59,60]]`. */
  readonly ranges?: string;
}

/** Sources that are kept inflated: hits of one page stand together. */
const KEPT = 8;

const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * Finds the source line on which a place of a paragraph's printed text stands: as many letters and digits as stand before it in
 * the paragraph stand before it in its lines. Null for a paragraph without lines; the first where its source is not here.
 */
export function makeLocator(archive: ArchiveReader): (place: PrintedPlace, text: string, at: number) => number | null {
  const rangesOf = archive.sqlite.prepare<[number | null], [number, number]>(
    'SELECT first_line, last_line FROM paragraph_sources WHERE paragraph_id = ? ORDER BY position',
  );
  const beforeOf = archive.sqlite.prepare<[number], number>('SELECT first_line - 1 FROM documents WHERE id = ?').pluck();
  const sources = new Map<number, readonly string[] | null>();
  const linesOf = (document: number): readonly string[] | null => {
    const known = sources.get(document);
    if (known !== undefined) return known;
    if (sources.size >= KEPT) sources.clear();
    const lines = loadReadableSource(archive, document)?.split('\n') ?? null;
    sources.set(document, lines);
    return lines;
  };
  return ({ document, paragraph, ranges }, text, at) => {
    const own = ranges === undefined ? rangesOf.raw().all(paragraph) : (JSON.parse(ranges) as [number, number][]);
    const numbers = own.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
    const [first = null] = numbers;
    if (first === null) return null;
    const before = beforeOf.get(document) ?? 0;
    const lines = numbers.length > 1 && at > 0 ? linesOf(document) : null;
    if (lines === null) return before + first;
    let left = countLetters(text.slice(0, at));
    for (const number of numbers) {
      left -= countLetters(must(lines[number - 1], 'a line of a paragraph'));
      if (left < 0) return before + number;
    }
    return before + (numbers.at(-1) ?? first);
  };
}

function countLetters(text: string): number {
  return fold(text).match(LETTERS)?.length ?? 0;
}
