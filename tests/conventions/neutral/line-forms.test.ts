import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../src/conventions/index.js';

const forms = formsOf(null);

describe('A line in any script', () => {
  it.each([
    ['Мост открыт.', true],
    ['Мост открыт!»', true],
    ['पुल खुल गया।', true],
    ['橋が開いた。', true],
    ['Мост открыт', false],
    ['Мост. открыт', false],
    ['Мост открыт,', false],
  ])('“%s” is finished: %s', (text, expected) => {
    expect(forms.isFinished(text)).toBe(expected);
  });

  it.each([
    ['Мост открыт вчера', 3],
    ['橋が開いた', 2],
    ['Мост', 1.6],
    ['Мост 3', 2.4],
  ])('“%s” has the length %d, in words or by its characters', (text, length) => {
    expect(forms.lengthOf(text)).toBe(length);
  });

  it('is surely a sentence where it is long and ends like one', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'мост').join(' ');
    expect(forms.isSentence(`${words(21)}.`)).toBe(true);
    expect(forms.isSentence(`${words(20)}.`)).toBe(false);
    expect(forms.isSentence(words(21))).toBe(false);
  });

  it.each([
    ['МОСТ ОТКРЫТ', { 'in-capitals': 1, 'lower-case-words': 0, 'capital-words': 1, 'begins-lower': 0 }],
    ['Мост открыт по плану', { 'in-capitals': 0, 'lower-case-words': 0.5, 'capital-words': 0.25, 'begins-lower': 0 }],
    ['мост открыт', { 'in-capitals': 0, 'lower-case-words': 1, 'capital-words': 0, 'begins-lower': 1 }],
    ['12', { 'in-capitals': 0, 'lower-case-words': 0, 'capital-words': 0, 'begins-lower': 0 }],
    ['橋が開いた', { 'in-capitals': 0, 'lower-case-words': 0, 'capital-words': 0, 'begins-lower': 0 }],
  ])('“%s” has the form of a headline: %j', (text, expected) => {
    expect(forms.headlineForms(text)).toEqual(expected);
  });

  it.each([
    ['мост', 'открыт', 'goes-on-lower lower-to-lower'],
    ['мост-', 'открыт', 'goes-on-lower hyphen hyphen-then-lower'],
    ['мост-', 'Открыт', 'hyphen'],
    ['- мост 3', 'Открыт', ''],
    ['мо-ст.', '3 марта', 'begins-with-digit'],
    ['МОСТ', 'открыт', 'goes-on-lower'],
    ['мост 3', 'открыт 4', 'goes-on-lower'],
    ['мосТ', 'Открыт', ''],
  ])('“%s” before “%s”: %s', (left, right, expected) => {
    const seen = Object.entries(forms.seamForms(left, right)).filter(([, value]) => value === 1);
    expect(seen.map(([code]) => code).join(' ')).toBe(expected);
  });

  it.each([
    ['МОСКВА, 7 марта', true],
    ['МОСТ БОЛЬШОЙ, сегодня', true],
    ['МОС, 7 марта', false],
    ['в МОСКВА, 7 марта', false],
    ['Москва, 7 марта', false],
  ])('“%s” begins with a lead-in: %s', (text, expected) => {
    expect(forms.leadIn.test(text)).toBe(expected);
  });

  it.each([
    ['Мост открыт. (ТАСС)', true],
    ['Мост открыт. (ТАСС) Да', false],
    ['橋が開いた（共同）', true],
    ['(А)', false],
  ])('“%s” ends on a credit: %s', (text, expected) => {
    expect(forms.endCredit.test(text)).toBe(expected);
  });

  it.each([
    ['мост открыт', true],
    ['Он сказал мост', false],
  ])('“%s” begins oddly: %s', (text, expected) => {
    expect(forms.beginsOddly(text)).toBe(expected);
  });

  it.each([
    ['Мост открыт', true],
    ['Мост открыт.', true],
    ['Мост, река', false],
    ['橋、川', false],
  ])('“%s” is a phrase: %s', (text, expected) => {
    expect(forms.isPhrase(text)).toBe(expected);
  });

  it('tells its topic by the beginnings of its longer words', () => {
    expect(forms.termsOf('Мост через Большереченск по плану')).toEqual(['мост', 'через', 'больше', 'плану']);
  });

  it('is touched least: nothing is read as a list, a foot or a rest of a sentence', () => {
    expect([
      forms.holdsSentence('а. б. в.'),
      forms.isRest('да.'),
      forms.isFoot('тел. 12'),
      forms.countLeads('ТАСС'),
      forms.seamRules('а', 'б'),
    ]).toEqual([false, false, false, 0, 0]);
    expect(forms).toMatchObject({ spaced: true, ngrams: null, clauseMarks: ['.', ','], longestHeadline: 26 });
    expect(forms.lengthSteps).toEqual([2, 3, 4, 5, 7, 9, 12, 16]);
  });
});
