import { expect, it } from 'vitest';
import { LEADING } from '../../../src/conventions/fr/seams.js';

it('French sentences go on behind articles, prepositions and titles', () => {
  expect(['Il va dans', 'avec la', 'Voici M.'].filter((text) => !LEADING.test(text))).toEqual([]);
  expect(['Il va', 'cette maison'].filter((text) => LEADING.test(text))).toEqual([]);
});
