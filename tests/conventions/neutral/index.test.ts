import { describe, expect, it } from 'vitest';
import { conventionsOf } from '../../../src/conventions/index.js';
import { nameEvidence } from '../../name-evidence.js';

const own = conventionsOf(null);

describe('What holds in any language', () => {
  it('says little of a heading', () => {
    expect(nameEvidence(own.headingEvidence('Мост открыт'))).toEqual({ 'the-form-says-little': -2 });
    expect(nameEvidence(own.headingEvidence('мост '.repeat(26).trim()))).toEqual({ 'the-form-says-little': -2 });
    expect(nameEvidence(own.headingEvidence('мост '.repeat(27).trim()))).toEqual({ 'the-form-says-little': -5 });
  });

  it('reads no names, dates or folios, and takes nothing for a byline', () => {
    expect([own.isName('Мария'), own.signs('Мария'), own.parseDate('2024-03-08'), own.readFolio('2024-03-08')]).toEqual([
      false,
      false,
      null,
      null,
    ]);
    expect(own.splitNames('Мария и Иван')).toEqual(['Мария и Иван']);
    expect(own.readDateline({ place: 'Москва' })).toEqual({ agency: null, place: null, date: null });
    expect(own.seamEvidence('а', 'б')).toEqual([]);
    expect(own.mayHold('Мост')).toBe(true);
    expect([own.isWord, own.language]).toEqual([null, null]);
  });

  it.each(['closingNote', 'roles', 'headlineGoesOn', 'summary', 'datelineAlone', 'noDeck', 'begins'] as const)('knows no %s', (pattern) => {
    for (const text of ['', 'Мост', 'мост.', '(Мост)', 'по']) expect(own[pattern].test(text)).toBe(false);
  });

  it.each([
    ['Мост,', true],
    ['Мост;', true],
    ['Мост, река', false],
  ])('“%s” leads to a second line of its headline: %s', (text, expected) => {
    expect(own.headlineLeads.test(text)).toBe(expected);
  });

  it.each([
    ['Мост.', true],
    ['Мост?»', true],
    ['Мост:', true],
    ['पुल।', true],
    ['Мост. Река', false],
  ])('“%s” closes a paragraph: %s', (text, expected) => {
    expect(own.closes.test(text)).toBe(expected);
  });

  it.each([
    ['Мост', true],
    ['Мост,', true],
    ['Мост-', true],
    ['Мост.', false],
    ['12', true],
    ['पु', true],
  ])('“%s” is open: %s', (text, expected) => {
    expect(own.opens.test(text)).toBe(expected);
  });

  it.each([
    ['мост', true],
    [', мост', true],
    ['Мост', false],
    ['«мост»', false],
  ])('“%s” goes on: %s', (text, expected) => {
    expect(own.goesOn.test(text)).toBe(expected);
  });
});
