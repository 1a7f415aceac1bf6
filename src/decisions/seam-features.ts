import type { LineForms } from '../conventions/index.js';
import { Features } from './features.js';
import type { PageWords, WordsAtEnds } from './page-words.js';
import type { ModelText, TextModel } from './text-model.js';

/** What a seam is read by. */
export interface SeamContext {
  readonly forms: LineForms;
  readonly model: TextModel | null;
  /** Of the page that both texts stand on. */
  readonly words: PageWords;
}

/** What a text says by itself of a seam before and behind it. */
interface Side {
  readonly text: string;
  readonly finished: boolean;
  readonly model: ModelText | null;
  readonly words: WordsAtEnds;
  /** Which pairs of marks it leaves open, and which it closes before it opens them, as bits. */
  readonly opened: number;
  readonly closed: number;
  /** The mark it ends on, where that ends no sentence. */
  readonly mark: 'ends-on-comma' | 'ends-on-colon' | null;
}

/** Reads the seams of one page: each text is tried with many others, and is read once. */
export class SeamReader {
  readonly #context: SeamContext;
  readonly #sides = new Map<string, Side>();

  constructor(context: SeamContext) {
    this.#context = context;
  }

  /** What two pieces of text say of whether the second goes on in mid-sentence where the first stops; a new object each time. */
  read(left: string, right: string): Features {
    const { forms, words } = this.#context;
    const [before, after] = [this.#sideOf(left), this.#sideOf(right)];
    const features = new Features();
    features.addAll(forms.seamForms(left, right));
    features.add('finished', before.finished);
    // Behind a finished sentence the words on both sides say something else than in the midst of one.
    if (before.model && after.model) addModel(before.model, after.model, before.finished, features);
    if (!before.finished) {
      const rules = forms.seamRules(left, right);
      if (rules > 0) features.add('rules-for', rules);
      else features.add('rules-against', -rules);
      features.add('stands-on-page', words.across(before.words, after.words));
    }
    if (before.mark) features.add(before.mark, 1);
    addQuotes(before.opened, after.closed, features);
    return features;
  }

  #sideOf(text: string): Side {
    const known = this.#sides.get(text);
    if (known) return known;
    const own = this.#readSide(text);
    this.#sides.set(text, own);
    return own;
  }

  #readSide(text: string): Side {
    const { forms, model, words } = this.#context;
    const last = text.at(-1) ?? '';
    return {
      text,
      finished: forms.isFinished(text),
      model: model?.of(text) ?? null,
      words: words.atEnds(text),
      opened: openedIn(text),
      closed: closedIn(text),
      mark: '，、；,;—'.includes(last) && last !== '' ? 'ends-on-comma' : last === '：' || last === ':' ? 'ends-on-colon' : null,
    };
  }
}

function addModel(left: ModelText, right: ModelText, finished: boolean, features: Features): void {
  const codes = finished ? FINISHED : OPEN;
  features.add(codes.gain, left.gain(right));
  features.add(codes.end, left.end);
  features.add(codes.start, right.start);
  if (!finished) features.add('open-stop-likely', left.stop);
  features.add(codes.ownGain, left.ownGain(right) ?? 0);
}

const FINISHED = {
  gain: 'finished-gain',
  end: 'finished-end-likely',
  start: 'finished-start-likely',
  ownGain: 'finished-own-gain',
} as const;

const OPEN = { gain: 'open-gain', end: 'open-end-likely', start: 'open-start-likely', ownGain: 'open-own-gain' } as const;

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
  ['「', '」'],
  ['«', '»'],
];

function openedIn(text: string): number {
  return PAIRS.reduce((bits, [open, close], i) => (text.lastIndexOf(open) > text.lastIndexOf(close) ? bits | (1 << i) : bits), 0);
}

function closedIn(text: string): number {
  return PAIRS.reduce((bits, [open, close], i) => {
    const [at, opened] = [text.indexOf(close), text.indexOf(open)];
    return at >= 0 && (opened < 0 || at < opened) ? bits | (1 << i) : bits;
  }, 0);
}

/** A quotation that the head leaves open is closed by its tail. */
function addQuotes(open: number, close: number, features: Features): void {
  if (open === 0 && close === 0) return;
  const counts = { 'quotation-closed': 0, 'quotation-left-open': 0, 'quotation-never-opened': 0 };
  for (let bit = 1; bit < 1 << PAIRS.length; bit <<= 1) {
    const [opened, closes] = [(open & bit) !== 0, (close & bit) !== 0];
    const code = opened ? (closes ? 'quotation-closed' : 'quotation-left-open') : closes ? 'quotation-never-opened' : null;
    if (code) counts[code]++;
  }
  features.addAll(counts);
}
