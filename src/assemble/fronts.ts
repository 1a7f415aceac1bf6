import { conventionsOf, formsOf } from '../conventions/index.js';
import { addReasons, type Evidence, sumEvidence, type Weights } from '../page/index.js';
import type { Topics } from './topics.js';
import type { Unit } from './units.js';

/** The headlines of one article, with the byline under them. */
export interface Front {
  readonly kind: 'front';
  readonly units: readonly Unit[];
}

/** Text between headlines and jump lines; `units` in the order of the file. */
export interface Run {
  readonly kind: 'run';
  readonly units: readonly Unit[];
}

/**
 * Divides a page at its headlines and jump lines. A heading in the course of an article is a cross-heading and stays in
 * its run; evidence for a headline is a byline or lead-in behind it, a jump line before it, its level, its form and its topic.
 */
export function divideAtFronts(
  units: readonly Unit[],
  topics: Topics,
  isCross: (unit: Unit) => boolean,
  oneArticle: boolean,
): (Front | Run)[] {
  const out: (Front | Run)[] = [];
  let run: Unit[] = [];
  const close = () => {
    if (run.length > 0) out.push({ kind: 'run', units: run });
    run = [];
  };
  const levels = readLevels(units);
  // Where lines have been labelled, only those that were found to be headlines begin articles.
  const learned = levels.headline === null && units.some(({ block }) => block.heading !== undefined);
  for (let i = 0; i < units.length; ) {
    const unit = units[i];
    if (!unit) break;
    const front = unit.kind === 'heading' ? takeFront(units, i) : null;
    const first = !out.some((one) => one.kind === 'front');
    if (front && (oneArticle ? first : !isCross(unit) && beginsArticle(units, i, front, levels, topics, first, learned))) {
      close();
      out.push({ kind: 'front', units: front });
      i += front.length;
      continue;
    }
    if (unit.startsPart || unit.underMasthead) close();
    run.push(unit);
    if (unit.endsPart) close();
    i++;
  }
  close();
  return out;
}

/** Headings that stand together, and the bylines behind them; a heading behind a byline begins another front. */
function takeFront(units: readonly Unit[], start: number): Unit[] {
  const out: Unit[] = [];
  for (const unit of units.slice(start, start + MOST)) {
    if (unit.kind === 'heading' && !out.some((one) => one.kind === 'credit') && !isOneOfSeveral(units, start, out)) out.push(unit);
    else if (unit.kind === 'credit') out.push(unit);
    else break;
  }
  return out;
}

/** Under a headline, the heading of a list is inside its article where another follows; one in bold where others like it follow before the next marked one. */
function isOneOfSeveral(units: readonly Unit[], start: number, front: readonly Unit[]): boolean {
  const at = start + front.length + 1;
  const unit = units[at - 1];
  if (!unit || front.length === 0) return false;
  const isOverList = (i: number) => units[i]?.kind === 'heading' && units[i + 1]?.block.form === 'list';
  if (isOverList(at - 1) && units.slice(at, at + NEAR).some((_, i) => isOverList(at + i))) return true;
  if (unit.block.level !== null || !front.some(({ block }) => block.level !== null) || !isBold(unit)) return false;
  const end = units.findIndex((one, i) => i >= at && one.kind === 'heading' && one.block.level !== null);
  return units.slice(at, end < 0 ? undefined : end).filter((one) => one.kind === 'heading' && isBold(one)).length > 0;
}

/** The next heading of a list follows in so many units. */
const NEAR = 4;

function isBold({ block }: Unit): boolean {
  return block.lines.every(({ boldLead, text }) => boldLead > 0 && boldLead >= text.length - 1);
}

/** Kicker, headline of two lines, deck of two lines, and three lines of bylines. */
const MOST = 8;

interface Levels {
  /** The level of headlines; null where headings are not marked. */
  readonly headline: number | null;
}

/** Pages mark headlines with one or two levels (# for the lead, ## for the others); deeper ones are cross-headings. */
function readLevels(units: readonly Unit[]): Levels {
  const levels = units.flatMap((unit) => (unit.kind === 'heading' && unit.block.level !== null ? [unit.block.level] : []));
  const top = levels.length === 0 ? null : Math.min(...levels);
  const ofTop = levels.filter((level) => level === top).length;
  return { headline: top === null ? null : ofTop === 1 && levels.length > 1 ? top + 1 : top };
}

function beginsArticle(
  units: readonly Unit[],
  at: number,
  front: readonly Unit[],
  levels: Levels,
  topics: Topics,
  first: boolean,
  learned: boolean,
): boolean {
  // What a page marks alike it means alike, also where two articles are about one thing.
  if (levels.headline !== null && front.some(({ block }) => block.level !== null && block.level <= (levels.headline ?? 0))) return true;
  // The name of a section over a text heads notices of its own, however it is marked.
  if (levels.headline !== null && front.every((one) => one.kind === 'heading' && one.block.level !== null && isSection(one))) return true;
  const judged = sumEvidence(judgeFront(units, at, front, levels, topics, first));
  if (!learned) return judged > 0;
  return front.some(({ block }) => block.heading !== undefined) || judged > (isOverDispatch(units, at, front) ? DISPATCH : PLAIN);
}

