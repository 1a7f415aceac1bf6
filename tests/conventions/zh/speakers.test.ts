import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

const { zh } = conventions;

describe('Who speaks in Chinese', () => {
  it.each([
    ['王小禾：好', '王小禾'],
    ['《云溪日报》记者: 好', '《云溪日报》记者'],
    ['记者（电视台）：好', '记者（电视台）'],
    ['时间之王：好', '时间之王'],
  ])('“%s”: %s', (text, speaker) => {
    expect(zh.speakers[0]?.pattern.exec(text)?.groups?.speaker).toBe(speaker);
  });
  it.each(['时间：三月', '地点 ：渡口', '体育新闻：主队', '他说，王小禾：好', '王小禾：', `${'王'.repeat(25)}：好`])(
    '“%s”: nobody',
    (text) => {
      expect(namePatterns(zh.speakers, text)).toEqual([]);
    },
  );
  it.each([
    '（完）',
    '【下期】',
    '编者按：',
    '编后',
    '注：',
    '本报自今日',
    '本版欢'.replace('欢', '将'),
    '欢迎来稿',
    '歡迎讀者',
    '读者如有',
    '您需',
    '来信请寄',
    '采写',
    '整理：',
  ])('“%s” closes an interview', (text) => {
    expect(zh.closingNote.test(text)).toBe(true);
  });
  it.each(['（完）了', '他（完）', '注意', '本报记者', '欢迎', '读者', '整理好', '来信说'])('“%s” does not', (text) => {
    expect(zh.closingNote.test(text)).toBe(false);
  });
});
