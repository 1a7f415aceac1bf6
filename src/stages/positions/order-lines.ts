import { cutBlocked } from './cut-blocked.js';
import { findCuts } from './find-cuts.js';
import { divideAtGutters, findGutters } from './gutters.js';
import type { MeasuredPage } from './measure-lines.js';
import { type Measure, type PlacedLine, type Rule, rangeOf } from './placed-line.js';

/** A run of lines under each other, from top to bottom. */
export interface Strip {
  readonly lines: readonly PlacedLine[];
  /** A rule or a wide blank parts it from what stands over it. */
  readonly isFresh: boolean;
}

/** Regions in regions, at most: a page of a newspaper has some ten. */
const DEEPEST = 40;

/** Few large lines are headlines of one article and not cut further. */
const FEW = 7;

/** So many lines of the text may cross a gutter, as a share. */
const TOLERATED = 0.01;

/** The widest gutters are cut first, with those nearly as wide. */
const NEARLY = 0.85;

/** Sides of a region within which rules are its own, in leadings and sizes. */
const RULE_NEAR = { over: 2.5, beside: 2 };

/**
 * The lines of a page in reading order, as strips of columns. A recursive XY-cut (Nagy and Seth 1984) in which a cut across needs evidence: a
 * rule, a spanning line, headlines over most strips below, a wide blank. Spanning lines are looked past (as in XY-Cut++, 2025) where they keep
 * columns together.
 */
export function orderLines({ lines, rules, measure }: MeasuredPage, isDrawn: boolean): Strip[] {
  const level = rules.filter(
    ({ left, right, top, bottom }) => right - left > 4 * (bottom - top) && bottom - top < measure.size && right - left > 2 * measure.size,
  );
  const cutter = new Cutter(measure, level, isDrawn);
  cutter.cut(lines, 0, false);
  return cutter.strips;
}

class Cutter {
  readonly strips: Strip[] = [];
  readonly #measure: Measure;
  readonly #rules: readonly Rule[];
  readonly #isDrawn: boolean;
  #isFresh = false;

  constructor(measure: Measure, rules: readonly Rule[], isDrawn: boolean) {
    this.#measure = measure;
    this.#rules = rules;
    this.#isDrawn = isDrawn;
  }

  cut(lines: readonly PlacedLine[], depth: number, isNarrow: boolean): void {
    if (lines.length === 0) return;
    if (lines.length === 1 || depth > DEEPEST || (isNarrow && lines.length < FEW && lines.every(({ isBig }) => isBig))) {
      this.#emit(lines);
      return;
    }
    const measure = this.#measure;
    const range = rangeOf(lines);
    const text = textOf(lines, measure);
    const gutters = findGutters(text, measure, Math.floor(TOLERATED * text.length));
    const open = findGutters([...lines, ...this.#rulesIn(lines)], measure, 0);
    const widest = Math.max(0, ...open.map(({ left, right }) => right - left));
    const wide = open.filter(({ left, right }) => right - left >= NEARLY * widest);
    const isUneven = wide.length < open.length;
    const cuts = findCuts({ lines, range, gutters, measure, isUneven, isNarrow, rules: this.#rules, isDrawn: this.#isDrawn });
    if (cuts.length > 0) {
      const parts = divideAcross(
        lines,
        cuts.map(({ y }) => y),
      );
      parts.forEach((part, i) => {
        if (cuts[i - 1]?.isFresh) this.#isFresh = true;
        this.cut(part, depth + 1, isNarrow || part.every(({ isBig }) => isBig));
        this.#isFresh = false;
      });
    } else if (wide.length > 0) {
      for (const strip of divideAtGutters(lines, wide)) this.cut(strip, depth + 1, isUneven);
    } else {
      const parts = cutBlocked(lines, text, measure);
      if (parts === null) this.#emit(lines);
      else
        for (const part of parts) {
          if (part.isWhole) this.#emit(part.lines);
          else this.cut(part.lines, depth + 1, false);
        }
    }
  }

  /** Rules that part columns: those of a region that do not part it as a whole. */
  #rulesIn(lines: readonly PlacedLine[]): Rule[] {
    const { size, leading } = this.#measure;
    const { left, right, top, bottom } = rangeOf(lines);
    const beside = RULE_NEAR.beside * size;
    return this.#rules.filter(
      (rule) =>
        rule.top > top - RULE_NEAR.over * leading &&
        rule.bottom < bottom &&
        rule.left >= left - beside &&
        rule.right <= right + beside &&
        rule.right - rule.left < 0.98 * (right - left) + beside,
    );
  }

  /** One column, from top to bottom; lines on nearly one level from left to right. */
  #emit(lines: readonly PlacedLine[]): void {
    const rows: PlacedLine[][] = [];
    for (const line of lines.toSorted((a, b) => a.middleY - b.middleY)) {
      const row = rows.at(-1);
      const first = row?.[0];
      if (first && Math.abs(line.middleY - first.middleY) < 0.45 * Math.min(first.size, line.size)) row?.push(line);
      else rows.push([line]);
    }
    this.strips.push({ lines: rows.flatMap((row) => row.toSorted((a, b) => a.left - b.left)), isFresh: this.#isFresh });
    this.#isFresh = false;
  }
}

/** The lines of a region that are text; all of it where it has next to none. */
function textOf(lines: readonly PlacedLine[], { size }: Measure): readonly PlacedLine[] {
  const text = lines.filter((line) => !line.isBig && line.size > 0.6 * size);
  return text.length > 2 ? text : lines;
}

function divideAcross(lines: readonly PlacedLine[], ys: readonly number[]): PlacedLine[][] {
  const parts: PlacedLine[][] = Array.from({ length: ys.length + 1 }, () => []);
  for (const line of lines) {
    let part = 0;
    while (part < ys.length && line.middleY > (ys[part] ?? Infinity)) part++;
    parts[part]?.push(line);
  }
  return parts;
}
