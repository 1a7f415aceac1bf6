import { columnOf, crosses, divideAtGutters, findGutters, type Gutter } from './gutters.js';
import { type Measure, type PlacedLine, rangeOf } from './placed-line.js';

/** A part of a region, in reading order. */
export interface Part {
  readonly lines: readonly PlacedLine[];
  /** It is not cut further. */
  readonly isWhole: boolean;
}

/** Shares of a region's lines that may cross a gutter, tried from the smallest. */
const CROSSING = [0, 0.01, 0.02, 0.04, 0.07, 0.11, 0.16, 0.22];

/**
 * The parts of a region in which some lines cross the gutters of the rest: columns that no line joins, or what stands over the widest crossing
 * lines, these lines, and what stands under them. Null where it is one column.
 * @param text the lines by which gutters are found
 */
export function cutBlocked(lines: readonly PlacedLine[], text: readonly PlacedLine[], measure: Measure): Part[] | null {
  const count = lines.length;
  let tried = -1;
  for (const share of CROSSING) {
    const tolerated = share === 0 ? 0 : Math.max(1, Math.floor(share * count));
    if (tolerated === tried) continue;
    tried = tolerated;
    const gutters = findGutters(text, measure, tolerated);
    if (gutters.length === 0) continue;
    const strips = divideAtGutters(text, gutters);
    if (strips.length < 2 || (count > 6 && Math.min(...strips.map((strip) => strip.length)) < 2)) continue;
    const crossing = lines.filter((line) => gutters.some((gutter) => crosses(line, gutter, measure)));
    if (crossing.length > 0.5 * count) continue;
    if (crossing.length === 0) return divideAtGutters(lines, gutters).map((part) => ({ lines: part, isWhole: false }));
    const parts = joinColumns(lines, crossing, gutters, measure) ?? cutAtWidest(lines, crossing, gutters, measure);
    if (parts) return parts;
  }
  return null;
}

/** The first and last column in which a line or group stands. */
function columnsOf({ left, right }: Gutter, gutters: readonly Gutter[], { size }: Measure): readonly [number, number] {
  return [columnOf(left + 0.3 * size, gutters), columnOf(right - 0.3 * size, gutters)];
}

/** Columns that crossing lines hold together, from left to right; null where all are. */
function joinColumns(
  lines: readonly PlacedLine[],
  crossing: readonly PlacedLine[],
  gutters: readonly Gutter[],
  measure: Measure,
): Part[] | null {
  const joined = gutters.map(() => false);
  for (const line of crossing) {
    const [from, to] = columnsOf(line, gutters, measure);
    for (let column = from; column < to; column++) joined[column] = true;
  }
  const ends = gutters.filter((_, i) => joined[i] === false);
  if (ends.length === 0) return null;
  const parts = divideAtGutters(lines, ends);
  return parts.length > 1 ? parts.map((part) => ({ lines: part, isWhole: false })) : null;
}

/** A region whose columns are all joined: parted at the widest of its crossing lines, headlines first. */
function cutAtWidest(
  lines: readonly PlacedLine[],
  crossing: readonly PlacedLine[],
  gutters: readonly Gutter[],
  measure: Measure,
): Part[] | null {
  const big = crossing.filter(({ isBig }) => isBig);
  const widest = (big.length > 0 ? big : crossing).reduce((best, line) => (line.right - line.left > best.right - best.left ? line : best));
  const group = groupAround(widest, crossing);
  const own = new Set(group);
  const range = rangeOf(group);
  const rest = lines.filter((line) => !own.has(line));
  const above = rest.filter(({ middleY }) => middleY < range.top);
  const below = rest.filter(({ middleY }) => middleY >= range.top);
  if (above.length === 0 && below.length === 0) return null;
  const part = (list: readonly PlacedLine[]): Part[] => (list.length > 0 ? [{ lines: list, isWhole: false }] : []);
  const [from, to] = columnsOf(range, gutters, measure);
  if ((from === 0 && to === gutters.length) || above.length === 0 || below.length === 0)
    return [...part(above), { lines: group, isWhole: true }, ...part(below)];
  // What stands beside the group goes on with its own column.
  const sideOf = (line: PlacedLine) => {
    const column = columnOf(line.middleX, gutters);
    return column < from ? 'left' : column > to ? 'right' : 'under';
  };
  return [
    ...part(rest.filter((line) => sideOf(line) === 'left')),
    ...part(above.filter((line) => sideOf(line) === 'under')),
    { lines: group, isWhole: true },
    ...part(below.filter((line) => sideOf(line) === 'under')),
    ...part(rest.filter((line) => sideOf(line) === 'right')),
  ];
}

/** Lines of one group stand this far apart at most, in their sizes. */
const NEAR = 1.6;

/** The crossing lines directly over and under a line, and so on. */
function groupAround(line: PlacedLine, crossing: readonly PlacedLine[]): PlacedLine[] {
  const sorted = crossing.toSorted((a, b) => a.middleY - b.middleY);
  const at = sorted.indexOf(line);
  const isNear = (a: PlacedLine | undefined, b: PlacedLine | undefined) =>
    a !== undefined && b !== undefined && Math.abs(a.middleY - b.middleY) < NEAR * Math.max(a.size, b.size);
  let [first, last] = [at, at];
  while (isNear(sorted[first], sorted[first - 1])) first--;
  while (isNear(sorted[last], sorted[last + 1])) last++;
  return sorted.slice(first, last + 1);
}
