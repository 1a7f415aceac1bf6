import { Features } from './features.js';
import type { LineFacts, PageFacts } from './line-facts.js';
import type { SeamReader } from './seam-features.js';

/** What is seen of the break between a line and the next: does the paragraph go on? */
export function readBreakFeatures(page: PageFacts, i: number, seams: SeamReader): Features {
  const { lines } = page;
  const [before, next] = [lines[i], lines[i + 1]];
  if (!before || !next) return new Features();
  const features = seams.read(before.text, next.text);
  if (page.printed) addPrinted(page, before, next, lines[i + 2] ?? null, features);
  else addParagraphs(page, before, next, features);
  return features;
}

/** The same break behind the first line of a paragraph, where the indent of first lines is lost: as short as it is, the line is full. */
export function behindFirstLine(features: Features): Features {
  return features.get('inner-line-as-short') > 0 ? features.renamed(AS_SHORT) : features;
}

const AS_SHORT = new Map([['inner-line-as-short', 'first-line-as-short']]);

/** How wide the first word of a line is with its space; a Han character. */
function firstWord(text: string, spaced: boolean): number {
  return spaced ? (text.split(' ')[0]?.length ?? 0) + 1 : 2;
}

function addPrinted(page: PageFacts, before: LineFacts, next: LineFacts, after: LineFacts | null, features: Features): void {
  const { measure, forms } = page;
  const room = measure - before.width;
  const fits = firstWord(next.text, forms.spaced) <= room;
  features.add('would-fit', fits);
  features.add('room', Math.max(-4, Math.min(14, room)));
  features.add('over-measure', room < -2);
  features.add('open-would-fit', !before.finished && fits);
  features.add('finished-would-fit', before.finished && fits);
  features.add('finished-full', before.finished && !fits);
  features.add('open-full', !before.finished && !fits);
  features.add('before-wide', before.width > measure + 2);
  features.add('next-wide', next.width > measure + 2);
  features.add('next-indented', next.indented);
  features.add('not-indented', !next.indented && page.indentShare > 0.06);
  features.add('blank-between', next.blank && page.blankShare < 0.6);
  features.add('no-blank', !next.blank && page.blankShare < 0.6);
  features.add('both-bold', before.bold && next.bold);
  features.add('bold-differs', before.bold !== next.bold);
  if (forms.spaced) {
    const capital = /^[\p{Lu}"“']/u.test(next.text);
    features.add('capital', capital);
    features.add('finished-capital', before.finished && capital);
    features.add('finished-capital-full', before.finished && capital && !fits);
    features.add('next-full', next.width > measure - 4);
    features.add('next-over', next.width > measure - 2);
    return;
  }
  // The indent of a first line is lost in extraction: two Han wide.
  const lostIndent = !next.indented && inIndent(measure - next.width) && after !== null && after.width >= measure - 2;
  features.add('lost-indent', lostIndent);
  features.add('finished-lost-indent', before.finished && lostIndent);
  features.add('next-full', next.width >= measure - 1.5);
  features.add('finished-next-full', before.finished && next.width >= measure - 1.5);
  features.add('inner-line-as-short', inIndent(room));
}

/** As short as two Han, or squeezed punctuation beside them. */
function inIndent(missing: number): boolean {
  return missing >= 1.6 && missing <= 5.5;
}

/** No cross-heading is longer, in characters of Han or words. */
const STUCK = 26;

/** ln P of a mark behind a phrase that may be whole. */
const WHOLE = -5;

function addParagraphs(page: PageFacts, before: LineFacts, next: LineFacts, features: Features): void {
  features.add('page-open', Math.log(page.longOpen));
  if (!next.blank) features.add('no-blank', 1);
  if (before.finished) return;
  const sentences = before.text.split(/[。！？]|[.!?] /u);
  const last = sentences.at(-1) ?? '';
  features.add('page-open-here', Math.log(page.longOpen));
  features.add('before-width', Math.log(before.width + 1));
  features.add('next-width', Math.log(next.width + 1));
  // Less than a printed line: an item of a list or an advertisement.
  if (before.width < 44) features.add('less-than-a-line', 1);
  if (before.width < (page.forms.spaced ? 60 : 56)) {
    features.add(page.forms.isPhrase(before.text) ? 'short-phrase' : 'short-clauses', 1);
    if (/^\p{Lu}/u.test(before.text) && /^["“]?\p{Lu}/u.test(next.text)) features.add('short-then-capital', 1);
  } else addLong(before, next, last, features);
  features.add('last-sentence', Math.log(1 + last.length));
  if (/[，、；,;]./u.test(last)) features.add('last-has-clauses', 1);
  if (sentences.length === 1) features.add('one-sentence', 1);
  // A cross-heading stuck to the end of a paragraph is a short phrase behind a full stop.
  else if (page.forms.lengthOf(last) <= STUCK) {
    features.add('short-after-stop', 1);
    const isCut = features.get('ends-on-function-word') > 0 || features.get('ends-on-comma') > 0;
    const stop = features.get('open-stop-likely');
    features.add('whole-phrase-after-stop', !isCut && stop < 0 && stop > WHOLE);
  }
  if (!next.blank) features.add('no-blank-open', 1);
}

/** A line of more than a printed one that stops in mid-sentence: no item of a list, nor a headline. */
function addLong(before: LineFacts, next: LineFacts, last: string, features: Features): void {
  if (/^\p{Ll}/u.test(next.text)) features.add('long-then-lower', 1);
  features.add('long-bound', features.get('ends-on-function-word') > 0);
  // A cross-heading stuck to the end of a paragraph has no comma.
  if (/[，；,;]./u.test(last) && !/[：:—-]$/u.test(before.text)) features.add('long-clauses', 1);
}
