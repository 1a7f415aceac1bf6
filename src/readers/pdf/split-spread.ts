import type { PrintedLine } from './chain-items.js';

/** A part of a sheet: from `left` on, `width` wide. */
export interface Half {
  readonly left: number;
  readonly width: number;
  readonly lines: readonly PrintedLine[];
}

/** A sheet this much wider than high may be two pages. */
const WIDE = 1.2;

/** Lines that a page of a spread has at least. */
const FEWEST = 10;

/** Two pages that are scanned or made up as one sheet: nothing is printed across the fold. One half where the sheet is one page. */
export function splitSpread(lines: readonly PrintedLine[], width: number, height: number): Half[] {
  const whole = [{ left: 0, width, lines }];
  if (width < WIDE * height) return whole;
  const fold = width / 2;
  const [left, right]: [PrintedLine[], PrintedLine[]] = [[], []];
  for (const line of lines) {
    const { box } = line;
    const end = box.left + box.width;
    if (box.left < fold - EDGE && end > fold + EDGE) return whole;
    (box.left + box.width / 2 < fold ? left : right).push(line);
  }
  if (left.length < FEWEST || right.length < FEWEST) return whole;
  return [
    { left: 0, width: fold, lines: left },
    { left: fold, width: width - fold, lines: right },
  ];
}

/** A line of a page reaches over the fold by no more, in points. */
const EDGE = 2;
