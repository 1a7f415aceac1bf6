import { describe, expect, it } from 'vitest';
import { COMMON_WORDS } from '../../src/conventions/common-words.js';

describe.each(Object.entries(COMMON_WORDS))('The commonest words of %s', (code, words) => {
  const list = words.split(' ');

  it('stand under an ISO 639-1 code that has a name', () => {
    expect(new Intl.DisplayNames('en', { type: 'language' }).of(code)).not.toBe(code);
  });

  it('are words in small letters', () => {
    expect(list.filter((word) => !/^[\p{L}\p{M}]+$/u.test(word) || word !== word.toLowerCase())).toEqual([]);
  });

  it('are enough to name a text', () => {
    expect(new Set(list).size).toBeGreaterThan(20);
  });
});
