import { EMPTY_BAG } from '../decisions/index.js';
import { type Decision, decide, type Evidence, sumEvidence } from '../page/index.js';
import { assign } from './assign.js';
import { acrossBreak, judge, type LinkContext, readLead, readSurroundings } from './judge-seams.js';
import type { Layout } from './page-layout.js';
import type { Unit } from './units.js';

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
  const bodies = units.filter((unit) => unit.kind === 'body');
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
  if (goesOn === undefined || goesOn <= least || !tail || head.index + 1 !== tail.index) return [];
  if (found.some((link) => link.head === head || link.tail === tail)) return [];
  return [{ head, tail, decision: decide([acrossBreak(goesOn)]) }];
}

/** The links of texts that go on in the next line. */
export function nextLinks(units: readonly Unit[], layout: Layout): Links {
  const links = units.filter((unit) => unit.kind === 'body').flatMap((head) => goOnNext(head, layout, [], 0));
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
  const surroundings = new Map(tails.map((tail) => [tail, readSurroundings(tail, context)]));
  const table = heads.map((head) => {
    const topic = readLead(head, context);
    const likeness = tails.map((tail) => context.topics.likeness(topic, surroundings.get(tail)?.topic ?? EMPTY_BAG));
    const usual = lowerQuartile(likeness);
    return tails.map((tail, j) => {
      const around = surroundings.get(tail);
      return head === tail || !around ? null : judge(head, tail, { ...around, own: likeness[j] ?? 0, usual }, context);
    });
  });
  addRivals(heads, tails, table, context);
  addOnlyPair(heads, tails, table, context);
  // The next line needs little more than to be likelier than not.
  const least = (row: number, column: number) => ((heads[row]?.index ?? 0) + 1 === tails[column]?.index ? NEXT_LINE : THRESHOLD);
  const scores = table.map((list, row) =>
    list.map((evidence, column) => (evidence ? sumEvidence(evidence) - least(row, column) : Number.NEGATIVE_INFINITY)),
  );
  const free = assign(heads.length, tails.length, (row, column) => scores[row]?.[column] ?? Number.NEGATIVE_INFINITY);
  free.forEach((column, row) => {
    const head = heads[row];
    const tail = column === null ? undefined : tails[column];
    const evidence = column === null ? null : table[row]?.[column];
    if (!head) return;
    if (tail && evidence) {
      const link = { head, tail, decision: decide(evidence) };
      byHead.set(head, link);
      byTail.set(tail, link);
      return;
    }
    const best = bestOf(head, row, tails, table);
    if (best) missed.set(head, best);
  });
}

/** One text of the page stops in mid-sentence, and one can only be a rest: each is the other's. */
function addOnlyPair(heads: readonly Unit[], tails: readonly Unit[], table: Table, { layout }: LinkContext): void {
  const open = heads.filter(({ printed }) => printed.length >= SHORT);
  const rests = tails.filter((tail) => isRest(tail) && layout.preceding(tail)?.opens === false);
  const [head, tail] = [open[0], rests[0]];
  if (open.length !== 1 || rests.length !== 1 || !head || !tail || head === tail) return;
  table[heads.indexOf(head)]?.[tails.indexOf(tail)]?.push({ code: 'no-other-text-is-open', weight: 7 });
}

function isRest({ goesOn, language, printed }: Unit): boolean {
  return goesOn || (language === 'en' && /^\p{Ll}/u.test(printed));
}

/** Shorter texts may stop anywhere: lines of lists, credits. */
const SHORT = 20;

/** Where the words of another text fit far better than those of the next line, a column may have ended between the lines. */
function addRivals(heads: readonly Unit[], tails: readonly Unit[], table: Table, { layout, seamOf }: LinkContext): void {
  heads.forEach((head, row) => {
    const next = layout.next(head);
    const near = next ? table[row]?.[tails.indexOf(next)] : undefined;
    if (!next || !near || head.index + 1 !== next.index) return;
    const rival = Math.max(
      ...tails.filter((tail) => tail !== next && tail !== head && !tail.begins).map((tail) => seamOf(head, tail).weight),
    );
    const behind = rival - seamOf(head, next).weight - RIVAL.margin;
    if (behind > 0) near.push({ code: 'other-words-fit-far-better', weight: -Math.min(RIVAL.most, Math.round(100 * behind) / 100) });
  });
}

/** Among many texts some word fits by chance (log-odds). */
const RIVAL = { margin: 3, most: 4 };

function bestOf(head: Unit, row: number, tails: readonly Unit[], table: Table): Link | null {
  let best: Link | null = null;
  tails.forEach((tail, column) => {
    const evidence = table[row]?.[column];
    if (!evidence) return;
    const decision = decide(evidence);
    if (decision.confidence > Math.max(0.2, best?.decision.confidence ?? 0)) best = { head, tail, decision };
  });
  return best;
}

/** For each head and tail the evidence that they belong together; null where they cannot. */
type Table = readonly (readonly (Evidence[] | null)[])[];

function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;
}
