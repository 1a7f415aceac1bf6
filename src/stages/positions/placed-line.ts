import type { Line } from '../../page/index.js';

/** A line with its place on a sheet whose lines run level, in the sheet's units; `y` is counted downwards. */
export interface PlacedLine {
  readonly line: Line;
  readonly left: number;
  readonly right: number;
  /** Of its box. */
  readonly height: number;
  readonly middleX: number;
  readonly middleY: number;
  /** Of its font, as near as is known. */
  readonly size: number;
  /** Of its letters alone: boxes of neighbours overlap. */
  readonly top: number;
  readonly bottom: number;
  /** It is set larger than the text of the page. */
  readonly isBig: boolean;
}

/** A line of ink between texts, level or upright. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How the text of a page is set. */
export interface Measure {
  /** Size of its text. */
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Width of most of its lines. */
  readonly column: number;
}

/** The range that lines cover. */
export interface Range {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The range that lines cover; of none, an empty one. */
export function rangeOf(lines: readonly PlacedLine[]): Range {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const line of lines) {
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
    top = Math.min(top, line.top);
    bottom = Math.max(bottom, line.bottom);
  }
  return { left, right, top, bottom };
}

/** How far two ranges lie over each other sideways; below 0 where they do not. */
export function overlap(a: Pick<Range, 'left' | 'right'>, b: Pick<Range, 'left' | 'right'>): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}
