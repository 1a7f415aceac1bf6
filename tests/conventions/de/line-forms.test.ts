import { expect, it } from 'vitest';
import { deForms } from '../../../src/conventions/de/line-forms.js';

it('German lines are seen to end on a word that goes on, and a few words to be no sentence', () => {
  expect([
    deForms.seamForms('ging in', 'das')['ends-on-function-word'],
    deForms.headlineForms('Der Fluß')['ends-on-function-word'],
    deForms.isSentence('Der Fluß.'),
  ]).toEqual([1, 0, false]);
});
