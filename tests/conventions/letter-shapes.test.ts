import { expect, it } from 'vitest';
import { countLetterWidths, fullLetterHeight } from '../../src/conventions/index.js';

it.each([
  ['新桥', 2],
  ['AB', 1.4],
  ['ill', 0.99],
  ['a b', 1.1],
])('“%s” is %d sizes wide', (text, expected) => {
  expect(countLetterWidths(text)).toBeCloseTo(expected);
});

it.each([
  ['bog', 10, 10],
  ['had', 7.8, 10],
  ['gap', 7.5, 10],
  ['nose', 5.6, 10],
  ['新桥', 9, 9],
])('“%s”, %d high, would be %d high with all letters', (text, height, expected) => {
  expect(fullLetterHeight(text, height)).toBeCloseTo(expected);
});
