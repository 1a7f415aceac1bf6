import { describe, expect, it } from 'vitest';
import { layTable } from '../../src/cli/lay-table.js';
import { must } from '../../src/page/index.js';

const KEY = 'yunxi-ribao/2024-03-08/1/1';
const TITLE = '青山水库大桥昨日合龙两岸居民到江边观看';

describe('A table', () => {
  it('has its columns in line, also with Han in them', () => {
    expect(
      layTable(
        ['name', 'page'],
        [
          ['云溪日报', '1'],
          ['Courier', 'A12'],
        ],
        0,
      ),
    ).toEqual({ header: 'name      page', lines: ['云溪日报  1', 'Courier   A12'], leftOut: [] });
  });

  it('cuts the widest column where it does not fit, and never a key', () => {
    const { header, lines, leftOut } = must(layTable(['id', 'headline'], [[KEY, TITLE]], 50), 'a table');
    expect([header, lines, leftOut]).toEqual([`id${' '.repeat(24)}  headline`, [`${KEY}  青山水库大桥昨日合龙…`], []]);
  });

  it('cuts long names of columns, and leaves the last ones out where that is not enough', () => {
    const columns = ['id', 'paragraph_count', 'continued_on'];
    expect(layTable(columns, [[KEY, '12', '3']], 42)).toEqual({
      header: `id${' '.repeat(24)}  parag…  conti…`,
      lines: [`${KEY}  12      3`],
      leftOut: [],
    });
    expect(layTable(columns, [[KEY, '12', '3']], 36)?.leftOut).toEqual(['continued_on']);
    expect(layTable(columns, [[KEY, '12', '3']], 10)).toMatchObject({
      header: `id`,
      lines: [KEY],
      leftOut: ['paragraph_count', 'continued_on'],
    });
  });

  it('has a cell for every column, or the program has a bug', () => {
    expect(() => layTable(['a', 'b'], [['1']], 0)).toThrow('a cell of a row is missing, which is a bug of the program');
  });
});

describe('A table that does not fit', () => {
  const columns = ['key', 'path', 'lines', 'message'];
  const row = [
    'yunxi-ribao/2024-03-08/1',
    'papers/2024-03-08/page-one-of-the-morning.md',
    '12..14',
    'lines that the OCR gave twice, kept once',
  ];

  it('leaves out what people read last', () => {
    const table = layTable(columns, [row], 50);
    expect(table?.leftOut).toEqual(['path', 'lines']);
    expect(table?.lines[0]).toMatch(/^yunxi-ribao\/2024-03-08\/1 {2}lines that the OCR gave…/);
  });

  it('is none where what people read has no room: a block a row is better', () => {
    expect(layTable(columns, [row], 30)).toBeNull();
  });

  it('cuts between words, and short columns of words not at all', () => {
    expect(layTable(['text'], [['The committee unanimously resolved']], 20)?.lines).toEqual(['The committee…']);
    expect(layTable(['word', 'path'], [['internationalisation', 'a path of many words that is cut']], 44)?.lines[0]).toMatch(
      /^internationalisation {2}a path of many/,
    );
  });
});
