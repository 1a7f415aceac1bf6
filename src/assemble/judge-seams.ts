import { formsOf, hasHan } from '../conventions/index.js';
import { type Decision, decide, type Evidence, type EvidenceCode, inHundredths, type SteadyCode, type Weights } from '../page/index.js';
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

/** What speaks for a seam between two texts and what against, beside the words on both sides: log-odds, set by hand. */
const WEIGHTS = {
  'no-sentence-ends-or-begins-here': 1.5,
  'who-speaks-behind': { same: 2, others: -1.5 },
  'stands-in-an-interview': -2,
  'leads-back-to-an-earlier-section': -3,
  // Most columns are read in order: worth more than a topic, less than a word across a seam elsewhere.
  'stands-next': 1.3,
  'stands-elsewhere': 0.5,
  'a-short-line': -2.5,
  'neither-can-stand-alone': 3,
  'nothing-in-the-words-runs-across': -3,
  'stands-before-it-in-the-same-column': -5,
  'stands-under-a-heading': -3,
  'is-the-first-text-under-a-headline': -3,
} as const satisfies Weights;

/** What a column costs that may have begun behind a finished paragraph: by how like the tail is to the text before it and to the head's. */
const FINISHED = { bias: 1.3, slope: 1.5, least: 0.2, most: 3, mostOfRepeated: 1 };

/** What a topic says, by how like the tail is to the head's text and to others of the page. */
const TOPIC = { slope: 1.2, least: -1.5, most: 2 };

/** No likeness is nothing at all. */
const SMALL = 0.02;

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

function weigh(head: Unit, tail: Unit, { own, usual, behind, kept }: Likeness, { layout, seamOf }: LinkContext, add: Add): void {
  const { goesOn } = head.block;
  if (goesOn !== undefined && head.index + 1 === tail.index) {
    add(goesOn, 'the-break-between-the-lines');
    if (mustGoOn(head, tail)) addReason(add, 'no-sentence-ends-or-begins-here');
    addSpeakers(head, tail, behind, layout, add);
    return;
  }
  const seam = seamOf(head, tail);
  add(seam, tail.begins ? 'begins-a-paragraph' : 'the-words-on-both-sides');
  const speaks = addSpeakers(head, tail, behind, layout, add);
  addSections(head, tail, layout, add);
  if (layout.next(head) === tail) addReason(add, 'stands-next');
  else {
    addReason(add, 'stands-elsewhere');
    if (isShort(head.printed)) addReason(add, 'a-short-line');
    addNear(neighbourOdds(head, layout.next(head)), add);
    addNear(neighbourOdds(layout.before(tail), tail), add);
    if (areParted(head, tail)) addReason(add, 'neither-can-stand-alone');
    else if (seam + speaks < TOLD) addReason(add, 'nothing-in-the-words-runs-across');
    const before = layout.preceding(tail);
    if (layout.sameRun(head, tail) && tail.index < head.index) addReason(add, 'stands-before-it-in-the-same-column');
    if (layout.isUnderHeading(tail)) addReason(add, 'stands-under-a-heading');
    if (layout.isFirst(tail)) addReason(add, 'is-the-first-text-under-a-headline');
    else if (before && !before.opens && !tail.goesOn) {
      // Where the text before is about something else, a column may have begun here.
      const cost = Math.max(
        FINISHED.least,
        Math.min(FINISHED.most, FINISHED.bias + FINISHED.slope * Math.log((kept + SMALL) / (own + SMALL))),
      );
      add(tail.block.repeated ? -Math.min(FINISHED.mostOfRepeated, cost) : -cost, 'follows-a-finished-paragraph');
    }
  }
  add(Math.max(TOPIC.least, Math.min(TOPIC.most, TOPIC.slope * Math.log((own + SMALL) / (usual + SMALL)))), 'topic');
}

function addNear(odds: number, add: Add): void {
  if (odds > NEARLY && odds < 0) add(NEARLY - odds, 'the-next-line-fits-nearly-as-well');
}

type Add = (weight: number, code: EvidenceCode) => void;

/** Adds a reason by its code; no function is made for it, since the pairs are many. */
function addReason(add: Add, code: SteadyCode<typeof WEIGHTS>): void {
  add(WEIGHTS[code], code);
}

/** The people who speak before a head speak on behind its tail; nobody is taken out of an interview. Returns the weight. */
function addSpeakers(head: Unit, tail: Unit, behind: readonly string[], layout: Layout, add: Add): number {
  const ahead = layout.speakersBefore(head);
  const { same, others } = WEIGHTS['who-speaks-behind'];
  const weight = behind.length === 0 ? 0 : behind.some((name) => ahead.has(name)) ? same : others;
  if (weight !== 0) add(weight, 'who-speaks-behind');
  const before = layout.preceding(tail);
  if (!before || before.opens || layout.sameRun(head, tail)) return weight;
  const speaking = layout.speakerOf(before);
  if (speaking === null || ahead.has(speaking)) return weight;
  addReason(add, 'stands-in-an-interview');
  return weight + WEIGHTS['stands-in-an-interview'];
}

/** A list of an article's cross-headings says which section follows which. */
function addSections(head: Unit, tail: Unit, layout: Layout, add: Add): void {
  const [own, next] = [layout.sectionOf(head), layout.sectionAfter(tail)];
  if (own !== null && next !== null && next <= own) addReason(add, 'leads-back-to-an-earlier-section');
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
  return { code: 'the-break-between-the-lines', weight: inHundredths(goesOn) };
}

/** What stands around two paragraphs says of whether they are one: log-odds, set by hand. */
const NEXT_WEIGHTS = {
  'stands-next': { inFile: WEIGHTS['stands-next'], inArticle: 0.3 },
  'stops-in-mid-sentence': 0.5,
  topic: { same: 0.3, another: 0 },
} as const satisfies Weights;

/** Paragraphs more alike are about one thing. */
const ALIKE = 0.05;

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
    { code: 'stops-in-mid-sentence', weight: NEXT_WEIGHTS['stops-in-mid-sentence'] },
    ...seam,
    ...readPageKind(head, tail, page, seam),
    { code: 'stands-next', weight: NEXT_WEIGHTS['stands-next'][head.index + 1 === tail.index ? 'inFile' : 'inArticle'] },
    { code: 'topic', weight: NEXT_WEIGHTS.topic[likeness > ALIKE ? 'same' : 'another'] },
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
