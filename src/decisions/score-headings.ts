import { isInCapitals } from '../conventions/index.js';
import { Features, NOTHING } from './features.js';
import { mayBeHeadline, mirror } from './heading-features.js';
import type { LineFacts, PageFacts } from './line-facts.js';
import { addScore, NEVER, SURE, scoreOf } from './log-linear.js';
import type { TextModel } from './text-model.js';
import { type LanguageWeights, tableFor } from './weights.js';

/** Whether a headline goes on from line `i` to the next. */
export function readHeadingOnFeatures(page: PageFacts, i: number, model: TextModel | null): Features {
  const [before, next] = [page.lines[i], page.lines[i + 1]];
  if (!before || !next) return new Features();
  const [isCapital, areNext] = [isInCapitals(before.text), isInCapitals(next.text)];
  const features = new Features();
  features.add('blank-between', next.blank && page.blankShare < 0.6);
  features.add('all-blank', page.blankShare >= 0.6);
  features.add('before-finished', before.finished);
  features.add('both-capitals', isCapital && areNext);
  features.add('capitals-differ', isCapital !== areNext);
  features.add('before-short', before.width < 0.6 * page.measure);
  features.add('next-lead-in', next.leadIn);
  features.add('next-credit-line', next.creditLine);
  features.add('bold-differs', before.bold !== next.bold);
  features.add('ends-on-function-word', page.forms.headlineForms(before.text)['ends-on-function-word'] ?? 0);
  features.add('next-finished', next.finished);
  features.add('next-full', next.width >= page.measure - 1.5);
  features.add('next-indented', next.indented);
  if (model) {
    const following = model.of(next.text);
    features.add('gain', model.of(before.text).gain(following));
    features.add('next-start-likely', following.start);
  }
  return features;
}

/** Log-odds that a headline goes on from each line to the next. */
export function readHeadingGoesOn(page: PageFacts, weights: LanguageWeights, model: TextModel | null): number[] {
  const table = tableFor(weights.headingGoesOn, page);
  return page.lines.map((one, i) => {
    const next = page.lines[i + 1];
    if (!next || one.isJump || next.isJump) return NEVER;
    if (one.upright || next.upright) return one.upright && next.upright ? SURE : NEVER;
    if (one.marked || next.marked || next.creditLine || isOtherDeck(page, one, next)) return NEVER;
    return scoreOf(table, readHeadingOnFeatures(page, i, model));
  });
}

/** Over a blank line, in a file that has few, a line in capitals and one in small letters are a headline and the deck under it, or two decks. */
function isOtherDeck({ blankShare }: PageFacts, one: LineFacts, next: LineFacts): boolean {
  return next.blank && blankShare <= FEW_BLANKS && isInCapitals(one.text) !== isInCapitals(next.text);
}

/** The share of lines with a blank one above. */
const FEW_BLANKS = 0.75;

/** A headline that is missed costs two articles, one that is invented one (log-odds); the best of several on pages not learned from. */
const LENIENT = { spaced: 1.4, unspaced: 0.5 };

/** Scores of headlines, with a second look that knows the page's other headlines. */
export function scoreHeadings(page: PageFacts, weights: LanguageWeights, features: readonly Features[], last: boolean): readonly number[] {
  const isHeadline = page.lines.map((one) => mayBeHeadline(page, one));
  const own = features.map((one, i) => (last && isHeadline[i] ? mirror(one) : one));
  const table = tableFor(weights.heading, page);
  const first = page.lines.map((_, i) => (isHeadline[i] ? scoreOf(table, own[i] ?? NOTHING) : NEVER));
  const again = lookAgain(page, weights, own, first).map((score, i) => (score > NEVER && isOverByline(page, i) ? score + BYLINE : score));
  if (page.printed) return again;
  const lenient = page.forms.spaced ? LENIENT.spaced : LENIENT.unspaced;
  return withoutCrossHeadings(
    page,
    again.map((score) => (score > NEVER ? score + lenient : score)),
  );
}

/** An unfinished line over a byline, where the text before it has ended. */
function isOverByline({ lines, forms }: PageFacts, i: number): boolean {
  const [before, one, next] = [lines[i - 1], lines[i], lines[i + 1]];
  if (!one || !next?.creditLine || !forms.spaced) return false;
  return !one.finished && (!before || before.finished || before.foot || before.creditLine);
}

