import { inflateSync } from 'node:zlib';
import type { Decision, Evidence, LineRange, Source, Wrap } from '../page/index.js';

/** Pairs of lines that were joined for the same reasons, each decision once: most of a stretch's are alike. */
type WrapGroup = readonly [confidence: number, evidence: readonly Evidence[], pairs: readonly (readonly [before: number, after: number])[]];

/**
 * A stretch's wraps as `paragraph_sources.wraps` has them, which the view `joins` reads: JSON,
 * `[[confidence, evidence, [[before, after], …]], …]`. Null for none.
 */
export function writeWraps({ first, wraps }: Pick<Source, 'first' | 'wraps'>): string | null {
  if (wraps.length === 0) return null;
  const groups = new Map<string, [number, Decision['evidence'], [number, number][]]>();
  wraps.forEach(({ after, decision: { confidence, evidence } }, i) => {
    const key = JSON.stringify([confidence, evidence]);
    const group = groups.get(key) ?? [confidence, evidence, []];
    group[2].push([wraps[i - 1]?.after ?? first, after]);
    groups.set(key, group);
  });
  return JSON.stringify([...groups.values()]);
}

/** The wraps of a stretch, in their order, from what `writeWraps` wrote. */
export function readWraps(json: string | null): Wrap[] {
  if (json === null) return [];
  const groups = JSON.parse(json) as WrapGroup[];
  return groups
    .flatMap(([confidence, evidence, pairs]) => pairs.map(([, after]): Wrap => ({ after, decision: { confidence, evidence } })))
    .sort((a, b) => a.after - b.after);
}

/**
 * The wraps of a stretch of which only the least confidence is known, as archives before the view `joins` had it: it stands for
 * every pair, without evidence.
 */
export function spreadWraps(lines: readonly string[], { first, last }: LineRange, confidence: number | null): Wrap[] {
  if (confidence === null) return [];
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((line) => lines[line - 1]?.trim());
  return numbers.slice(1).map((after) => ({ after, decision: { confidence, evidence: [] } }));
}

/** A document's page as archives before the view `joins` kept it uncorrected (JSON), with every wrap. */
export function spreadPage(page: string, lines: readonly string[]): string {
  return JSON.stringify(JSON.parse(page), (_, value: unknown) => (isOldSource(value) ? spreadSource(value, lines) : value));
}

type OldSource = LineRange & Pick<Source, 'seam'> & { readonly wrap: Decision | null };

function isOldSource(value: unknown): value is OldSource {
  return typeof value === 'object' && value !== null && 'first' in value && 'seam' in value && 'wrap' in value;
}

function spreadSource({ first, last, seam, wrap }: OldSource, lines: readonly string[]): Source {
  return { first, last, seam, wraps: spreadWraps(lines, { first, last }, wrap?.confidence ?? null) };
}

/** The lines of a document's text as the archive keeps it, zlib; none where it is not kept. */
export function linesOf(source: Buffer | null): string[] {
  return source === null ? [] : inflateSync(source).toString('utf8').split('\n');
}
