import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/readers/index.js';
import { readTable } from './read-table.js';

describe('A table as text', () => {
  it.each([
    ['a.csv', 'title,text\nA,b\n', 'csv'],
    ['a.tsv', '标题\t正文\n甲\t乙\n', 'csv'],
    ['-', 'sep=;\ntitle;text\nA;b\n', 'csv'],
    ['a.csv', 'path,date\na.md,1921\n', 'text'],
    ['a.txt', 'Text, it is said, has commas\nand more, of them\n', 'text'],
    ['a.csv', 'title,text\n', 'text'],
  ])('%s with %j is %s', (path, text, format) => {
    expect(detectFormat(path, text)).toBe(format);
  });

  it('has names for columns without one, and of two with one name', async () => {
    const [page] = await readTable('csv', 'text,x,x,\na,b,c,d,e\n');
    expect(page?.text).toBe('a\nx: b\ncolumn 3: c\ncolumn 4: d\ncolumn 5: e');
  });

  it('without texts is refused with its columns', async () => {
    await expect(readTable('csv', 'a,b\n1,2\n')).rejects.toThrow('its columns are: a, b');
    await expect(readTable('csv', '')).rejects.toThrow('has no line');
  });
});
