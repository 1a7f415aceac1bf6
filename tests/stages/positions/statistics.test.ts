import { expect, it } from 'vitest';
import { median, quantile, weightedMedian } from '../../../src/stages/positions/statistics.js';

it.each([
  [[], 0],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 3],
])('The median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it.each([
  [[], 0],
  [
    [
      [10, 1],
      [20, 3],
    ],
    20,
  ],
  [
    [
      [20, 1],
      [10, 3],
    ],
    10,
  ],
] as [[number, number][], number][])('The median of %j by weight is %d', (values, expected) => {
  expect(weightedMedian(values)).toBe(expected);
});

it.each([
  [[1, 2, 3, 4], 0.5, 3],
  [[4, 3, 2, 1], 0, 1],
  [[1, 2], 1, 2],
  [[], 0.5, 0],
])('Of %j the share %d lies below %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});
