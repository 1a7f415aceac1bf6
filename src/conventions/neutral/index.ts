import type { Weights } from '../../page/index.js';
import type { Conventions } from '../convention.js';
import { neutralForms } from './line-forms.js';

/** What the form of a line weighs for a heading or against it: log-odds, set by hand. */
const WEIGHTS = { 'the-form-says-little': { longerThanHeadlines: -5, other: -2 } } as const satisfies Weights;

/** A language without conventions of its own: what marks and letters say in any script. A page of one is read by its marks, forms and lengths, and touched least of all. */
export const neutral: Conventions = {
  language: null,
  script: '',
  commonWords: '',
  forms: neutralForms,
  mayHold: () => true,
  jumps: [],
  furniture: [],
  nameplates: [],
  issues: [],
  foundings: /(?!)/u,
  issueDates: [],
  sections: [],
  contents: [],
  contentsLines: [],
  remarks: [],
  insertions: [],
  credits: [],
  speakers: [],
  closingNote: /(?!)/u,
  roles: /(?!)/u,
  kickers: [],
  decks: [],
  headlineGoesOn: /(?!)/u,
  headlineLeads: /[,;]$/u,
  summary: /(?!)/u,
  datelineAlone: /(?!)/u,
  headingLengths: { measure: (text) => text.split(/\s+/).length, headline: 8, crossHeading: 4 },
  numberedPart: /(?!)/u,
  shortLine: 26,
  marksKickers: false,
  capitalsRank: false,
  threeHeadings: 'headline-first',
  namesNeedMarks: false,
  places: /(?!)/u,
  noDeck: /(?!)/u,
  closes: /[\p{Sentence_Terminal}…:][\p{Pe}\p{Pf}\p{Pi}"']*$/u,
  opens: /[\p{L}\p{M}\p{N},;(\-‐\u00AD¬&/]$/u,
  goesOn: /^[\p{Ll},;.!?)\]%]/u,
  goesOnJoins: true,
  beginsRest: /(?!)/u,
  verse: /(?!)/u,
  isBareLine: () => false,
  begins: /(?!)/u,
  isWord: null,
  seamEvidence: () => [],
  termsOf: neutralForms.termsOf,
  headingEvidence: (text) => {
    const own = neutralForms.lengthOf(text) > neutralForms.longestHeadline ? 'longerThanHeadlines' : 'other';
    return [{ code: 'the-form-says-little', weight: WEIGHTS['the-form-says-little'][own] }];
  },
  parseDate: () => null,
  parsePartialDate: () => null,
  readFolio: () => null,
  splitNames: (names) => [names],
  isName: () => false,
  signs: () => false,
  readDateline: () => ({ agency: null, place: null, date: null }),
};
