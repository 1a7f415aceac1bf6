import { describe, expect, it } from 'vitest';
import { conventions } from '../../src/conventions/index.js';

describe('signs', () => {
  it.each(['祝小仓', '青石乡社员 祝小仓', '供销社全体职工同贺', '水利社谨启', '读报组敬贺', '农会三月一日', '2011年4月9日', '敬礼'])(
    'in Chinese, “%s” signs',
    (text) => {
      expect(conventions.zh.signs(text)).toBe(true);
    },
  );

  it.each(['渡口缺一盏灯', '全体职工参加了大会。', '车站前的老树', '小统计', '三月里的雨', '便民·停电通知'])(
    'in Chinese, “%s” does not',
    (text) => {
      expect(conventions.zh.signs(text)).toBe(false);
    },
  );

  it.each([
    'Agatha Pellow',
    '(Mrs.) Josefa Lindqvist',
    '— Tobias Rennick',
    'Agatha Pellow, Gorse Lane',
    'T. M. RENNICK, Traffic Manager',
    'Moses Quince, Proprietor. tf',
  ])('in English, “%s” signs', (text) => {
    expect(conventions.en.signs(text)).toBe(true);
  });

  it.each(['Clock Strikes Again', 'Tobias Rennick said no', 'FRESH OYSTERS!', 'One bench is not enough'])(
    'in English, “%s” does not',
    (text) => {
      expect(conventions.en.signs(text)).toBe(false);
    },
  );
});
