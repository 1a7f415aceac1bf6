import { Features, NOTHING } from './features.js';
import type { LineFacts, PageFacts } from './line-facts.js';
import { chance, NEVER, scoreOf } from './log-linear.js';
import type { TextModel } from './text-model.js';
import { type LanguageWeights, tableFor } from './weights.js';

/** Log-odds that each line goes on in the next one. */
export function readGoesOn(page: PageFacts, weights: LanguageWeights, features: readonly Features[], model: TextModel | null): number[] {
  const table = tableFor(weights.break, page);
  const first = page.lines.map((one, i) => {
    const next = page.lines[i + 1];
    // Nothing tells a cut from a paragraph's end where no n-grams know the language.
    const parted = model === null && !page.printed && next?.blank;
    if (!next || parted || isParted(one, next) || (!page.printed && standsApart(one, next))) return NEVER;
    if (announces(page, one)) return NEVER;
    // A text that goes on under a rule needs far more.
    const odds = scoreOf(table, features[i] ?? NOTHING) - (next.ruled ? ACROSS_RULE : 0);
    return mustGoOn(page, one, next) || isUnder(page, one, next) || leadsOn(page, one, next) ? Math.max(odds, REST) : odds;
  });
  const again = tableFor(weights.breakAgain, page);
  if (Object.keys(again).length === 0) return first;
  const seen = readBreaksAgain(page, first);
  return first.map((odds, i) => {
    const features = seen[i];
    return !features || odds >= REST ? odds : scoreOf(again, features);
  });
}

/** A word is broken, or what follows is no more than a few words and a full stop. */
export function mustGoOn({ forms, printed }: PageFacts, one: LineFacts, next: LineFacts): boolean {
  return (
    (BROKEN_WORD.test(one.text) && /^\p{Ll}/u.test(next.text)) ||
    (!one.finished && (printed || one.width >= (forms.spaced ? LINE.spaced : LINE.unspaced)) && forms.isRest(next.text))
  );
}

/** Among paragraphs: a line directly under one of its block that stops in mid-sentence. */
function isUnder({ printed }: PageFacts, one: LineFacts, next: LineFacts): boolean {
  return !printed && one.block === next.block && next.line.number === one.line.number + 1 && !one.finished && one.width >= NARROWEST;
}

/** Among justified lines: a short one that ends on a dash or colon ends its paragraph, and announces the next. */
function announces({ printed, forms, measure }: PageFacts, { text, width }: LineFacts): boolean {
  return printed && !forms.spaced && width < measure - SHORT && /(?:——|：|:)$/u.test(text);
}

/** What a justified line may lack: a mark that was let out, an indent that was lost; in half-ems. */
const SHORT = 6;

/** Among printed lines: no paragraph ends on a word that leads to another, whatever room is left. */
function leadsOn({ printed, forms }: PageFacts, one: LineFacts, next: LineFacts): boolean {
  return printed && !one.finished && (forms.seamForms(one.text, next.text)['ends-on-function-word'] ?? 0) > 0;
}

/** Shorter lines are those of lists and verse, in half-ems. */
const NARROWEST = 24;

/** A printed line, in half-ems. */
const LINE = { spaced: 44, unspaced: 28 };

/** Log-odds of what must go on, at least. */
const REST = 3;

/** Log-odds. */
const ACROSS_RULE = 4;

/** A soft hyphen or ¬ stands only where a line break cuts a word. */
const BROKEN_WORD = /\p{L}[\u00ad¬]$/u;

/** What the first look says of a break in mid-sentence, and of the page's other ones: where some are surely cuts, others are likelier to be; null for other breaks. */
export function readBreaksAgain(page: PageFacts, first: readonly number[]): (Features | null)[] {
  const open = first.map((odds, i) => odds > NEVER && page.lines[i]?.finished === false);
  let sum = 0;
  let count = 0;
  first.forEach((odds, i) => {
    if (!open[i]) return;
    sum += chance(odds);
    count++;
  });
  return first.map((odds, i) => {
    if (!open[i]) return null;
    const others = sum - chance(odds);
    const features = new Features();
    features.add('first-look', odds);
    features.add('other-cuts', Math.log((others + 0.7) / (count - 1 - others + 1)));
    return features;
  });
}

/** A mark, a jump line or the format itself says that nothing goes on here. */
export function isParted(before: LineFacts, next: LineFacts): boolean {
  if (
    next.speaks ||
    next.ledIn ||
    before.creditLine ||
    next.creditLine ||
    before.verse ||
    next.verse ||
    (/[:：]$/u.test(before.text) && ENUMERATION.test(next.text))
  )
    return true;
  if (before.isJump || next.isJump || before.marked || next.marked || before.line.endsParagraph) return true;
  // What is set in bold from end to end is a heading or a label, and text begins behind it.
  if (before.bold && !next.bold) return true;
  return before.jumps.some(({ stands }) => stands === 'end') || next.jumps.some(({ stands }) => stands === 'start');
}

/** Among paragraphs: a numbered item behind one that is closed, a quotation that was announced. */
function standsApart(before: LineFacts, next: LineFacts): boolean {
  if (/[:：]$/u.test(before.text) && /^["“「『]/u.test(next.text)) return true;
  return /[;；.。:：]$/u.test(before.text) && /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[）)、．]|\.\s)/u.test(next.text);
}

/** The first of several points that a colon announces begins a paragraph. */
const ENUMERATION = /^(?:首先|其一|第一|一是|一、|[（(]?[一1][）)、.]|First,)/u;
