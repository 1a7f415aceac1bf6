import { describe, expect, it } from 'vitest';
import { defaultRowFormat } from '../../src/cli/output.js';
import { chooseQueryFormat } from '../../src/cli/query-format.js';

describe('The format of a query', () => {
  it.each([
    ['rows.parquet', 'parquet'],
    ['of.1932/rows.CSV', 'csv'],
    ['rows.ndjson', 'jsonl'],
    ['rows.json', 'json'],
    ['rows.md', 'markdown'],
    ['rows', defaultRowFormat()],
    ['-', defaultRowFormat()],
    [undefined, defaultRowFormat()],
  ])('is said by the name of its output: %s is %s', (output, format) => {
    expect(chooseQueryFormat(undefined, output)).toEqual({ format, remark: null });
  });

  it('is what --format says before that, with a word where the name says another', () => {
    const remark = 'rows.csv is written as jsonl, as --format says, not as csv';
    expect(chooseQueryFormat('jsonl', 'rows.csv')).toEqual({ format: 'jsonl', remark });
    expect(chooseQueryFormat('csv', 'rows.csv')).toEqual({ format: 'csv', remark: null });
    expect(chooseQueryFormat('csv', 'rows.txt')).toEqual({ format: 'csv', remark: null });
    expect(chooseQueryFormat('keys', 'rows.docx')).toEqual({ format: 'keys', remark: null });
  });

  it('is asked for where the ending says none', () => {
    expect(() => chooseQueryFormat(undefined, 'rows.constructor')).toThrow('says no format; end it in .parquet, .csv');
  });
});
