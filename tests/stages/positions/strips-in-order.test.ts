import { expect, it } from 'vitest';
import { stripsInOrder } from '../../../src/stages/positions/strips-in-order.js';
import { columnOf, MEASURE, placeLines } from '../../place-lines.js';

it('A strip ends where the next line is not under the last', () => {
  const lines = placeLines(...columnOf('left', 0, 0, 3), ...columnOf('right', 120, 0, 2), ['under it all', 0, 60, 220]);
  const strips = stripsInOrder(lines, MEASURE);
  expect(strips.map((strip) => strip.lines.map(({ line }) => line.number))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(stripsInOrder([], MEASURE)).toEqual([]);
});
