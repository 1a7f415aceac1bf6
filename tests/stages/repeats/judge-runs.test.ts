import { describe, expect, it } from 'vitest';
import type { Slips } from '../../../src/stages/repeats/compare-lines.js';
import { findRuns } from '../../../src/stages/repeats/find-runs.js';
import { groupCopies } from '../../../src/stages/repeats/group-copies.js';
import { judgeRuns } from '../../../src/stages/repeats/judge-runs.js';
import { readLines } from '../../../src/stages/repeats/read-lines.js';
import { type BlockCase, makePage } from '../../make-page.js';

const SAME: Slips = { places: [], inNumber: false };
/** Texts of a weight: so many times ten Latin words that say nothing twice. */
const text = (weight: number, seed: number) =>
  Array.from({ length: Math.round(weight * 60) }, (_, i) => String.fromCharCode(97 + ((i * i * 7 + i * seed * 3 + seed * 5) % 26))).join(
    '',
  );

const judge = (cases: readonly BlockCase[], printed = false) => {
  const lines = readLines(makePage(...cases));
  const { pairs, looped } = judgeRuns(lines, findRuns(lines), printed);
  return { pairs: pairs.map(([copy, of]) => `${copy}=${of}`).join(' '), looped: [...looped].sort((a, b) => a - b).join(' ') };
};

describe('A stretch again and again', () => {
  it.each<[string, readonly BlockCase[], string]>([
    ['twice, where it is heavy', [text(1, 1), text(1, 1)], '1=0'],
    ['twice, where it is light', [text(0.9, 1), text(0.9, 1)], ''],
    ['three times, where it is light', Array.from({ length: 3 }, () => text(0.9, 1)), ''],
    ['four times, where it is half as heavy', Array.from({ length: 4 }, () => text(0.5, 1)), '1=0 2=1 3=2'],
    ['four times, where it is lighter', Array.from({ length: 4 }, () => text(0.4, 1)), ''],
    ['five times, where it is lighter', Array.from({ length: 5 }, () => text(0.4, 1)), '1=0 2=1 3=2 4=3'],
    ['eight times, where it is no more than a word', Array.from({ length: 8 }, () => text(0.24, 1)), ''],
    [
      'for ever, where it is no more than a word',
      Array.from({ length: 30 }, () => text(0.2, 1)),
      Array.from({ length: 29 }, (_, i) => `${i + 1}=${i}`).join(' '),
    ],
    ['of two lines', [text(0.6, 1), text(0.5, 2), text(0.6, 1), text(0.5, 2)], '2=0 3=1'],
    ['of two lines that are light', [text(0.4, 1), text(0.5, 2), text(0.4, 1), text(0.5, 2)], ''],
    ['of one line twice that weighs half', [text(0.5, 1), text(0.5, 1), text(0.5, 1), text(0.5, 1)], '1=0 2=1 3=2'],
  ])('%s', (_, cases, pairs) => {
    expect(judge(cases).pairs).toBe(pairs);
  });

  it('is a loop, whose lines are known', () => {
    expect(judge([text(2, 3), text(1, 1), text(1, 2), text(1, 1), text(1, 2)]).looped).toBe('1 2 3 4');
    expect(judge([text(1, 1), text(1, 2), text(2, 3)]).looped).toBe('');
  });

  const slip = (own: string, at: number, letter = '9') => own.slice(0, at) + letter + own.slice(at + 1);
  it.each<[string, readonly string[], string]>([
    ['one slip in much text', [text(5, 1), slip(text(5, 1), 100, 'é')], '1=0'],
    ['one slip in little text', [text(4.9, 1), slip(text(4.9, 1), 100, 'é')], ''],
    ['a slip in a number', [text(9, 1), slip(text(9, 1), 100)], ''],
    ['slips in other places each time', [text(2, 1), slip(text(2, 1), 10, 'é'), slip(text(2, 1), 60, 'é')], '1=0 2=1'],
    ['slips in one place', [text(2, 1), slip(text(2, 1), 10, 'é'), slip(text(2, 1), 10, 'ü')], ''],
  ])('with %s', (_, cases, pairs) => {
    expect(judge(cases).pairs).toBe(pairs);
  });
});

