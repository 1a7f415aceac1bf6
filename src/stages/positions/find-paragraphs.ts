import type { Measure, PlacedLine } from './placed-line.js';
import { quantile } from './statistics.js';

/** How a line of text follows the line before it in its article. */
export type Follows = 'begins' | 'in its column' | 'in the next column';

/** A line of an article's text. */
export interface TextLine {
  readonly placed: PlacedLine;
  readonly follows: Follows;
  /** The line before it reaches the right edge of its column. */
  readonly isFull: boolean;
  /** The text around has indents where paragraphs begin, and this line has none. */
  readonly isFlush: boolean;
}

/** Ends of sentences in any script, with what may stand behind them. */
const END = /[.!?。！？”’"'）)\]】…:：;；]$/u;

/** What begins so behind a full line without an end goes on, wherever a bad scan puts it. */
const SMALL = /^\p{Ll}/u;

/** In sizes: a first line is indented by more than the first and less than the second; what ends earlier than the third is a short line. */
const INDENT = { least: 0.7, most: 6, usual: 4 };
const SHORT = { plain: 1.5, plainly: 4 };

/** Space over a line that begins a paragraph, in leadings. */
const SPACE = 1.45;

/** A text with indented paragraphs has so many indented lines, as a share. */
const INDENTED = 0.06;

/** Paragraphs of an article by indents, space and short last lines; the ends of columns join unless the next begins with an indent. @param isDrawn boxes are of what printed the page, and exact */
export function findParagraphs(text: readonly (readonly PlacedLine[])[], { size, leading }: Measure, isDrawn = false): TextLine[] {
  const edges = text.map((lines) => (isDrawn ? alike(lines, edgesOf(lines, size)) : edgesAlong(lines, size)));
  const count = text.reduce((sum, { length }) => sum + length, 0);
  const indents = text.flatMap((lines, i) =>
    lines.filter(({ left }, j) => {
      const indent = left - (edges[i]?.[j]?.left ?? 0);
      return indent > INDENT.least * size && indent < INDENT.usual * size;
    }),
  );
  const hasIndents = indents.length >= Math.max(1, INDENTED * count);
  const out: TextLine[] = [];
  let before: { readonly line: PlacedLine; readonly right: number } | null = null;
  text.forEach((lines, i) => {
    lines.forEach((line, j) => {
      const { left, right } = edges[i]?.[j] ?? { left: 0, right: 0 };
      const indent = line.left - left;
      const isIndented = indent > INDENT.least * size && indent < INDENT.most * size;
      const rest = before ? before.right - before.line.right : 0;
      const ends = before !== null && END.test(before.line.line.text);
      const isRest = !isDrawn && j > 0 && !ends && rest < SHORT.plain * size && SMALL.test(line.line.text);
      const begins =
        before === null ||
        (!isRest && isIndented) ||
        (j > 0 && line.middleY - before.line.middleY > SPACE * leading) ||
        (ends && rest > (hasIndents ? SHORT.plainly : SHORT.plain) * size);
      const follows = begins ? 'begins' : j === 0 ? 'in the next column' : 'in its column';
      out.push({ placed: line, follows, isFull: rest < SHORT.plain * size, isFlush: hasIndents && !isIndented });
      before = { line, right };
    });
  });
  return out;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Lines around a line by which the edges of its column are known there; and how far these are from those of the whole, in sizes: more is an indented text. */
const AROUND = 12;
const DRIFT = 1;

/** The edges of a strip at each of its lines: on scans a column leans or bends by more than an indent from its head to its foot. */
function edgesAlong(lines: readonly PlacedLine[], size: number): Edges[] {
  const whole = edgesOf(lines, size);
  if (lines.length <= 2 * AROUND) return alike(lines, whole);
  const near = (own: number, all: number) => (Math.abs(own - all) < DRIFT * size ? own : all);
  return lines.map((_, i) => {
    const start = Math.min(Math.max(0, i - AROUND), lines.length - 2 * AROUND);
    const own = edgesOf(lines.slice(start, start + 2 * AROUND), size);
    return { left: near(own.left, whole.left), right: near(own.right, whole.right) };
  });
}

function alike(lines: readonly PlacedLine[], edges: Edges): Edges[] {
  return lines.map(() => edges);
}

/** The edges of a strip: where most of its lines begin and where its full lines end. */
function edgesOf(lines: readonly PlacedLine[], size: number): Edges {
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  const near = 0.4 * size;
  let [left, most] = [lefts[0] ?? 0, 0];
  let first = 0;
  let last = 0;
  lefts.forEach((x, i) => {
    while (first < i && (lefts[first] ?? x) <= x - near) first++;
    last = Math.max(last, i);
    while (last + 1 < lefts.length && (lefts[last + 1] ?? Infinity) < x + near) last++;
    if (last - first + 1 > most) [left, most] = [x, last - first + 1];
  });
  // Where few lines are not indented, their edge is that of the first.
  const least = lefts[0] ?? 0;
  const atLeast = lefts.filter((x) => x - least < near).length;
  if (left - least > near && left - least < 3.5 * size && atLeast >= Math.max(1, 0.2 * lefts.length)) left = least;
  return {
    left,
    right: quantile(
      lines.map(({ right }) => right),
      0.85,
    ),
  };
}
