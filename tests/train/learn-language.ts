import type { Term } from '../../src/conventions/index.js';
import { behindFirstLine, readBreakFeatures } from '../../src/decisions/break-features.js';
import { mayBeHeadline, mirror, readForm, readHeadingFeatures } from '../../src/decisions/heading-features.js';
import {
  articleOf,
  type ColumnArticle,
  Features,
  type LanguageWeights,
  LateColumn,
  type LineFacts,
  type Piece,
  SeamReader,
  type State,
  scoreOf,
  type TextModel,
  type WeightTable,
} from '../../src/decisions/index.js';
import { readBreaksAgain } from '../../src/decisions/score-breaks.js';
import { readAgainFeatures, readHeadingOnFeatures } from '../../src/decisions/score-headings.js';
import { createRandom } from '../bench/generator/random.js';
import { type Example, learnLogistic } from './logistic.js';
import type { TrainingPage } from './read-training-page.js';

/** What is learned from: pages, how much each counts, and the text model that has not seen it. */
export interface Lesson {
  readonly page: TrainingPage;
  /** How much its examples count in each decision. */
  readonly weight: { readonly heading: number; readonly break: number; readonly seam: number };
  readonly model: TextModel | null;
}

export interface LearnSettings {
  readonly penalty: {
    readonly heading: { readonly printed: number; readonly paragraphs: number };
    readonly break: number;
    readonly seam: number;
  };
  readonly seed: string;
  /** Whether pages with a paragraph a line are looked at twice for headlines. */
  readonly looksAgain: boolean;
}

/** Learns all tables of a language from its lessons. */
export function learnLanguage(lessons: readonly Lesson[], settings: LearnSettings): LanguageWeights {
  const printed = lessons.filter(({ page }) => page.facts.printed);
  const paragraphs = lessons.filter(({ page }) => !page.facts.printed);
  const { penalty } = settings;
  const heading = {
    printed: learnHeading(printed, penalty.heading.printed),
    paragraphs: learnHeading(paragraphs, penalty.heading.paragraphs),
  };
  const headingAgain = {
    printed: learnHeadingAgain(printed, penalty.heading.printed),
    paragraphs: settings.looksAgain ? learnHeadingAgain(paragraphs, penalty.heading.paragraphs) : {},
  };
  const on = (own: readonly Lesson[], strength: number) => learnLogistic(own.flatMap(headingOnExamples), { penalty: strength });
  const breaks = (own: readonly Lesson[]) => learnLogistic(own.flatMap(breakExamples), { penalty: penalty.break });
  const seam = learnLogistic(seamExamples(paragraphs, settings.seed), { penalty: penalty.seam });
  return {
    heading,
    headingAgain,
    headingGoesOn: { printed: on(printed, penalty.heading.printed), paragraphs: on(paragraphs, penalty.heading.paragraphs) },
    break: { printed: breaks(printed), paragraphs: breaks(paragraphs) },
    breakAgain: { printed: {}, paragraphs: learnBreakAgain(paragraphs, penalty.break) },
    form: learnLogistic(printed.flatMap(formExamples), { penalty: penalty.seam }),
    seam,
    late: learnLate(paragraphs, seam, settings.seed),
  };
}

const isUnmarked = ({ page }: Lesson) => !page.facts.marked;

interface HeadingExample extends Example {
  readonly lesson: Lesson;
  readonly index: number;
}

function headingExamples(lesson: Lesson): HeadingExample[] {
  const { page, model, weight } = lesson;
  return page.facts.lines.flatMap((one, index): HeadingExample[] => {
    const gold = page.gold[index];
    if (!gold || !mayBeHeadline(page.facts, one)) return [];
    const features = readHeadingFeatures(page.facts, index, model);
    return [
      { features: page.headlinesLast ? mirror(features) : features, isTrue: gold.headline !== null, weight: weight.heading, lesson, index },
    ];
  });
}

const exampleCache = new WeakMap<Lesson, HeadingExample[]>();
function headingExamplesOf(lesson: Lesson): HeadingExample[] {
  const own = exampleCache.get(lesson) ?? headingExamples(lesson);
  exampleCache.set(lesson, own);
  return own;
}

