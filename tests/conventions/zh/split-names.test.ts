import { describe, expect, it } from 'vitest';
import { readZhDateline, splitZhNames } from '../../../src/conventions/zh/split-names.js';

describe('The names of a Chinese byline', () => {
  it.each([
    ['王小禾、李明', ['王小禾', '李明']],
    ['王小禾，李明', ['王小禾', '李明']],
    ['王小禾,李明', ['王小禾', '李明']],
    ['王小禾丨李明', ['王小禾', '李明']],
    ['王小禾　李明', ['王小禾', '李明']],
    ['王　明', ['王明']],
    ['王　明　李　强　赵小海', ['王明', '李强', '赵小海']],
    ['赵小海　王　明', ['赵小海', '王明']],
    ['李明王芳', ['李明', '王芳']],
    ['记者王小禾通讯员李明', ['王小禾', '李明']],
    ['王小禾报道', ['王小禾']],
    ['王小禾现场报道', ['王小禾']],
    ['王小禾整理', ['王小禾']],
    ['王小禾联合報導', ['王小禾']],
    ['王小禾 综合', ['王小禾']],
    ['王小禾 昨日', ['王小禾']],
    ['王小禾 今天', ['王小禾']],
    ['王小禾 译自', ['王小禾']],
    ['王小禾 日前获悉', ['王小禾']],
    ['报道', []],
    ['、', []],
  ])('“%s” are %j', (names, expected) => {
    expect(splitZhNames(names)).toEqual(expected);
  });
});

describe('A Chinese dateline', () => {
  it.each([
    [
      { agency: '新华社', place: '云溪', month: '3', day: '7' },
      { agency: '新华社', place: '云溪', date: '--03-07' },
    ],
    [
      { agency: '新华社', place: '云 溪', month: '三', day: '七' },
      { agency: '新华社', place: '云溪', date: '--03-07' },
    ],
    [
      { agency: '本报', place: '云溪', day: '7' },
      { agency: null, place: '云溪', date: null },
    ],
    [
      { agency: '本報', place2: '云溪' },
      { agency: null, place: '云溪', date: null },
    ],
    [{ agency: '《云溪日报》' }, { agency: '云溪日报', place: null, date: null }],
    [{ month: '3' }, { agency: null, place: null, date: null }],
    [{}, { agency: null, place: null, date: null }],
  ])('of %j', (groups, expected) => {
    expect(readZhDateline(groups)).toEqual(expected);
  });
});
