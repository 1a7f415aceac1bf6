import { expect, it } from 'vitest';
import { multiply, place, readMatrix } from '../../../src/readers/pdf/matrix.js';

it('Transformations follow each other: the inner first', () => {
  const [moved, doubled] = [[1, 0, 0, 1, 5, 7] as const, [2, 0, 0, 2, 0, 0] as const];
  expect(place(multiply(doubled, moved), 1, 1)).toEqual([12, 16]);
  expect(place(multiply(moved, doubled), 1, 1)).toEqual([7, 9]);
});

it.each([
  [[1, 0, 0, 1, 5, 7], true],
  [new Float32Array([1, 0, 0, 1, 5, 7]), true],
  [[1, 0, 0, 1, 5], false],
  [[1, 0, 0, 1, 5, Number.NaN], false],
  [null, false],
])('%j is a transformation: %s', (value, expected) => {
  expect(readMatrix(value) !== null).toBe(expected);
});
