import { isCutEnd, isCutStart } from './find-runs.js';
import type { ReadLine } from './read-lines.js';

/** Letters at the start or end of a line by which its pieces are found. */
const ANCHOR = 8;

/** Of the lines with one anchor so many are compared. */
const NEAREST = 4;

/** A piece is at least this much of the line that has it: less is a headline in its lead or a quotation. */
const SHARE = 0.5;

/**
 * Lines that are the start or the end of another line, cut in the middle of a clause: a paragraph that was read twice, once
 * not whole. Print ends a quotation or a teaser where a clause ends. For paragraphs only: printed lines are all cut.
 */
export function findPieces(lines: readonly ReadLine[]): [number, number][] {
  const starts = new Map<string, number[]>();
  const ends = new Map<string, number[]>();
  const texts = lines.map((line, i) => ({ line, i })).filter(({ line }) => !line.marked && line.weight >= 1);
  const pairs: [number, number][] = [];
  for (const { line, i } of texts) {
    const [start, end] = [line.letters.slice(0, ANCHOR), line.letters.slice(-ANCHOR)];
    const others = new Set([...(starts.get(start) ?? []), ...(ends.get(end) ?? [])]);
    for (const j of others) {
      const other = lines[j];
      if (!other || other.letters.length === line.letters.length) continue;
      const [short, long] = [other.letters.length, line.letters.length].sort((a, b) => a - b);
      if ((short ?? 0) < SHARE * (long ?? 0)) continue;
      if (isCutEnd(line, other) || isCutStart(line, other)) pairs.push([i, j]);
    }
    remember(starts, start, i);
    remember(ends, end, i);
  }
  return pairs;
}

function remember(places: Map<string, number[]>, key: string, i: number): void {
  const own = places.get(key) ?? [];
  if (own.length === NEAREST) own.shift();
  own.push(i);
  places.set(key, own);
}

/** Eight Han or fifteen Latin letters. */
const STUTTER = 0.25;

/**
 * Lines that only say again what the line before says: all of it in bold, or its end where a model stops in mid-sentence. Print
 * sets nothing twice in a row.
 */
export function findStutters(lines: readonly ReadLine[]): [number, number][] {
  return lines.flatMap((line, i): [number, number][] => {
    const before = lines[i - 1];
    if (!before || line.marked || before.marked || line.weight < STUTTER) return [];
    if (line.letters === before.letters) return isBold(line) && !isBold(before) ? [[i, i - 1]] : [];
    if (!line.open || !before.open) return [];
    const again = before.letters.length > line.letters.length && before.letters.endsWith(line.letters);
    return again && before.weight >= 1 ? [[i, i - 1]] : [];
  });
}

function isBold({ line }: ReadLine): boolean {
  return line.boldLead > 0 && line.boldLead >= line.text.length;
}