describe('Lines that stand a second time', () => {
  const other = (seed: number) => text(2, 40 + seed);
  const [a, b, c, d] = [text(1, 1), text(1, 2), text(1, 3), text(3, 4)];
  const closed = (own: string) => `${own}.`;
  it.each<[string, readonly BlockCase[], string]>([
    ['one of them alone', [closed(text(8, 1)), closed(other(1)), closed(text(8, 1))], ''],
    ['two of them, light', [closed(a), closed(b), closed(other(1)), closed(a), closed(b)], ''],
    [
      'three of weight six',
      [
        'x.',
        closed(text(2, 1)),
        closed(text(2, 2)),
        closed(text(2, 3)),
        closed(other(1)),
        closed(text(2, 1)),
        closed(text(2, 2)),
        closed(text(2, 3)),
      ],
      '5=1 6=2 7=3',
    ],
    [
      'three of weight five',
      [
        'x.',
        closed(text(1.6, 1)),
        closed(text(1.7, 2)),
        closed(text(1.7, 3)),
        closed(other(1)),
        closed(text(1.6, 1)),
        closed(text(1.7, 2)),
        closed(text(1.7, 3)),
      ],
      '',
    ],
    ['two of weight six', ['x.', closed(d), closed(text(3, 5)), closed(other(1)), closed(d), closed(text(3, 5))], ''],
    ['whose beginning is lost', [closed(text(2, 9)), closed(a), closed(other(1)), closed(text(2, 9).slice(30)), closed(a)], '3=0 4=1'],
    ['whose end is lost', [closed(a), closed(text(2, 9)), closed(other(1)), closed(a), text(2, 9).slice(0, 60)], '3=0 4=1'],
  ])('%s', (_, cases, pairs) => {
    expect(judge(cases).pairs).toBe(pairs);
  });

  it('are no copies of themselves: a run of nothing is none', () => {
    const lines = readLines(makePage(a, b, c));
    expect(judgeRuns(lines, [], false)).toEqual({ pairs: [], looped: new Set() });
    expect(judgeRuns(lines, [{ first: 2, distance: 2, slips: [SAME], cutStart: null, cutEnd: null }], false).pairs).toEqual([]);
  });
});

describe('Of copies one is kept', () => {
  const LINES = readLines(makePage('Alpha beta', 'Alpha beta', { text: 'Alpha beta', level: 2 }, 'Alpha beta gamma', 'Delta'));
  const group = (pairs: readonly (readonly [number, number])[], looped: readonly number[] = []) =>
    [...groupCopies(LINES, { pairs, looped: new Set(looped) })]
      .map(([copy, of]) => `${copy}=${of}`)
      .sort()
      .join(' ');
  it.each<[string, readonly (readonly [number, number])[], string]>([
    ['the first', [[1, 0]], '1=0'],
    [
      'a marked heading',
      [
        [1, 0],
        [2, 1],
      ],
      '0=2 1=2',
    ],
    [
      'one that has more',
      [
        [1, 0],
        [3, 1],
      ],
      '0=3 1=3',
    ],
    [
      'the first of each group',
      [
        [1, 0],
        [4, 3],
      ],
      '1=0 4=3',
    ],
    [
      'of groups that are one, one',
      [
        [1, 0],
        [4, 3],
        [3, 1],
      ],
      '0=3 1=3 4=3',
    ],
    ['none where there is none', [], ''],
  ])('%s', (_, pairs, kept) => {
    expect(group(pairs)).toBe(kept);
  });

  it('where a loop was read before, its first place', () => {
    const own = (cases: readonly BlockCase[], looped: readonly number[], pairs: readonly (readonly [number, number])[]) =>
      [...groupCopies(readLines(makePage(...cases)), { pairs, looped: new Set(looped) })]
        .map(([copy, of]) => `${copy}=${of}`)
        .sort()
        .join(' ');
    const [a, b, short] = [text(1, 1), text(1, 2), text(0.3, 3)];
    expect(own([a, b, 'x', a, a], [3, 4], [[4, 3]])).toBe('3=0 4=0');
    expect(own([short, b, 'x', short, short], [3, 4], [[4, 3]])).toBe('4=3');
    // A short line counts beside one that counts.
    expect(
      own(
        [a, short, 'x', a, short, a, short],
        [3, 4, 5, 6],
        [
          [5, 3],
          [6, 4],
        ],
      ),
    ).toBe('3=0 4=1 5=0 6=1');
    expect(
      own(
        [short, a, 'x', short, a, short, a],
        [3, 4, 5, 6],
        [
          [5, 3],
          [6, 4],
        ],
      ),
    ).toBe('3=0 4=1 5=0 6=1');
    expect(own([a, { text: 'h', level: 1 }, short, 'x', a, short], [4, 5], [])).toBe('4=0 5=2');
    expect(own([a, 'other', 'x', a, short], [3, 4], [])).toBe('3=0');
  });
});
