import { describe, expect, it } from 'vitest';
import { findPieces, findStutters } from '../../../src/stages/repeats/find-pieces.js';
import { readLines } from '../../../src/stages/repeats/read-lines.js';
import { type BlockCase, makePage } from '../../make-page.js';

const LONG =
  'The mill wheel at Pell Green turned on Monday for the first time in eleven years, and half the parish came to hear it go round once more.';
const OTHER = 'Sixteen players have entered the chess match above the tea room; the youngest of them is nine years old.';

describe('A paragraph read whole and cut', () => {
  const find = (...cases: readonly BlockCase[]) => findPieces(readLines(makePage(...cases)));
  it.each([
    ['first whole, then its start', [LONG, OTHER, LONG.slice(0, 99)], [[2, 0]]],
    ['first its start, then whole', [LONG.slice(0, 99), OTHER, LONG], [[2, 0]]],
    ['first whole, then its end', [LONG, OTHER, LONG.slice(15)], [[2, 0]]],
    ['less than half of it', [LONG, OTHER, LONG.slice(0, 72)], []],
    ['cut at the end of a clause', [LONG, OTHER, LONG.slice(0, 80)], []],
    ['equal', [LONG, OTHER, LONG], []],
    ['a heading', [{ text: LONG, level: 1 }, OTHER, LONG.slice(0, 99)], []],
    ['shorter than a paragraph', ['The mill wheel turned on Monday', OTHER, 'The mill wheel turned on'], []],
    [
      'one of the nearest four',
      [LONG, ...Array.from({ length: 4 }, (_, i) => `${LONG.slice(0, 81)}${'xyzw'[i]} ${OTHER}`), LONG.slice(0, 99)],
      [],
    ],
  ])('%s', (_, cases, pairs) => {
    expect(find(...cases)).toEqual(pairs);
  });
});

describe('A line that only says again what the line before says', () => {
  const find = (...cases: readonly BlockCase[]) => findStutters(readLines(makePage(...cases)));
  const OPEN = LONG.slice(0, -1);
  it.each([
    ['all of it, in bold', ['The ferry stopped today.', { text: 'The ferry stopped today.', bold: true }], [[1, 0]]],
    ['all of it, not in bold', ['The ferry stopped today.', 'The ferry stopped today.'], []],
    [
      'all of it, both in bold',
      [
        { text: 'The ferry stopped.', bold: true },
        { text: 'The ferry stopped.', bold: true },
      ],
      [],
    ],
    ['all of it, with its start in bold', ['The ferry stopped today.', { text: 'The ferry stopped today.', lines: [] }], []],
    ['its end, where both are open', [OPEN, OPEN.slice(-30)], [[1, 0]]],
    ['its end, where it is closed', [LONG, LONG.slice(-30)], []],
    ['its end without its stop, under a whole text', [LONG, LONG.slice(-31, -1)], []],
    ['its end, where it is short', [OPEN, OPEN.slice(-12)], []],
    ['its start', [OPEN, OPEN.slice(0, 30)], []],
    ['its end, under a short line', ['The ferry stopped on Monday', 'stopped on Monday'], []],
    ['its end, in a heading', [OPEN, { text: OPEN.slice(-30), level: 2 }], []],
    ['its end, under a heading', [{ text: OPEN, level: 2 }, OPEN.slice(-30)], []],
    ['what stands farther up', [OPEN, OTHER, OPEN.slice(-30)], []],
  ])('%s', (_, cases, pairs) => {
    expect(find(...cases)).toEqual(pairs);
  });
});
