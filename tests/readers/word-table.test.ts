import { describe, expect, it } from 'vitest';
import { isWordTable } from '../../src/readers/word-table.js';

const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';

describe('A table of words', () => {
  it.each([
    ['of Tesseract', `${HEAD}\n`, true],
    ['behind a byte order mark', `\ufeff${HEAD}\n`, true],
    ['of articles', 'page\theadline\ttext\n', false],
    ['with the first columns only', 'level\tpage_num\ttext\n', false],
  ])('%s: %s', (_, text, expected) => {
    expect(isWordTable(text)).toBe(expected);
  });
});
