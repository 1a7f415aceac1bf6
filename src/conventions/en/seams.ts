import { addReasons, type Evidence, type Weights } from '../../page/index.js';
import { remember } from '../remember.js';
import { isEnglishWord } from './words.js';

/** Words after which a sentence must go on. */
export const LEADING =
  /(?:^|\s)(?:the|a|an|of|to|and|in|for|at|by|with|from|that|his|her|its|their|our|my|your|was|were|is|are|as|or|but|who|which|had|has|have|would|could|should|will|into|about|than|on|no|so|if|when|where|be|been|it|he|she|they|not|every|this|these|those|more|most|between|because|after|before)$/iu;

/** Closed classes of English words (Quirk et al. 1985, 2.39): enough to see that two do not stand together. */
const CLASSES = {
  determiner: 'the a an his its their our my your every',
  preposition: 'of in to for at by with from into about than between after before on over under through during against without',
  modal: 'could would should will can may might must did does do',
  verb: 'was were is are had has have been be said',
  conjunction: 'and or but because if when while where that which who whose',
  pronoun: 'he she they it we i you him them us me',
} as const;
type WordClass = keyof typeof CLASSES;

const CLASS_OF: ReadonlyMap<string, WordClass> = new Map(
  (Object.keys(CLASSES) as WordClass[]).flatMap((name) => CLASSES[name].split(' ').map((word) => [word, name] as const)),
);

/** What the words on both sides of a break weigh for a sentence across it or against: log-odds, set by hand. */
const WEIGHTS = {
  'word-across-the-hyphen': 3.5,
  'hyphen-before-a-whole-word': -2,
  'a-hyphen-and-small-letters-go-on': 1,
  'a-hyphen-but-a-capital-follows': -1.5,
  'rest-of-a-word-without-a-hyphen': -3,
  'goes-on-in-lower-case': 2,
  'a-quotation-or-number-follows': -0.3,
  'a-capital-follows': { behindLead: -0.3, other: -1.2 },
  'last-word-must-go-on': 0.8,
} as const satisfies Weights;

/** Classes that do not follow a class, with the weight of `first-word-does-not-follow`: log-odds, set by hand. */
const CLASHES: Readonly<Record<WordClass, Readonly<Partial<Record<WordClass, number>>>>> = {
  determiner: { determiner: -3, preposition: -3, modal: -3, verb: -3, conjunction: -3, pronoun: -3 },
  preposition: { modal: -2.5, verb: -2, preposition: -0.7 },
  modal: { preposition: -1.5, modal: -2.5, determiner: -1, conjunction: -2 },
  verb: { pronoun: -1, modal: -2 },
  conjunction: { conjunction: -1 },
  pronoun: { determiner: -1.5, pronoun: -1.5 },
};

/** The rest of a word that a hyphen broke. */
const ENDING =
  /^(?:ing|tion|sion|ment|ments|ness|ed|er|ers|ly|ble|able|ible|ity|ty|ous|ful|less|al|ic|ance|ence|ings|tions|est|ries|ry|tal|cial|tive|ture)\b/u;

const CALENDAR =
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/iu;

/** What the end of a text says by itself: it is tried with many others. */
const readEnd = remember((left) => {
  const tail = left.slice(-20);
  return {
    /** The piece of a word before a hyphen. */
    broken: HYPHEN.test(left.slice(-2)) ? /(\p{L}+)[-‐\u00ad¬]$/u.exec(left.slice(-40))?.[1] : undefined,
    leads: LEADING.test(tail),
    own: CLASS_OF.get((/\p{L}$/u.test(tail) ? (/\p{L}+$/u.exec(tail)?.[0] ?? '') : '').toLowerCase()),
  };
});

const HYPHEN = /[-‐\u00ad¬]$/u;

/** What the beginning of a text says by itself. */
const readBeginning = remember((right) => {
  const lower = /^\p{Ll}/u.test(right);
  const first = /^[\p{L}’']+/u.exec(right)?.[0] ?? '';
  return {
    lower,
    first,
    next: CLASS_OF.get(first.toLowerCase()),
    isRest: ENDING.test(right) || (lower && first.length > 1 && !isEnglishWord(first.replace(/[’'].*$/, ''))),
    isQuote: /^[“"‘'$\d]/u.test(right),
  };
});

/** What the words on both sides of a break say of whether a sentence runs across it. */
export function enSeamEvidence(left: string, right: string): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(WEIGHTS, evidence);
  const { lower, first, next, isRest, isQuote } = readBeginning(right);
  const { broken, leads, own } = readEnd(left);
  if (broken !== undefined) {
    const name = /^\p{Lu}/u.test(broken);
    if (first !== '' && (isEnglishWord(broken + first) || CALENDAR.test(broken + first))) add('word-across-the-hyphen');
    else if (first === '' || (!name && (next !== undefined || (first.length > 2 && isEnglishWord(first)))))
      add('hyphen-before-a-whole-word');
    else add(lower ? 'a-hyphen-and-small-letters-go-on' : 'a-hyphen-but-a-capital-follows');
    return evidence;
  }
  if (isRest) add('rest-of-a-word-without-a-hyphen');
  if (lower) add('goes-on-in-lower-case');
  else if (isQuote) add('a-quotation-or-number-follows');
  else evidence.push({ weight: WEIGHTS['a-capital-follows'][leads ? 'behindLead' : 'other'], code: 'a-capital-follows' });
  if (leads) add('last-word-must-go-on');
  const clash = own && next ? CLASHES[own][next] : undefined;
  if (clash) evidence.push({ weight: clash, code: 'first-word-does-not-follow' });
  return evidence;
}
