import { describe, expect, it } from 'vitest';
import { enForms } from '../../src/conventions/en/line-forms.js';
import {
  conventions,
  conventionsFor,
  conventionsOf,
  formsOf,
  isKnownWord,
  languageOf,
  readDate,
  readFolio,
} from '../../src/conventions/index.js';
import { neutralForms } from '../../src/conventions/neutral/line-forms.js';
import { zhForms } from '../../src/conventions/zh/line-forms.js';

describe('languageOf', () => {
  it.each([
    ['大桥昨日通车', 'zh'],
    ['The bridge opened', 'en'],
    ['', null],
    ['2024 …', null],
    ['Мост открыт', null],
    ['はしがひらいた', null],
    ['橋がひらいた', null],
    ['の字招牌挂在老街上', 'zh'],
    // A Han character weighs as much as four Latin letters.
    ['桥 abcd', 'zh'],
    ['桥 abcde', 'en'],
    ['Мост ab', null],
    ['Мо ab', 'en'],
    ['桥 Мост', 'zh'],
    ['桥 Мосты', null],
    ['桥桥桥ん', 'zh'],
    ['桥桥んん', null],
    ['桥桥桥んんん', null],
  ])('of “%s” is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is told by the first thousands of characters', () => {
    expect(languageOf('a'.repeat(4000) + '桥'.repeat(4000))).toBe('en');
    expect(languageOf('a'.repeat(3000) + '桥'.repeat(1000))).toBe('zh');
    expect(languageOf('a'.repeat(300) + '桥'.repeat(75))).toBe('zh');
  });
});

describe('The conventions', () => {
  it('of a language are its own; those of none hold in any', () => {
    expect(conventionsOf('zh')).toBe(conventions.zh);
    expect(conventionsOf('en')).toBe(conventions.en);
    expect(conventionsOf(null).language).toBeNull();
  });

  it.each([
    ['大桥昨日通车', ['zh', 'en', 'de', 'fr']],
    ['The bridge opened', ['en', 'zh', 'de', 'fr']],
    ['2024-03-08', ['zh', 'en', 'de', 'fr']],
  ])('to try on “%s” are %j', (text, expected) => {
    expect(conventionsFor(text).map(({ language }) => language)).toEqual(expected);
  });

  it('of lines are those of the language', () => {
    expect([formsOf('zh').ngrams, formsOf('en').ngrams, formsOf(null).ngrams]).toEqual(['zh', 'en', null]);
  });
});

describe('What a line says of its page', () => {
  it.each([
    ['第3版', '3'],
    ['Page 3', '3'],
    ['THE HARROW COURIER 第3版', '3'],
  ])('“%s”: page %s', (text, page) => {
    expect(readFolio(text)?.page ?? null).toBe(page);
  });

  it('is read in the ways of either language', () => {
    // In two languages, one after the other, which say the same.
    expect(readFolio('2024年3月8日 March 8, 2024 Page 3')).toEqual({ publication: null, date: '2024-03-08', page: '3' });
    expect(readFolio('March 8, 2024 | 2024年3月8日 第3版')).toEqual({ publication: null, date: '2024-03-08', page: '3' });
    expect(readFolio('2024年3月8日 March 9, 2024 Page 3')).toBeNull();
    expect(readFolio('2024年3月8日 The ferry stops')).toBeNull();
    expect(readFolio('2024-03-08')).toEqual({ publication: null, date: '2024-03-08', page: null });
    expect(readDate('On the front: 2024年3月8日')).toBe('2024-03-08');
    expect(readDate('大桥 March 8, 2024')).toBe('2024-03-08');
    expect(readDate('The bridge')).toBeNull();
  });
});

describe('isKnownWord', () => {
  it.each([
    ['bridge', true],
    ['Bridge', true],
    ['brdige', false],
    ['桥', false],
  ])('%s: %s', (word, expected) => {
    expect(isKnownWord(word)).toBe(expected);
  });
});

it.each([
  ['zh', zhForms],
  ['en', enForms],
  [null, neutralForms],
] as const)('The lines of %s have forms of their own', (language, forms) => {
  expect(formsOf(language)).toBe(forms);
});
