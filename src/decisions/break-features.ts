import type { LineFacts, PageFacts } from './line-facts.js';
import type { Features } from './log-linear.js';
import { readSeamFeatures } from './seam-features.js';
import type { TextModel } from './text-model.js';

/** What is seen of the break between a line and the next: does the paragraph go on? */
export function readBreakFeatures(page: PageFacts, i: number, model: TextModel | null): Features {
  const { lines, forms } = page;
  const [before, next] = [lines[i], lines[i + 1]];
  if (!before || !next) return {};
  const features = readSeamFeatures(before.text, next.text, { forms, model, words: page.words });
  if (page.printed) addPrinted(page, before, next, lines[i + 2] ?? null, features);
  else addParagraphs(page, before, next, features);
  return features;
}

/** The same break behind the first line of a paragraph, where the indent of first lines is lost: as short as it is, the line is full. */
export function behindFirstLine(features: Features): Features {
  if (!features['inner-line-as-short']) return features;
  const { 'inner-line-as-short': short, ...rest } = features;
  return { ...rest, 'first-line-as-short': short };
}

/** How wide the first word of a line is with its space; a Han character. */
function firstWord(text: string, spaced: boolean): number {
  return spaced ? (text.split(' ')[0]?.length ?? 0) + 1 : 2;
}

type Open = Record<string, number>;

function addPrinted(page: PageFacts, before: LineFacts, next: LineFacts, after: LineFacts | null, features: Open): void {
  const { measure, forms } = page;
  const room = measure - before.width;
  const fits = firstWord(next.text, forms.spaced) <= room;
  const set = (code: string, value: boolean | number) => {
    if (value) features[code] = Number(value);
  };
  set('would-fit', fits);
  features.room = Math.max(-4, Math.min(14, room));
  set('over-measure', room < -2);
  set('open-would-fit', !before.finished && fits);
  set('finished-would-fit', before.finished && fits);
  set('finished-full', before.finished && !fits);
  set('open-full', !before.finished && !fits);
  set('before-wide', before.width > measure + 2);
  set('next-wide', next.width > measure + 2);
  set('next-indented', next.indented);
  set('not-indented', !next.indented && page.indentShare > 0.06);
  set('blank-between', next.blank && page.blankShare < 0.6);
  set('no-blank', !next.blank && page.blankShare < 0.6);
  set('both-bold', before.bold && next.bold);
  set('bold-differs', before.bold !== next.bold);
  if (forms.spaced) {
    const capital = /^[\p{Lu}"“']/u.test(next.text);
    set('capital', capital);
    set('finished-capital', before.finished && capital);
    set('finished-capital-full', before.finished && capital && !fits);
    set('next-full', next.width > measure - 4);
    set('next-over', next.width > measure - 2);
    return;
  }
  // The indent of a first line is lost in extraction: two Han wide.
  const lostIndent = !next.indented && inIndent(measure - next.width) && after !== null && after.width >= measure - 2;
  set('lost-indent', lostIndent);
  set('finished-lost-indent', before.finished && lostIndent);
  set('next-full', next.width >= measure - 1.5);
  set('finished-next-full', before.finished && next.width >= measure - 1.5);
  set('inner-line-as-short', inIndent(room));
}

/** As short as two Han, or squeezed punctuation beside them. */
function inIndent(missing: number): boolean {
  return missing >= 1.6 && missing <= 5.5;
}

/** No cross-heading is longer, in characters of Han or words. */
const STUCK = 26;

/** ln P of a mark behind a phrase that may be whole. */
const WHOLE = -5;

function addParagraphs(page: PageFacts, before: LineFacts, next: LineFacts, features: Open): void {
  features['page-open'] = Math.log(page.longOpen);
  if (!next.blank) features['no-blank'] = 1;
  if (before.finished) return;
  const sentences = before.text.split(/[。！？]|[.!?] /u);
  const last = sentences.at(-1) ?? '';
  features['page-open-here'] = Math.log(page.longOpen);
  features['before-width'] = Math.log(before.width + 1);
  features['next-width'] = Math.log(next.width + 1);
  // Less than a printed line: an item of a list or an advertisement.
  if (before.width < 44) features['less-than-a-line'] = 1;
  if (before.width < (page.forms.spaced ? 60 : 56)) {
    features[page.forms.isPhrase(before.text) ? 'short-phrase' : 'short-clauses'] = 1;
    if (/^\p{Lu}/u.test(before.text) && /^["“]?\p{Lu}/u.test(next.text)) features['short-then-capital'] = 1;
  } else addLong(before, next, last, features);
  features['last-sentence'] = Math.log(1 + last.length);
  if (/[，、；,;]./u.test(last)) features['last-has-clauses'] = 1;
  if (sentences.length === 1) features['one-sentence'] = 1;
  // A cross-heading stuck to the end of a paragraph is a short phrase behind a full stop.
  else if (page.forms.lengthOf(last) <= STUCK) {
    features['short-after-stop'] = 1;
    const { 'ends-on-function-word': bound, 'ends-on-comma': comma, 'open-stop-likely': stop } = features;
    if (!bound && !comma && (stop ?? -9) > WHOLE) features['whole-phrase-after-stop'] = 1;
  }
  if (!next.blank) features['no-blank-open'] = 1;
}

/** A line of more than a printed one that stops in mid-sentence: no item of a list, nor a headline. */
function addLong(before: LineFacts, next: LineFacts, last: string, features: Open): void {
  if (/^\p{Ll}/u.test(next.text)) features['long-then-lower'] = 1;
  if (features['ends-on-function-word']) features['long-bound'] = 1;
  // A cross-heading stuck to the end of a paragraph has no comma.
  if (/[，；,;]./u.test(last) && !/[：:—-]$/u.test(before.text)) features['long-clauses'] = 1;
}
