import { expect, it } from 'vitest';
import { LEADING } from '../../../src/conventions/de/seams.js';

it('German sentences go on behind articles, prepositions and titles', () => {
  expect(['Er ging in', 'mit der', 'Herr Dr.'].filter((text) => !LEADING.test(text))).toEqual([]);
  expect(['Er ging', 'das Haus'].filter((text) => LEADING.test(text))).toEqual([]);
});
