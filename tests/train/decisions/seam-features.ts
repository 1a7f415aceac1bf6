import type { LineForms } from './forms/index.js';
import type { Features } from './log-linear.js';
import type { TextModel } from './text-model.js';

/** What two pieces of text say of whether the second goes on in mid-sentence where the first stops. */
export function readSeamFeatures(left: string, right: string, forms: LineForms, model: TextModel | null): Features {
  const features: Record<string, number> = { ...forms.seamForms(left, right) };
  if (model) {
    features.gain = model.gain(left, right);
    features['end-likely'] = model.end(left);
    features['start-likely'] = model.start(right);
    if (model.ownGain) features['own-gain'] = model.ownGain(left, right);
  }
  if (forms.isFinished(left)) features.finished = 1;
  if (/[，、；：,;:—]$/u.test(left)) features['ends-on-comma'] = 1;
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
