import { describe, expect, it } from 'vitest';
import { partCell } from '../../../src/readers/tables/cell-paragraphs.js';

describe('The text of a cell', () => {
  it.each([
    ['one line', 'The ferry ran.', [['The ferry ran.']]],
    ['paragraphs with blank lines between them', 'The ferry\nran.\n \nIt was late.', [['The ferry', 'ran.'], ['It was late.']]],
    [
      'printed lines of one paragraph',
      'The ferry ran on Mon-\nday, and nobody was\nlate.',
      [['The ferry ran on Mon-', 'day, and nobody was', 'late.']],
    ],
    ['lines that end sentences', 'The ferry ran.\nIt was late.\nNobody came', [['The ferry ran.'], ['It was late.'], ['Nobody came']]],
    ['lines that are indented', '　　渡轮昨日\n通航。群众\n　　市长到场', [['　　渡轮昨日', '通航。群众'], ['　　市长到场']]],
    [
      'lines that are wider than a column',
      `${'long words '.repeat(12)}\n${'more words '.repeat(12)}`,
      [['long words '.repeat(12)], ['more words '.repeat(12)]],
    ],
    ['nothing', ' \n ', []],
  ])('has %s', (_, text, paragraphs) => {
    expect(partCell(text)).toEqual(paragraphs);
  });
});
