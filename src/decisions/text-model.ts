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

/** A text model by n-grams of a language and, where there are some, of the papers themselves. */
export function makeTextModel(forms: LineForms, general: NgramTable, own: NgramTable | null): TextModel {
  const reach = forms.spaced ? REACH.spaced : REACH.unspaced;
  const headOf = remember((text) => text.slice(0, reach));
  const contextsOf = (left: string): readonly string[] => {
    const before = left.slice(-8);
    if (!forms.spaced) return [before];
    // A hyphen may be the line break's, the word's, or a dash.
    return before.endsWith('-') ? [before.slice(0, -1), before, `${before} `] : [`${before} `];
  };
  const gainBy = (table: NgramTable) => {
    const startOf = remember((text) => table.logStart(headOf(text)));
    // A break is asked of by the tables of breaks, of headlines and of their second lines; a tail is tried with many heads.
    const seamOf = remember((left): Seam => ({ contexts: contextsOf(left), right: null, gain: 0 }));
    return (left: string, right: string) => {
      const seam = seamOf(left);
      if (seam.right === right) return seam.gain;
      const head = headOf(right);
      let across = Number.NEGATIVE_INFINITY;
      for (const context of seam.contexts) across = Math.max(across, table.logProbability(context, head));
      seam.right = right;
      seam.gain = within(-8, 14, across - startOf(right));
      return seam.gain;
    };
  };
  return {
    gain: gainBy(general),
    ownGain: own ? gainBy(own) : null,
    end: remember((text) => Math.max(-9, general.logEnd(text.slice(-8)))),
    stop: remember((text) => Math.max(-9, ...forms.clauseMarks.map((mark) => general.logProbability(text.slice(-8), mark)))),
    start: remember((text) => Math.max(-12, general.logStart(headOf(text)) - general.logProbability('', headOf(text)))),
  };
}

/** A text's end before the text that was last asked of. */
interface Seam {
  readonly contexts: readonly string[];
  right: string | null;
  gain: number;
}
