import { type LineForms, remember } from '../conventions/index.js';
import type { NgramTable } from '../statistics/index.js';
import { within } from './log-linear.js';

/** What n-grams of a language and, where there are some, of the papers themselves say of texts. */
export interface TextModel {
  /** A text as the model reads it; the last ones are remembered. */
  readonly of: (text: string) => ModelText;
}

interface Tables {
  readonly general: NgramTable;
  readonly own: NgramTable | null;
}

/** A text model by n-grams of a language and, where there are some, of the papers themselves. */
export function makeTextModel(forms: LineForms, general: NgramTable, own: NgramTable | null): TextModel {
  return { of: remember((text) => new ModelText(text, forms, { general, own })) };
}

/** Characters of a following text that are looked at: about three words. */
const REACH = { spaced: 10, unspaced: 6 };

/** Characters of the text before that are looked at. */
const BEFORE = 8;

/** A text, and what n-grams say of it and of the break behind it; each figure is found when it is first asked for. */
export class ModelText {
  readonly #before: string;
  readonly #head: string;
  readonly #forms: LineForms;
  readonly #tables: Tables;
  #contexts: readonly string[] | null = null;
  #end: number | null = null;
  #stop: number | null = null;
  #start: number | null = null;
  readonly #general: Gains;
  readonly #own: Gains | null;

  constructor(text: string, forms: LineForms, tables: Tables) {
    this.#before = text.slice(-BEFORE);
    this.#head = text.slice(0, forms.spaced ? REACH.spaced : REACH.unspaced);
    this.#forms = forms;
    this.#tables = tables;
    this.#general = { table: tables.general, start: null, right: null, gain: 0 };
    this.#own = tables.own && { table: tables.own, start: null, right: null, gain: 0 };
  }

  /** ln P(end) behind the text. */
  get end(): number {
    this.#end ??= Math.max(-9, this.#tables.general.logEnd(this.#before));
    return this.#end;
  }

  /** ln P(a mark that ends a clause) behind the text: high behind a whole phrase, low in the midst of one. */
  get stop(): number {
    this.#stop ??= Math.max(-9, ...this.#forms.clauseMarks.map((mark) => this.#tables.general.logProbability(this.#before, mark)));
    return this.#stop;
  }

  /** ln P(text as a beginning) - ln P(text anywhere): below 0 for what does not look like a beginning. */
  get start(): number {
    this.#start ??= Math.max(-12, startBy(this.#general, this.#head) - this.#tables.general.logProbability('', this.#head));
    return this.#start;
  }

  /** ln P(right after this text) - ln P(right as a beginning): above 0 where it rather goes on. */
  gain(right: ModelText): number {
    return this.#gainBy(this.#general, right, right.#general);
  }

  /** The same by the table of the papers' own text; null without one. */
  ownGain(right: ModelText): number | null {
    return this.#own && right.#own && this.#gainBy(this.#own, right, right.#own);
  }

  #gainBy(own: Gains, right: ModelText, other: Gains): number {
    // A break is asked of by the tables of breaks, of headlines and of their second lines.
    if (own.right === right) return own.gain;
    this.#contexts ??= this.#readContexts();
    let across = Number.NEGATIVE_INFINITY;
    for (const context of this.#contexts) across = Math.max(across, own.table.logProbability(context, right.#head));
    own.right = right;
    own.gain = within(-8, 14, across - startBy(other, right.#head));
    return own.gain;
  }

  #readContexts(): readonly string[] {
    const before = this.#before;
    if (!this.#forms.spaced) return [before];
    // A hyphen may be the line break's, the word's, or a dash.
    return before.endsWith('-') ? [before.slice(0, -1), before, `${before} `] : [`${before} `];
  }
}

/** What one table says of a text: of its beginning, and of the text that was last asked of behind it. */
interface Gains {
  readonly table: NgramTable;
  start: number | null;
  right: ModelText | null;
  gain: number;
}

function startBy(gains: Gains, head: string): number {
  gains.start ??= gains.table.logStart(head);
  return gains.start;
}
