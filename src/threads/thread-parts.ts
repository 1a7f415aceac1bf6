import type { Decision, ThreadReason } from '../page/index.js';
import { compareKeys, matchParts, type PartEnds } from './match-parts.js';
import { type Said, settleLinks } from './settle-links.js';

/** A part in its article. */
export interface ThreadedPart {
  readonly key: string;
  /** Why it follows the part before it; null for a first part. */
  readonly link: { readonly reason: ThreadReason; readonly decision: Decision } | null;
}

/** A part whose jump line leads to no part that is there. */
export interface MissingPart {
  /** Of the part that has the jump line. */
  readonly key: string;
  readonly direction: 'from' | 'on';
  /** The page that it names. */
  readonly page: string | null;
}

/** What the parts of an issue make. */
export interface Threads {
  /** Articles of several parts, in their order; every other part is an article of its own. */
  readonly articles: readonly (readonly ThreadedPart[])[];
  readonly missing: readonly MissingPart[];
  /** For each of `said.links` whether it holds. */
  readonly applied: readonly boolean[];
}

/**
 * Makes one article of the parts of an issue that go on in each other, and says which parts miss another. A pure function: the same
 * parts give the same articles, in whatever order they come, on any machine.
 * @param parts those with jump lines, and those that `said` names, of the renditions that are shown
 */
export function threadParts(parts: readonly PartEnds[], said: Said = { links: [], exported: [] }): Threads {
  const sorted = parts.toSorted(compareKeys);
  const settled = settleLinks(sorted, said);
  const pairs = matchParts(sorted, settled);
  const next = new Map(pairs.map((pair) => [pair.from.key, pair]));
  const reached = new Set(pairs.map(({ to }) => to.key));
  const articles = sorted.flatMap(({ key }): (readonly ThreadedPart[])[] => {
    if (reached.has(key)) return [];
    const chain: ThreadedPart[] = [{ key, link: null }];
    for (let pair = next.get(key); pair; pair = next.get(pair.to.key))
      chain.push({ key: pair.to.key, link: { reason: pair.reason, decision: pair.decision } });
    return chain.length > 1 ? [chain] : [];
  });
  const missing = sorted.flatMap(({ key, comesFrom, goesOn, continuedFrom, continuedOn }): MissingPart[] => [
    ...(comesFrom && !reached.has(key) ? [{ key, direction: 'from' as const, page: continuedFrom }] : []),
    ...(goesOn && !next.has(key) ? [{ key, direction: 'on' as const, page: continuedOn }] : []),
  ]);
  return { articles, missing, applied: settled.applied };
}
