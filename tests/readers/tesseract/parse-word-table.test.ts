import { describe, expect, it } from 'vitest';
import { parseWordTable } from '../../../src/readers/tesseract/parse-word-table.js';

const row = (...cells: readonly (string | number)[]): string => cells.join('\t');
const parse = (...rows: readonly string[]) => parseWordTable(['level\tpage_num', ...rows].join('\n'));
const textsOf = (...rows: readonly string[]) =>
  parse(...rows).map(({ blocks }) => blocks.map(({ lines }) => lines.map(({ text }) => text)));

describe('Rows of a table of words', () => {
  it('are words of lines of paragraphs of pages', () => {
    const rows = [
      row(1, 1, 0, 0, 0, 0, 0, 0, 900, 800, -1, ''),
      row(4, 1, 1, 1, 1, 0, 10, 20, 300, 30, -1, ''),
      row(5, 1, 1, 1, 1, 1, 10, 20, 90, 28, 96, 'The'),
      row(5, 1, 1, 1, 1, 2, 110, 22, 90, 28, 80, 'ferry'),
      row(5, 1, 1, 1, 2, 1, 10, 60, 90, 28, 50, 'ran.'),
      row(5, 1, 1, 2, 1, 1, 10, 90, 90, 28, 50, 'Later'),
      row(1, 2, 0, 0, 0, 0, 0, 0, 900, 800, -1, ''),
    ];
    expect(textsOf(...rows)).toEqual([[['The ferry', 'ran.'], ['Later']], []]);
    const [page] = parse(...rows);
    expect([page?.width, page?.height]).toEqual([900, 800]);
    expect(page?.blocks[0]?.lines).toMatchObject([
      { box: [10, 20, 300, 30], quality: 0.88, size: null },
      { box: [10, 60, 90, 28], quality: 0.5 },
    ]);
  });

  it.each<readonly [string, readonly string[], readonly string[][][]]>([
    [
      'a word of Han needs no space',
      [row(5, 1, 1, 1, 1, 1, 0, 0, 9, 9, 9, '渡'), row(5, 1, 1, 1, 1, 2, 9, 0, 9, 9, 9, '口')],
      [[['渡口']]],
    ],
    ['a blank is no word', [row(5, 1, 1, 1, 1, 1, 0, 0, 9, 9, 95, ' ')], []],
    ['a text with a tab', [row(5, 1, 1, 1, 1, 1, 0, 0, 9, 9, 95, 'a\tb')], [[['a b']]]],
    ['a row that is cut off', [row(5, 1, 1, 1, 1, 1, 0, 0, 9, 9, 95, 'a'), row(5, 1, 1)], [[['a'], ['5 1 1']]]],
    ['a row of other things', ['# made by hand'], [[['# made by hand']]]],
    ['blank rows', ['', ' '], []],
  ])('%s', (_, rows, texts) => {
    expect(textsOf(...rows)).toEqual(texts);
  });

  it('have no place where their numbers are none', () => {
    const [page] = parse(row(5, 1, 1, 1, 1, 1, 0, 0, 0, 9, 950, 'a'), row(5, 1, 1, 1, 1, 2, 'x', 0, 9, 9, 95, 'b'));
    expect(page?.blocks.flatMap(({ lines }) => lines.map(({ text, box, quality }) => [text, box, quality]))).toEqual([
      ['a', null, 1],
      ['5 1 1 1 1 2 x 0 9 9 95 b', null, null],
    ]);
  });
});
