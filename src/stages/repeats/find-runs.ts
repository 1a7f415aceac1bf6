import { countCommonEnd, cutsClause, findSlips, type Slips } from './compare-lines.js';
import type { ReadLine } from './read-lines.js';

/** Lines that stand again in the same order: line `first + k` is a copy of line `first + k - distance`. */
export interface Run {
  readonly first: number;
  readonly distance: number;
  /** For each line of the run how it differs from the earlier one. */
  readonly slips: readonly Slips[];
  /**
   * The line before the run is the end of the line before the earlier one, cut in the middle of a clause (or that of it);
   * `part`: most of it is, and what a model put before it to get going is its own.
   */
  readonly cutStart: 'whole' | 'part' | null;
  /** The line after the run is the start of the line after the earlier one, cut in the middle of a clause (or that of it). */
  readonly cutEnd: 'whole' | null;
}

/** Earlier lines of one text, or of one start or end, that a line is compared with: the nearest, since loops are near. */
const NEAREST = 4;

/** Letters at the start or end of a line by which a copy with slips is found. */
const ANCHOR = 6;

/** All runs of copies on a page. Every line looks at a few earlier ones only, so that this stays near linear. */
export function findRuns(lines: readonly ReadLine[]): Run[] {
  const places = new Map<string, number[]>();
  const runs: Run[] = [];
  /** For each distance the last line that a run at it has reached. */
  const reached = new Map<number, number>();
  lines.forEach((line, i) => {
    const keys = anchorsOf(line.letters);
    const earlier = new Set(keys.flatMap((key) => places.get(key) ?? []));
    for (const j of [...earlier].sort((a, b) => b - a)) {
      if ((reached.get(i - j) ?? -1) >= i || compareLines(lines[i], lines[j], LEAST.seed) === null) continue;
      const run = extendRun(lines, i, i - j, reached.get(i - j) ?? -1);
      reached.set(i - j, run.first + run.slips.length - 1);
      runs.push(run);
    }
    for (const key of keys) {
      const own = places.get(key) ?? [];
      if (own.length === NEAREST) own.shift();
      own.push(i);
      places.set(key, own);
    }
  });
  return runs;
}

function anchorsOf(letters: string): string[] {
  const whole = `=${letters}`;
  return letters.length < 2 * ANCHOR ? [whole] : [whole, `^${letters.slice(0, ANCHOR)}`, `$${letters.slice(-ANCHOR)}`];
}

/** Letters of a line in which one may be wrong; in a shorter one it makes another word or name. */
const LEAST = { seed: 2 * ANCHOR, inside: 5 };

function compareLines(a: ReadLine | undefined, b: ReadLine | undefined, least: number): Slips | null {
  if (!a || !b) return null;
  return a.letters === b.letters || a.letters.length >= least ? findSlips(b.letters, a.letters) : null;
}

/** The end of a paragraph, a word of a letter or four, may be anything between two lines that are copies without a slip. */
function compareScraps(lines: readonly ReadLine[], i: number, distance: number): Slips | null {
  const [own, earlier] = [lines[i], lines[i - distance]];
  if (!own || !earlier || own.letters.length >= LEAST.inside || earlier.letters.length >= LEAST.inside) return null;
  const isCopy = (k: number) => lines[k] !== undefined && lines[k]?.letters === lines[k - distance]?.letters;
  return isCopy(i - 1) && isCopy(i + 1) ? { places: [0], inNumber: /\p{N}/u.test(own.letters + earlier.letters) } : null;
}

function extendRun(lines: readonly ReadLine[], at: number, distance: number, after: number): Run {
  const slips: Slips[] = [];
  const compare = (i: number) => compareLines(lines[i], lines[i - distance], LEAST.inside) ?? compareScraps(lines, i, distance);
  let first = at;
  for (let i = at - 1; i > after; i--) {
    const own = compare(i);
    if (own === null) break;
    slips.push(own);
    first = i;
  }
  slips.reverse();
  let end = at;
  for (; end < lines.length; end++) {
    const own = compare(end);
    if (own === null) break;
    slips.push(own);
  }
  const cutEnd = isCutEnd(lines[end], lines[end - distance]) ? 'whole' : null;
  return { first, distance, slips, cutStart: readCutStart(lines[first - 1], lines[first - 1 - distance]), cutEnd };
}

/** Letters without which a piece says nothing. */
const PIECE = 8;

function orderByLength(a: ReadLine | undefined, b: ReadLine | undefined): readonly [short: ReadLine, long: ReadLine] | null {
  if (!a || !b || a.marked || b.marked || a.letters.length === b.letters.length) return null;
  const [short, long] = a.letters.length < b.letters.length ? [a, b] : [b, a];
  return short.letters.length < PIECE ? null : [short, long];
}

/** True where one line is the start of the other, cut in the middle of a clause. */
export function isCutEnd(a: ReadLine | undefined, b: ReadLine | undefined): boolean {
  const [short, long] = orderByLength(a, b) ?? [];
  if (!short?.open || !long?.letters.startsWith(short.letters)) return false;
  return cutsClause(long.line.text, short.letters.length);
}

/** True where one line is the end of the other, cut in the middle of a clause. */
export function isCutStart(a: ReadLine | undefined, b: ReadLine | undefined): boolean {
  const [short, long] = orderByLength(a, b) ?? [];
  if (!short || !long?.letters.endsWith(short.letters)) return false;
  return cutsClause(long.line.text, long.letters.length - short.letters.length);
}

/** Of a line that a model begins with words of its own this much is the old line's end, and no number is in the rest. */
const SHARE = 0.7;

function readCutStart(a: ReadLine | undefined, b: ReadLine | undefined): 'whole' | 'part' | null {
  if (isCutStart(a, b)) return 'whole';
  if (!a || !b || a.marked || b.marked || a.letters === b.letters) return null;
  const common = countCommonEnd(a.letters, b.letters);
  const hasNumber = /\p{N}/u.test(a.letters.slice(0, -common) + b.letters.slice(0, -common));
  return common >= SHARE * Math.max(a.letters.length, b.letters.length) && common >= 3 * PIECE && !hasNumber ? 'part' : null;
}
