import { expect, it } from 'vitest';
import { deTerms } from '../../../src/conventions/de/terms.js';

it('German terms are words of a text without the commonest ones, cut to their stems', () => {
  expect(deTerms('Die Brücke und die Waſſermühle')).toEqual(['brücke', 'wasserm']);
});
