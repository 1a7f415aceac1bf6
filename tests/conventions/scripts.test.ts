import { describe, expect, it } from 'vitest';
import { countScripts, hasHan, hasLatin } from '../../src/conventions/scripts.js';

describe('countScripts', () => {
  it.each([
    ['nothing', '', [0, 0, 0, 0]],
    ['Han, which are letters', '桥上', [2, 0, 2, 0]],
    ['Latin letters with their accents', 'Café', [0, 4, 4, 0]],
    ['letters of other scripts', 'Мост', [0, 0, 4, 0]],
    ['kana, which are letters', 'はしカ', [0, 0, 3, 3]],
    ['no digits, marks or blanks', '3 月，8.', [1, 0, 1, 0]],
    ['a rare Han character as one', '𠮷桥', [2, 0, 2, 0]],
    ['a letter beyond the basic plane', '𐐀a', [0, 1, 2, 0]],
    ['no lone half of a pair', '桥\udfb7\ud842', [1, 0, 1, 0]],
    ['no emoji', '😀', [0, 0, 0, 0]],
  ])('counts %s', (_, text, [han, latin, letters, kana]) => {
    expect(countScripts(text, 100)).toEqual({ han, latin, letters, kana });
  });

  it.each([
    [2, [2, 0, 2, 0]],
    [3, [2, 1, 3, 0]],
    [4, [2, 2, 4, 0]],
    [9, [2, 2, 4, 0]],
  ])('looks at the first %d units', (most, [han, latin, letters, kana]) => {
    expect(countScripts('桥上ab', most)).toEqual({ han, latin, letters, kana });
  });

  it('does not read half of a pair at the end of what it looks at', () => {
    expect(countScripts('桥𠮷', 2).han).toBe(1);
    expect(countScripts('桥𠮷', 3).han).toBe(2);
  });
});

describe('hasHan', () => {
  it.each(['桥', 'the word 桥', '𠮷', 'a𠮷b', '々'])('“%s” has a Han character', (text) => {
    expect(hasHan(text)).toBe(true);
  });
  it.each(['', 'bridge', 'はし', '，。', '😀', '\ud842', '\ud842a', '𐐀'])('“%s” has none', (text) => {
    expect(hasHan(text)).toBe(false);
  });
});

it.each([
  ['桥 A', true],
  ['Café', true],
  ['桥', false],
  ['Мост 3', false],
  ['', false],
])('“%s” has a Latin letter: %s', (text, expected) => {
  expect(hasLatin(text)).toBe(expected);
});
