import { expect, it } from 'vitest';
import { wordsOf } from '../../../src/conventions/en/words-of.js';

it.each([
  ['The ferry left.', 1, ['the', 'ferry', 'left']],
  ['The ferry left.', 4, ['ferry', 'left']],
  ["Moss's boat, the pilot’s", 3, ['moss', 'boat', 'the', 'pilot']],
  ['well-known', 3, ['well-known']],
  ['-dash ’tis', 3, ['dash', 'tis']],
  ['No. 17', 1, ['no']],
  ['café 𝒳ylo two', 3, ['café', '𝒳ylo', 'two']],
  ['', 1, []],
])('“%s” has the words of %i characters or more: %j', (text, least, words) => {
  expect(wordsOf(text, least)).toEqual(words);
});
