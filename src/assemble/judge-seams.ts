import { formsOf, hasHan } from '../conventions/index.js';
import { type Decision, decide, type Evidence, type EvidenceCode } from '../page/index.js';
import type { Layout } from './page-layout.js';
import { type PageText, readPageKind, readSeam } from './seams.js';
import type { Topic, Topics } from './topics.js';
import type { Unit } from './units.js';

/** What a page says of its seams: its words, its topics and how it is laid out. */
export interface LinkContext {
  readonly topics: Topics;
  readonly layout: Layout;
  /** What the words on both sides say of a seam, wherever they stand, in log-odds. */
  readonly seamOf: (head: Unit, tail: Unit) => number;
}

/** Log-odds that a text goes on in the next line of its column. */
function neighbourOdds(head: Unit | null, tail: Unit | null): number {
  return head && tail && head.index + 1 === tail.index ? (head.block.goesOn ?? NEARLY) : NEARLY;
}

/** Below this a neighbour is no rival (log-odds). */
const NEARLY = -1.5;

/** What words and speakers together must say at least of a seam that leads elsewhere (log-odds). */
const TOLD = -0.6;

/** Most columns are read in order: worth more than a topic, less than a word across a seam elsewhere. */
const NEXT = 1.3;

/** What stands around a tail; the same for every head. */
export interface Surroundings {
  /** Of the tail and what follows it. */
  readonly topic: Topic;
  /** Who speaks behind it. */
  readonly behind: readonly string[];
  /** How like it is to the column before it. */
  readonly kept: number;
}

const surroundings = new WeakMap<LinkContext, Map<Unit, Surroundings>>();

/** Read once a page: a tail is looked at with several windows of heads. */
export function readSurroundings(tail: Unit, context: LinkContext): Surroundings {
  const own = surroundings.get(context) ?? new Map<Unit, Surroundings>();
  surroundings.set(context, own);
  const known = own.get(tail) ?? findSurroundings(tail, context);
  own.set(tail, known);
  return known;
}

function findSurroundings(tail: Unit, context: LinkContext): Surroundings {
  const { topics, layout } = context;
  const following = follow(tail, layout);
  const topic = topics.of(following);
  const before = layout.preceding(tail);
  const kept = before ? topics.likeness(readLead(before, context), topic) : 0;
  return { topic, behind: following.flatMap((unit) => unit.speaker ?? []), kept };
}

/** What the texts around a head and a tail are about. */
export interface Likeness extends Surroundings {
  /** Of what stands before the head and what follows the tail. */
  readonly own: number;
  /** Of what stands before the head with most other texts of the page: the lower quartile, since its own article may be half the page. */
  readonly usual: number;
}

/** All that is seen of a seam between two texts. */
export function judge(head: Unit, tail: Unit, likeness: Likeness, context: LinkContext): Evidence[] {
  const evidence: Evidence[] = [];
  weigh(head, tail, likeness, context, (weight, code) => evidence.push({ code, weight: inHundredths(weight) }));
  return evidence;
}

/** The log-odds of a seam: the sum of what `judge` sees, for the many pairs of which nothing more is asked. */
export function scoreSeam(head: Unit, tail: Unit, likeness: Likeness, context: LinkContext): number {
  let sum = 0;
  weigh(head, tail, likeness, context, (weight) => {
    sum += inHundredths(weight);
  });
  return sum;
}

