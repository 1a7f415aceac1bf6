import { crosses, divideAtGutters, type Gutter, isParted } from './gutters.js';
import { type Measure, overlap, type PlacedLine, type Range, type Rule } from './placed-line.js';

/** A place where a region is cut in two, one above the other. */
export interface Cut {
  readonly y: number;
  /** What is under it may begin without a headline: a rule or a wide blank parts it. */
  readonly isFresh: boolean;
}

/** A region of a page: lines between which no cut was found yet. */
export interface Region {
  readonly lines: readonly PlacedLine[];
  readonly range: Range;
  /** Gutters of its text, which few lines cross. */
  readonly gutters: readonly Gutter[];
  /** Level rules of the page. */
  readonly rules: readonly Rule[];
  readonly measure: Measure;
  /** Some of its gutters are narrower than others. */
  readonly isUneven: boolean;
  /** It is a part of a column. */
  readonly isNarrow: boolean;
  /** The sheet was drawn and not scanned, so that its rules are all known. */
  readonly isDrawn: boolean;
}

/** A blank between lines, over the whole width of a region. */
interface Gap {
  readonly y: number;
  readonly height: number;
  readonly hasRule: boolean;
  /** How many lines stand over it. */
  readonly above: number;
}

/** A rule parts a region where it is this much of its width. */
const RULE_WIDTH = 0.85;

/** A blank is wider than the text's by this, in sizes; a wide one by that, in leadings. */
const BLANK = { least: 0.35, wide: 1.2 };

/** Of the strips under a cut, so many begin with a headline. */
const MOST_STRIPS = 0.75;

/** Where a region may be cut across, from top to bottom: every cut has evidence beside the blank. */
export function findCuts(region: Region): Cut[] {
  const sorted = region.lines.toSorted((a, b) => a.top - b.top);
  const bigAbove = sorted.findIndex(({ isBig }) => !isBig);
  const cuts: Cut[] = [];
  for (const gap of findGaps(sorted, region)) {
    const isFresh = judgeGap(gap, sorted, region, bigAbove < 0 || gap.above <= bigAbove);
    if (isFresh !== null) cuts.push({ y: gap.y, isFresh });
  }
  return cuts;
}

function findGaps(sorted: readonly PlacedLine[], { range, rules, measure }: Region): Gap[] {
  const { size, leading } = measure;
  const gaps: Gap[] = [];
  let bottom = sorted[0]?.bottom ?? 0;
  sorted.forEach((line, above) => {
    const height = line.top - bottom;
    if (above > 0 && height > 0) {
      const own = rules.filter((rule) => rule.top >= bottom - 0.4 * size && rule.bottom <= line.top + 0.4 * size);
      const covered = own.reduce((sum, rule) => sum + Math.max(0, overlap(rule, range)), 0);
      const hasRule = own.length > 0 && covered >= RULE_WIDTH * (range.right - range.left);
      if (hasRule || height > leading - 0.8 * size + BLANK.least * size) gaps.push({ y: (bottom + line.top) / 2, height, hasRule, above });
    }
    bottom = Math.max(bottom, line.bottom);
  });
  return gaps;
}

/** Null where a gap is no cut; else whether what is under it may begin without a headline. */
function judgeGap({ y, height, hasRule, above }: Gap, sorted: readonly PlacedLine[], region: Region, allBig: boolean): boolean | null {
  const { gutters, measure, isUneven } = region;
  const { size, leading } = measure;
  if (hasRule) return gutters.length > 0;
  if (gutters.length > 0 && height > BLANK.wide * leading + leading - size) return true;
  const spans = (line: PlacedLine) =>
    gutters.some((gutter) => crosses(line, gutter, measure)) || (line.isBig && line.right - line.left > 1.3 * measure.column);
  const first = rowBelow(sorted, above);
  if (first.some(spans) && !isParted(first, nearAbove(sorted, above, y - 4 * leading), measure)) return false;
  const last = rowAbove(sorted, above);
  if (last.some(spans) && !isParted(last, nearBelow(sorted, above, y + 4 * leading), measure)) return false;
  if (gutters.length === 0) return null;
  const below = divideAtGutters(sorted.slice(above), gutters).map(highest);
  if (allBig && !isUneven && isLevel(below, leading) && (region.isNarrow || (region.isDrawn && isUnderOwnRule(region)))) return false;
  const headed = below.filter((line) => line.isBig && line.top < y + height / 2 + 1.2 * leading);
  return below.length > 1 && headed.length >= MOST_STRIPS * below.length ? false : null;
}

/** A rule as wide as the region stands over it. */
function isUnderOwnRule({ range, rules, measure: { size, leading } }: Region): boolean {
  return rules.some(
    (rule) =>
      rule.bottom < range.top + 0.3 * size &&
      rule.top > range.top - 2.5 * leading &&
      Math.abs(rule.left - range.left) < 1.5 * size &&
      rule.right >= range.right - size &&
      rule.right <= range.right + 2 * size,
  );
}

function highest(strip: readonly PlacedLine[]): PlacedLine {
  return strip.reduce((best, line) => (line.top < best.top ? line : best));
}

function isLevel(lines: readonly PlacedLine[], leading: number): boolean {
  const tops = lines.map(({ top }) => top);
  return Math.max(...tops) - Math.min(...tops) < 0.5 * leading;
}

/** The lines on one level directly under a gap. */
function rowBelow(sorted: readonly PlacedLine[], above: number): PlacedLine[] {
  const highestTop = sorted[above]?.top ?? 0;
  const row: PlacedLine[] = [];
  for (const line of sorted.slice(above, above + ROW)) if (line.top < highestTop + 0.5 * line.size) row.push(line);
  return row;
}

/** The lines on one level directly over a gap. */
function rowAbove(sorted: readonly PlacedLine[], above: number): PlacedLine[] {
  const near = sorted.slice(Math.max(0, above - ROW), above);
  const lowest = Math.max(...near.map(({ bottom }) => bottom));
  return near.filter((line) => line.bottom > lowest - 0.5 * line.size);
}

/** Lines of a row, at most. */
const ROW = 200;

function nearAbove(sorted: readonly PlacedLine[], above: number, from: number): PlacedLine[] {
  return sorted.slice(Math.max(0, above - ROW), above).filter(({ bottom }) => bottom > from);
}

function nearBelow(sorted: readonly PlacedLine[], above: number, to: number): PlacedLine[] {
  return sorted.slice(above, above + ROW).filter(({ top }) => top < to);
}
