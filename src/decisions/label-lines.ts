import { behindFirstLine, readBreakFeatures } from './break-features.js';
import { type Features, NOTHING } from './features.js';
import { mayBeHeadline, readForm, readHeadingFeatures } from './heading-features.js';
import type { LineFacts, PageFacts } from './line-facts.js';
import { chance, logChance, NEVER, SURE, scoreOf } from './log-linear.js';
import { isParted, mustGoOn, readGoesOn } from './score-breaks.js';
import { readHeadingGoesOn, scoreHeadings } from './score-headings.js';
import { SeamReader } from './seam-features.js';
import type { TextModel } from './text-model.js';
import { type LanguageWeights, tableFor } from './weights.js';

/** What a line is: a headline's first or further line, a paragraph's first or further line. */
export type Label = 'headline' | 'headline on' | 'start' | 'on' | 'jump';

/** All labels of a page, with the log-odds behind them. */
export interface Labels {
  readonly labels: readonly Label[];
  /** Log-odds that a line is (of) a headline. */
  readonly heading: readonly number[];
  /** Log-odds that a line goes on in the next one. */
  readonly goesOn: readonly number[];
  readonly headingFeatures: readonly Features[];
  readonly breakFeatures: readonly Features[];
  /** Headlines stand after their texts, all over the page. */
  readonly headlinesLast: boolean;
}

/** What a second headline directly after one costs: an article has text. */
const TWO_HEADLINES = 4;

/** Headlines after their texts are the exception. */
const LAST_IS_RARE = 1;

/**
 * Labels all lines of a page at once: the likeliest sequence of headlines, paragraph starts and continuations (Viterbi
 * 1967), by two log-linear tables, one of lines and one of the breaks between them.
 */
export function labelLines(page: PageFacts, weights: LanguageWeights, model: TextModel | null): Labels {
  const { lines } = page;
  const seams = new SeamReader({ forms: page.forms, model, words: page.words });
  const breakFeatures = lines.map((_, i) => readBreakFeatures(page, i, seams));
  const goesOn = readGoesOn(page, weights, breakFeatures, model);
  const headingGoesOn = readHeadingGoesOn(page, weights, model);
  const table = tableFor(weights.break, page);
  const first = goesOn.map((odds, i) => {
    if (odds <= NEVER) return odds;
    const inner = breakFeatures[i] ?? NOTHING;
    const own = behindFirstLine(inner);
    const score = scoreOf(table, inner);
    return odds + (own === inner ? score : scoreOf(table, own)) - score;
  });
  const marked = page.marked;
  const features = marked ? [] : lines.map((one, i) => (mayBeHeadline(page, one) ? readHeadingFeatures(page, i, model) : NOTHING));
  const sides = marked || !page.printed || lines.length < 3 ? null : readSides(page, weights, model);
  const modes = sides ? ([false, true] as const) : ([false] as const);
  let best: { total: number; labels: Label[]; heading: number[]; last: boolean } | null = null;
  for (const last of modes) {
    const heading = marked ? lines.map((one) => (one.marked ? SURE : NEVER)) : [...scoreHeadings(page, weights, features, last)];
    lines.forEach((one, i) => {
      const next = lines[i + 1];
      if (
        one.marked ||
        one.upright ||
        (one.untitled && !marked) ||
        (one.bulletHead && !marked && mayBeHeadline(page, one)) ||
        (one.underSection && !marked && mayBeHeadline(page, one) && !one.finished)
      )
        heading[i] = SURE;
      else if (next && !marked && mustGoOn(page, one, next) && !isParted(one, next)) heading[i] = NEVER;
    });
    if (!marked && lines.length > 0) closeEnds(page, heading, last, sides);
    if (!marked) withoutOpenLines(page, heading);
    const { total, labels } = findLabels(page, heading, { first, inner: goesOn }, headingGoesOn, last);
    const side =
      sides === null
        ? 0
        : last
          ? logChance(-sides.first) + logChance(sides.last) - LAST_IS_RARE
          : logChance(sides.first) + logChance(-sides.last);
    if (best === null || total + side > best.total) best = { total: total + side, labels, heading, last };
  }
  const { labels, heading, last } = best ?? { labels: [], heading: [], last: false };
  return {
    labels,
    heading,
    goesOn: goesOn.map((odds, i) => (labels[i] === 'start' ? (first[i] ?? odds) : odds)),
    headingFeatures: features,
    breakFeatures,
    headlinesLast: last,
  };
}

interface Sides {
  readonly first: number;
  readonly last: number;
}

