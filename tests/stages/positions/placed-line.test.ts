import { expect, it } from 'vitest';
import { overlap, rangeOf } from '../../../src/stages/positions/placed-line.js';
import { placeLines } from '../../place-lines.js';

it('The range of lines covers all of them', () => {
  const range = rangeOf(placeLines(['one', 10, 100, 50], ['two', 40, 200, 80]));
  expect(range).toEqual({ left: 10, right: 120, top: 101, bottom: 209 });
});

it.each([
  [{ left: 0, right: 10 }, { left: 5, right: 20 }, 5],
  [{ left: 0, right: 10 }, { left: 15, right: 20 }, -5],
])('%j and %j lie over each other by %d', (a, b, expected) => {
  expect(overlap(a, b)).toBe(expected);
});
