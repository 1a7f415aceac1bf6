import type { Features, WeightTable } from '../../src/decisions/index.js';

/** Labelled examples of one decision. */
export interface Example {
  readonly features: Features;
  readonly isTrue: boolean;
  /** How much it counts. @default 1 */
  readonly weight?: number;
}

export interface LearnOptions {
  /** Strength of the quadratic penalty on standardised weights. */
  readonly penalty: number;
  /** Features seen in fewer examples get no weight. @default 3 */
  readonly fewest?: number;
}

/**
 * Logistic regression with a quadratic penalty on standardised weights, by Newton's method (iteratively reweighted least
 * squares). Returns weights a unit of each feature, rounded to thousandths, with the `bias`.
 */
export function learnLogistic(examples: readonly Example[], { penalty, fewest = 3 }: LearnOptions): WeightTable {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const [code] of features.entries()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = [...counts]
    .filter(([, n]) => n >= fewest)
    .map(([code]) => code)
    .sort();
  const at = new Map(codes.map((code, i) => [code, i]));
  const n = examples.length,
    d = codes.length;
  if (n === 0 || d === 0) return {};
  const x = new Float64Array(n * d);
  examples.forEach(({ features }, row) => {
    for (const [code, value] of features.entries()) {
      const i = at.get(code);
      if (i !== undefined) x[row * d + i] = value;
    }
  });
  const mean = new Float64Array(d),
    scale = new Float64Array(d);
  for (let i = 0; i < d; i++) {
    let sum = 0,
      squares = 0;
    for (let row = 0; row < n; row++) sum += x[row * d + i] ?? 0;
    mean[i] = sum / n;
    for (let row = 0; row < n; row++) squares += ((x[row * d + i] ?? 0) - (mean[i] ?? 0)) ** 2;
    scale[i] = Math.sqrt(squares / n) || 1;
    for (let row = 0; row < n; row++) x[row * d + i] = ((x[row * d + i] ?? 0) - (mean[i] ?? 0)) / (scale[i] ?? 1);
  }
  const y = examples.map(({ isTrue }) => (isTrue ? 1 : 0));
  const weight = examples.map((one) => one.weight ?? 1);
  const w = newton(x, y, weight, d, penalty);
  const table: Record<string, number> = {};
  let bias = w[d] ?? 0;
  codes.forEach((code, i) => {
    const own = (w[i] ?? 0) / (scale[i] ?? 1);
    bias -= own * (mean[i] ?? 0);
    table[code] = own;
  });
  const rounded = Object.fromEntries(
    Object.entries(table)
      .map(([code, own]) => [code, round(own)])
      .filter(([, own]) => own !== 0),
  );
  return { bias: round(bias), ...rounded };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Weights and, last, the bias. */
function newton(x: Float64Array, y: readonly number[], weight: readonly number[], d: number, penalty: number): Float64Array {
  const n = y.length,
    m = d + 1;
  const w = new Float64Array(m);
  const row = new Float64Array(m);
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(m);
    const hessian = new Float64Array(m * m);
    for (let r = 0; r < n; r++) {
      let z = w[d] ?? 0;
      for (let i = 0; i < d; i++) {
        const v = x[r * d + i] ?? 0;
        row[i] = v;
        z += v * (w[i] ?? 0);
      }
      row[d] = 1;
      const p = 1 / (1 + Math.exp(-z));
      const g = ((y[r] ?? 0) - p) * (weight[r] ?? 1),
        h = Math.max(1e-9, p * (1 - p)) * (weight[r] ?? 1);
      for (let i = 0; i < m; i++) {
        const v = row[i] ?? 0;
        if (v === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + g * v;
        const hv = h * v,
          base = i * m;
        for (let j = 0; j <= i; j++) hessian[base + j] = (hessian[base + j] ?? 0) + hv * (row[j] ?? 0);
      }
    }
    for (let i = 0; i < d; i++) {
      gradient[i] = (gradient[i] ?? 0) - penalty * (w[i] ?? 0);
      hessian[i * m + i] = (hessian[i * m + i] ?? 0) + penalty;
    }
    hessian[d * m + d] = (hessian[d * m + d] ?? 0) + 1e-6;
    const step = solve(hessian, gradient, m);
    let largest = 0;
    for (let i = 0; i < m; i++) {
      const s = Math.max(-3, Math.min(3, step[i] ?? 0));
      w[i] = (w[i] ?? 0) + s;
      largest = Math.max(largest, Math.abs(s));
    }
    if (largest < 1e-4) break;
  }
  return w;
}

/** Solves a symmetric positive definite system by Cholesky's decomposition; the lower half of `a` is given. */
function solve(a: Float64Array, b: Float64Array, m: number): Float64Array {
  const l = Float64Array.from(a);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = l[i * m + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (l[i * m + k] ?? 0) * (l[j * m + k] ?? 0);
      if (i === j) l[i * m + i] = Math.sqrt(Math.max(1e-9, sum));
      else l[i * m + j] = sum / (l[j * m + j] ?? 1);
    }
  }
  const z = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let sum = b[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (l[i * m + k] ?? 0) * (z[k] ?? 0);
    z[i] = sum / (l[i * m + i] ?? 1);
  }
  const out = new Float64Array(m);
  for (let i = m - 1; i >= 0; i--) {
    let sum = z[i] ?? 0;
    for (let k = i + 1; k < m; k++) sum -= (l[k * m + i] ?? 0) * (out[k] ?? 0);
    out[i] = sum / (l[i * m + i] ?? 1);
  }
  return out;
}
