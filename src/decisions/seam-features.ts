import { type LineForms, remember } from '../conventions/index.js';
import { Features } from './features.js';
import type { PageWords } from './page-words.js';
import type { TextModel } from './text-model.js';

/** What a seam is read by. */
export interface SeamContext {
  readonly forms: LineForms;
  readonly model: TextModel | null;
  /** Of the page that both texts stand on. */
  readonly words: PageWords;
}

/** What two pieces of text say of whether the second goes on in mid-sentence where the first stops; a new object each time. */
export function readSeamFeatures(left: string, right: string, { forms, model, words }: SeamContext): Features {
  // Read for each pair of texts, so that all that one of them says alone is remembered.
  const features = new Features();
  features.addAll(forms.seamForms(left, right));
  // Behind a finished sentence the words on both sides say something else than in the midst of one.
  const finished = forms.isFinished(left);
  if (finished) features.add('finished', 1);
  if (model) {
    const codes = finished ? FINISHED : OPEN;
    features.add(codes.gain, model.gain(left, right));
    features.add(codes.end, model.end(left));
    features.add(codes.start, model.start(right));
    if (!finished) features.add('open-stop-likely', model.stop(left));
    if (model.ownGain) features.add(codes.ownGain, model.ownGain(left, right));
  }
  if (!finished) {
    const rules = forms.seamRules(left, right);
    if (rules > 0) features.add('rules-for', rules);
    else if (rules < 0) features.add('rules-against', -rules);
    const across = words.across(left, right);
    if (across > 0) features.add('stands-on-page', across);
  }
  const last = left.at(-1) ?? '';
  if ('，、；,;—'.includes(last) && last !== '') features.add('ends-on-comma', 1);
  else if (last === '：' || last === ':') features.add('ends-on-colon', 1);
  addQuotes(left, right, features);
  return features;
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

/** Which pairs a text leaves open, as bits. */
const openedIn = remember((text) =>
  PAIRS.reduce((bits, [open, close], i) => (text.lastIndexOf(open) > text.lastIndexOf(close) ? bits | (1 << i) : bits), 0),
);

/** Which pairs a text closes before it opens them, as bits. */
const closedIn = remember((text) =>
  PAIRS.reduce((bits, [open, close], i) => {
    const [at, opened] = [text.indexOf(close), text.indexOf(open)];
    return at >= 0 && (opened < 0 || at < opened) ? bits | (1 << i) : bits;
  }, 0),
);

/** A quotation that the head leaves open is closed by its tail. */
function addQuotes(left: string, right: string, features: Features): void {
  const [open, close] = [openedIn(left), closedIn(right)];
  if (open === 0 && close === 0) return;
  const counts = { 'quotation-closed': 0, 'quotation-left-open': 0, 'quotation-never-opened': 0 };
  for (let bit = 1; bit < 1 << PAIRS.length; bit <<= 1) {
    const [opened, closes] = [(open & bit) !== 0, (close & bit) !== 0];
    const code = opened ? (closes ? 'quotation-closed' : 'quotation-left-open') : closes ? 'quotation-never-opened' : null;
    if (code) counts[code]++;
  }
  features.addAll(counts);
}