function isSection({ printed, language }: Unit): boolean {
  return conventionsOf(language).sections.some(({ pattern }) => pattern.test(printed));
}

/** What stands around a heading makes it a headline, whatever the labels say (log-odds). */
const PLAIN = 3;

/** Where letters run together, what a paper or agency calls its report (【中央社瀋陽十五日電】) stands at the head of an article and nowhere else. */
const DISPATCH = 2;

function isOverDispatch(units: readonly Unit[], at: number, front: readonly Unit[]): boolean {
  const next = units[at + front.length];
  return next !== undefined && next.ledIn && !formsOf(next.language).spaced;
}

/** What speaks for a heading that begins an article, and what for one inside it: log-odds, set by hand. */
const WEIGHTS = {
  'most-headings-on-a-page-of-articles-are-inside-them': -0.8,
  'nothing-of-another-article-before-it': 3,
  'the-first-heading': 1,
  'headings-together': 1.5,
  'a-byline-or-jump-line-behind-it': 4,
  'a-lead-in-behind-it': 4,
  'last-on-the-page': 2.5,
  'a-rule-over-it': 5,
  'breaks-off-a-sentence': 0.8,
  'a-credit-ends-the-article-before-it': 1.5,
  'level-of-its-mark': { ofHeadlines: 2.5, deeper: -2.5 },
  'headlines-here-are-marked': -3,
  'as-long-as-a-headline': 0.6,
  'as-short-as-a-cross-heading': -0.7,
  'topic-before-and-after': { another: 0.2, near: -0.3, same: -1.5 },
} as const satisfies Weights;

/** Texts less like each other are about two things, texts more alike about one. */
const LIKENESS = { another: 0.02, same: 0.08 };

function judgeFront(
  units: readonly Unit[],
  at: number,
  front: readonly Unit[],
  levels: Levels,
  topics: Topics,
  first: boolean,
): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(WEIGHTS, evidence);
  add('most-headings-on-a-page-of-articles-are-inside-them');
  const [unit] = front;
  const before = units[at - 1] ?? null;
  const next = units[at + front.length] ?? null;
  if (!unit) return evidence;
  if (before === null || before.endsPart) add('nothing-of-another-article-before-it');
  if (first) add('the-first-heading');
  if (front.filter((one) => one.kind === 'heading').length > 1) add('headings-together');
  if (front.some((one) => one.kind === 'credit') || next?.startsPart) add('a-byline-or-jump-line-behind-it');
  else if (next?.ledIn) add('a-lead-in-behind-it');
  if (next === null) add('last-on-the-page');
  if (unit.underRule) add('a-rule-over-it');
  if (before?.opens) add('breaks-off-a-sentence');
  if (before?.kind === 'credit') add('a-credit-ends-the-article-before-it');
  addStyle(highest(front) ?? unit, levels, evidence);
  addTopic(units, at, front.length, topics, evidence);
  return evidence;
}

/** The heading of a front with the highest mark: kickers are marked lower at times. */
function highest(front: readonly Unit[]): Unit | undefined {
  return front.filter((one) => one.kind === 'heading').toSorted((a, b) => (a.block.level ?? 9) - (b.block.level ?? 9))[0];
}

function addStyle(unit: Unit, levels: Levels, evidence: Evidence[]): void {
  const add = addReasons(WEIGHTS, evidence);
  const { level } = unit.block;
  if (level !== null) {
    const own = level <= (levels.headline ?? level) ? 'ofHeadlines' : 'deeper';
    evidence.push({ code: 'level-of-its-mark', weight: WEIGHTS['level-of-its-mark'][own] });
  } else if (levels.headline !== null) add('headlines-here-are-marked');
  const { measure, headline, crossHeading } = conventionsOf(unit.language).headingLengths;
  const length = measure(unit.printed);
  if (length >= headline) add('as-long-as-a-headline');
  else if (length <= crossHeading) add('as-short-as-a-cross-heading');
}

/** Text on both sides of a cross-heading is about one thing. */
function addTopic(units: readonly Unit[], at: number, length: number, topics: Topics, evidence: Evidence[]): void {
  const bodies = (list: readonly Unit[]) => list.filter((one) => one.kind === 'body');
  const before = bodies(units.slice(Math.max(0, at - 5), at)).slice(-3);
  const after = bodies(units.slice(at + length, at + length + 5)).slice(0, 3);
  if (before.length === 0 || after.length === 0) return;
  const likeness = topics.likeness(topics.of(before), topics.of(after));
  const both = likeness < LIKENESS.another ? 'another' : likeness > LIKENESS.same ? 'same' : 'near';
  evidence.push({ code: 'topic-before-and-after', weight: WEIGHTS['topic-before-and-after'][both] });
}