function learnHeading(lessons: readonly Lesson[], penalty: number): WeightTable {
  return learnLogistic(lessons.filter(isUnmarked).flatMap(headingExamplesOf), { penalty });
}

/** The second look learns from first looks by tables that have not seen the page: of the other days. */
function learnHeadingAgain(lessons: readonly Lesson[], penalty: number): WeightTable {
  const own = lessons.filter(isUnmarked);
  const folds = 4;
  const foldOf = ({ page }: Lesson) => hash(page.source.date ?? page.source.key) % folds;
  const examples: Example[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const table = learnHeading(
      own.filter((one) => foldOf(one) !== fold),
      penalty,
    );
    for (const lesson of own.filter((one) => foldOf(one) === fold)) {
      const mine = headingExamplesOf(lesson);
      const features = lesson.page.facts.lines.map(() => new Features());
      const first = lesson.page.facts.lines.map(() => -30);
      for (const one of mine) {
        features[one.index] = one.features;
        first[one.index] = scoreOf(table, one.features);
      }
      const again = readAgainFeatures(lesson.page.facts, features, first);
      for (const one of mine) examples.push({ ...one, features: one.features.and(again[one.index] ?? new Features()) });
    }
  }
  return learnLogistic(examples, { penalty: Math.max(penalty, 10) });
}

function hash(text: string): number {
  let h = 7;
  for (const c of text) h = (h * 31 + (c.codePointAt(0) ?? 0)) >>> 0;
  return h;
}

function headingOnExamples({ page, model, weight }: Lesson): Example[] {
  if (page.facts.marked) return [];
  return page.facts.lines.slice(0, -1).flatMap((_, i): Example[] => {
    const [own, next] = [page.gold[i], page.gold[i + 1]];
    if (!own || !next || own.headline === null) return [];
    return [{ features: readHeadingOnFeatures(page.facts, i, model), isTrue: next.headline === own.headline, weight: weight.heading }];
  });
}

interface BreakExample extends Example {
  readonly index: number;
}

function breakExamples({ page, model, weight }: Lesson): BreakExample[] {
  const seams = new SeamReader({ forms: page.facts.forms, model, words: page.facts.words });
  return page.facts.lines.slice(0, -1).flatMap((_, i): BreakExample[] => {
    const [own, next] = [page.gold[i], page.gold[i + 1]];
    if (!own?.paragraph || !next || (next.headline !== null && page.facts.marked)) return [];
    if (!next.paragraph && next.headline === null) return [];
    const isTrue = next.paragraph !== null && sameParagraph(own, next) && next.paragraph.index === own.paragraph.index + 1;
    // Where the rest of another text follows, a column ended: where it goes on is a question of place, not of the break.
    if (!isTrue && !page.facts.printed && (next.paragraph?.index ?? 0) > 0) return [];
    const features = readBreakFeatures(page.facts, i, seams);
    if (!isTrue && !page.facts.printed && cutsWord(features)) return [];
    return [{ features: own.paragraph.index === 0 ? behindFirstLine(features) : features, isTrue, weight: weight.break, index: i }];
  });
}

/** Gold that ends a paragraph inside a word is a mistake of the transcription: nothing is learned from it. */
function cutsWord(features: Features): boolean {
  if (features.get('hyphen-then-lower') > 0) return true;
  const gain = features.get('open-gain');
  return features.get('open-stop-likely') < CUT.stop && gain > CUT.gain && (features.get('open-own-gain') || gain) > CUT.gain;
}

/** In the midst of a word no mark is likely, and the two sides are far likelier together than apart (ln). */
const CUT = { stop: -3.5, gain: 4 };

