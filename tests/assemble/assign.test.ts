import { describe, expect, it } from 'vitest';
import { assign } from '../../src/assemble/assign.js';

const NEVER = Number.NEGATIVE_INFINITY;
const by = (table: readonly (readonly number[])[]) =>
  assign(table.length, table[0]?.length ?? 0, (row, column) => table[row]?.[column] ?? NEVER);

describe('Rows and columns are paired', () => {
  it.each<[string, readonly (readonly number[])[], readonly (number | null)[]]>([
    [
      'each with its best',
      [
        [2, 1],
        [1, 2],
      ],
      [0, 1],
    ],
    [
      'so that the sum is greatest, not the first',
      [
        [5, 4],
        [4, 1],
      ],
      [1, 0],
    ],
    [
      'so that a good pair outweighs two poor ones',
      [
        [9, 2],
        [2, -5],
      ],
      [0, null],
    ],
    [
      'only above 0',
      [
        [-1, 0],
        [0, -1],
      ],
      [null, null],
    ],
    [
      'only where they can be',
      [
        [NEVER, 3],
        [NEVER, 4],
      ],
      [null, 1],
    ],
    ['with fewer columns than rows', [[3], [4], [1]], [null, 0, null]],
    ['with fewer rows than columns', [[1, 5, 2]], [1]],
    [
      'where there is a chain',
      [
        [4, 3, NEVER],
        [5, NEVER, 1],
        [NEVER, 4, 3],
      ],
      [1, 0, 2],
    ],
    [
      'where all are alike',
      [
        [1, 1],
        [1, 1],
      ],
      [0, 1],
    ],
    ['where there is nothing', [], []],
    ['where there are no columns', [[], []], [null, null]],
  ])('%s', (_, table, pairs) => {
    expect(by(table)).toEqual(pairs);
  });

  it('as well as if all ways were tried', () => {
    let state = 11;
    const random = () => {
      state = (state * 48271) % 2147483647;
      return (state % 41) - 14;
    };
    const best = (table: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number => {
      if (row === table.length) return 0;
      const own = table[row] ?? [];
      return Math.max(
        best(table, row + 1, taken),
        ...own.map((score, column) => (score > 0 && !taken.includes(column) ? score + best(table, row + 1, [...taken, column]) : 0)),
      );
    };
    for (let times = 0; times < 60; times++) {
      const table = Array.from({ length: 1 + (times % 5) }, () => Array.from({ length: 1 + (times % 4) }, random));
      const pairs = by(table);
      const columns = pairs.filter((column) => column !== null);
      expect(new Set(columns).size).toBe(columns.length);
      const sum = pairs.reduce((total: number, column, row) => total + (column === null ? 0 : (table[row]?.[column] ?? 0)), 0);
      expect(sum, JSON.stringify(table)).toBe(best(table));
    }
  });
});
