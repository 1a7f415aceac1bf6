import { expect, it } from 'vitest';
import { splitSpread } from '../../../src/readers/pdf/split-spread.js';

const lines = (left: number, width: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ text: `${i}`, size: 10, bold: false, box: { left, top: 12 * i, width, height: 10 } }));

it.each([
  ['a high sheet is one page', [...lines(0, 100, 12), ...lines(320, 100, 12)], 600, 800, [24]],
  ['a wide sheet with a fold is two', [...lines(0, 100, 12), ...lines(620, 100, 12)], 1200, 800, [12, 12]],
  ['with a line across the fold it is one', [...lines(0, 100, 12), ...lines(620, 100, 12), ...lines(500, 200, 1)], 1200, 800, [25]],
  ['with next to nothing on one side it is one', [...lines(0, 100, 12), ...lines(620, 100, 3)], 1200, 800, [15]],
] as const)('%s', (_, all, width, height, expected) => {
  expect(splitSpread(all, width, height).map((half) => half.lines.length)).toEqual(expected);
});
