import { describe, expect, it } from 'vitest';
import { formatOfName } from '../../src/exports/index.js';

describe('The name of an output', () => {
  it.each([
    ['y.parquet', 'parquet'],
    ['out/x.CSV', 'csv'],
    ['a.b.jsonl', 'jsonl'],
    ['ten.ris', 'ris'],
    ['2024.db', 'sqlite'],
    ['corpus.xml', 'tei'],
    ['z.docx', 'unknown'],
    ['all.jsonl.gz', 'unknown'],
    ['items.json', 'unknown'],
    ['folder', null],
    ['out.d/folder', null],
    ['march.2024', null],
    ['.jsonl', null],
  ])('%s says %s', (name, format) => {
    expect(formatOfName(name)).toBe(format);
  });
});
