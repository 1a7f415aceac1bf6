import { describe, expect, it } from 'vitest';
import { cutForms } from '../../../src/stages/forms/cut-forms.js';
import { mayHoldForms, readStretches } from '../../../src/stages/forms/form-lines.js';
import { type BlockCase, makeBlocks, makePage } from '../../make-page.js';

const show = (blocks: ReturnType<typeof makeBlocks>) =>
  blocks.map(({ form = '-', lines, joins }) => `${form} ${lines.map(({ text }) => text).join('/')} ${joins.length}`);

describe('Lines that are no prose', () => {
  it('are cut out of a block, and what is left keeps its joins', () => {
    const [block] = makeBlocks({ text: 'a\nb\nx\ny\nc', goesOn: 2 });
    if (!block) throw new Error('a block');
    const cut = cutForms([block], [{ form: 'list', lines: block.lines.slice(2, 4) }]);
    expect(show(cut)).toEqual(['- a/b 1', 'list x/y 1', '- c 0']);
    expect(cut.map(({ goesOn }) => goesOn)).toEqual([undefined, undefined, 2]);
  });

  it('are one block, also of several', () => {
    const blocks = makeBlocks('a', 'x', 'y', 'b');
    const lines = blocks.slice(1, 3).flatMap((block) => block.lines);
    expect(show(cutForms(blocks, [{ form: 'table', lines, rows: ['1\t2', ''] }]))).toEqual(['- a 0', 'table 1\t2/ 1', '- b 0']);
  });

  it('leave a page as it is where there are none', () => {
    const blocks = makeBlocks('a', 'b');
    expect(cutForms(blocks, [])).toEqual(blocks);
  });
});

describe('A stretch of text', () => {
  const h = (text: string, level: number | null = 2): BlockCase => ({ text, role: 'heading', level });
  const read = (...cases: readonly BlockCase[]) =>
    readStretches(makePage(...cases)).map(
      ({ part, lines }) => `${part}: ${lines.map(({ text, close }) => (close ? '' : '¶') + text).join(' ')}`,
    );

  it.each<[string, readonly BlockCase[], readonly string[]]>([
    ['ends at a heading', ['a\nb', h('H'), 'c'], ['0: ¶a b', '1: ¶c']],
    ['ends at a line in bold', ['a', { text: 'T', bold: true }, 'c'], ['0: ¶a', '0: ¶c']],
    ['has in it what was only taken for a heading', ['a', h('b', null), 'c'], ['0: ¶a ¶b ¶c']],
    ['ends at what is no prose', ['a', { text: 'x\ny', form: 'verse' }, 'c'], ['0: ¶a', '0: ¶c']],
    ['has its lines close where blank lines part all of them', [...'abcdefghijklmn'], ['0: ¶a b c d e f g h i j k l m n']],
  ])('%s', (_, cases, stretches) => {
    expect(read(...cases)).toEqual(stretches);
  });

  it('holds neither headings, jump lines nor what is set apart', () => {
    const blocks = makeBlocks('a', h('b'), { text: 'c', role: 'furniture' }, { text: 'd', form: 'list' });
    expect(blocks.map(mayHoldForms)).toEqual([true, false, false, false]);
  });
});
