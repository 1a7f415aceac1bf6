import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../src/conventions/index.js';

const forms = formsOf('zh');
const seen = (own: Readonly<Record<string, number>>) =>
  Object.entries(own)
    .filter(([, value]) => value === 1)
    .map(([code]) => code)
    .join(' ');

describe('A Chinese line', () => {
  it.each([
    ['大桥通车。', true],
    ['“大桥通车。”', true],
    ['大桥通车！', true],
    ['The bridge opened.', true],
    ['A 3.', false],
    ['大桥通车。（记者 王小禾）', true],
    ['大桥通车（王小禾）', false],
    ['大桥通车王小禾）', true],
    ['（王小禾）', true],
    ['（王小禾）大桥', false],
    ['大桥。通车', false],
    ['大桥通车', false],
    ['大桥通车，', false],
    [`${'桥'.repeat(61)}）`, false],
    [`（${'桥'.repeat(41)}）`, false],
  ])('“%s” is finished: %s', (text, expected) => {
    expect(forms.isFinished(text)).toBe(expected);
  });

  it.each([
    ['新桥通车，渡船停航。', true],
    ['新桥通车；渡船停航。”', true],
    ['新桥通车。', false],
    ['新桥通车，渡船停航', false],
    [`${'桥'.repeat(40)}。`, true],
    [`${'桥'.repeat(39)}。`, false],
  ])('“%s” is surely a sentence: %s', (text, expected) => {
    expect(forms.isSentence(text)).toBe(expected);
  });

  it.each([
    ['新桥通车。渡船', true],
    ['新桥通车。”', false],
    ['新桥通车。', false],
  ])('“%s” holds a sentence: %s', (text, expected) => {
    expect(forms.holdsSentence(text)).toBe(expected);
  });

  it.each([
    ['很重。', true],
    ['任务非常重大。', true],
    ['任务非常很重大。', false],
    ['很重', false],
    ['，很重。', false],
    ['很重。去', false],
  ])('“%s” is a rest: %s', (text, expected) => {
    expect(forms.isRest(text)).toBe(expected);
  });

  it.each([
    '本报讯 大桥',
    '近日，大桥',
    '3月7日，大桥',
    '据云溪交通局消息，',
    '昨日大桥',
    '随着大桥',
    '近年来，',
    '本市记者',
    '【云溪讯】',
    '云溪交通电',
  ])('“%s” begins with a lead-in', (text) => {
    expect(forms.leadIn.test(text)).toBe(true);
  });
  it.each(['大桥通车', '大桥近日通车', '在3月7日', '据他说'])('“%s” does not', (text) => {
    expect(forms.leadIn.test(text)).toBe(false);
  });

  it.each([
    ['本报讯（记者王小禾）近日，大桥', 3],
    ['大桥通车', 0],
    [`${'桥'.repeat(40)}近日`, 0],
    [`${'桥'.repeat(38)}近日`, 1],
    ['3月7日电，据报道', 2],
    ['3月7日，据報導', 2],
  ])('“%s” has %d words of news at its head', (text, count) => {
    expect(forms.countLeads(text)).toBe(count);
  });

  it.each([
    ['大桥通车。（作者系教授', true],
    ['大桥通车（来源：云溪网）', true],
    ['大桥通车（王小禾）', true],
    ['大桥（王小禾）通车', false],
    ['大桥通车', false],
  ])('“%s” ends on a credit: %s', (text, expected) => {
    expect(forms.endCredit.test(text)).toBe(expected);
  });

  it.each([
    ['联系电话：5550123', true],
    ['电话:5550123', true],
    ['地址：码头路', true],
    ['联系人：王小禾', true],
    ['特此公告', true],
    ['特此声明。', true],
    ['2024年5月18日', true],
    ['二〇二四年五月十八日', true],
    ['打电话：5550123', false],
    ['市政府特此公告', false],
    ['特此公告如下', false],
    ['2024年5月18日晨', false],
    ['于2024年5月18日', false],
  ])('“%s” is a foot: %s', (text, expected) => {
    expect(forms.isFoot(text)).toBe(expected);
  });

  it.each([
    ['新桥通车', ''],
    ['防汛会议召开', 'ends-on-headline-verb'],
    ['召开防汛会议', ''],
    ['桥的故事', 'has-de'],
    ['桥通了', 'has-le ends-on-function-word'],
    ['我家的桥', 'has-de has-pronoun'],
    ['新桥 通车', 'has-inner-space'],
    ['新桥　通车', 'has-inner-space'],
    ['通车同', 'ends-on-function-word'],
    ['通车共同', ''],
    ['通车获得', ''],
    ['通车跑得', 'ends-on-function-word'],
    ['新桥AB', 'has-latin'],
    ['新桥A', ''],
    ['●新桥通车了今天在江边', 'has-le begins-with-bullet'],
    ['新桥●通车了今天在江边', 'has-le'],
    ['新桥：通车了今天在江边', 'has-le has-colon'],
  ])('“%s” as a headline: %s', (text, expected) => {
    expect(seen(forms.headlineForms(text)).replace(/ ?is-one-surname-list/, '')).toBe(expected);
  });

  it.each([
    ['王小禾 李明', 1],
    ['王小禾、李明', 1],
    ['王小禾、李明、赵强', 1],
    ['王小禾李明赵强周', 1],
    ['王小禾、李明、赵强强强', 0],
    ['桥', 0],
    ['王小禾a', 0],
    ['a王小禾', 0],
  ])('“%s” may be names alone: %d', (text, expected) => {
    expect(forms.headlineForms(text)['is-one-surname-list']).toBe(expected);
  });

  it.each([
    ['大桥通车', '渡船停航', ''],
    ['大桥的', '渡船', 'ends-on-function-word'],
    ['的大桥', '渡船', ''],
    ['大桥', '的渡船', 'begins-with-particle'],
    ['大桥', '地方', ''],
    ['大桥', '了解', ''],
    ['大桥', '及时', ''],
    ['大桥', '务，抓住', 'begins-with-one-character'],
    ['大桥', '对，抓住', ''],
    ['大桥', '抓务，住', ''],
    ['大桥', '不过硬。去年', 'begins-with-short-piece'],
    ['大桥', '去年不过硬了。', ''],
    ['大桥', '，渡船', 'begins-with-closing-mark'],
    ['大桥', '渡船，', ''],
    ['大桥', '近日，', 'begins-with-lead-in'],
    ['大桥3', '月', 'number-across'],
    ['大桥3', '渡船', ''],
    ['3大桥', '月', ''],
    ['大桥', '月', ''],
    ['大桥3', '7日', 'number-across'],
    ['大桥3', '渡月', ''],
  ])('“%s” before “%s”: %s', (left, right, expected) => {
    expect(seen(forms.seamForms(left, right))).toBe(expected);
  });

  it('weighs the words on both sides of a break, within bounds', () => {
    expect(forms.seamRules('完成建设任', '务很重')).toBe(4);
    expect(forms.seamRules('大桥通车', '渡船停航')).toBe(0);
    expect(forms.seamRules('他把夯', '抬起来')).toBe(-1);
  });

  it.each([
    ['新桥通车', true],
    ['新桥，通车', false],
    ['新桥通车。', false],
  ])('“%s” is a phrase: %s', (text, expected) => {
    expect(forms.isPhrase(text)).toBe(expected);
  });

  it('tells its topic by pairs of characters and Latin words', () => {
    const pair = (text: string) => (text.charCodeAt(0) << 16) | text.charCodeAt(1);
    expect(forms.termsOf('新桥AI通车B')).toEqual([pair('新桥'), pair('通车'), 'ai']);
  });

  it('counts characters, and has no spaces', () => {
    expect(forms.lengthOf('𠮷桥')).toBe(2);
    expect(forms.beginsOddly('，')).toBe(false);
    expect(forms).toMatchObject({ spaced: false, ngrams: 'zh', clauseMarks: ['。', '，'], longestHeadline: 60 });
    expect(forms.lengthSteps).toEqual([5, 8, 11, 14, 18, 22, 28, 36]);
  });
});
