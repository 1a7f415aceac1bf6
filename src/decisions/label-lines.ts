import { behindFirstLine, readBreakFeatures } from './break-features.js';
import { mayBeHeadline, mirror, readForm, readHeadingFeatures } from './heading-features.js';
import type { LineFacts, PageFacts } from './line-facts.js';
import { chance, type Features, logChance, scoreOf } from './log-linear.js';
import type { TextModel } from './text-model.js';
import type { ByLines, LanguageWeights } from './weights.js';

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

const NEVER = -30;
const SURE = 30;

/** What a second headline directly after one costs: an article has text. */
const TWO_HEADLINES = 4;

/** Headlines after their texts are the exception. */
const LAST_IS_RARE = 1;

/** The table for the lines of a page. */
export function tableFor(tables: ByLines, { printed }: PageFacts): ByLines['printed'] {
  return printed ? tables.printed : tables.paragraphs;
}

/**
 * Labels all lines of a page at once: the likeliest sequence of headlines, paragraph starts and continuations (Viterbi
 * 1967), by two log-linear tables, one of lines and one of the breaks between them.
 */
export function labelLines(page: PageFacts, weights: LanguageWeights, model: TextModel | null): Labels {
  const { lines } = page;
  const breakFeatures = lines.map((_, i) => readBreakFeatures(page, i, model));
  const goesOn = readGoesOn(page, weights, breakFeatures, model);
  const headingGoesOn = readHeadingGoesOn(page, weights, model);
  const table = tableFor(weights.break, page);
  const first = goesOn.map((odds, i) =>
    odds <= NEVER ? odds : odds + scoreOf(table, behindFirstLine(breakFeatures[i] ?? {})) - scoreOf(table, breakFeatures[i] ?? {}),
  );
  const marked = page.marked;
  const features = marked ? [] : lines.map((one, i) => (mayBeHeadline(page, one) ? readHeadingFeatures(page, i, model) : {}));
  const sides = marked || !page.printed || lines.length < 3 ? null : readSides(page, weights, model);
  const modes = sides ? ([false, true] as const) : ([false] as const);
  let best: { total: number; labels: Label[]; heading: number[]; last: boolean } | null = null;
  for (const last of modes) {
    const heading = marked ? lines.map((one) => (one.marked ? SURE : NEVER)) : [...scoreHeadings(page, weights, features, last)];
    lines.forEach((one, i) => {
      const next = lines[i + 1];
      if (next && !marked && mustGoOn(page, one, next) && !isParted(one, next)) heading[i] = NEVER;
    });
    if (!marked && lines.length > 0) closeEnds(page, heading, last, sides);
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

function readGoesOn(page: PageFacts, weights: LanguageWeights, features: readonly Features[], model: TextModel | null): number[] {
  const table = tableFor(weights.break, page);
  const first = page.lines.map((one, i) => {
    const next = page.lines[i + 1];
    // Nothing tells a cut from a paragraph's end where no n-grams know the language.
    const parted = model === null && !page.printed && next?.blank;
    if (!next || parted || isParted(one, next) || (!page.printed && standsApart(one, next))) return NEVER;
    const odds = scoreOf(table, features[i] ?? {});
    return mustGoOn(page, one, next) ? Math.max(odds, REST) : odds;
  });
  const again = tableFor(weights.breakAgain, page);
  if (Object.keys(again).length === 0) return first;
  const seen = readBreaksAgain(page, first);
  return first.map((odds, i) => (seen[i] === null || odds >= REST ? odds : scoreOf(again, seen[i] ?? {})));
}

/** A word is broken, or what follows is no more than a few words and a full stop. */
function mustGoOn({ forms }: PageFacts, one: LineFacts, next: LineFacts): boolean {
  return (BROKEN_WORD.test(one.text) && /^\p{Ll}/u.test(next.text)) || (!one.finished && forms.isRest(next.text));
}

/** Log-odds of what must go on, at least. */
const REST = 3;

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
    return { 'first-look': odds, 'other-cuts': Math.log((others + 0.7) / (count - 1 - others + 1)) };
  });
}

