import { formsOf, languageOf } from '../conventions/index.js';
import { type Decision, decide, type Evidence, sumEvidence } from '../page/index.js';
import { assign } from './assign.js';
import { type PageText, readPageKind, readSeam } from './seams.js';
import type { Topic, Topics } from './topics.js';
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

/** How the page is laid out, as far as it is known before seams are joined. */
export interface Layout {
  /** The unit that would be read next if the file were in order; null at the end of a column of one story. */
  readonly next: (unit: Unit) => Unit | null;
  readonly before: (unit: Unit) => Unit | null;
  /** The text before and behind in the same column, over cross-headings. */
  readonly preceding: (unit: Unit) => Unit | null;
  readonly following: (unit: Unit) => Unit | null;
  /** Everybody who speaks in the same column up to a unit. */
  readonly speakersBefore: (unit: Unit) => ReadonlySet<string>;
  /** Who surely speaks a unit, carried on from the paragraphs before it. */
  readonly speakerOf: (unit: Unit) => string | null;
  /** By a list of cross-headings: the number of the section that a unit stands in, and of the next one behind it. */
  readonly sectionOf: (unit: Unit) => number | null;
  readonly sectionAfter: (unit: Unit) => number | null;
  /** No headline or jump line parts them. */
  readonly sameRun: (a: Unit, b: Unit) => boolean;
  /** A cross-heading stands directly over it. */
  readonly isUnderHeading: (unit: Unit) => boolean;
  /** The first text of an article, behind its headline. */
  readonly isFirst: (unit: Unit) => boolean;
}

/** What a page says of its seams: its words, its topics and how it is laid out. */
export interface LinkContext {
  readonly page: PageText;
  readonly topics: Topics;
  readonly layout: Layout;
  /** What the words on both sides say of a seam, wherever they stand. */
  readonly seamOf: (head: Unit, tail: Unit) => Evidence;
}

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

/** Log-odds that a text goes on in the next line of its column. */
function neighbourOdds(head: Unit | null, tail: Unit | null): number {
  return head && tail && head.index + 1 === tail.index ? (head.block.goesOn ?? NEARLY) : NEARLY;
}

/** Below this a neighbour is no rival (log-odds). */
const NEARLY = -1.5;

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
    const topic = context.topics.of(lead(head, context.layout));
    const likeness = tails.map((tail) => context.topics.likeness(topic, surroundings.get(tail)?.topic ?? EMPTY));
    const usual = lowerQuartile(likeness);
    return tails.map((tail, j) => {
      const around = surroundings.get(tail);
      return head === tail || !around ? null : judge(head, tail, { ...around, own: likeness[j] ?? 0, usual }, context);
    });
  });
  addRivals(heads, tails, table, context);
  // The next line needs no more than to be likelier than not.
  const least = (row: number, column: number) => ((heads[row]?.index ?? 0) + 1 === tails[column]?.index ? 0 : THRESHOLD);
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

