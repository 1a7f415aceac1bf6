import type { LineForms } from '../conventions/index.js';
import type { Features } from './log-linear.js';
import type { PageWords } from './page-words.js';
import type { TextModel } from './text-model.js';

/** What a seam is read by. */
export interface SeamContext {
  readonly forms: LineForms;
  readonly model: TextModel | null;
  /** Of the page that both texts stand on. */
  readonly words: PageWords;
}

/** What two pieces of text say of whether the second goes on in mid-sentence where the first stops. */
export function readSeamFeatures(left: string, right: string, { forms, model, words }: SeamContext): Features {
  const features: Record<string, number> = { ...forms.seamForms(left, right) };
  // Behind a finished sentence the words on both sides say something else than in the midst of one.
  const finished = forms.isFinished(left);
  if (finished) features.finished = 1;
  if (model) {
    const end = finished ? 'finished' : 'open';
    features[`${end}-gain`] = model.gain(left, right);
    features[`${end}-end-likely`] = model.end(left);
    features[`${end}-start-likely`] = model.start(right);
    if (!finished) features['open-stop-likely'] = model.stop(left);
    if (model.ownGain) features[`${end}-own-gain`] = model.ownGain(left, right);
  }
  if (!finished) {
    const rules = forms.seamRules(left, right);
    if (rules > 0) features['rules-for'] = rules;
    else if (rules < 0) features['rules-against'] = -rules;
    const across = words.across(left, right);
    if (across > 0) features['stands-on-page'] = across;
  }
  if (/[，、；,;—]$/u.test(left)) features['ends-on-comma'] = 1;
  else if (/[：:]$/u.test(left)) features['ends-on-colon'] = 1;
  addQuotes(left, right, features);
  return features;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
  ['「', '」'],
  ['«', '»'],
];

/** A quotation that the head leaves open is closed by its tail. */
function addQuotes(left: string, right: string, features: Record<string, number>): void {
  for (const [open, close] of PAIRS) {
    const opened = left.lastIndexOf(open) > left.lastIndexOf(close);
    const at = right.indexOf(close);
    const closes = at >= 0 && (right.indexOf(open) < 0 || at < right.indexOf(open));
    const code = opened ? (closes ? 'quotation-closed' : 'quotation-left-open') : closes ? 'quotation-never-opened' : null;
    if (code) features[code] = (features[code] ?? 0) + 1;
  }
}
