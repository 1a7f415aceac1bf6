import { flag, type LineForms, sumRules } from '../line-forms.js';
import { neutralForms } from '../neutral/line-forms.js';
import { remember } from '../remember.js';
import { frSeamEvidence, LEADING } from './seams.js';
import { frTerms } from './terms.js';

/** No sentence ends on these: titles, and what stands before a number or a name. */
const NO_END = /(?:^|[\s(«])(?:M|MM|Dr|Mgr|St|Ste|art|chap|p|pp|vol|t|fig|cf|c\.-à-d|av|bd|env|S\. ?M|S\. ?E|S\. ?A|\p{Lu})\.$/u;

const END = /[.!?…]\s?[”"»’)\]]*$/u;

/** What stands under advertisements, notices and letters. */
const FOOT =
  /^(?:(?:Veuillez|Agréez|Recevez)\b.{0,80}|(?:Le|La) (?:Directeur|Direction|Maire|Bourgmestre|Secrétaire|Rédaction|Gérant|Président|Présidente|Notaire)\.?|S['’]adresser\b.{0,60}|.{0,30}(?:rue|avenue|boulevard|place|quai) .{2,40}, (?:n[°º] ?)?\d{1,3}\.?)$/u;

/** Lines of French-language papers. */
export const frForms: LineForms = {
  ...neutralForms,
  isFinished: remember((text) => END.test(text) && !NO_END.test(text.slice(-12))),
  isSentence: (text) => END.test(text) && !NO_END.test(text.slice(-12)) && text.split(/\s+/u).length > 16,
  isFoot: (text) => FOOT.test(text),
  endCredit: /[(（][^()（）]{2,40}[)）]\.?$/u,
  headlineForms: (text) => ({ ...neutralForms.headlineForms(text), 'ends-on-function-word': flag(LEADING.test(text)) }),
  seamForms: (left, right) => ({ ...neutralForms.seamForms(left, right), 'ends-on-function-word': flag(LEADING.test(left.slice(-24))) }),
  termsOf: frTerms,
  seamRules: (left, right) => sumRules(frSeamEvidence(left, right)),
};
