import type { Conventions } from '../convention.js';
import { neutralForms } from './line-forms.js';

/** A language without conventions of its own: what marks and letters say in any script. A page of one is read by its marks, forms and lengths, and touched least of all. */
export const neutral: Conventions = {
  language: null,
  mayHold: () => true,
  jumps: [],
  furniture: [],
  nameplates: [],
  issues: [],
  issueDates: [],
  sections: [],
  contents: [],
  contentsLines: [],
  credits: [],
  speakers: [],
  roles: /(?!)/u,
  kickers: [],
  decks: [],
  headlineGoesOn: /(?!)/u,
  headlineLeads: /[,;]$/u,
  closes: /[\p{Sentence_Terminal}…:][\p{Pe}\p{Pf}\p{Pi}"']*$/u,
  opens: /[\p{L}\p{M}\p{N},;(\-‐\u00AD¬&/]$/u,
  goesOn: /^[\p{Ll},;.!?)\]%]/u,
  begins: /(?!)/u,
  isWord: null,
  seamEvidence: () => [],
  termsOf: neutralForms.termsOf,
  headingEvidence: (text) => [
    { code: 'the-form-says-little', weight: neutralForms.lengthOf(text) > neutralForms.longestHeadline ? -5 : -2 },
  ],
  parseDate: () => null,
  readFolio: () => null,
  splitNames: (names) => [names],
  readDateline: () => ({ agency: null, place: null, date: null }),
};
