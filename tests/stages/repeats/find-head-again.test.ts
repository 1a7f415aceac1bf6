import { expect, it } from 'vitest';
import { findHeadAgain } from '../../../src/stages/repeats/find-head-again.js';
import { readLines } from '../../../src/stages/repeats/read-lines.js';
import { type BlockCase, makePage } from '../../make-page.js';

const HEAD: BlockCase = { text: 'Mill Wheel', level: 1 };
const DATE: BlockCase = { text: '1953-04-02', role: 'furniture' };
const LONG = 'The mill wheel at Pell Green turned on Monday for the first time in eleven years, and half the parish came.';

it.each<[string, readonly BlockCase[], readonly (readonly [number, number])[]]>([
  ['over a date', [HEAD, DATE, 'Mill Wheel', LONG], [[1, 0]]],
  ['over its author and a date', [HEAD, 'A. Pell', DATE, 'Mill Wheel', LONG], [[2, 0]]],
  [
    'with its author, who is given again too',
    [HEAD, 'A. Pell', 'Mill Wheel', 'A. Pell', LONG],
    [
      [2, 0],
      [3, 1],
    ],
  ],
  ['with nothing between', [HEAD, 'Mill Wheel', LONG], []],
  ['with an author between, who is not given again', [HEAD, 'A. Pell', 'Mill Wheel', LONG], []],
  ['with the date before it', [DATE, HEAD, 'Mill Wheel', LONG], []],
  ['with the date behind it', [HEAD, 'Mill Wheel', DATE, LONG], []],
  ['as a heading of its own', [HEAD, DATE, HEAD, LONG], []],
  ['behind another heading', [HEAD, DATE, { text: 'Ferry', level: 2 }, 'Mill Wheel'], []],
  ['behind a paragraph', [HEAD, DATE, LONG, 'Mill Wheel'], []],
  ['eight lines below', [HEAD, DATE, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'Mill Wheel'], [[8, 0]]],
  ['nine lines below', [HEAD, DATE, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'Mill Wheel'], []],
  ['unmarked both times', ['Mill Wheel', DATE, 'Mill Wheel'], []],
  ['which is long', [{ text: LONG, level: 1 }, DATE, LONG], [[1, 0]]],
])('A head given again %s', (_, cases, pairs) => {
  const page = makePage(...cases);
  expect(findHeadAgain(page, readLines(page))).toEqual(pairs);
});
