import type { Conventions } from '../convention.js';
import { hasLatin } from '../scripts.js';
import { contents, contentsLines, issueDates, issues, nameplates, sections } from './boxes.js';
import { credits, datelineAlone, readEnDateline, splitEnNames } from './credits.js';
import { parseEnDate, parseEnPartialDate } from './dates.js';
import { readEnFolio } from './folios.js';
import { furniture } from './furniture.js';
import { enHeadingEvidence } from './headings.js';
import { isEnName } from './is-name.js';
import { jumps } from './jumps.js';
import { enKnownShare } from './known-share.js';
import { enForms } from './line-forms.js';
import { insertions, remarks } from './remarks.js';
import { rows } from './rows.js';
import { enSeamEvidence } from './seams.js';
import { signsEn } from './signs.js';
import { readEnSourceLine } from './source-lines.js';
import { closingNote, speakers } from './speakers.js';
import { enTerms } from './terms.js';
import { isEnglishWord } from './words.js';

/** English-language papers, American and British. */
export const en: Conventions = {
  language: 'en',
  script: 'Latin',
  commonWords:
    'the of and to in is was for that with on by be are at from this it his her he she have has had not were which they their will would been who as an or but we you all there when what said after so do no go am if me my can could may than then up out about over under into more other some any only these man men mr mrs day very us him them made how where also',
  forms: enForms,
  mayHold: hasLatin,
  jumps,
  furniture,
  nameplates,
  issues,
  foundings: /\b(?:founded|established|copyright|entered (?:as|at))\b|©/iu,
  issueDates,
  sections,
  contents,
  contentsLines,
  remarks,
  insertions,
  rows,
  credits,
  speakers,
  closingNote,
  roles:
    /(?:^[QA]$|\b(?:question|answer|reporter|interviewer|moderator|host|courier|gazette|herald|times|post|tribune|journal|news|correspondent|mayor|dr\.?|mr\.?|mrs\.?|ms\.?|prof\.?|professor|chairman|chairwoman|chair|president|sen\.?|rep\.?|gov\.?|judge|sheriff|chief|captain|coach|principal|superintendent)\b)/iu,
  kickers: [],
  decks: [],
  // Lines of a headline stand directly under each other; what begins with a quotation mark or a digit is a deck as often.
  headlineGoesOn: /^\p{L}/u,
  headlineLeads:
    /(?:[,;]|\b(?:of|in|to|for|and|at|by|on|from|with|as|the|a|an|after|over|is|are|was|but|or|its|his|her|their|that|who|will|be))$/iu,
  summary: /^(?:In brief|In short|Summary|At a glance|Key points):?(?:\s+|$)/iu,
  datelineAlone,
  headingLengths: { measure: (text) => text.split(/\s+/).length, headline: 8, crossHeading: 4 },
  numberedPart: /^(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})[.:—–-]?\s+(?:\p{Lu}[\p{L}'’-]*\s?|(?:of|the|a|an|and|in|at|on|to)\s){1,5}$/u,
  shortLine: 45,
  marksKickers: true,
  capitalsRank: true,
  threeHeadings: 'headline-first',
  namesNeedMarks: true,
  places:
    /^(?:San|Los|Las|Santa|Saint|St\.?|Fort|Port|Lake|Mount|Mt\.?|New|North|South|East|West|Upper|Lower|Cape|El|La|Le|Rio|Camp|The|Great|Little|Grand)\s/iu,
  noDeck:
    /\?[”"’)]*$|\S(?:\s{2,}|\t)\S.*(?:\s{2,}|\t)\S|^\D+\s\d+,\s\D+\s\d+\.?$|^(?:\S+\s+)*?\p{Ll}[\p{Ll}’']+(?:\s+\p{Ll}[\p{Ll}’']*){2,}.*[.!][”"’)]*$/u,
  suspended: /(?!)/u,
  hyphened: /(?!)/u,
  closes: /[.!?…:][”’"')\]]*$|(?:—|--)$/u,
  opens: /[\p{L}\p{N},;(‘“\-‐\u00AD¬&/]$/u,
  goesOn: /^[\p{Ll},;.!?)\]”’%]/u,
  goesOnJoins: false,
  beginsRest: /^\p{Ll}/u,
  verse: /(?!)/u,
  isBareLine: () => false,
  begins: /^["“‘]?[A-Z]/u,
  isWord: isEnglishWord,
  knownShare: enKnownShare,
  seamEvidence: enSeamEvidence,
  termsOf: enTerms,
  headingEvidence: enHeadingEvidence,
  parseDate: parseEnDate,
  parsePartialDate: parseEnPartialDate,
  readFolio: readEnFolio,
  readSourceLine: readEnSourceLine,
  splitNames: splitEnNames,
  signs: signsEn,
  isName: isEnName,
  readDateline: readEnDateline,
};
