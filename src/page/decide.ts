import type { Decision, Evidence, EvidenceCode, SteadyCode, Weights } from './evidence.js';

/** What evidence adds up to, in log-odds. */
export function sumEvidence(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}

/** The probability that evidence in log-odds adds up to (the logistic function), with the evidence. */
export function decide(evidence: readonly Evidence[]): Decision {
  return { confidence: Math.round(1000 / (1 + Math.exp(-sumEvidence(evidence)))) / 1000, evidence };
}

/** Makes reasons of one table of weights by their codes. */
export function reasonsBy<Table extends Weights>(table: Table): (code: SteadyCode<Table> & EvidenceCode) => Evidence {
  return (code) => ({ code, weight: table[code] as number });
}

/** Adds reasons of one table of weights to evidence, by their codes. */
export function addReasons<Table extends Weights>(table: Table, evidence: Evidence[]): (code: SteadyCode<Table> & EvidenceCode) => void {
  const reason = reasonsBy(table);
  return (code) => evidence.push(reason(code));
}

/** A weight or share as it is kept, in hundredths. */
export function inHundredths(weight: number): number {
  return Math.round(weight * 100) / 100;
}
