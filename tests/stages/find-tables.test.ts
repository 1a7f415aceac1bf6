import { describe, expect, it } from 'vitest';
import { type Format, readers } from '../../src/readers/index.js';
import { findTables } from '../../src/stages/find-tables.js';
import { repairText } from '../../src/stages/repair-text.js';

/** The blocks of a page, those that are tables with their rows: cells parted by strokes, rows by slashes. */
function read(text: string, format: Format = 'text'): string[] {
  const { blocks } = repairText(findTables(readers[format].read({ path: 'page', text })));
  return blocks.map(({ form, lines }) =>
    form === undefined ? '-' : `${form}: ${lines.map((line) => line.text.replaceAll('\t', '|')).join(' / ')}`,
  );
}

describe('A table of Markdown', () => {
  it.each([
    ['has its head, its dashes and its rows', '| 品种 | 价 |\n|---|---|\n| 青椒 | 5.20 |', ['table: 品种|价 /  / 青椒|5.20']],
    ['needs no strokes at its ends', 'Boat | Days\n--- | ---\nHeron | 3', ['table: Boat|Days /  / Heron|3']],
    ['needs no dashes where all its rows are in strokes', '| Heron | 3 |\n| Plover | 9 |', ['table: Heron|3 / Plover|9']],
    ['keeps empty cells', '| 站 | 时 |\n|---|---|\n| 渡口 | |\n| | 9 |', ['table: 站|时 /  / 渡口 / |9']],
    ['ends where text begins', '| a | b |\n|---|---|\n| 1 | 2 |\nThe ferry stopped.', ['table: a|b /  / 1|2', '-']],
    ['is none without rows', '|---|---|', ['-']],
    ['is none where a stroke parts words', 'Millport | Saturday\nThe ferry | and the bridge | stopped', ['-']],
    ['is none of one row', '| Heron | 3 |', ['-']],
  ])('%s', (_, text, blocks) => {
    expect(read(text, 'markdown')).toEqual(blocks);
  });
});

describe('Rows whose cells stand under each other', () => {
  it.each([
    ['by blanks', 'Town     Won  Lost\nMillport   7   2\nTillery    4   5', ['table: Town|Won|Lost / Millport|7|2 / Tillery|4|5']],
    ['by tabs', 'Wheat\t92 c\t94 c\nOats\t31 c\t30 c\nRye\t51 c\t52 c', ['table: Wheat|92 c|94 c / Oats|31 c|30 c / Rye|51 c|52 c']],
    [
      'of Han by single blanks',
      '大白菜 公斤 1.60\n青椒 公斤 5.20\n土豆 公斤 2.10',
      ['table: 大白菜|公斤|1.60 / 青椒|公斤|5.20 / 土豆|公斤|2.10'],
    ],
    [
      'by leaders, with prices',
      'Flour ....... $4.10\nSugar ....... $6.05\nTea ......... $0.95',
      ['table: Flour|$4.10 / Sugar|$6.05 / Tea|$0.95'],
    ],
    [
      'of words in three columns',
      'Home      Away      Judge\nTillery   Millport  Moss\nEllery    Orr       Lund',
      ['table: Home|Away|Judge / Tillery|Millport|Moss / Ellery|Orr|Lund'],
    ],
    ['but not two of them', 'Millport   7   2\nTillery    4   5', ['-']],
    ['but not a box of contents', 'Ferry vote ..... 3\nNew lamps ..... 4\nObituaries ..... 7', ['-']],
    [
      'but not columns of prose side by side',
      'The ferry stopped at noon on Friday and the     the mayor said that no bridge could be\nmen went home along the river road, since no    built before the spring, whatever those who\nother boat was to be had before the evening     had signed the paper in 1902 might think of',
      ['-'],
    ],
    ['but not a justified paragraph', 'The  ferry  stopped  at\nnoon  and the  men went\nhome  along  the river.', ['-']],
    ['but not letters that are spaced', '渡 口 今 日 通 车 1 9 0 2\n水 闸 今 日 修 好 1 9 0 3\n集 市 今 日 改 期 1 9 0 4', ['-']],
    ['but not names of Han', '陆知远 王小禾 何沛\n祝平安 许青 杨一鸣\n李明 王芳 赵强', ['-']],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });
});
