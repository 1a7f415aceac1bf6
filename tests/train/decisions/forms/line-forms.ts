/** What is seen of a text, by code; 1 where it is simply so. */
export type Forms = Readonly<Record<string, number>>;

/** How the lines of a language look: what tells a headline from text, and whether a sentence runs over a break. */
export interface LineForms {
  /** Words are parted by spaces, so that pieces of a text join with one. */
  readonly spaced: boolean;
  /** The name of its table of n-grams; null for a language that has none. */
  readonly ngrams: 'zh' | 'en' | null;
  /** Length as headlines count it: characters or words. */
  readonly lengthOf: (text: string) => number;
  /** Lengths at which a line becomes less like a headline, ascending; eight of them. */
  readonly lengthSteps: readonly number[];
  /** Longer lines are no headlines. */
  readonly longestHeadline: number;
  /** True for the end of a sentence, with the closing marks and credits behind it. */
  readonly isFinished: (text: string) => boolean;
  /** The start of a text that opens an article: a lead-in, a dateline. */
  readonly leadIn: RegExp;
  /** How many words of news stand in the first forty characters (近日, 日电, "(Reuters)"). */
  readonly countLeads: (text: string) => number;
  /** A credit in brackets at the end of an article. */
  readonly endCredit: RegExp;
  /** The form of a line, as far as its language says whether it is a headline. */
  readonly headlineForms: (text: string) => Forms;
  /** What the characters on both sides of a break say of whether a sentence runs over it. */
  readonly seamForms: (left: string, right: string) => Forms;
  /** Begins as no sentence does. */
  readonly beginsOddly: (text: string) => boolean;
  /** Text without a clause: a phrase, a line of a list. */
  readonly isPhrase: (text: string) => boolean;
  /** What tells the topic, folded. */
  readonly termsOf: (text: string) => string[];
}

/** 1 for true, 0 for false. */
export function flag(value: boolean): number {
  return value ? 1 : 0;
}
