import { type Evidence, sumEvidence } from '../page/index.js';
import { remember } from './remember.js';

/** What is seen of a text, by code; 1 where it is simply so. */
export type Forms = Readonly<Record<string, number>>;

/** How the lines of a language look: what tells a headline from text, and whether a sentence runs over a break. */
export interface LineForms {
  /** Words are parted by spaces, so that pieces of a text join with one. */
  readonly spaced: boolean;
  /** The name of its table of n-grams; null for a language that has none. */
  readonly ngrams: 'zh' | 'en' | null;
  /** Marks that end a clause or sentence. */
  readonly clauseMarks: readonly string[];
  /** Length as headlines count it: characters or words. */
  readonly lengthOf: (text: string) => number;
  /** Lengths at which a line becomes less like a headline, ascending; eight of them. */
  readonly lengthSteps: readonly number[];
  /** Longer lines are no headlines. */
  readonly longestHeadline: number;
  /** True for the end of a sentence, with the closing marks and credits behind it. */
  readonly isFinished: (text: string) => boolean;
  /** Surely a sentence of text: what no headline is. */
  readonly isSentence: (text: string) => boolean;
  /** A sentence ends inside it, which no headline has. */
  readonly holdsSentence: (text: string) => boolean;
  /** A few words and a full stop: no paragraph, but the rest of one. */
  readonly isRest: (text: string) => boolean;
  /** The start of a text that opens an article: a lead-in, a dateline. */
  readonly leadIn: RegExp;
  /** How many words of news stand in the first forty characters (近日, 日电, "(Reuters)"). */
  readonly countLeads: (text: string) => number;
  /** A credit in brackets at the end of an article. */
  readonly endCredit: RegExp;
  /** What stands under an advertisement, a notice or a letter: a name, an address, the closing. */
  readonly isFoot: (text: string) => boolean;
  /** The form of a line, as far as its language says whether it is a headline. */
  readonly headlineForms: (text: string) => Forms;
  /** What the characters on both sides of a break say of whether a sentence runs over it; a new object each time, to which more may be added. */
  readonly seamForms: (left: string, right: string) => Record<string, number>;
  /** The words on both sides of a break, as the conventions weigh them, in log-odds; 0 where they say nothing. */
  readonly seamRules: (left: string, right: string) => number;
  /** Begins as no sentence does. */
  readonly beginsOddly: (text: string) => boolean;
  /** Text without a clause: a phrase, a line of a list. */
  readonly isPhrase: (text: string) => boolean;
  /** What tells the topic, folded. */
  readonly termsOf: (text: string) => readonly Term[];
}

/** What tells the topic of a text: a word, or a pair of characters as a number. */
export type Term = string | number;

/** The sum of weighed reasons, within bounds that no single break needs to leave. */
export function sumRules(evidence: readonly Evidence[]): number {
  return Math.max(-6, Math.min(6, sumEvidence(evidence)));
}

/** True for a text with capitals and no small letter. */
export const isInCapitals: (text: string) => boolean = remember((text) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));

/** When an advertisement is to stand again: `9m 28d`, `2w`, `tf`. */
export const INSERTIONS = /^(?:\d{1,2} ?(?:m|d|w|t|mos?|in)\b[ ,.-]*)+(?:tf)?$|^tf$/iu;

/** 1 for true, 0 for false. */
export function flag(value: boolean): number {
  return value ? 1 : 0;
}
