import type { Measure, PlacedLine } from './placed-line.js';

/** A strip without text between columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** A gutter is this wide at least, in sizes of the text. */
const NARROWEST = 0.45;

/** Positions are looked at in eighths of a size. */
const STEPS = 8;

/** Gutters between these lines, from left to right. @param tolerated so many lines may cross one */
export function findGutters(lines: readonly Gutter[], { size }: Measure, tolerated: number): Gutter[] {
  if (lines.length < 2) return [];
  let [start, end] = [Infinity, -Infinity];
  for (const { left, right } of lines) [start, end] = [Math.min(start, left), Math.max(end, right)];
  const step = size / STEPS;
  const count = Math.min(MOST_STEPS, Math.ceil((end - start) / step) + 1);
  const covered = new Int32Array(count + 1);
  const at = (x: number) => Math.max(0, Math.min(count, Math.round((x - start) / step)));
  for (const { left, right } of lines) {
    covered[at(left)] = (covered[at(left)] ?? 0) + 1;
    covered[at(right)] = (covered[at(right)] ?? 0) - 1;
  }
  const gutters: Gutter[] = [];
  let [open, depth, seen] = [-1, 0, false];
  for (let i = 0; i < count; i++) {
    depth += covered[i] ?? 0;
    if (depth <= tolerated) {
      if (open < 0) open = i;
      continue;
    }
    if (open >= 0 && seen && (i - open) * step >= NARROWEST * size) gutters.push({ left: start + open * step, right: start + i * step });
    [open, seen] = [-1, true];
  }
  return gutters;
}

/** A sheet is no wider than this. */
const MOST_STEPS = 100_000;

/** The lines between the gutters, from left to right, each in its order; empty strips are left out. */
export function divideAtGutters(lines: readonly PlacedLine[], gutters: readonly Gutter[]): PlacedLine[][] {
  const strips: PlacedLine[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const line of lines) strips[columnOf(line.middleX, gutters)]?.push(line);
  return strips.filter((strip) => strip.length > 0);
}

/** Between which gutters a point lies. */
export function columnOf(x: number, gutters: readonly Gutter[]): number {
  let column = 0;
  for (const { left, right } of gutters) if (x > (left + right) / 2) column++;
  return column;
}

/** True where a line stands on both sides of a gutter. */
export function crosses(line: PlacedLine, gutter: Gutter, { size }: Measure): boolean {
  return line.left < gutter.left - 0.3 * size && line.right > gutter.right + 0.3 * size;
}

/** True where a gutter parts what is on one level from what stands over or under it. */
export function isParted(row: readonly PlacedLine[], others: readonly PlacedLine[], measure: Measure): boolean {
  const gutters = findGutters([...row, ...others], measure, 0);
  return gutters.some((gutter) => row.some(({ right }) => right <= gutter.right) && row.some(({ left }) => left >= gutter.left));
}
