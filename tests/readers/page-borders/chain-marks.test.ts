import { describe, expect, it } from 'vitest';
import { chainMarks, stepBetween } from '../../../src/readers/page-borders/chain-marks.js';
import { makeMark } from '../../../src/readers/page-borders/find-marks.js';
import type { Mark } from '../../../src/readers/page-borders/mark.js';

function markOf(label: string | null, date: string | null = null): Mark {
  return makeMark('folio', { first: 0, last: 0, label, date, evidence: '', form: '' });
}

function marksOf(labels: string): Mark[] {
  return labels.split(' ').map((label) => markOf(label));
}

describe('A page follows another', () => {
  it.each([
    ['1', '2', 'next-page'],
    ['A4', 'A5', 'next-page'],
    ['A8', 'B1', 'next-page'],
    ['第二版', '第三版', 'next-page'],
    ['IV', 'V', 'next-page'],
    ['Two', 'Three', 'next-page'],
    ['1', '4', 'later-page'],
    ['A8', 'B3', 'later-page'],
    ['2', '2', 'same-page'],
    ['第2版', '02', 'same-page'],
    ['4', '1', 'starts-again'],
    ['4', '2', 'earlier-page'],
    ['B1', 'A8', 'earlier-page'],
    [null, null, 'same-page'],
    [null, '2', 'later-page'],
  ])('%s, then %s: %s', (before, after, step) => {
    expect(stepBetween(markOf(before), markOf(after))).toBe(step);
  });

  it.each([
    ['4', '1', '2024-03-08', '2024-03-09', 'next-page'],
    [null, null, '2024-03-08', '2024-03-09', 'next-page'],
    ['4', '3', '2024-03-08', '2024-03-09', 'other-issue'],
    ['1', '2', '2024-03-09', '2024-03-08', 'starts-again'],
    ['1', '2', '2024-03-08', '2024-03-08', 'next-page'],
  ])('%s, then %s, of %s and %s: %s', (before, after, date, later, step) => {
    expect(stepBetween(markOf(before, date), markOf(after, later))).toBe(step);
  });
});

describe('chainMarks', () => {
  it.each([
    ['1 2 3 4', '1 2 3 4', 0],
    ['1 1 2 2 3 3', '1 2 3', 0],
    ['1 7 2 3', '1 2 3', 1],
    ['4 1 2 3', '1 2 3', 1],
    ['1 2 3 1', '1 2 3 1', 0],
    ['1 2 1 2', '1 2 1 2', 0],
    ['1 2 9 8 3', '1 2 3', 2],
    ['5', '5', 0],
  ])('of %s takes %s', (all, chain, leftOut) => {
    const chained = chainMarks(marksOf(all));
    expect(chained.marks.map(({ label }) => label).join(' ')).toBe(chain);
    expect(chained.leftOut).toBe(leftOut);
  });

  it('of nothing takes nothing', () => {
    expect(chainMarks([])).toEqual({ marks: [], leftOut: 0 });
  });
});
