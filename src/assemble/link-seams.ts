import { conventionsOf } from '../conventions/index.js';
import { type Decision, decide, type Evidence, inHundredths, type Weights } from '../page/index.js';
import { assign } from './assign.js';
import {
  acrossBreak,
  judge,
  type Likeness,
  type LinkContext,
  readLead,
  readSurroundings,
  type Surroundings,
  scoreSeam,
} from './judge-seams.js';
import type { Layout } from './page-layout.js';
import { isProse, type Unit } from './units.js';

/** Where a paragraph that stops in mid-sentence goes on. */
export interface Link {
  readonly head: Unit;
  readonly tail: Unit;
  readonly decision: Decision;
}

/** The links of a page, and for heads without one the likeliest tail that was not sure enough. */
export interface Links {
  readonly byHead: ReadonlyMap<Unit, Link>;
  readonly byTail: ReadonlyMap<Unit, Link>;
  readonly missed: ReadonlyMap<Unit, Link>;
}

/** Below this the pieces stay apart: a wrong join is worse than a missed one. */
export const SURE = 0.7;
const THRESHOLD = Math.log(SURE / (1 - SURE));

/** Heads that are matched at once, so that a long page stays linear. */
const WINDOW = 60;

/**
 * Finds for every paragraph that stops in mid-sentence the text that goes on with it: an assignment of tails to heads
 * with the greatest sum of evidence: words and quotations across the seam, speakers, topic and place.
 * @param found links that are settled, of late columns
 */
export function linkSeams(units: readonly Unit[], context: LinkContext, found: readonly Link[]): Links {
  const bodies = units.filter(isProse);
  const settled = [...found, ...bodies.flatMap((head) => goOnNext(head, context.layout, found, SETTLED))];
  const byHead = new Map(settled.map((link) => [link.head, link]));
  const byTail = new Map(settled.map((link) => [link.tail, link]));
  const heads = bodies.filter((unit) => unit.opens && !byHead.has(unit));
  const missed = new Map<Unit, Link>();
  for (let i = 0; i < heads.length; i += WINDOW) {
    const own = heads.slice(i, i + WINDOW);
    const tails = tailsFor(own, bodies, context.layout).filter((tail) => !byTail.has(tail));
    matchWindow(own, tails, context, byHead, byTail, missed);
  }
  return { byHead, byTail, missed };
}

/** What the next line must show (log-odds). */
const NEXT_LINE = 0.3;

/** A break that surely goes on is not weighed against other places (log-odds). */
const SETTLED = 8;

/** The next line comes before any other place, where the break between them says so. */
function goOnNext(head: Unit, layout: Layout, found: readonly Link[], least: number): Link[] {
  const { goesOn } = head.block;
  const tail = layout.next(head);
  if (tail && !isProse(tail)) return [];
  if (goesOn === undefined || goesOn <= least || !tail || head.index + 1 !== tail.index) return [];
  if (found.some((link) => link.head === head || link.tail === tail)) return [];
  return [{ head, tail, decision: decide([acrossBreak(goesOn)]) }];
}

/** The links of texts that go on in the next line. */
export function nextLinks(units: readonly Unit[], layout: Layout): Links {
  const links = units.filter(isProse).flatMap((head) => goOnNext(head, layout, [], 0));
  return {
    byHead: new Map(links.map((link) => [link.head, link])),
    byTail: new Map(links.map((link) => [link.tail, link])),
    missed: new Map(),
  };
}

/** Tails far from the heads of a window are not considered, except at the end of the page, where late columns stand. */
const REACH = 240;

function tailsFor(heads: readonly Unit[], bodies: readonly Unit[], layout: Layout): Unit[] {
  const first = (heads[0]?.index ?? 0) - REACH;
  const last = (heads.at(-1)?.index ?? 0) + REACH;
  return bodies
    .filter((unit, i) => (unit.index >= first && unit.index <= last) || i >= bodies.length - REACH / 2)
    .filter((unit) => !unit.startsPart && !(layout.isFirst(unit) && unit.begins));
}

function matchWindow(
  heads: readonly Unit[],
  tails: readonly Unit[],
  context: LinkContext,
  byHead: Map<Unit, Link>,
  byTail: Map<Unit, Link>,
  missed: Map<Unit, Link>,
): void {
  const table = new SeamTable(heads, tails, context);
  addRivals(heads, tails, table, context);
  addOnlyPair(heads, tails, table, context);
  // The next line needs little more than to be likelier than not.
  const least = (row: number, column: number) => ((heads[row]?.index ?? 0) + 1 === tails[column]?.index ? NEXT_LINE : THRESHOLD);
  const free = assign(heads.length, tails.length, (row, column) => table.score(row, column) - least(row, column));
  heads.forEach((head, row) => {
    const column = free[row] ?? null;
    const tail = column === null ? undefined : tails[column];
    if (column !== null && tail) {
      const link = { head, tail, decision: table.decide(row, column) };
      byHead.set(head, link);
      byTail.set(tail, link);
      return;
    }
    const best = table.best(row);
    const near = best === null ? undefined : tails[best];
    if (best === null || !near) return;
    const link = { head, tail: near, decision: table.decide(row, best) };
    if (link.decision.confidence > MISSED) missed.set(head, link);
  });
}