/** Does a headline stand first on the page, or last? */
function readSides(page: PageFacts, weights: LanguageWeights, model: TextModel | null): Sides {
  const [first, last] = [page.lines[0], page.lines.at(-1)];
  const score = (one: LineFacts | undefined) => (one && mayBeHeadline(page, one) ? scoreOf(weights.form, readForm(page, one, model)) : -20);
  return { first: score(first), last: score(last) };
}

/** An article has text: the last line is no headline before its text, the first none after it. */
function closeEnds(page: PageFacts, heading: number[], last: boolean, sides: Sides | null): void {
  const end = page.lines.length - 1;
  const [first, final] = [page.lines[0], page.lines[end]];
  if (!first || !final) return;
  if (last) {
    heading[0] = NEVER;
    if (mayBeHeadline(page, final)) heading[end] = SURE;
    return;
  }
  heading[end] = NEVER;
  const isRest = first.jumps.some(({ stands }) => stands === 'start');
  if (sides && sides.first > -3 && mayBeHeadline(page, first) && !isRest) heading[0] = SURE;
}

/** No headline ends on a word that leads to another: such a line is of a headline only where the line directly under it is, too. */
function withoutOpenLines({ lines, forms }: PageFacts, heading: number[]): void {
  for (let i = lines.length - 2; i >= 0; i--) {
    const [one, next] = [lines[i], lines[i + 1]];
    if (!one || !next || one.block !== next.block || (heading[i + 1] ?? NEVER) > 0) continue;
    if ((forms.headlineForms(one.text)['ends-on-function-word'] ?? 0) > 0) heading[i] = NEVER;
  }
}

type State = 0 | 1 | 2 | 3;
const NAMES: readonly Label[] = ['headline', 'headline on', 'start', 'on'];

/** The likeliest labels: states headline, headline goes on, paragraph start, continuation. */
function findLabels(
  page: PageFacts,
  heading: readonly number[],
  goesOn: { readonly first: readonly number[]; readonly inner: readonly number[] },
  headingGoesOn: readonly number[],
  headlinesLast: boolean,
): { total: number; labels: Label[] } {
  const n = page.lines.length;
  if (n === 0) return { total: 0, labels: [] };
  const back: State[][] = [];
  let scores = [0, Number.NEGATIVE_INFINITY, 0, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < n; i++) {
    const [is, isNot] = [logChance(heading[i] ?? NEVER), logChance(-(heading[i] ?? NEVER))];
    const own: number[] = [];
    const from: State[] = [];
    for (const state of [0, 1, 2, 3] as const) {
      let most = Number.NEGATIVE_INFINITY;
      let best: State = 2;
      if (i === 0) most = scores[state] ?? most;
      else {
        for (const before of [0, 1, 2, 3] as const) {
          const odds = (before === 2 ? goesOn.first : goesOn.inner)[i - 1] ?? NEVER;
          const value = (scores[before] ?? 0) + step(before, state, odds, headingGoesOn[i - 1] ?? NEVER, headlinesLast);
          if (value > most) [most, best] = [value, before];
        }
      }
      own.push(most + (state < 2 ? is : isNot));
      from.push(best);
    }
    scores = own;
    back.push(from);
  }
  let state = scores.indexOf(Math.max(...scores)) as State;
  const total = scores[state] ?? 0;
  const labels: Label[] = [];
  for (let i = n - 1; i >= 0; i--) {
    labels.push(page.lines[i]?.isJump ? 'jump' : (NAMES[state] ?? 'start'));
    state = back[i]?.[state] ?? 2;
  }
  return { total, labels: labels.reverse() };
}

/** What a step from one state to the next is worth. */
function step(before: State, state: State, goesOn: number, headingGoesOn: number, headlinesLast: boolean): number {
  const ofHeadline = before < 2;
  if (state === 1) return ofHeadline ? logChance(headingGoesOn) : Number.NEGATIVE_INFINITY;
  // Of the two ways in which text goes on the likelier is free, so that a doubtful break makes no headline of the line before it.
  if (state === 3) return ofHeadline ? Number.NEGATIVE_INFINITY : Math.min(0, goesOn);
  if (state === 0) return ofHeadline ? logChance(-headingGoesOn) - TWO_HEADLINES : Math.min(0, -goesOn);
  return ofHeadline ? (headlinesLast ? 0 : logChance(-headingGoesOn)) : Math.min(0, -goesOn);
}

/** The probability behind log-odds, in thousandths. */
export function confidenceOf(logOdds: number): number {
  return Math.round(1000 * chance(logOdds)) / 1000;
}
