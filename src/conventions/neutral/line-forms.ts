import { type Forms, flag, isInCapitals, type LineForms } from '../line-forms.js';

/** Ends of sentences in the scripts of the world (Unicode's Sentence_Terminal, less what also ends abbreviations elsewhere). */
const SENTENCE_END = /[.!?…。！？؟۔।॥։።᙮⸮][”’"'»«“)\]）」』]*$/u;

function isSpaced(text: string): boolean {
  return /\p{L} \p{L}/u.test(text);
}

function headlineForms(text: string): Forms {
  const words = text.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  return {
    'in-capitals': flag(isInCapitals(text)),
    'lower-case-words': lower.filter((word) => word.length > 3).length / Math.max(1, words.length),
    'capital-words': /\p{Lu}/u.test(text) ? 1 - lower.length / Math.max(1, words.length) : 0,
    'begins-lower': flag(/^\p{Ll}/u.test(text)),
  };
}

function seamForms(left: string, right: string): Forms {
  const low = /^\p{Ll}/u.test(right);
  const hyphen = /\p{L}[-‐\u00ad¬]$/u.test(left);
  return {
    'goes-on-lower': flag(low),
    hyphen: flag(hyphen),
    'hyphen-then-lower': flag(hyphen && low),
    'lower-to-lower': flag(low && /\p{Ll}$/u.test(left)),
    'begins-with-digit': flag(/^\d/u.test(right)),
  };
}

/** Lines of any language: what letters, marks and lengths say. */
export const neutralForms: LineForms = {
  spaced: true,
  ngrams: null,
  clauseMarks: ['.', ','],
  lengthOf: (text) => (isSpaced(text) ? text.split(/\s+/u).length : [...text].length / 2.5),
  lengthSteps: [2, 3, 4, 5, 7, 9, 12, 16],
  longestHeadline: 26,
  isFinished: (text) => SENTENCE_END.test(text),
  isSentence: (text) => SENTENCE_END.test(text) && text.split(/\s+/u).length > 20,
  holdsSentence: () => false,
  isRest: () => false,
  leadIn: /^\p{Lu}{4,}[\p{Lu}\s]*,\s/u,
  countLeads: () => 0,
  isFoot: () => false,
  endCredit: /[(（][^()（）]{2,40}[)）]$/u,
  headlineForms,
  seamForms,
  seamRules: () => 0,
  beginsOddly: (text) => /^\p{Ll}/u.test(text),
  isPhrase: (text) => !/[.,;!?،؛、。] ?/u.test(text.slice(0, -1)),
  termsOf: (text) => (text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase().slice(0, 6)),
};
