import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvRecords } from '../../../src/readers/tables/csv-records.js';
import { rounds } from '../../rounds.js';

describe('Records of a table', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['"a ""b""","c\nd"', [['a "b"', 'c\nd']]],
    ['5" gun,"x"y', [['5" gun', 'xy']]],
    ['"never closed,\n1', [['never closed,\n1']]],
    ['', []],
  ])('of %j', (text, records) => {
    expect([...readCsvRecords([text], ',')]).toEqual(records);
  });

  it('are the same however the text comes in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', ',', ' ', '云') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }), fc.array(fc.nat(40)), (rows, cuts) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        const pieces: string[] = [];
        let from = 0;
        for (const cut of cuts) {
          pieces.push(text.slice(from, from + cut));
          from += cut;
        }
        expect([...readCsvRecords([...pieces, text.slice(from)], ',')]).toEqual(rows);
      }),
      { numRuns: rounds(100) },
    );
  });
});
