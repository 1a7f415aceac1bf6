import { comparePieces, findSlips, type Slips } from './compare-lines.js';
import type { ReadLine } from './read-lines.js';

/** Lines that stand again in the same order: line `first + k` is a copy of line `first + k - distance`. */
export interface Run {
  readonly first: number;
  readonly distance: number;
  /** For each line of the run how it differs from the earlier one. */
  readonly slips: readonly Slips[];
  /** How the line before (after) the run is a piece of the line before (after) the earlier one, or that of it; null for not at all. */
  readonly cutStart: 'whole' | 'part' | null;
  readonly cutEnd: 'whole' | 'part' | null;
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
  return { first, distance, slips, cutStart: readCut(lines, first - 1, distance, 'start'), cutEnd: readCut(lines, end, distance, 'end') };
}

function readCut(lines: readonly ReadLine[], i: number, distance: number, at: 'start' | 'end'): 'whole' | 'part' | null {
  const [own, earlier] = [lines[i], lines[i - distance]];
  if (!own || !earlier || own.marked || earlier.marked || own.letters === earlier.letters) return null;
  return comparePieces(own.letters, earlier.letters, at);
}
