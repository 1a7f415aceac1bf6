import { describe, expect, it } from 'vitest';
import { readCell } from '../../../src/readers/tables/cell-text.js';

describe('A cell', () => {
  it.each<[unknown, string]>([
    [null, ''],
    [undefined, ''],
    ['a\r\nb\u2028c\u0000', 'a\nb\nc'],
    [0.5, '0.5'],
    [12n, '12'],
    [false, 'false'],
    [new Date('1921-03-04'), '1921-03-04'],
    [['Jane Roe', null, 'John Doe'], 'Jane Roe; John Doe'],
    [{ a: 1n }, '{"a":"1"}'],
  ])('number %#: nothing, text, numbers, days, lists, objects', (cell, text) => {
    expect(readCell(cell)).toBe(text);
  });
});