/** A tail that was not sure enough is named where it is at least this likely. */
const MISSED = 0.2;

/** For each head and tail of a window the log-odds that they belong together; what speaks for them is put together where it is asked for. */
class SeamTable {
  readonly #heads: readonly Unit[];
  readonly #tails: readonly Unit[];
  readonly #context: LinkContext;
  readonly #around: readonly Surroundings[];
  readonly #likeness: readonly (readonly number[])[];
  readonly #usual: readonly number[];
  readonly #scores: Float64Array;
  readonly #more = new Map<number, Evidence[]>();

  constructor(heads: readonly Unit[], tails: readonly Unit[], context: LinkContext) {
    this.#heads = heads;
    this.#tails = tails;
    this.#context = context;
    const around = tails.map((tail) => readSurroundings(tail, context));
    this.#around = around;
    this.#likeness = heads.map((head) => {
      const topic = readLead(head, context);
      return around.map((own) => context.topics.likeness(topic, own.topic));
    });
    this.#usual = this.#likeness.map(lowerQuartile);
    this.#scores = new Float64Array(heads.length * tails.length).fill(Number.NEGATIVE_INFINITY);
    heads.forEach((head, row) => {
      tails.forEach((tail, column) => {
        const likeness = head === tail ? null : this.#likenessAt(row, column);
        if (likeness) this.#scores[row * tails.length + column] = scoreSeam(head, tail, likeness, context);
      });
    });
  }

  #likenessAt(row: number, column: number): Likeness | null {
    const around = this.#around[column];
    if (!around) return null;
    const { topic, behind, kept } = around;
    return { topic, behind, kept, own: this.#likeness[row]?.[column] ?? 0, usual: this.#usual[row] ?? 0 };
  }

  /** Log-odds; -Infinity for what cannot be a pair. */
  score(row: number, column: number): number {
    return this.#scores[row * this.#tails.length + column] ?? Number.NEGATIVE_INFINITY;
  }

  /** Adds what is seen only beside the other pairs. */
  add(row: number, column: number, evidence: Evidence): void {
    const at = row * this.#tails.length + column;
    if (this.score(row, column) === Number.NEGATIVE_INFINITY) return;
    this.#scores[at] = (this.#scores[at] ?? 0) + evidence.weight;
    this.#more.set(at, [...(this.#more.get(at) ?? []), evidence]);
  }

  /** The likeliest column of a row; null where it has none. */
  best(row: number): number | null {
    let best: number | null = null;
    for (let column = 0; column < this.#tails.length; column++)
      if (this.score(row, column) > (best === null ? Number.NEGATIVE_INFINITY : this.score(row, best))) best = column;
    return best;
  }

  decide(row: number, column: number): Decision {
    const [head, tail, likeness] = [this.#heads[row], this.#tails[column], this.#likenessAt(row, column)];
    const own = head && tail && likeness ? judge(head, tail, likeness, this.#context) : [];
    return decide([...own, ...(this.#more.get(row * this.#tails.length + column) ?? [])]);
  }
}

/** What the other texts of a page say of a seam: log-odds, set by hand. */
const WEIGHTS = { 'no-other-text-is-open': 7 } as const satisfies Weights;

/** One text of the page stops in mid-sentence, and one can only be a rest: each is the other's. */
function addOnlyPair(heads: readonly Unit[], tails: readonly Unit[], table: SeamTable, { layout }: LinkContext): void {
  const open = heads.filter(({ printed }) => printed.length >= SHORT);
  const rests = tails.filter((tail) => isRest(tail) && layout.preceding(tail)?.opens === false);
  const [head, tail] = [open[0], rests[0]];
  if (open.length !== 1 || rests.length !== 1 || !head || !tail || head === tail) return;
  table.add(heads.indexOf(head), tails.indexOf(tail), {
    code: 'no-other-text-is-open',
    weight: WEIGHTS['no-other-text-is-open'],
  });
}

function isRest({ goesOn, language, printed }: Unit): boolean {
  return goesOn || conventionsOf(language).beginsRest.test(printed);
}

/** Shorter texts may stop anywhere: lines of lists, credits. */
const SHORT = 20;

/** Where the words of another text fit far better than those of the next line, a column may have ended between the lines. */
function addRivals(heads: readonly Unit[], tails: readonly Unit[], table: SeamTable, { layout, seamOf }: LinkContext): void {
  heads.forEach((head, row) => {
    const next = layout.next(head);
    const column = next ? tails.indexOf(next) : -1;
    if (!next || column < 0 || head.index + 1 !== next.index) return;
    let rival = Number.NEGATIVE_INFINITY;
    for (const tail of tails) if (tail !== next && tail !== head && !tail.begins) rival = Math.max(rival, seamOf(head, tail));
    const behind = rival - seamOf(head, next) - RIVAL.margin;
    if (behind > 0) table.add(row, column, { code: 'other-words-fit-far-better', weight: -Math.min(RIVAL.most, inHundredths(behind)) });
  });
}

/** Among many texts some word fits by chance (log-odds). */
const RIVAL = { margin: 3, most: 4 };

function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;
}
