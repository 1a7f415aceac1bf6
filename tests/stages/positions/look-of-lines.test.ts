import { expect, it } from 'vitest';
import { lookAtLines } from '../../../src/stages/positions/look-of-lines.js';
import { columnOf, type LineCase, MEASURE, placeLines } from '../../place-lines.js';

function look(line: LineCase) {
  const lines = placeLines(...columnOf('a', 0, 0, 8), line, ...columnOf('b', 0, 140, 8));
  return lookAtLines([{ lines, isFresh: false }], MEASURE)[0]?.[8];
}

it.each<[string, LineCase, Partial<NonNullable<ReturnType<typeof look>>>]>([
  ['set larger', ['Larger words', 0, 115, 70, 15], { ratio: 1.5, isShort: true, isCapitals: false }],
  ['in capitals', ['ALL IN CAPITALS', 0, 115, 98], { isCapitals: true, isShort: false }],
  ['in the middle', ['middle', 35, 115, 30], { isCentred: true, isAtRight: false }],
  ['at the right', ['A Friend', 60, 115, 40], { isAtRight: true, isCentred: false }],
  ['without words', ['* * *', 35, 115, 30], { isReal: false }],
  ['in Han', ['今日要闻', 0, 115, 40], { isReal: true, isCapitals: false }],
])('A line %s', (_, line, expected) => {
  expect(look(line)).toMatchObject(expected);
});

it('A line alone has nothing near it', () => {
  const [[only] = []] = lookAtLines([{ lines: placeLines(['alone', 0, 0, 50]), isFresh: false }], MEASURE);
  expect([only?.over, only?.under, only?.above]).toEqual([9, 9, null]);
});