/** A mark, a jump line or the format itself says that nothing goes on here. */
export function isParted(before: LineFacts, next: LineFacts): boolean {
  if (
    next.speaks ||
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

/** Whether a headline goes on from line `i` to the next. */
export function readHeadingOnFeatures(page: PageFacts, i: number, model: TextModel | null): Features {
  const [before, next] = [page.lines[i], page.lines[i + 1]];
  if (!before || !next) return {};
  const capitals = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const form = readForm(page, next, model);
  const features: Record<string, number> = {
    'blank-between': Number(next.blank && page.blankShare < 0.6),
    'all-blank': Number(page.blankShare >= 0.6),
    'before-finished': Number(before.finished),
    'both-capitals': Number(capitals(before.text) && capitals(next.text)),
    'capitals-differ': Number(capitals(before.text) !== capitals(next.text)),
    'before-short': Number(before.width < 0.6 * page.measure),
    'next-lead-in': Number(next.leadIn),
    'next-credit-line': Number(next.creditLine),
    'bold-differs': Number(before.bold !== next.bold),
    'ends-on-function-word': page.forms.headlineForms(before.text)['ends-on-function-word'] ?? 0,
    'next-finished': Number(next.finished),
    'next-full': Number(next.width >= page.measure - 1.5),
    'next-indented': Number(next.indented),
  };
  if (model) {
    features.gain = model.gain(before.text, next.text);
    features['next-start-likely'] = form['start-likely'] ?? 0;
  }
  return features;
}

function readHeadingGoesOn(page: PageFacts, weights: LanguageWeights, model: TextModel | null): number[] {
  const table = tableFor(weights.headingGoesOn, page);
  return page.lines.map((one, i) => {
    const next = page.lines[i + 1];
    if (!next || one.isJump || next.isJump) return NEVER;
    if (one.marked || next.marked || next.creditLine) return NEVER;
    return scoreOf(table, readHeadingOnFeatures(page, i, model));
  });
}

/** A headline that is missed costs two articles, one that is invented one (log-odds); the best of several on pages not learned from. */
const LENIENT = { spaced: 1, unspaced: 0.5 };

/** Scores of headlines, with a second look that knows the page's other headlines. */
function scoreHeadings(page: PageFacts, weights: LanguageWeights, features: readonly Features[], last: boolean): readonly number[] {
  const own = features.map((one) => (last ? mirror(one) : one));
  const table = tableFor(weights.heading, page);
  const first = page.lines.map((one, i) => (mayBeHeadline(page, one) ? scoreOf(table, own[i] ?? {}) : NEVER));
  const again = tableFor(weights.headingAgain, page);
  if (Object.keys(again).length === 0) return first;
  const seen = readAgainFeatures(page, own, first);
  const lenient = page.printed ? 0 : page.forms.spaced ? LENIENT.spaced : LENIENT.unspaced;
  const scores = page.lines.map((one, i) => (mayBeHeadline(page, one) ? scoreOf(again, { ...own[i], ...seen[i] }) + lenient : NEVER));
  return withoutCrossHeadings(page, scores);
}

/** Where the sure headlines of a page have bylines or lead-ins under them, what has none is rather a cross-heading. */
function withoutCrossHeadings({ lines, forms }: PageFacts, scores: readonly number[]): readonly number[] {
  const isLed = (i: number): boolean => {
    const next = lines[i + 1];
    if (!next) return false;
    return next.creditLine || next.leadIn || forms.countLeads(next.text) > 0 || ((scores[i + 1] ?? NEVER) > 0 && isLed(i + 1));
  };
  const sure = lines.flatMap((_, i) => ((scores[i] ?? NEVER) > CROSS.sure ? [i] : []));
  const led = sure.filter(isLed).length;
  if (sure.length < CROSS.least || led < CROSS.share * sure.length) return scores;
  return scores.map((score, i) => (score > NEVER && score < CROSS.sure && !isLed(i) ? score - CROSS.cost : score));
}

/** A headline is sure above `sure` (log-odds); `least` of them, of which a `share` is led in, make the others doubtful by `cost`. */
const CROSS = { sure: 2, least: 3, share: 0.7, cost: 0.7 };

/** What the first look says of the lines around, and how like a line is to the page's sure headlines. */
export function readAgainFeatures(page: PageFacts, features: readonly Features[], first: readonly number[]): Features[] {
  const sure = page.lines.flatMap((_, i) => ((first[i] ?? NEVER) > 1 ? [i] : []));
  const capitals = share(sure, (i) => (features[i]?.['in-capitals'] ?? 0) > 0);
  const stops = share(sure, (i) => (features[i]?.['ends-on-stop'] ?? 0) > 0);
  const lengths = sure.map((i) => page.forms.lengthOf(page.lines[i]?.text ?? ''));
  const usual = lengths.length === 0 ? null : lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return page.lines.map((one, i) => {
    const at = (j: number) => Math.max(-6, Math.min(6, first[j] ?? -6));
    const length = page.forms.lengthOf(one.text);
    const inCapitals = (features[i]?.['in-capitals'] ?? 0) > 0;
    return {
      'first-look': at(i),
      'first-look-above': at(i - 1),
      'first-look-below': at(i + 1),
      'first-look-two-below': at(i + 2),
      'first-look-near': Math.max(at(i - 2), at(i - 3), at(i + 3)),
      'headlines-in-capitals': inCapitals ? capitals - 0.5 : 0.5 - capitals,
      'headlines-end-on-stop': (features[i]?.['ends-on-stop'] ?? 0) > 0 ? stops - 0.5 : 0.5 - stops,
      'length-of-headlines': usual === null ? 0 : -Math.abs(Math.log((length + 1) / (usual + 1))),
      'share-of-headlines': Math.log((sure.length + 0.5) / (page.lines.length + 5)),
    };
  });
}

function share(list: readonly number[], matches: (i: number) => boolean): number {
  return list.length === 0 ? 0.5 : (list.filter(matches).length + 0.5) / (list.length + 1);
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
  if (sides && sides.first > -3 && mayBeHeadline(page, first)) heading[0] = SURE;
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