/** The second look at breaks learns from first looks by tables that have not seen the page: of the other days. */
function learnBreakAgain(lessons: readonly Lesson[], penalty: number): WeightTable {
  const folds = 4;
  const foldOf = ({ page }: Lesson) => hash(page.source.date ?? page.source.key) % folds;
  const all = lessons.map((lesson) => ({ lesson, examples: breakExamples(lesson) }));
  const examples: Example[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const table = learnLogistic(
      all.filter(({ lesson }) => foldOf(lesson) !== fold).flatMap((one) => one.examples),
      { penalty },
    );
    for (const { lesson, examples: own } of all.filter((one) => foldOf(one.lesson) === fold)) {
      const first = lesson.page.facts.lines.map(() => -30);
      for (const one of own) first[one.index] = scoreOf(table, one.features);
      const seen = readBreaksAgain(lesson.page.facts, first);
      for (const one of own) {
        const features = seen[one.index];
        if (features) examples.push({ ...one, features });
      }
    }
  }
  return learnLogistic(examples, { penalty: 1 });
}

type Gold = TrainingPage['gold'][number];

function sameParagraph(a: Gold, b: Gold): boolean {
  return a.paragraph?.article === b.paragraph?.article && a.paragraph?.paragraph === b.paragraph?.paragraph;
}

function formExamples({ page, model }: Lesson): Example[] {
  return page.facts.lines.flatMap((one, i): Example[] =>
    mayBeHeadline(page.facts, one) ? [{ features: readForm(page.facts, one, model), isTrue: page.gold[i]?.headline !== null }] : [],
  );
}

/** Far seams: every paragraph's cut against all other places of its page, and open ends of tidy pages against theirs. */
function seamExamples(lessons: readonly Lesson[], seed: string): Example[] {
  const random = createRandom(seed);
  return lessons.flatMap(({ page, model, weight }) => {
    const { facts, gold } = page;
    const reader = new SeamReader({ forms: facts.forms, model, words: facts.words });
    const texts = facts.lines.filter((one, i) => gold[i]?.paragraph && !one.isJump);
    const next = new Map<string, LineFacts>();
    facts.lines.forEach((one, i) => {
      const at = gold[i]?.paragraph;
      if (at) next.set(`${at.article} ${at.paragraph} ${at.index}`, one);
    });
    const out: Example[] = [];
    const put = (a: LineFacts, b: LineFacts, isTrue: boolean) =>
      out.push({
        features: reader.read(a.text, b.text),
        isTrue,
        weight: weight.seam,
      });
    const pick = (n: number, not: readonly LineFacts[]) => {
      const chosen = new Set<LineFacts>();
      for (let i = 0; i < n * 3 && chosen.size < n; i++) {
        const one = texts[random.integer(0, texts.length - 1)];
        if (one && !not.includes(one)) chosen.add(one);
      }
      return [...chosen];
    };
    for (const one of texts) {
      const at = gold[one.index]?.paragraph;
      const tail = at ? next.get(`${at.article} ${at.paragraph} ${at.index + 1}`) : undefined;
      if (tail) {
        put(one, tail, true);
        const tails = texts.filter((other) => other !== tail && other !== one && (gold[other.index]?.paragraph?.index ?? 0) > 0);
        for (const other of new Set([...tails, ...pick(8, [one, tail])])) put(one, other, false);
      } else if (!one.finished || random.chance(0.3)) for (const other of pick(3, [one])) put(one, other, false);
      const follower = texts[texts.indexOf(one) + 1];
      if (follower && !one.finished && follower !== tail && facts.marked) put(one, follower, false);
    }
    return out;
  });
}