/** Where the words of another text fit far better than those of the next line, a column may have ended between the lines. */
function addRivals(heads: readonly Unit[], tails: readonly Unit[], table: Table, { layout, seamOf }: LinkContext): void {
  heads.forEach((head, row) => {
    const next = layout.next(head);
    const near = next ? table[row]?.[tails.indexOf(next)] : undefined;
    if (!next || !near || head.index + 1 !== next.index) return;
    const rival = Math.max(...tails.filter((tail) => tail !== next && tail !== head && !tail.begins).map((tail) => seamOf(head, tail).weight));
    const behind = rival - seamOf(head, next).weight - RIVAL.margin;
    if (behind > 0) near.push({ reason: 'other words fit far better', weight: -Math.min(RIVAL.most, Math.round(100 * behind) / 100) });
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

/** What words and speakers together must say at least of a seam that leads elsewhere (log-odds). */
const TOLD = -0.6;

/** Most columns are read in order: worth more than a topic, less than a word across a seam elsewhere. */
const NEXT = 1.3;

/** What stands around a tail; the same for every head. */
interface Surroundings {
  /** Of the tail and what follows it. */
  readonly topic: Topic;
  /** Who speaks behind it. */
  readonly behind: readonly string[];
  /** How like it is to the column before it. */
  readonly kept: number;
}

const EMPTY: Topic = new Map();

function readSurroundings(tail: Unit, { topics, layout }: LinkContext): Surroundings {
  const following = follow(tail, layout);
  const topic = topics.of(following);
  const before = layout.preceding(tail);
  const kept = before ? topics.likeness(topics.of(lead(before, layout)), topic) : 0;
  return { topic, behind: following.flatMap((unit) => unit.speaker ?? []), kept };
}

interface Likeness extends Surroundings {
  /** Of what stands before the head and what follows the tail. */
  readonly own: number;
  /** Of what stands before the head with most other texts of the page: the lower quartile, since its own article may be half the page. */
  readonly usual: number;
}

function judge(head: Unit, tail: Unit, { own, usual, behind, kept }: Likeness, { layout, seamOf }: LinkContext): Evidence[] {
  const { goesOn } = head.block;
  if (goesOn !== undefined && head.index + 1 === tail.index) {
    const evidence = [acrossBreak(goesOn)];
    if (mustGoOn(head.printed, tail.printed)) evidence.push({ reason: 'no sentence ends or begins here', weight: 1.5 });
    addSpeakers(head, tail, behind, layout, (weight, reason) => evidence.push({ weight, reason }));
    return evidence;
  }
  const seam = seamOf(head, tail);
  const evidence: Evidence[] = [seam];
  const add = (weight: number, reason: string) => evidence.push({ weight: Math.round(weight * 100) / 100, reason });
  const speaks = addSpeakers(head, tail, behind, layout, add);
  addSections(head, tail, layout, add);
  if (layout.next(head) === tail) add(NEXT, 'stands next');
  else {
    add(0.5, 'stands elsewhere');
    if (isShort(head.printed)) add(-2.5, 'a short line');
    for (const near of [neighbourOdds(head, layout.next(head)), neighbourOdds(layout.before(tail), tail)])
      if (near > NEARLY && near < 0) add(NEARLY - near, 'the next line fits nearly as well');
    const parted = areParted(head.printed, tail.printed);
    if (parted) add(3, 'neither can stand alone');
    else if (seam.weight + speaks < TOLD) add(-3, 'nothing in the words runs across');
    const before = layout.preceding(tail);
    if (layout.sameRun(head, tail) && tail.index < head.index) add(-5, 'stands before it in the same column');
    if (layout.isUnderHeading(tail)) add(-3, 'stands under a heading');
    if (layout.isFirst(tail)) add(-3, 'is the first text under a headline');
    else if (before && !before.opens && !tail.goesOn) {
      // Where the text before is about something else, a column may have begun here.
      const cost = Math.max(0.2, Math.min(3, 1.3 + 1.5 * Math.log((kept + 0.02) / (own + 0.02))));
      add(tail.block.repeated ? -Math.min(1, cost) : -cost, 'follows a finished paragraph');
    }
  }
  add(Math.max(-1.5, Math.min(2, 1.2 * Math.log((own + 0.02) / (usual + 0.02)))), 'topic');
  return evidence;
}

type Add = (weight: number, reason: string) => void;

/** The people who speak before a head speak on behind its tail; nobody is taken out of an interview. Returns the weight. */
function addSpeakers(head: Unit, tail: Unit, behind: readonly string[], layout: Layout, add: Add): number {
  const ahead = layout.speakersBefore(head);
  const weight = behind.length === 0 ? 0 : behind.some((name) => ahead.has(name)) ? 2 : -1.5;
  if (weight !== 0) add(weight, 'who speaks behind');
  const before = layout.preceding(tail);
  if (!before || before.opens || layout.sameRun(head, tail)) return weight;
  const speaking = layout.speakerOf(before);
  if (speaking === null || ahead.has(speaking)) return weight;
  add(-2, 'stands in an interview');
  return weight - 2;
}

/** A list of an article's cross-headings says which section follows which. */
function addSections(head: Unit, tail: Unit, layout: Layout, add: Add): void {
  const [own, next] = [layout.sectionOf(head), layout.sectionAfter(tail)];
  if (own !== null && next !== null && next <= own) add(-3, 'leads back to an earlier section');
}

/** Units that show what a story is about: those before a head in its column, and those after a tail. */
const BEFORE = 12;
const AFTER = 8;

function lead(head: Unit, layout: Layout): Unit[] {
  const out = [head];
  for (let unit = layout.preceding(head); unit && out.length <= BEFORE; unit = layout.preceding(unit)) out.push(unit);
  return out;
}

/** Stops where a column may end: behind a sentence that breaks off, before one that was broken off. */
function follow(tail: Unit, layout: Layout): Unit[] {
  const out = [tail];
  for (let unit = layout.following(tail); unit && out.length <= AFTER && !unit.goesOn && !out.at(-1)?.opens; unit = layout.following(unit))
    out.push(unit);
  return out;
}

function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;
}

/** The decision on the break between two lines of the file, by all that is seen of it. */
function acrossBreak(goesOn: number): Evidence {
  return { reason: 'the break between the lines', weight: Math.round(100 * goesOn) / 100 };
}

/** Do two paragraphs that follow each other in an article make one? The decision for units that were not linked. */
export function judgeNext(head: Unit, tail: Unit, page: PageText, topics: Topics): Decision | null {
  const { goesOn } = head.block;
  if (goesOn !== undefined && head.index + 1 === tail.index) {
    if (head.endsPart || tail.startsPart) return null;
    return decide([acrossBreak(goesOn)]);
  }
  if (!head.opens) return null;
  const likeness = topics.likeness(topics.of([head]), topics.of([tail]));
  const seam = readSeam(head, tail, page);
  return decide([
    { reason: 'stops in mid-sentence', weight: 0.5 },
    ...seam,
    ...readPageKind(head, tail, page, seam),
    { reason: 'stands next', weight: head.index + 1 === tail.index ? NEXT : 0.3 },
    { reason: 'topic', weight: likeness > 0.05 ? 0.3 : 0 },
  ]);
}

/** No paragraph ends on a comma or on a word that leads to another, and none begins with a particle. */
function mustGoOn(head: string, tail: string): boolean {
  if (isShort(head)) return false;
  const forms = formsOf(languageOf(head));
  const seen = forms.seamForms(head, tail);
  return /[，、,]$/u.test(head) || (seen['ends-on-function-word'] ?? 0) > 0 || (seen['begins-with-particle'] ?? 0) > 0;
}

/** The head ends on a word that leads to another, and the tail begins with what can only be the rest of a sentence. */
function areParted(head: string, tail: string): boolean {
  if (isShort(head)) return false;
  const seen = formsOf(languageOf(head)).seamForms(head, tail);
  const isRest = ['begins-with-one-character', 'begins-with-short-piece', 'begins-with-closing-mark', 'begins-with-particle'];
  return (seen['ends-on-function-word'] ?? 0) > 0 && isRest.some((code) => (seen[code] ?? 0) > 0);
}

/** A line of a list, a cross-heading or a credit rather than a paragraph: less than a printed line and a half of a column. */
function isShort(text: string): boolean {
  return text.length < (/\p{Script=Han}/u.test(text) ? 24 : 50);
}
