import { expect, it } from 'vitest';
import { frForms } from '../../../src/conventions/fr/line-forms.js';

it('French lines are seen to end on a word that goes on, and a few words to be no sentence', () => {
  expect([
    frForms.seamForms('va dans', 'la')['ends-on-function-word'],
    frForms.headlineForms('Le fleuve')['ends-on-function-word'],
    frForms.isSentence('Le fleuve.'),
  ]).toEqual([1, 0, false]);
});
