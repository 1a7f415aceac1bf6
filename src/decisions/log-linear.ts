import { type Features, numberOfCode } from './features.js';

/** The weights of one decision, by code, in log-odds a unit; `bias` holds where nothing is seen. */
export type WeightTable = Readonly<Record<string, number>>;

/** The log-odds of a decision (a log-linear model). A code without a weight says nothing. */
export function scoreOf(table: WeightTable, features: Features): number {
  return addScore(table.bias ?? 0, table, features);
}

/** A score with the weights of further features added, as if they stood behind those that were scored. */
export function addScore(score: number, table: WeightTable, features: Features): number {
  return features.addTo(score, weightsOf(table));
}

const byNumber = new WeakMap<WeightTable, Float64Array>();

/** The weights of a table by the numbers of their codes. */
function weightsOf(table: WeightTable): Float64Array {
  const known = byNumber.get(table);
  if (known) return known;
  const entries = Object.entries(table).map(([code, weight]) => [numberOfCode(code), weight] as const);
  const own = new Float64Array(Math.max(0, ...entries.map(([number]) => number)) + 1);
  for (const [number, weight] of entries) own[number] = weight;
  byNumber.set(table, own);
  return own;
}

/** ln of the logistic function: the log-probability of what has these log-odds. */
export function logChance(logOdds: number): number {
  return logOdds > -30 ? -Math.log1p(Math.exp(-logOdds)) : logOdds;
}

/** The probability of what has these log-odds. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Keeps a quantity within bounds, so that no single fact outweighs all others. */
export function within(low: number, high: number, value: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Log-odds of what cannot be, and of what must be. */
export const NEVER = -30;
export const SURE = 30;
