import type { Mark } from './mark.js';
import { markConventions } from './mark-conventions.js';
import { isRule } from './plain-line.js';
import { isBlank, type Piece } from './split-pieces.js';

/** What stands around the borders of a file: its marks that no paper printed, by the pieces at which they start and end. */
export interface Surroundings {
  readonly pieces: readonly Piece[];
  readonly starts: ReadonlyMap<number, Mark>;
  readonly ends: ReadonlyMap<number, Mark>;
  /** The borders end their pages. */
  readonly atFoot: boolean;
}

/** From and to, exclusive; by index of pieces. */
export type Stretch = readonly [number, number];

/** The marks around borders; form feeds have no lines, and what the paper printed is read as a folio later. */
export function surroundingsOf(marks: readonly Mark[], pieces: readonly Piece[], atFoot: boolean): Surroundings {
  const lines = marks.filter(({ code, first, last }) => last >= first && !markConventions[code].isPrinted);
  return {
    pieces,
    starts: new Map(lines.map((one) => [one.first, one])),
    ends: new Map(lines.map((one) => [one.last, one])),
    atFoot,
  };
}

/** The pieces of each border: its mark, rules that touch it, and marks that name the page in other ways. None reaches into another. */
export function widenBorders(marks: readonly Mark[], surroundings: Surroundings): Stretch[] {
  let end = 0;
  return marks.map((mark, i) => {
    const from = Math.max(end, startOf(mark, surroundings));
    end = Math.min(endOf(mark, surroundings), marks[i + 1]?.first ?? surroundings.pieces.length);
    return [from, end];
  });
}

function startOf(mark: Mark, { pieces, ends, atFoot }: Surroundings): number {
  let from = mark.first;
  // A form feed begins the page whatever stands before it.
  if (mark.last < mark.first || pieces[from]?.fed) return from;
  if (isRuleAt(pieces, from - 1)) from--;
  for (let i = from - 1; i >= 0 && !atFoot; i--) {
    const other = ends.get(i);
    if (other && other.code !== mark.code && markConventions[other.code].stands === 'head') {
      from = other.first;
      i = from;
    } else if (!isBlank(pieces[i]?.text)) break;
    if (pieces[i]?.fed) break;
  }
  return from;
}

function endOf(mark: Mark, { pieces, starts, atFoot }: Surroundings): number {
  let to = mark.last + 1;
  if (to > mark.first && isRuleAt(pieces, to) && !pieces[to]?.fed) to++;
  for (let i = to; i < pieces.length && !atFoot; i++) {
    if (pieces[i]?.fed && i > mark.first) break;
    const other = starts.get(i);
    if (other && other.code !== mark.code && markConventions[other.code].stands !== 'foot') {
      to = other.last + 1;
      i = to - 1;
    } else if (!isBlank(pieces[i]?.text)) break;
  }
  return to;
}

function isRuleAt(pieces: readonly Piece[], i: number): boolean {
  return isRule(pieces[i]?.text ?? '');
}

/** A tag that closes a page. */
const CLOSING = /^\s*<\/(?:page|pagina|seite)[^<>]{0,20}>\s*$/iu;

/** What closes a page at its foot, as the last text between two pieces: a tag, a mark that ends pages, or one that parts them and has nothing behind it; null for none. */
export function findClosing(from: number, to: number, { pieces, ends }: Surroundings): Stretch | null {
  let i = to - 1;
  while (i >= from && isBlank(pieces[i]?.text)) i--;
  if (i < from) return null;
  if (CLOSING.test(pieces[i]?.text ?? '')) return [i, i + 1];
  const mark = ends.get(i);
  if (!mark || mark.first < from) return null;
  const { stands, parts } = markConventions[mark.code];
  return stands !== 'head' || parts ? [mark.first, i + 1] : null;
}
