import { type LineForms, remember } from '../conventions/index.js';
import type { NgramTable } from '../statistics/index.js';
import { within } from './log-linear.js';

/** What n-grams say of a break between two texts. */
export interface TextModel {
  /** ln P(right after left) - ln P(right as a beginning): above 0 where it rather goes on. */
  readonly gain: (left: string, right: string) => number;
  /** The same by the table of the papers' own text; null without one. */
  readonly ownGain: ((left: string, right: string) => number) | null;
  /** ln P(end) behind a text. */
  readonly end: (text: string) => number;
  /** ln P(a mark that ends a clause) behind a text: high behind a whole phrase, low in the midst of one. */
  readonly stop: (text: string) => number;
  /** ln P(text as a beginning) - ln P(text anywhere): below 0 for what does not look like a beginning. */
  readonly start: (text: string) => number;
}

/** Characters of the right text that are looked at: about three words. */
const REACH = { spaced: 10, unspaced: 6 };

/** Gains that are remembered at once. */
const MOST_GAINS = 4000;

/** A text model by n-grams of a language and, where there are some, of the papers themselves. */
export function makeTextModel(forms: LineForms, general: NgramTable, own: NgramTable | null): TextModel {
  const reach = forms.spaced ? REACH.spaced : REACH.unspaced;
  const startBy = (table: NgramTable) => remember((text) => table.logStart(text));
  const gainBy = (table: NgramTable, startOf: (text: string) => number) => {
    const gains = new Map<string, number>();
    return (left: string, right: string) => {
      const head = right.slice(0, reach);
      const before = left.slice(-8);
      // A break is asked of by the tables of breaks, of headlines and of their second lines.
      const key = `${before}\n${head}`;
      const known = gains.get(key);
      if (known !== undefined) return known;
      let across: number;
      if (!forms.spaced) across = table.logProbability(before, head);
      else if (before.endsWith('-')) {
        // A hyphen may be the line break's, the word's, or a dash.
        across = Math.max(
          table.logProbability(before.slice(0, -1), head),
          table.logProbability(before, head),
          table.logProbability(`${before} `, head),
        );
      } else across = table.logProbability(`${before} `, head);
      const gain = within(-8, 14, across - startOf(head));
      if (gains.size >= MOST_GAINS) gains.clear();
      gains.set(key, gain);
      return gain;
    };
  };
  const generalStart = startBy(general);
  const end = remember((tail) => Math.max(-9, general.logEnd(tail)));
  const stop = remember((tail) => Math.max(-9, ...forms.clauseMarks.map((mark) => general.logProbability(tail, mark))));
  const start = remember((head) => Math.max(-12, generalStart(head) - general.logProbability('', head)));
  return {
    gain: gainBy(general, generalStart),
    ownGain: own ? gainBy(own, startBy(own)) : null,
    end: (text) => end(text.slice(-8)),
    stop: (text) => stop(text.slice(-8)),
    start: (text) => start(text.slice(0, reach)),
  };
}
