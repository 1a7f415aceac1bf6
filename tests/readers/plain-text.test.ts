import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.js';

function blocksOf(text: string) {
  return readers.text.read({ path: 'page.txt', text }).blocks;
}

describe('Plain text', () => {
  it.each([
    ['lines stay together', 'a\nb\n', [[1, 2]]],
    ['blank lines part blocks', 'a\n\nb\n \u3000\t\nc', [[1], [3], [5]]],
    ['two full-width blanks begin a paragraph', '　　甲\n乙\n　　丙', [[1, 2], [3]]],
    ['one full-width blank begins one', '甲\n　乙', [[1], [2]]],
    ['two blanks begin one', 'a\n  b\nc', [[1], [2, 3]]],
    ['a tab begins one', 'a\n\tb', [[1], [2]]],
    ['one blank begins none', 'a\n b', [[1, 2]]],
    ['a centred line begins none', 'a\n               b', [[1, 2]]],
    ['headings are no business of it', '# a\nb', [[1, 2]]],
    ['no text is no block', '', []],
    ['blanks are no block', ' \n\t\n\u3000\n', []],
  ])('%s', (_, text, blocks) => {
    expect(blocksOf(text).map((block) => block.lines.map((line) => line.number))).toEqual(blocks);
  });

  it('takes the blanks around a line away and nothing else', () => {
    expect(blocksOf('　　**甲** \\* # x  ')).toMatchObject([{ level: null, lines: [{ text: '**甲** \\* # x', boldLead: 0 }] }]);
  });

  it('says that an indent ends the paragraph before it, and that a blank line does not', () => {
    expect(blocksOf('a\n  b\n\nc').map((block) => block.lines.map((line) => line.endsParagraph))).toEqual([[true], [false], [false]]);
  });
});