/** What a byline under a line says of it (log-odds), set by hand: no page that English is learned from has one there. */
const BYLINE = 3;

function lookAgain(page: PageFacts, weights: LanguageWeights, own: readonly Features[], first: readonly number[]): readonly number[] {
  const table = tableFor(weights.headingAgain, page);
  if (Object.keys(table).length === 0) return first;
  const seenAt = againReader(page, own, first);
  return first.map((score, i) => (score > NEVER ? addScore(scoreOf(table, own[i] ?? NOTHING), table, seenAt(i)) : score));
}

/**
 * Headlines of a page are led in and set alike: what has no byline or lead-in under it is rather a cross-heading where the
 * sure headlines have, and where those have capitals that it has not.
 */
function withoutCrossHeadings({ lines, forms }: PageFacts, scores: readonly number[]): readonly number[] {
  const isLed = (i: number): boolean => {
    const next = lines[i + 1];
    if (!next) return false;
    return next.creditLine || next.leadIn || forms.countLeads(next.text) > 0 || ((scores[i + 1] ?? NEVER) > 0 && isLed(i + 1));
  };
  const isTitle = (i: number): boolean => forms.headlineForms(lines[i]?.text ?? '').title !== 0;
  const sure = lines.flatMap((_, i) => ((scores[i] ?? NEVER) > CROSS.sure ? [i] : []));
  const led = sure.filter(isLed);
  const areLed = sure.length >= CROSS.least && led.length >= CROSS.share * sure.length;
  const areTitles = led.length > 0 && led.filter(isTitle).length >= CROSS.titles * led.length;
  return scores.map((score, i) => {
    if (score <= NEVER || isLed(i)) return score;
    return score - (areLed && score < CROSS.sure ? CROSS.cost : 0) - (areTitles && !isTitle(i) ? CROSS.costOfCase : 0);
  });
}

/**
 * A headline is sure above `sure` (log-odds); `least` of them, of which a `share` is led in, make the others doubtful by
 * `cost`; where `titles` of those led in have capitals, a line without them is by `costOfCase`.
 */
const CROSS = { sure: 2, least: 3, share: 0.7, cost: 0.7, titles: 0.8, costOfCase: 3 };

/** What the first look says of the lines around, and how like a line is to the page's sure headlines. */
export function readAgainFeatures(page: PageFacts, features: readonly Features[], first: readonly number[]): Features[] {
  const readAt = againReader(page, features, first);
  return page.lines.map((_, i) => readAt(i));
}

/** The same for single lines: only those that may be headlines are looked at again. */
function againReader(page: PageFacts, features: readonly Features[], first: readonly number[]): (i: number) => Features {
  const sure = page.lines.flatMap((_, i) => ((first[i] ?? NEVER) > 1 ? [i] : []));
  const has = (i: number, code: string) => (features[i]?.get(code) ?? 0) > 0;
  const capitals = share(sure, (i) => has(i, 'in-capitals'));
  const stops = share(sure, (i) => has(i, 'ends-on-stop'));
  const lengths = sure.map((i) => page.forms.lengthOf(page.lines[i]?.text ?? ''));
  const usual = lengths.length === 0 ? null : lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return (i) => {
    const at = (j: number) => Math.max(-6, Math.min(6, first[j] ?? -6));
    const length = page.forms.lengthOf(page.lines[i]?.text ?? '');
    const out = new Features();
    out.add('first-look', at(i));
    out.add('first-look-above', at(i - 1));
    out.add('first-look-below', at(i + 1));
    out.add('first-look-two-below', at(i + 2));
    out.add('first-look-near', Math.max(at(i - 2), at(i - 3), at(i + 3)));
    out.add('headlines-in-capitals', has(i, 'in-capitals') ? capitals - 0.5 : 0.5 - capitals);
    out.add('headlines-end-on-stop', has(i, 'ends-on-stop') ? stops - 0.5 : 0.5 - stops);
    out.add('length-of-headlines', usual === null ? 0 : -Math.abs(Math.log((length + 1) / (usual + 1))));
    out.add('share-of-headlines', Math.log((sure.length + 0.5) / (page.lines.length + 5)));
    return out;
  };
}

function share(list: readonly number[], matches: (i: number) => boolean): number {
  return list.length === 0 ? 0.5 : (list.filter(matches).length + 0.5) / (list.length + 1);
}
