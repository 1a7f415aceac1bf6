import type { Decision, Evidence } from './block.js';

/** The probability that evidence in log-odds adds up to (the logistic function), with the evidence. */
export function decide(evidence: readonly Evidence[]): Decision {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  return { confidence: Math.round(1000 / (1 + Math.exp(-sum))) / 1000, evidence };
}
