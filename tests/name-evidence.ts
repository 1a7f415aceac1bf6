import type { Evidence } from '../src/page/index.js';

/** Evidence as it is read: each code with its weight in log-odds. */
export function nameEvidence(evidence: readonly Evidence[]): Record<string, number> {
  return Object.fromEntries(evidence.map(({ code, weight }) => [code, weight]));
}
