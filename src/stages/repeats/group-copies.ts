import { countCommonEnd, countCommonStart, findSlips } from './compare-lines.js';
import type { Copies } from './judge-runs.js';
import type { ReadLine } from './read-lines.js';

/**
 * For each line that is set apart the line that stands for it. Of each group one line is kept: a marked heading, else the
 * first, else a later one that has more at its start or end.
 */
export function groupCopies(lines: readonly ReadLine[], { pairs, looped }: Copies): Map<number, number> {
  const roots = new Map<number, number>();
  const find = (i: number): number => {
    let root = i;
    for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
    roots.set(i, root);
    return root;
  };
  const join = (a: number, b: number) => {
    const [x, y] = [find(a), find(b)];
    roots.set(Math.max(x, y), Math.min(x, y));
  };
  for (const [copy, earlier] of [...pairs, ...findSources(lines, looped)]) join(copy, earlier);
  const groups = new Map<number, number[]>();
  for (const i of [...roots.keys()].sort((a, b) => a - b)) {
    const own = groups.get(find(i));
    if (own) own.push(i);
    else groups.set(find(i), [i]);
  }
  const kept = new Map<number, number>();
  for (const group of groups.values()) {
    const best = chooseKept(lines, group);
    for (const i of group) if (i !== best) kept.set(i, best);
  }
  return kept;
}

function chooseKept(lines: readonly ReadLine[], group: readonly number[]): number {
  const marked = group.find((i) => lines[i]?.marked);
  if (marked !== undefined) return marked;
  return group.reduce((best, i) => (hasMore(lines[i]?.letters ?? '', lines[best]?.letters ?? '') ? i : best));
}

/** True where a reading has all of another, and more at its beginning or end. */
function hasMore(longer: string, shorter: string): boolean {
  if (longer.length <= shorter.length) return false;
  return Math.max(countCommonStart(longer, shorter), countCommonEnd(longer, shorter)) === shorter.length;
}

/** Not half of what nobody writes twice: a line that a model spun on, and that stands elsewhere too, was read there first. */
const SOURCE = 0.4;

/** Where the lines of a loop stand outside of it; a shorter line, or one with a slip, counts beside one that counts. */
function findSources(lines: readonly ReadLine[], looped: ReadonlySet<number>): [number, number][] {
  const outside = new Map<string, number>();
  lines.forEach(({ letters }, i) => {
    if (!looped.has(i) && !outside.has(letters)) outside.set(letters, i);
  });
  const sources = new Map<number, number>();
  const places = [...looped].sort((a, b) => a - b);
  for (const i of places) {
    const own = lines[i];
    const first = outside.get(own?.letters ?? '');
    if (own && first !== undefined && own.weight >= SOURCE) sources.set(i, first);
  }
  for (const [order, step] of [
    [places, 1],
    [places.toReversed(), -1],
  ] as const) {
    for (const i of order) {
      const beside = sources.get(i - step);
      if (sources.has(i) || beside === undefined) continue;
      const next = skipHeadings(lines, beside + step, step);
      if (!looped.has(next) && areAlike(lines[i], lines[next])) sources.set(i, next);
    }
  }
  return [...sources];
}

function areAlike(a: ReadLine | undefined, b: ReadLine | undefined): boolean {
  if (!a || !b) return false;
  return a.letters === b.letters || (a.weight >= SOURCE && findSlips(a.letters, b.letters)?.inNumber === false);
}

function skipHeadings(lines: readonly ReadLine[], from: number, step: number): number {
  let i = from;
  while (lines[i]?.marked) i += step;
  return i;
}
