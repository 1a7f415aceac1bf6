import { type Forms, flag, INSERTIONS, type LineForms, sumRules } from '../line-forms.js';
import { remember } from '../remember.js';
import { enSeamEvidence } from './seams.js';
import { enStems } from './stems.js';

const LEAD_IN = /^[A-Z][A-Z .'-]{2,},? ?[A-Z(]?/u;
const AGENCY = /\((?:Reuters?|AP|UPI|AFP|PA|Xinhua)\)|—\s?\(AP\)/u;
const CREDIT = /[(（][^()]{2,40}[)）]$|(?:REUTER|Reuters?)\W*$/u;

/** Words of closed classes, which headlines leave in lower case. */
const FUNCTION_WORDS = new Set(
  'a an the of and or to in on at by for with from as is are was were be that which who his her their its it he she they this these those not but will have has had'.split(
    ' ',
  ),
);
const FUNCTION_END =
  /\b(?:the|a|an|of|to|in|and|for|by|with|at|from|on|that|or|as|its|his|her|their|was|were|is|are|has|have|had|will|would|said|which|who|not|but)$/iu;

function headlineForms(text: string): Forms {
  const words = text.match(/[A-Za-z][A-Za-z'’.]*/gu) ?? [];
  const lower = words.filter((word) => /^[a-z]/u.test(word));
  const content = lower.filter((word) => !FUNCTION_WORDS.has(word)).length;
  return {
    'in-capitals': flag(words.length > 0 && !/\p{Ll}/u.test(text)),
    'lower-case-words': content / Math.max(1, words.length),
    'capital-words': words.length > 0 ? 1 - lower.length / words.length : 0,
    'begins-lower': flag(/^\p{Ll}/u.test(text)),
    'ends-on-function-word': flag(FUNCTION_END.test(text)),
    'has-title': flag(/\b(?:Mr|Mrs|Miss|Ms|Dr|Rev|Prof|Hon|Sen|Gov|Capt)\b/u.test(text)),
    'has-price': flag(PRICE.test(text)),
    title: flag(isTitle(text)),
    'names-kind': flag(KINDS.test(text)),
    'has-said': flag(/\b(?:said|says|was|were|is|are|has|have|had|will)\b/u.test(text)),
  };
}

function seamForms(left: string, right: string): Forms {
  const { low, odd, capitals, unit, digit, leadIn } = beginningForms(right);
  const { hyphen, leadsOn, small, number } = endForms(left);
  return {
    'goes-on-lower': flag(low),
    'begins-oddly': flag(odd),
    hyphen: flag(hyphen),
    'hyphen-then-lower': flag(hyphen && low),
    'ends-on-function-word': flag(leadsOn),
    'lower-to-lower': flag(low && small),
    'begins-in-capitals': flag(capitals),
    'number-across': flag(unit && number),
    'begins-with-digit': flag(digit),
    'begins-with-lead-in': flag(leadIn),
  };
}

const endForms = remember((left) => {
  const [tail, last] = [left.slice(-24), left.slice(-2)];
  return {
    hyphen: /\p{L}[-‐\u00ad¬]$/u.test(left.slice(-3)),
    leadsOn: FUNCTION_END.test(tail),
    small: /\p{Ll}$/u.test(last),
    number: /\d$/u.test(last),
  };
});

const beginningForms = remember((right) => ({
  low: /^\p{Ll}/u.test(right),
  odd: !/^[A-Z"'“‘]/u.test(right),
  capitals: /^[A-Z]{4,}/u.test(right),
  unit: /^(?:million|billion|per|percent|pct|to|from|a|mln|dlr|cts)\b/u.test(right),
  digit: /^\d/u.test(right),
  leadIn: AGENCY.test(right.slice(0, 60)),
}));

/** Ends like a sentence, and has another before, or is set like one: most of its words in small letters. */
function isSentence(text: string): boolean {
  if (!/[.!?][”’"')\]]*$/u.test(text)) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  const words = text.split(/\s+/u);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length > 12 && small > 0.6 * words.length;
}

/** Streets, states and telephones, firms, offices, ways to close a letter, dates: what stands under advertisements, notices and letters. */
const FEET = [
  /\b(?:Sts?|Ave|Rd|Sq|Bldg)\b\.?(?:,? [^,]{0,30}){0,2}$/u,
  /(?:\d|,|\b(?:cor|corner|near|opp|opposite|foot of)\b\.?) .{0,30}\b(?:Streets?|Avenue|Road|Square|Building|Block|Lane)\b\.?(?:, [^,]{0,30}){0,2}$/iu,
  /^Nos?\. ?\d|\bphones?\b.{0,12}\d/iu,
  /, (?:[A-Z]\. ?[A-Z]\.?|[A-Z][a-z]{1,4}\.)$/u,
  /(?:&|\band) (?:Co|Bros?|Sons?|Company|Brothers?)\b\.?,?(?: Pro.{0,9})?$/u,
  /(?:^|(?:, ?|^(?:[A-Z][a-z]{0,3}\. ?|[B-HJ-Z] ){1,3}[A-Z][\p{L}'’-]+,? )(?:[\p{L}'’.&-]+ ){0,4})(?:Pastor|Rector|Sec['’]?y|Sec|Secretary|Treas|Treasurer|Man['’]?g['’]?e?r|Mngr|Mg['’]?r|Manager|Proprie?tors?|Props?|Pres|President|Sheriff|Sup['’]?t|Superintendent|Ag['’]?e?n?ts?|Editor|Clerk|Mayor|Chairman|Receiver|Administrators?|Execut(?:or|rix)|Trustees?|Examiner|Attorney)\b['’.]*(?: and [A-Z][a-z.]+)?$/iu,
  /^(?:I am,? )?(?:Yours?|Respectfully|Very (?:truly|respectfully)|Sincerely|Fraternally|Faithfully)\b.{0,40}$/u,
  /^(?:(?:Rev|Dr|Mrs?|Miss|Prof|Hon|Capt|Col|Gen)\. ?)?(?:[A-Z][a-z]{0,3}\. ?){1,3}[A-Z][\p{L}'’-]*\.?$/u,
  /^[–—-]+ ?[A-Z][\p{L} .'’-]{2,40}$/u,
  /^(?:[A-Z][\p{L}. ]{2,30}, )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[\p{L}'’.]* \d{1,2}(?:st|nd|rd|th)?,? \d{4}\.?$/u,
  INSERTIONS,
];
const FOOT_WORDS = 12;

function isFoot(text: string): boolean {
  const bare = text.replace(/\s*\[[^\]]*\]\s*/gu, ' ').trim();
  return bare.split(/\s+/u).length <= FOOT_WORDS && !KINDS.test(bare) && FEET.some((pattern) => pattern.test(bare));
}

/** An item and its price: a line of a list, not over one. */
const PRICE = /[$£¢] ?\d|\d ?(?:c|cts?|cents)\b/u;

/** Heads that name the kind of their text: small advertisements, notices, time tables, columns of short news. */
const KINDS =
  /^(?:lost|found|wanted|for (?:sale|rent|hire)|to let|(?:public |legal )?notices?|a card|personals?|memorial|in memoriam|obituary|deaths?|died|births?|born|marriages?|married|resolutions?|locals?|weather|markets?|shipping|dissolution|application)\b|\b(?:notes|locals?|gleanings|items|briefs|jottings|sparks|squibs|brevities|letters)\.?$|\b(?:railway|railroad|r\. ?r\.|ry\.|r['’]y\.?|air ?line|time ?table)(?: co)?[.,]*$/iu;

/** A title as papers set it: a few words, those of meaning in capitals. */
function isTitle(text: string): boolean {
  const words = text.match(/[A-Za-z][A-Za-z'’.]*/gu) ?? [];
  return words.length > 0 && words.every((word) => /^[A-Z]/u.test(word) || FUNCTION_WORDS.has(word.toLowerCase()));
}

/** No sentence ends on what stands before a name. */
const BEFORE_NAME = /\b(?:Mr|Mrs|Messrs|Mme|Dr|Rev|Capt|Hon|Prof|Lieut|Gen|Col|Sgt|Gov|Sen)\.$/u;

/** Lines of English-language papers. */
export const enForms: LineForms = {
  spaced: true,
  ngrams: 'en',
  clauseMarks: ['.', ','],
  lengthOf: remember((text) => text.split(/\s+/u).length),
  lengthSteps: [3, 7, 12],
  longestHeadline: 26,
  isFinished: remember((text) => /[.!?][”’"')\]]*$/u.test(text) && !BEFORE_NAME.test(text)),
  isSentence,
  holdsSentence: () => false,
  isRest: (text) => /^\p{Ll}[^.!?]{0,30}\.$/u.test(text),
  leadIn: LEAD_IN,
  countLeads: (text) => flag(AGENCY.test(text.slice(0, 60)) || /^[A-Z]{3,}[A-Z ,.]+/u.test(text)),
  endCredit: CREDIT,
  isFoot: remember(isFoot),
  headlineForms: remember(headlineForms),
  seamForms,
  seamRules: (left, right) => sumRules(enSeamEvidence(left, right)),
  beginsOddly: (text) => !/^[A-Z"'“‘]/u.test(text),
  isPhrase: (text) => !/[.,;!?] /u.test(text),
  termsOf: enStems,
};
