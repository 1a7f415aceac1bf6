/** What was seen, by code: 1 for a plain fact, otherwise a quantity. */
export type Features = Readonly<Record<string, number>>;

/** The weights of one decision, by code, in log-odds a unit; `bias` holds where nothing is seen. */
export type WeightTable = Readonly<Record<string, number>>;

/** The log-odds of a decision (a log-linear model). A code without a weight says nothing. */
export function scoreOf(table: WeightTable, features: Features): number {
  return addScore(table.bias ?? 0, table, features);
}

/** A score with the weights of further features added, as if they stood behind those that were scored. */
export function addScore(score: number, table: WeightTable, features: Features): number {
  let sum = score;
  for (const code in features) {
    const weight = table[code];
    if (weight !== undefined) sum += weight * (features[code] ?? 0);
  }
  return sum;
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
