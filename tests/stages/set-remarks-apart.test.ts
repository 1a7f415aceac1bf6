import { describe, expect, it } from 'vitest';
import { setRemarksApart } from '../../src/stages/set-remarks-apart.js';
import { type BlockCase, makePage } from '../make-page.js';

const read = (...cases: readonly BlockCase[]) => {
  const { blocks, notices } = setRemarksApart(makePage(...cases));
  const texts = (isOwn: boolean) =>
    blocks.flatMap(({ role, lines }) => ((role === 'invented') === isOwn ? lines.map(({ text }) => text) : []));
  return { text: texts(false), remarks: texts(true), notices };
};

const NEWS = 'The ferry stopped on Friday.';

describe('What a model says itself is set apart:', () => {
  it('before and after the text, with rules between', () => {
    const { text, remarks, notices } = read(
      'Certainly!',
      'Here is the transcription:',
      '---',
      NEWS,
      'I hope this helps!\nLet me know if you need more.',
    );
    expect(text).toEqual(['---', NEWS]);
    expect(remarks).toEqual(['Certainly!', 'Here is the transcription:', 'I hope this helps!', 'Let me know if you need more.']);
    expect(notices).toMatchObject([
      { code: 'invented', lines: { first: 1, last: 3 }, items: 2, reasons: ['remark'] },
      { code: 'invented', lines: { first: 9, last: 10 }, items: 2, reasons: ['remark'] },
    ]);
  });

  it('in a line of the block that the text begins in', () => {
    expect(read(`以下是识别结果：\n${NEWS}`)).toMatchObject({ text: [NEWS], remarks: ['以下是识别结果：'] });
  });

  it('in brackets anywhere, and where a line has nothing but such notes', () => {
    const { text, remarks } = read(
      NEWS,
      '[The remaining columns contain advertisements.]',
      '[unclear] [illegible]',
      '[此处字迹模糊]',
      NEWS,
    );
    expect(text).toEqual([NEWS, NEWS]);
    expect(remarks).toHaveLength(3);
  });

  it.each([
    ['The ferrry [sic] stopped on [illegible] last.', '[image of a hand]', NEWS],
    ['渡船共栽〔原文如此〕客三十人。', '[此处字迹模糊]', '其中十人[无法辨认]上岸。'],
  ])('and not where a person edited the text: %s', (...lines) => {
    expect(read(...lines)).toEqual({ text: lines, remarks: [], notices: [] });
  });

  it('as names of columns, where the page has several', () => {
    expect(read({ text: 'Column 1', level: 2 }, NEWS, { text: 'Column 2', level: 2 }, NEWS).remarks).toEqual(['Column 1', 'Column 2']);
    expect(read({ text: 'Column 8', level: 2 }, NEWS).remarks).toEqual([]);
  });

  it.each([
    ['an offer inside the page', [NEWS, 'Let me know if you need more.', NEWS]],
    ['what begins like one', ['Here is the text of the treaty:', NEWS]],
    ['a jump line', [NEWS, '[Continued on page 3]']],
  ])('%s is not', (_, lines) => {
    expect(read(...lines)).toEqual({ text: lines, remarks: [], notices: [] });
  });
});

describe('A note inside a line', () => {
  it.each([
    ['leaves the text', 'It took nine minutes. [illegible]', 'It took nine minutes.'],
    ['with one of its blanks', 'the [illegible] mayor, he [torn], said', 'the mayor, he, said'],
    ['leaves what it was not sure of', 'the [unclear: harbour] master', 'the harbour master'],
    ['in Chinese too', '渡口[模糊不清]昨日〔疑为“开”〕通', '渡口昨日开通'],
    ['is print where it is none', 'the [sic] mayor [of Harrow]', 'the [sic] mayor [of Harrow]'],
  ])('%s', (_, text, expected) => {
    expect(read(text).text).toEqual([expected]);
  });

  it('moves the end of what is bold', () => {
    const [block] = setRemarksApart(makePage({ text: '[illegible] Hale:', bold: true })).blocks;
    expect(block?.lines[0]).toMatchObject({ text: 'Hale:', boldLead: 5 });
  });

  it('is none in a table, and where it was taken out nothing more is', () => {
    const table = makePage({ text: 'a\t[illegible]', form: 'table' });
    expect(setRemarksApart(table)).toEqual(table);
    const once = setRemarksApart(makePage('Certainly!', `${NEWS} [illegible]`, '[illegible]'));
    expect(setRemarksApart(once)).toEqual(once);
  });
});
