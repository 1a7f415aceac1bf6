import { describe, expect, it } from 'vitest';
import { costAlone, isCommonWord, readAcross } from '../../../src/conventions/zh/words.js';

const NOTHING = { gain: 0, word: null, leftOver: null, rightOver: null };

describe('What the dictionary says of a break', () => {
  it.each([
    ['任', '务', '任务', '任', '务', 10.6, '完成建设任', '务很重'],
    ['步', '行', '步行', '步', '行', 6, '两岸居民步', '行过桥'],
    ['民政', '府', '人民政府', null, '府', 15.7, '人民政', '府今天开会'],
    ['委员', '会', '常务委员会', null, '会', 3.9, '人民代表大会常务委员', '会今天'],
    ['开发', '区', '开发区', null, '区', 6.8, '开发', '区'],
    ['社会主', '义', '社会主义', '主', '义', 16.4, '社会主', '义建设'],
    // A long word may gain little.
    ['政治', '素质', '政治素质', null, null, 0.5, '提高政治', '素质很重要'],
  ])('a word stands across %s|%s: %s', (_left, _right, word, leftOver, rightOver, gain, left, right) => {
    const across = readAcross(left, right);
    expect(across).toMatchObject({ word, leftOver, rightOver });
    expect(across.gain).toBeCloseTo(gain, 1);
    // What was looked at before is known, and says the same.
    expect(readAcross(left, right)).toEqual(across);
  });

  it.each([
    ['between two clauses', '大桥通车', '渡船停航', NOTHING],
    ['behind a stop', '大桥。', '桥', NOTHING],
    ['behind Latin letters', 'abc', '桥', NOTHING],
    ['before nothing', '桥', '', NOTHING],
    ['beside a character that stands alone', '他把夯', '抬起来', { ...NOTHING, leftOver: '夯' }],
    ['beside two characters that the dictionary does not have', '𠮷', '桥', { ...NOTHING, leftOver: '𠮷', rightOver: '桥' }],
  ])('nothing stands across %s', (_, left, right, across) => {
    expect(readAcross(left, right)).toEqual(across);
  });

  it('looks at eight characters on each side', () => {
    expect(readAcross(`${'桥'.repeat(20)}完成建设任`, `务很重${'桥'.repeat(20)}`).word).toBe('任务');
    expect(readAcross('，任', '务，').word).toBe('任务');
  });
});

describe('What a character costs as a word of its own', () => {
  it.each([
    ['的', 5.24],
    ['将', 6.2],
    ['任', 8.18],
    ['夯', 12.37],
    ['𠮷', 17.91],
  ])('%s: %d', (character, cost) => {
    expect(costAlone(character)).toBeCloseTo(cost, 2);
  });

  it.each(['a', '桥桥', '', '。'])('“%s” is none', (text) => {
    expect(costAlone(text)).toBeNull();
  });
});

describe('A common word', () => {
  it.each(['高兴', '连载', '桥', '时间', '通车', '摄影'])('is “%s”', (text) => {
    expect(isCommonWord(text)).toBe(true);
  });
  it.each(['苗苗', '李明', '未完', '王小禾', '龘龘'])('is not “%s”: it is rare, a name or none', (text) => {
    expect(isCommonWord(text)).toBe(false);
  });
});