/** A page as its articles and the gold division of its last column; null where it is no example. */
export function readColumnLesson(page: TrainingPage): { readonly articles: ColumnArticle[]; readonly path: State[] } | null {
  const { facts, gold } = page;
  const articles: { headline: Term[]; pieces: Piece[]; lines: number[]; goesOn: boolean }[] = [];
  facts.lines.forEach((one, i) => {
    const own = gold[i];
    if (!own) return;
    const current = articles.at(-1);
    if (own.headline !== null || one.marked) articles.push({ headline: [...one.terms], pieces: [], lines: [], goesOn: false });
    else if (one.isJump) {
      if (one.jumps.some(({ direction }) => direction === 'from')) articles.push({ headline: [], pieces: [], lines: [], goesOn: false });
      else if (current) current.goesOn = true;
    } else if (current) {
      current.pieces.push(pieceOf(one));
      current.lines.push(i);
    } else articles.push({ headline: [], pieces: [pieceOf(one)], lines: [i], goesOn: false });
  });
  if (articles.length < 2 || articles.some(({ pieces }) => pieces.length === 0) || (articles.at(-1)?.pieces.length ?? 0) < 2) return null;
  const last = articles.length - 1;
  const ofGold = new Map<number, number>();
  articles.forEach((one, i) => {
    const at = gold[one.lines[0] ?? -1]?.paragraph;
    if (at) ofGold.set(at.article, i);
  });
  const path: State[] = [];
  let stop: number | null = null;
  for (const [j, line] of (articles[last]?.lines ?? []).entries()) {
    const at = gold[line]?.paragraph;
    const article = at ? ofGold.get(at.article) : undefined;
    if (article === undefined) return null;
    if (article === last) path.push(stop === null ? { at: 'own', stop: null } : { at: 'again', stop });
    else {
      stop ??= j - 1;
      path.push({ at: article, stop });
    }
  }
  return path[0]?.at === 'own' ? { articles, path } : null;
}

export function pieceOf(one: Pick<LineFacts, 'text' | 'finished' | 'endCredit' | 'leadIn' | 'terms'>): Piece {
  return { text: one.text, finished: one.finished, endCredit: one.endCredit, leadIn: one.leadIn, terms: one.terms };
}

/** Weights set by hand, from which learning begins (log-odds; what the trial of columns began with). */
const START: WeightTable = {
  'open-seam': 1,
  whole: -3,
  'whole-start': 1,
  missing: -3,
  'missing-short': -1,
  'head-short': -1,
  'head-phrase': -1,
  late: -1,
  'late-open': 0.5,
  topic: 1,
  'stay-cohesion': 0.5,
  'leave-cohesion': -0.5,
  'stay-seam': 0.5,
  'stay-torn': -2,
  'stay-stray': 0.5,
  'leave-open': -2,
  again: -1,
  'again-seam': 1,
  'own-left-open': -3,
  'last-left-open': -2,
  'whole-credit': -2,
  'stay-credit': -1,
  'leave-credit': 1,
};

const ROUNDS = 8;
const STEP = 0.05;
const PULL = 0.002;

/** An averaged perceptron with margin over whole divisions (Collins 2002), tidy pages among the examples. */
function learnLate(lessons: readonly Lesson[], seam: WeightTable, seed: string): WeightTable {
  const items = lessons.flatMap(({ page, model }) => {
    const lesson = readColumnLesson(page);
    if (!lesson) return [];
    const column = new LateColumn(lesson.articles, { forms: page.facts.forms, words: page.facts.words, seam, model });
    const features = column.featuresOf(lesson.path);
    return features ? [{ column, path: lesson.path, features }] : [];
  });
  const random = createRandom(seed);
  const w: Record<string, number> = { ...START };
  const sum: Record<string, number> = {};
  let n = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { column, path, features } of random.shuffle(items)) {
      // A table is scored by numbers that are found once, and these weights change.
      const best = column.divide({ ...w }, { gold: { path, loss: 1 } });
      if (best.some((state, j) => articleOf(state, column.last) !== articleOf(path[j], column.last))) {
        const wrong = column.featuresOf(best) ?? {};
        for (const code of new Set([...Object.keys(features), ...Object.keys(wrong)])) {
          const change = Math.max(-6, Math.min(6, (features[code] ?? 0) - (wrong[code] ?? 0)));
          w[code] = (w[code] ?? 0) + STEP * change;
        }
      }
      for (const code of Object.keys(w)) w[code] = (w[code] ?? 0) * (1 - PULL * STEP) + (START[code] ?? 0) * PULL * STEP;
      for (const code of Object.keys(w)) sum[code] = (sum[code] ?? 0) + (w[code] ?? 0);
      n++;
    }
  }
  return Object.fromEntries(
    Object.entries(n === 0 ? w : sum).map(([code, value]) => [code, Math.round((1000 * value) / Math.max(1, n)) / 1000]),
  );
}
