import { describe, expect, it } from 'vitest';
import { endsSentence, isText, leavesSentenceOpen, readEntries, readHeadlines } from '../../../src/stages/furniture/entries.js';
import { type BlockCase, makeBlocks } from '../../make-page.js';

const read = (...cases: readonly BlockCase[]) => readEntries(makeBlocks(...cases));

describe('The lines of a page with what each says of itself', () => {
  it.each<[string, readonly BlockCase[], readonly (string | null)[]]>([
    ['text', ['大桥通车。'], [null]],
    ['a folio', ['第3版'], ['folio']],
    ['a line of a block', ['大桥通车。\n第3版\n两岸'], [null, 'folio', null]],
    ['a jump line, which is not looked at', [{ text: '第3版', role: 'jump' }], [null]],
    ['a caption over two lines', ['图为工人在码头\n装卸货物。'], ['caption', 'caption']],
    ['a folio over two lines', ['云溪日报\n2024年3月8日'], ['folio', 'folio']],
    ['no folio: the first line is an author', ['王小禾\n2024年3月8日'], [null, 'folio']],
    ['a caption marked as a heading, which is one', [{ text: '图为工人在码头装卸货物。', level: 2 }], [null]],
    ['a folio marked as a heading, which is none', [{ text: '第3版', level: 2 }], ['folio']],
  ])('%s', (_, cases, names) => {
    expect(read(...cases).map(({ named }) => named?.name ?? null)).toEqual(names);
  });

  it('say which are furniture together', () => {
    expect(read('云溪日报\n2024年3月8日', '第3版').map(({ whole }) => whole)).toEqual([true, true, false]);
    expect(read('大桥通车。\n第3版').map(({ whole }) => whole)).toEqual([false, false]);
  });

  it('are text where nothing names them', () => {
    expect(read('大桥通车。', '第3版', { text: '桥', role: 'jump' }).map(isText)).toEqual([true, false, false]);
  });
});

describe('A headline', () => {
  const heads = (...cases: readonly BlockCase[]) => {
    const entries = read(...cases);
    return entries.map((_, i) => readHeadlines(entries)(i));
  };
  it.each<[string, readonly BlockCase[], readonly boolean[]]>([
    ['by its mark', [{ text: '大桥通车。', level: 2 }, '大桥昨日通车'], [true, false]],
    ['by its form, where nothing is marked', ['大桥昨日通车', '大桥昨日通车，两岸居民都来看。'], [true, false]],
    [
      'in bold',
      [
        { text: '大桥', level: 1 },
        { text: '渡船', bold: true },
      ],
      [true, true],
    ],
    ['not where a line is one of several', ['大桥昨日\n通车'], [false, false]],
    ['not where furniture', ['第3版'], [false]],
    ['in capitals, whatever its stop', ['BRIDGE OPENS.', 'Bridge Opens'], [true, true]],
    ['not without letters', ['1234'], [false]],
    ['not in small letters', ['the bridge opens'], [false]],
    ['not where a sentence runs into it', ['大桥昨日上午十时正式通车，沿江两岸的居民', '步行过桥'], [false, false]],
    ['behind a whole sentence', ['大桥昨日上午十时正式通车，沿江两岸居民来看。', '步行过桥'], [false, true]],
    ['no wider than a headline', [`${'桥'.repeat(30)}`], [true]],
    ['not wider', [`BRIDGE ${'X'.repeat(58)}`], [false]],
    ['as wide as one', [`BRIDGE ${'X'.repeat(57)}`], [true]],
  ])('%s', (_, cases, expected) => {
    expect(heads(...cases)).toEqual(expected);
  });

  it('is none where there is no line', () => {
    expect(readHeadlines([])(0)).toBe(false);
  });

  it('with only its start in bold is told by its form', () => {
    const [block] = makeBlocks('The bridge opened.');
    const [line] = block?.lines ?? [];
    const entries = readEntries(block && line ? [{ ...block, lines: [{ ...line, boldLead: 3 }] }] : []);
    expect(readHeadlines(entries)(0)).toBe(false);
  });
});

describe('A sentence', () => {
  it.each([
    ['大桥通车。', true],
    ['大桥通车', false],
    ['The bridge opened.', true],
    ['The bridge', false],
  ])('ends with “%s”: %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected);
  });

  it.each<[string, BlockCase, boolean]>([
    ['a line that stops in the middle', '大桥昨日上午十时正式', true],
    ['a narrow line', '大桥昨日上午十时正', false],
    ['a whole sentence', '大桥昨日上午十时正式通车。', false],
    ['a heading', { text: '大桥昨日上午十时正式', level: 1 }, false],
    ['a jump line', { text: '大桥昨日上午十时正式', role: 'jump' }, false],
    ['a line that ends on a sign', '大桥昨日上午十时正式*', false],
    ['an English line', 'The bridge was opened', true],
  ])('is left open by %s: %s', (_, one, expected) => {
    expect(leavesSentenceOpen(read(one)[0])).toBe(expected);
  });

  it('is not left open by nothing', () => {
    expect(leavesSentenceOpen(undefined)).toBe(false);
  });
});
