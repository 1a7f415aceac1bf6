import type { Decision, Evidence, Source, Wrap } from '../../page/index.js';

/** Pairs of lines that were joined for the same reasons, each decision once: most of a stretch's are alike. */
type WrapGroup = readonly [confidence: number, evidence: readonly Evidence[], pairs: readonly (readonly [before: number, after: number])[]];

/**
 * A stretch's wraps as `paragraph_sources.wraps` has them, which the view `joins` reads: JSON,
 * `[[confidence, evidence, [[before, after], …]], …]`. Null for none.
 */
export function writeWraps({ first, wraps }: Pick<Source, 'first' | 'wraps'>): string | null {
  if (wraps.length === 0) return null;
  const groups = new Map<string, [number, Decision['evidence'], [number, number][]]>();
  wraps.forEach(({ after, before, decision: { confidence, evidence } }, i) => {
    const key = JSON.stringify([confidence, evidence]);
    const group = groups.get(key) ?? [confidence, evidence, []];
    group[2].push([before ?? wraps[i - 1]?.after ?? first, after]);
    groups.set(key, group);
  });
  return JSON.stringify([...groups.values()]);
}

/** The wraps of a stretch, in their order, from what `writeWraps` wrote. @param first the stretch's first line */
export function readWraps(json: string | null, first: number): Wrap[] {
  if (json === null) return [];
  const groups = JSON.parse(json) as WrapGroup[];
  return groups
    .flatMap(([confidence, evidence, pairs]) => pairs.map(([before, after]) => ({ before, after, decision: { confidence, evidence } })))
    .sort((a, b) => a.after - b.after)
    .map(({ before, ...wrap }, i, all): Wrap => (before === (all[i - 1]?.after ?? first) ? wrap : { ...wrap, before }));
}
