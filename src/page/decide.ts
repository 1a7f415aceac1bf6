import type { Decision, Evidence } from './evidence.js';

/** What evidence adds up to, in log-odds. */
export function sumEvidence(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}

/** The probability that evidence in log-odds adds up to (the logistic function), with the evidence. */
export function decide(evidence: readonly Evidence[]): Decision {
  return { confidence: Math.round(1000 / (1 + Math.exp(-sumEvidence(evidence)))) / 1000, evidence };
}
