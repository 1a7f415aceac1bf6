import { flag, type LineForms, sumRules } from '../line-forms.js';
import { neutralForms } from '../neutral/line-forms.js';
import { remember } from '../remember.js';
import { deSeamEvidence, LEADING } from './seams.js';
import { deTerms } from './terms.js';

/** No sentence ends on these: titles, and what stands before a number or a name. An ordinal (am 4.) is left open, too. */
const NO_END =
  /(?:^|[\s(])(?:Dr|Prof|Hr|Hrn|Fr|Frl|St|Nr|Nro|Bd|Abs|Art|Str|bzw|vgl|sog|ca|z\. ?B|d\. ?h|u\. ?a|a\. ?d|k\. ?k|Se|Sr|Exz|Abg|geb|gest|Ew|\d{1,2})\.$/u;

const END = /[.!?…][”“"»«’)\]]*$/u;

/** A name with its title, an office, an address: what stands under advertisements, notices and letters. */
const FOOT =
  /^(?:(?:Hochachtungsvoll|Mit (?:besten|freundlichen) Grüßen|Ergebenst)\b.{0,30}|Die (?:trauernden Hinterbliebenen|Direktion|Verwaltung|Redaktion|Expedition|Familie)\.?|Der (?:Vorstand|Bürgermeister|Gemeinderat|Notar)\.?|Im Auftrag.{0,20}|.{3,40}(?:straße|[sſ]traße|str\.|gasse|platz) \d{1,3}\.?)$/u;

/** Lines of German-language papers. */
export const deForms: LineForms = {
  ...neutralForms,
  isFinished: remember((text) => END.test(text) && !NO_END.test(text.slice(-12))),
  isSentence: (text) => END.test(text) && !NO_END.test(text.slice(-12)) && text.split(/\s+/u).length > 14,
  isFoot: (text) => FOOT.test(text),
  endCredit: /[(（][^()（）]{2,40}[)）]\.?$/u,
  headlineForms: (text) => ({ ...neutralForms.headlineForms(text), 'ends-on-function-word': flag(LEADING.test(text)) }),
  seamForms: (left, right) => ({ ...neutralForms.seamForms(left, right), 'ends-on-function-word': flag(LEADING.test(left.slice(-24))) }),
  termsOf: deTerms,
  seamRules: (left, right) => sumRules(deSeamEvidence(left, right)),
};
