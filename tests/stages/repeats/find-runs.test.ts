import { describe, expect, it } from 'vitest';
import { findRuns, isCutEnd, isCutStart } from '../../../src/stages/repeats/find-runs.js';
import { readLines } from '../../../src/stages/repeats/read-lines.js';
import { type BlockCase, makePage } from '../../make-page.js';

const A = 'The mill wheel turned on Monday.';
const B = 'Old men slept better for the sound.';
const C = 'The first sack went to the school.';
const D = 'Sixteen players entered the match.';

/** Each run as: its first line, its distance, its length, how it begins and ends. */
const find = (...cases: readonly BlockCase[]) =>
  findRuns(readLines(makePage(...cases))).map(({ first, distance, slips, cutStart, cutEnd }) => [
    first,
    distance,
    slips.length,
    cutStart,
    cutEnd,
  ]);

describe('Lines that stand again', () => {
  it.each([
    ['nowhere', [A, B, C, D], []],
    ['one after the other', [A, A], [[1, 1, 1, null, null]]],
    ['with others between', [A, B, C, A, D], [[3, 3, 1, null, null]]],
    ['in the same order', [A, B, C, A, B, D], [[3, 3, 2, null, null]]],
    [
      'in another order',
      [A, B, C, B, A],
      [
        [3, 2, 1, null, null],
        [4, 4, 1, null, null],
      ],
    ],
    [
      'again and again',
      [A, A, A],
      [
        [1, 1, 2, null, null],
        [2, 2, 1, null, null],
      ],
    ],
    ['with a slip', [A, B, A.replace('Monday', 'Mondax'), B], [[2, 2, 2, null, null]]],
    ['with a slip in a line that is too short for one', [B, 'Mill', C, B, 'Milx'], [[3, 3, 1, null, null]]],
    ['with a slip in a short line between two copies', [A, 'on.', B, A, 'in.', B], [[3, 3, 3, null, null]]],
    [
      'with a short line that stands once',
      [A, 'on it all.', B, A, 'so so so so.', B],
      [
        [3, 3, 1, null, null],
        [5, 3, 1, null, null],
      ],
    ],
    ['with no more than the same short word', ['On.', B, 'On.'], [[2, 2, 1, null, null]]],
  ])('%s', (_, lines, runs) => {
    expect(find(...lines)).toEqual(runs);
  });

  it('are compared with the nearest four', () => {
    expect(find(...Array.from({ length: 7 }, () => A)).map(([, distance]) => distance)).toEqual([1, 2, 3, 4]);
  });

  it('say how they differ', () => {
    const [run] = findRuns(readLines(makePage(A, B, A.replace('Monday', 'Mondax'), B)));
    expect(run?.slips).toEqual([
      { places: [25], inNumber: false },
      { places: [], inNumber: false },
    ]);
  });

  it('may begin with a line whose beginning is lost', () => {
    expect(find(A, B, C, A.slice(9), B)).toEqual([[4, 3, 1, 'whole', null]]);
    expect(find(A, B, C, `And so the wheel ${A.slice(15)}`, B)).toEqual([[4, 3, 1, null, null]]);
    const long = 'He walked slowly down to the mill and the old wheel turned on Monday.';
    expect(find(long, B, C, `She ran ${long.slice(10)}`, B)).toEqual([[4, 3, 1, 'part', null]]);
    // What differs is no number.
    expect(find(`In 1901 ${long}`, B, C, `In 1902 ${long}`, B)).toEqual([[3, 3, 2, null, null]]);
    expect(find(`There were 23 ${long}`, B, C, `Some 45 ${long}`, B)).toEqual([[4, 3, 1, null, null]]);
    expect(find({ text: long, level: 1 }, B, C, `She ran ${long.slice(10)}`, B)).toEqual([[4, 3, 1, null, null]]);
  });

  it('may end with a line whose end is lost', () => {
    expect(find(A, B, C, A, B.slice(0, 20))).toEqual([[3, 3, 1, null, 'whole']]);
    // A sentence that is whole is a quotation.
    expect(find(A, `${B} More.`, C, A, B)).toEqual([[3, 3, 1, null, null]]);
  });
});

describe('A line is a piece of another', () => {
  const [whole, start, end, other, short, marked, comma] = readLines(
    makePage(
      'The mill wheel, turned on Monday',
      'The mill wheel, turned',
      'wheel, turned on Monday',
      'turned on Friday',
      'Monday',
      { text: 'The mill wheel, turned', level: 2 },
      'The mill wheel',
    ),
  );
  it('where it is its start, cut in a clause', () => {
    expect([isCutEnd(start, whole), isCutEnd(whole, start)]).toEqual([true, true]);
    expect([isCutEnd(comma, whole), isCutEnd(other, whole), isCutEnd(marked, whole), isCutEnd(whole, marked)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([isCutEnd(undefined, whole), isCutEnd(whole, undefined), isCutEnd(whole, whole)]).toEqual([false, false, false]);
  });
  it('where it is its end, cut in a clause', () => {
    expect([isCutStart(end, whole), isCutStart(whole, end)]).toEqual([true, true]);
    expect([isCutStart(short, whole), isCutStart(other, whole), isCutStart(undefined, whole)]).toEqual([false, false, false]);
    const [full, eight, seven] = readLines(makePage('The mill wheel turned', 'eel turned', 'l turned'));
    expect([isCutStart(eight, full), isCutStart(seven, full)]).toEqual([true, false]);
  });
});
