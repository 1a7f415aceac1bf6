import { expect, it } from 'vitest';
import { frTerms } from '../../../src/conventions/fr/terms.js';

it('French terms are words of a text without the commonest ones, cut to their stems', () => {
  expect(frTerms('Le pont et le moulin avec')).toEqual(['pont', 'moulin']);
});
