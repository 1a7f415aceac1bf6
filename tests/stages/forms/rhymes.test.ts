import { expect, it } from 'vitest';
import { countRhymes } from '../../../src/stages/forms/rhymes.js';

it.each([
  ['in pairs', ['a light', 'the night', 'a song', 'along'], 4],
  ['crosswise', ['the rail', 'a hound', 'the mail', 'around'], 4],
  ['not of a word with itself', ['the pier', 'the pier'], 0],
  ['not far from each other', ['light', 'a', 'b', 'c', 'night'], 0],
  ['in another alphabet', ['вода', 'беда'], 2],
  ['of no words', ['…', '1902'], 0],
])('Lines rhyme %s', (_, texts, count) => {
  expect(countRhymes(texts)).toBe(count);
});
