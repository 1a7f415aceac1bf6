import type { Conventions } from '../convention.js';
import { readHeadingForm } from '../heading-form.js';
import { neutral } from '../neutral/index.js';
import { hasLatin } from '../scripts.js';
import { contents, contentsLines, issueDates, issues, sections } from './boxes.js';
import { credits, datelineAlone, readFrDateline } from './credits.js';
import { parseFrDate, parseFrPartialDate } from './dates.js';
import { readFrFolio } from './folios.js';
import { furniture } from './furniture.js';
import { jumps } from './jumps.js';
import { frForms } from './line-forms.js';
import { splitFrNames } from './names.js';
import { frSeamEvidence, LEADING } from './seams.js';
import { frTerms } from './terms.js';

/** French-language papers. */
export const fr: Conventions = {
  ...neutral,
  language: 'fr',
  script: 'Latin',
  commonWords:
    'le la les l de des d du et à au aux en un une dans par pour sur est sont été qui que qu il elle ils ne pas se s son sa ses ce cette avec plus ou mais nous vous leur avait était après hier',
  forms: frForms,
  mayHold: hasLatin,
  jumps,
  furniture,
  issues,
  foundings: /\b(?:fondée?|depuis)\b|©/iu,
  issueDates,
  sections,
  contents,
  contentsLines,
  credits,
  headlineGoesOn: /^\p{L}/u,
  headlineLeads: /(?:[,;]|\s(?:le|la|les|un|une|des|du|de|au|aux|à|et|ou|en|dans|par|pour|sur|avec|sans|entre|contre|que|qui))$/iu,
  // A sentence of more than a few words is no deck.
  noDeck: /\?[”"“»)]*$|^(?:\S+\s+){8,}\S*[.!…][”"“»)]*$/u,
  headingLengths: { measure: (text) => text.split(/\s+/u).length, headline: 7, crossHeading: 2 },
  datelineAlone,
  // Second halves that no syllable of another word is.
  hyphened:
    /^(?:(?:celui|celle|ceux|celles)-(?:ci|là)|.*-(?:il|ils|elle|elles|on|même|mêmes|vous|nous)|.*-t-(?:il|elle|on)|c[’']est-à-dire|peut-être|.*-être|au-(?:dessus|dessous|delà)|là-bas|ci-(?:dessus|dessous|contre|après)|avant-(?:hier|garde)|grand-(?:mère|père)|arc-en-ciel|vis-à-vis|sous-(?:préfet|sol)|demi-.*|après-(?:midi|demain)|nord-(?:est|ouest)|sud-(?:est|ouest))$/iu,
  termsOf: frTerms,
  headingEvidence: (text) => readHeadingForm(text, { leading: LEADING, isFinished: frForms.isFinished }),
  seamEvidence: frSeamEvidence,
  parseDate: parseFrDate,
  parsePartialDate: parseFrPartialDate,
  readFolio: readFrFolio,
  splitNames: splitFrNames,
  readDateline: readFrDateline,
};
