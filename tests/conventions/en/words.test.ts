import { describe, expect, it } from 'vitest';
import { inCapitals, inEveryCase } from '../../../src/conventions/en/cases.js';
import { isEnName } from '../../../src/conventions/en/is-name.js';
import { enStems } from '../../../src/conventions/en/stems.js';
import { enTerms } from '../../../src/conventions/en/terms.js';
import { isEnglishWord } from '../../../src/conventions/en/words.js';

describe('isEnglishWord', () => {
  it.each([
    ['ferry', true],
    ['FERRY', true],
    ['ferrry', false],
    ['', false],
  ])('%s: %s', (word, expected) => {
    expect(isEnglishWord(word)).toBe(expected);
  });
});

describe('Words in their cases', () => {
  it('are in small letters, with a capital, and in capitals', () => {
    expect(inEveryCase('Page|p')).toBe('page|Page|PAGE|p|P|P');
    expect(inCapitals('page|price')).toBe('Page|PAGE|Price|PRICE');
  });
});

describe('isEnName', () => {
  it.each([
    ['Dorothy Pell', true],
    ['DOROTHY PELL', true],
    ['Dorothy Q. Pell', true],
    ['Agatha B. C. Pellow', true],
    ['Agatha B. C. D. Pellow', false],
    ['Agatha', false],
    ['Green Hill', false],
    ['Dorothy pell', false],
    ['dorothy Pell', false],
    ['Dorothy Pell!', false],
    ['Dorothy. Pell.', false],
    ['Xq Bc', false],
    ['Xqz Hill', true],
    ['Hill Xqz', true],
    ['Jean-Luc Hill', false],
  ])('%s: %s', (text, expected) => {
    expect(isEnName(text)).toBe(expected);
  });
});

describe('What an English text is about', () => {
  it.each([
    ['The bridges opened; the mayor’s walking boats', ['bridg', 'open', 'mayor', 'walk', 'boat']],
    ['gas pass ties', ['gas', 'pas', 'tie']],
    ['council government governments', ['council', 'governm', 'governm']],
    ['Edited sings singing', ['edit', 'sing', 'sing']],
    ['ed es', []],
    ["the town's ferry", ['ferry']],
    ['of it', []],
    ['inged', ['inged']],
    ['bridges', ['bridg']],
    ['mayor’ship', ['mayor’s']],
  ])('by the stems of its words: %s', (text, stems) => {
    expect(enStems(text)).toEqual(stems);
  });

  it.each([
    ['The Bridge opened', ['bridge', 'opened']],
    ["the mayor's oars", ['mayor', 'oars']],
    ['mayor’s-boat', ['mayor’s-boat']],
    ['a cat sat', []],
    ['over there', []],
    ['12 1968', []],
  ])('by its words: %s', (text, terms) => {
    expect(enTerms(text)).toEqual(terms);
  });
});
