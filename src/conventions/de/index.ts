import type { Conventions } from '../convention.js';
import { readHeadingForm } from '../heading-form.js';
import { neutral } from '../neutral/index.js';
import { hasLatin } from '../scripts.js';
import { contents, contentsLines, issueDates, issues, sections } from './boxes.js';
import { credits, datelineAlone, readDeDateline } from './credits.js';
import { parseDeDate, parseDePartialDate } from './dates.js';
import { readDeFolio } from './folios.js';
import { furniture } from './furniture.js';
import { jumps } from './jumps.js';
import { deForms } from './line-forms.js';
import { splitDeNames } from './names.js';
import { deSeamEvidence, LEADING } from './seams.js';
import { deTerms } from './terms.js';

/** German-language papers, in Roman letters and in Fraktur. */
export const de: Conventions = {
  ...neutral,
  language: 'de',
  script: 'Latin',
  commonWords:
    'der die das den dem des und in zu von mit für auf ist sind war wurde wird nicht ein eine einer einem einen im am zum zur als auch es er sie sich nach bei aus an wie oder aber hat haben werden dass daß über vor um',
  forms: deForms,
  mayHold: hasLatin,
  jumps,
  furniture,
  issues,
  foundings: /\b(?:gegründet|begründet|seit)\b|©/iu,
  issueDates,
  sections,
  contents,
  contentsLines,
  credits,
  headlineGoesOn: /^\p{L}/u,
  headlineLeads:
    /(?:[,;]|\s(?:der|die|das|den|dem|des|ein|eine|und|in|im|am|auf|aus|bei|mit|nach|von|vom|zu|zum|zur|für|über|vor|gegen|um))$/iu,
  // A sentence of more than a few words is no deck.
  noDeck: /\?[”"“»)]*$|^(?:\S+\s+){8,}\S*[.!…][”"“»)]*$/u,
  // German joins words, so that three of them are a headline.
  headingLengths: { measure: (text) => text.split(/\s+/u).length, headline: 6, crossHeading: 2 },
  datelineAlone,
  suspended: /^(?:und|oder|sowie|bzw|beziehungsweise|bis)(?!\p{L})/u,
  termsOf: deTerms,
  headingEvidence: (text) => readHeadingForm(text, { leading: LEADING, isFinished: deForms.isFinished }),
  seamEvidence: deSeamEvidence,
  parseDate: parseDeDate,
  parsePartialDate: parseDePartialDate,
  readFolio: readDeFolio,
  splitNames: splitDeNames,
  readDateline: readDeDateline,
};
