import { expect, it } from 'vitest';
import { signsZh } from '../../../src/conventions/zh/signs.js';

it.each([
  ['closing words', '此致'],
  ['closing words of a notice', '特此启'],
  ['a name', '祝小仓'],
  ['a name with blanks around it', '　祝小仓 '],
  ['a name behind where its bearer is from', '青石乡社员　祝小仓'],
  ['a sender', '水利社谨启'],
  ['a sender and the day', '水利社谨启 三月七日'],
  ['the day', '二〇二四年三月七日'],
  ['a sender before the day', '云溪农会三月一日'],
])('%s signs: “%s”', (_, text) => {
  expect(signsZh(text)).toBe(true);
});

it.each([
  ['closing words inside a sentence', '此致谢'],
  ['words before closing words', '我在此致'],
  ['a sentence', '水利社，谨启'],
  ['a name with a dot', '便民·祝小仓'],
  ['what is long', `${'社'.repeat(38)}3月1日`],
  ['three words', '青石乡 社员 祝小仓'],
  ['a word behind a place', '青石乡 时间'],
  ['a name behind figures', '12 祝小仓'],
  ['a day with words behind it', '三月七日上午'],
  ['a day in a sentence', '他说：三月七日'],
  ['a sender with words behind it', '水利社谨启了'],
])('%s does not: “%s”', (_, text) => {
  expect(signsZh(text)).toBe(false);
});