function inHundredths(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function weigh(head: Unit, tail: Unit, { own, usual, behind, kept }: Likeness, { layout, seamOf }: LinkContext, add: Add): void {
  const { goesOn } = head.block;
  if (goesOn !== undefined && head.index + 1 === tail.index) {
    add(goesOn, 'the-break-between-the-lines');
    if (mustGoOn(head, tail)) add(1.5, 'no-sentence-ends-or-begins-here');
    addSpeakers(head, tail, behind, layout, add);
    return;
  }
  const seam = seamOf(head, tail);
  add(seam, tail.begins ? 'begins-a-paragraph' : 'the-words-on-both-sides');
  const speaks = addSpeakers(head, tail, behind, layout, add);
  addSections(head, tail, layout, add);
  if (layout.next(head) === tail) add(NEXT, 'stands-next');
  else {
    add(0.5, 'stands-elsewhere');
    if (isShort(head.printed)) add(-2.5, 'a-short-line');
    addNear(neighbourOdds(head, layout.next(head)), add);
    addNear(neighbourOdds(layout.before(tail), tail), add);
    if (areParted(head, tail)) add(3, 'neither-can-stand-alone');
    else if (seam + speaks < TOLD) add(-3, 'nothing-in-the-words-runs-across');
    const before = layout.preceding(tail);
    if (layout.sameRun(head, tail) && tail.index < head.index) add(-5, 'stands-before-it-in-the-same-column');
    if (layout.isUnderHeading(tail)) add(-3, 'stands-under-a-heading');
    if (layout.isFirst(tail)) add(-3, 'is-the-first-text-under-a-headline');
    else if (before && !before.opens && !tail.goesOn) {
      // Where the text before is about something else, a column may have begun here.
      const cost = Math.max(0.2, Math.min(3, 1.3 + 1.5 * Math.log((kept + 0.02) / (own + 0.02))));
      add(tail.block.repeated ? -Math.min(1, cost) : -cost, 'follows-a-finished-paragraph');
    }
  }
  add(Math.max(-1.5, Math.min(2, 1.2 * Math.log((own + 0.02) / (usual + 0.02)))), 'topic');
}

function addNear(odds: number, add: Add): void {
  if (odds > NEARLY && odds < 0) add(NEARLY - odds, 'the-next-line-fits-nearly-as-well');
}

type Add = (weight: number, code: EvidenceCode) => void;

/** The people who speak before a head speak on behind its tail; nobody is taken out of an interview. Returns the weight. */
function addSpeakers(head: Unit, tail: Unit, behind: readonly string[], layout: Layout, add: Add): number {
  const ahead = layout.speakersBefore(head);
  const weight = behind.length === 0 ? 0 : behind.some((name) => ahead.has(name)) ? 2 : -1.5;
  if (weight !== 0) add(weight, 'who-speaks-behind');
  const before = layout.preceding(tail);
  if (!before || before.opens || layout.sameRun(head, tail)) return weight;
  const speaking = layout.speakerOf(before);
  if (speaking === null || ahead.has(speaking)) return weight;
  add(-2, 'stands-in-an-interview');
  return weight - 2;
}

/** A list of an article's cross-headings says which section follows which. */
function addSections(head: Unit, tail: Unit, layout: Layout, add: Add): void {
  const [own, next] = [layout.sectionOf(head), layout.sectionAfter(tail)];
  if (own !== null && next !== null && next <= own) add(-3, 'leads-back-to-an-earlier-section');
}

/** Units that show what a story is about: those before a head in its column, and those after a tail. */
const BEFORE = 12;
const AFTER = 8;

const leads = new WeakMap<LinkContext, Map<Unit, Topic>>();

/** What the texts up to a head in its column are about; read once a page. */
export function readLead(head: Unit, context: LinkContext): Topic {
  const own = leads.get(context) ?? new Map<Unit, Topic>();
  leads.set(context, own);
  const known = own.get(head) ?? context.topics.of(lead(head, context.layout));
  own.set(head, known);
  return known;
}

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

/** The decision on the break between two lines of the file, by all that is seen of it. */
export function acrossBreak(goesOn: number): Evidence {
  return { code: 'the-break-between-the-lines', weight: Math.round(100 * goesOn) / 100 };
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
    { code: 'stops-in-mid-sentence', weight: 0.5 },
    ...seam,
    ...readPageKind(head, tail, page, seam),
    { code: 'stands-next', weight: head.index + 1 === tail.index ? NEXT : 0.3 },
    { code: 'topic', weight: likeness > 0.05 ? 0.3 : 0 },
  ]);
}

/** No paragraph ends on a comma or on a word that leads to another, and none begins with a particle. */
function mustGoOn(head: Unit, tail: Unit): boolean {
  if (isShort(head.printed)) return false;
  const seen = formsOf(head.language).seamForms(head.printed, tail.printed);
  return /[，、,]$/u.test(head.printed) || (seen['ends-on-function-word'] ?? 0) > 0 || (seen['begins-with-particle'] ?? 0) > 0;
}

/** The head ends on a word that leads to another or inside one, and the tail begins with what can only be the rest of a sentence. */
function areParted(head: Unit, tail: Unit): boolean {
  if (isShort(head.printed)) return false;
  const seen = formsOf(head.language).seamForms(head.printed, tail.printed);
  const leadsOn = (seen['ends-on-function-word'] ?? 0) > 0 || (seen.hyphen ?? 0) > 0;
  const rests = [
    'begins-with-one-character',
    'begins-with-short-piece',
    'begins-with-closing-mark',
    'begins-with-particle',
    'goes-on-lower',
  ];
  return leadsOn && rests.some((code) => (seen[code] ?? 0) > 0);
}

/** A line of a list, a cross-heading or a credit rather than a paragraph: less than a printed line and a half of a column. */
function isShort(text: string): boolean {
  return text.length < 50 && text.length < (hasHan(text) ? 24 : 50);
}
