/** A transformation as PDF writes it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What `inner` does, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Six numbers as a matrix; null for anything else. */
export function readMatrix(value: unknown): Matrix | null {
  if (!(Array.isArray(value) || value instanceof Float32Array) || value.length < 6) return null;
  const numbers: ArrayLike<unknown> = value;
  const matrix = [0, 1, 2, 3, 4, 5].map((i) => Number(numbers[i] ?? Number.NaN));
  return matrix.every(Number.isFinite) ? (matrix as unknown as Matrix) : null;
}

/** Where a point comes to lie. */
export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Leaves all where it is. */
export const SAME: Matrix = [1, 0, 0, 1, 0, 0];
