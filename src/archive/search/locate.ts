import type { Reader } from '../connect.js';
import { fold } from '../fold.js';
import { loadSource } from '../load-source.js';

/** A paragraph's document and its line ranges, in reading order, as JSON: `[[37,37],[59,60]]`. */
export interface PrintedPlace {
  readonly document: number;
  readonly ranges: string;
}

/** SQL of `PrintedPlace` over g (paragraphs) and d (documents). */
export const PRINTED_PLACE = `d.id AS document, (SELECT json_group_array(json_array(f.first_line, f.last_line)) FROM
  (SELECT s.first_line, s.last_line FROM paragraph_sources s WHERE s.paragraph_id = g.id ORDER BY s.position) f) AS ranges`;

/** Sources that are kept inflated: hits of one page stand together. */
const KEPT = 8;

const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * Finds the source line on which a place of a paragraph's printed text stands: as many letters and digits as stand before it in
 * the paragraph stand before it in its lines. Null for a paragraph without lines; the first where its source is not here.
 */
export function makeLocator(archive: Reader): (place: PrintedPlace, text: string, at: number) => number | null {
  const sources = new Map<number, readonly string[] | null>();
  const linesOf = (document: number): readonly string[] | null => {
    const known = sources.get(document);
    if (known !== undefined) return known;
    if (sources.size >= KEPT) sources.clear();
    const lines = loadSource(archive, document)?.split('\n') ?? null;
    sources.set(document, lines);
    return lines;
  };
  return ({ document, ranges }, text, at) => {
    const numbers = (JSON.parse(ranges) as [number, number][]).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    const [first = null] = numbers;
    const lines = numbers.length > 1 && at > 0 ? linesOf(document) : null;
    if (lines === null) return first;
    let left = countLetters(text.slice(0, at));
    for (const number of numbers) {
      left -= countLetters(lines[number - 1] ?? '');
      if (left < 0) return number;
    }
    return numbers.at(-1) ?? null;
  };
}

function countLetters(text: string): number {
  return fold(text).match(LETTERS)?.length ?? 0;
}
