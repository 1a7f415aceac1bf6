import { cannotBegin } from '../conventions/index.js';
import {
  addReasons,
  type Decision,
  decide,
  type Evidence,
  inHundredths,
  sumEvidence,
  type ThreadReason,
  type Weights,
} from '../page/index.js';
import { tokensOf } from './tokens.js';

/** What an article's part says of its other parts. */
export interface PartEnds {
  readonly key: string;
  /** The label of its page. */
  readonly page: string | null;
  readonly headline: string | null;
  readonly continuedFrom: string | null;
  readonly continuedFromMark: string | null;
  readonly continuedOn: string | null;
  readonly continuedOnMark: string | null;
  /** It has a jump line of this direction, though it may name no page. */
  readonly comesFrom: boolean;
  readonly goesOn: boolean;
  readonly firstText: string;
  readonly lastText: string;
  /** The key of the part whose sentence runs over into it: the last of the page before in their file. @default none */
  readonly runsOverFrom?: string | null;
  /** By what its format knows the parts of its article, and which of them it is. @default the format says nothing */
  readonly thread?: { readonly name: string; readonly part: number } | null;
}

/** Two parts of one article. */
export interface PartPair {
  readonly from: PartEnds;
  readonly to: PartEnds;
  readonly reason: ThreadReason;
  readonly decision: Decision;
}

/** Why parts are one article that an export has as one. */
export const EXPORTED: Decision = decide([{ code: 'one-article-in-an-export', weight: 10 }]);

/** Why parts are one article that their format has as one. */
export const OF_FORMAT: Decision = decide([{ code: 'one-article-in-its-format', weight: 10 }]);

/** What people, exports and formats said of parts, which goes before everything that is printed. */
export interface SaidLinks {
  readonly joined: readonly PartPair[];
  /** Parts that are not to be joined: the keys of both, parted by a blank. */
  readonly parted: ReadonlySet<string>;
}

/** Parts are joined above this, as paragraphs are. */
const SURE = 0.7;

/**
 * The parts of one issue that go on in each other: jump lines must name each other's pages; marks, the story's name,
 * headlines and the words that both share decide between several, the more the rarer a word is among the parts. All parts are
 * decided together: of the ways to pair them the one with the greatest sum. A pair is no surer than that way is ahead of the next best, so
 * that both stay apart where another part fits as well.
 */
export function matchParts(parts: readonly PartEnds[], { joined, parted }: SaidLinks = { joined: [], parted: new Set() }): PartPair[] {
  const isFree = (from: PartEnds, to: PartEnds) =>
    !parted.has(`${from.key} ${to.key}`) && joined.every((pair) => pair.from !== from && pair.to !== to);
  const pairs = parts.flatMap((from) => parts.flatMap((to) => (canFollow(from, to) && isFree(from, to) ? [{ from, to }] : [])));
  const weigh = weighWords(pairs);
  const judged = pairs.map(({ from, to }): Judged => {
    if (runsOver(from, to)) return judgeRunOver({ from, to }, weigh);
    const alone = pairs.every((other) => (other.from === from ? other.to === to : other.to !== to));
    const evidence = judge(from, to, alone, weigh);
    return { from, to, evidence, sum: sumEvidence(evidence) };
  });
  const chosen: PartPair[] = [...joined];
  const taken = exchange(takeBest(judged), judged);
  for (const pair of taken) {
    const decision = decide([...pair.evidence, ...weighRivals(pair, taken, judged)]);
    if (decision.confidence >= SURE && !leadsBack(chosen, pair))
      chosen.push({ from: pair.from, to: pair.to, reason: runsOver(pair.from, pair.to) ? 'runs-over' : 'jump-lines', decision });
  }
  return chosen;
}

interface Judged {
  readonly from: PartEnds;
  readonly to: PartEnds;
  readonly evidence: readonly Evidence[];
  readonly sum: number;
}

function byKey(a: Judged, b: Judged): number {
  return b.sum - a.sum || compareKeys(a.from, b.from) || compareKeys(a.to, b.to);
}

/** Where nothing else tells two parts apart, their keys do, which are the same whatever came first. */
export function compareKeys(a: Pick<PartEnds, 'key'>, b: Pick<PartEnds, 'key'>): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** Best pairs first; each part has one before and one behind it at most. */
function takeBest(judged: readonly Judged[]): Judged[] {
  const taken: Judged[] = [];
  for (const pair of judged.toSorted(byKey)) if (taken.every(({ from, to }) => from !== pair.from && to !== pair.to)) taken.push(pair);
  return taken;
}

/** Lets two pairs change their second parts as long as that makes the sum greater. */
function exchange(taken: readonly Judged[], judged: readonly Judged[]): Judged[] {
  const now = [...taken];
  const find = (from: PartEnds, to: PartEnds) => judged.find((pair) => pair.from === from && pair.to === to);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < now.length; i++)
      for (let j = i + 1; j < now.length; j++) {
        const [a, b] = [now[i], now[j]];
        const [x, y] = a && b ? [find(a.from, b.to), find(b.from, a.to)] : [];
        if (!a || !b || !x || !y || x.sum + y.sum <= a.sum + b.sum + LEAST_GAIN) continue;
        now[i] = x;
        now[j] = y;
        changed = true;
      }
  }
  return now.sort(byKey);
}

/** Sums that differ by less are the same. */
const LEAST_GAIN = 1e-9;

/** A pair is doubtful where all pairs would be about as likely with another in its place. */
function weighRivals(pair: Judged, taken: readonly Judged[], judged: readonly Judged[]): Evidence[] {
  const sumOf = (from: PartEnds, to: PartEnds) => judged.find((one) => one.from === from && one.to === to)?.sum ?? 0;
  const margins = judged.flatMap((rival) => {
    if (rival === pair || (rival.from !== pair.from && rival.to !== pair.to)) return [];
    // Who loses a part to the rival may take the one that the pair leaves.
    const loser = taken.find((one) => one !== pair && (one.from === rival.from || one.to === rival.to));
    const left = loser ? (rival.from === pair.from ? sumOf(loser.from, pair.to) : sumOf(pair.from, loser.to)) : 0;
    return [pair.sum + (loser?.sum ?? 0) - rival.sum - left];
  });
  const margin = Math.min(...margins);
  // A pair is no surer than it is ahead of the next best: of two that are alike, each is right half of the time.
  return margin >= pair.sum ? [] : [{ code: 'another-part-fits-as-well', weight: inHundredths(margin - pair.sum) }];
}

/** How much a word says that two parts share: ln of the texts over those that have it. */
function weighWords(pairs: readonly { readonly from: PartEnds; readonly to: PartEnds }[]): (word: string) => number {
  const texts = [...new Set(pairs.map(({ from }) => wordsBefore(from))), ...new Set(pairs.map(({ to }) => to.firstText))];
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(tokensOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((texts.length + 1) / (counts.get(word) ?? 1));
}

function wordsBefore({ headline, lastText }: PartEnds): string {
  return `${headline ?? ''} ${lastText}`;
}

function canFollow(from: PartEnds, to: PartEnds): boolean {
  if (runsOver(from, to)) return true;
  if (from === to || !from.goesOn || !to.comesFrom || from.page === null || from.page === to.page) return false;
  return (from.continuedOn === null || from.continuedOn === to.page) && (to.continuedFrom === null || to.continuedFrom === from.page);
}

/** True for a part without jump line or headline into which the last sentence of the page before runs over. */
export function runsOver(from: PartEnds, to: PartEnds): boolean {
  return to.runsOverFrom === from.key && !from.goesOn && !to.comesFrom && to.headline === null;
}

function leadsBack(chosen: readonly PartPair[], pair: Pick<PartPair, 'from' | 'to'>): boolean {
  for (let at: PartEnds | undefined = pair.to; at; ) {
    if (at === pair.from) return true;
    const here: PartEnds = at;
    at = chosen.find(({ from }) => from === here)?.to;
  }
  return false;
}

/** What speaks for two parts of one article and what against: log-odds, set by hand. */
const WEIGHTS = {
  'the-jump-lines-name-each-others-pages': 1,
  'one-jump-line-names-no-page': -0.5,
  'no-other-part-fits': 1,
  'same-mark': 4,
  'other-mark': -4,
  'headline-has-the-mark': 3,
} as const satisfies Weights;

/** What two headlines weigh, by the share of tokens that they have in common: from each share on. */
const HEADLINES = [
  { from: 0.5, weight: 4 },
  { from: 0.15, weight: 1.5 },
] as const;

/** Headlines with less in common: a rest may have a short one of its own. */
const OTHER_HEADLINE = -1;

/** What shared words weigh: by their share (Dice, by rarity) from `least` on, up to `most`. */
const WORDS = { slope: 15, least: 0.05, most: 5 };

function judge(from: PartEnds, to: PartEnds, alone: boolean, weigh: (word: string) => number): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(WEIGHTS, evidence);
  const isNamed = from.continuedOn !== null && to.continuedFrom !== null;
  add(isNamed ? 'the-jump-lines-name-each-others-pages' : 'one-jump-line-names-no-page');
  if (alone) add('no-other-part-fits');
  const [mark, other] = [from.continuedOnMark, to.continuedFromMark];
  if (mark !== null && other !== null) add(mark === other ? 'same-mark' : 'other-mark');
  else if (mark !== null && to.headline !== null && sharesToken(mark, to.headline)) add('headline-has-the-mark');
  if (from.headline !== null && to.headline !== null) {
    const alike = likeness(from.headline, to.headline);
    evidence.push({ code: 'headlines', weight: HEADLINES.find((step) => alike > step.from)?.weight ?? OTHER_HEADLINE });
  }
  const shared = sharedWeight(wordsBefore(from), to.firstText, weigh);
  if (shared > WORDS.least) evidence.push({ code: 'the-same-words', weight: Math.min(WORDS.most, inHundredths(WORDS.slope * shared)) });
  return evidence;
}

/** What speaks for a sentence over the end of a page: log-odds, set by hand. */
const OVER = { 'a-word-is-cut-at-the-end-of-the-page': 2.5, 'a-sentence-runs-over-the-page': 1.2, 'no-sentence-ends-or-begins-here': 1 };

function judgeRunOver({ from, to }: Pick<PartPair, 'from' | 'to'>, weigh: (word: string) => number): Judged {
  const evidence: Evidence[] = [];
  const add = addReasons(OVER, evidence);
  add(/\p{L}[-‐\u00ad¬]$/u.test(from.lastText) ? 'a-word-is-cut-at-the-end-of-the-page' : 'a-sentence-runs-over-the-page');
  if (cannotBegin(to.firstText)) add('no-sentence-ends-or-begins-here');
  const shared = sharedWeight(wordsBefore(from), to.firstText, weigh);
  if (shared > WORDS.least) evidence.push({ code: 'the-same-words', weight: Math.min(WORDS.most, inHundredths(WORDS.slope * shared)) });
  return { from, to, evidence, sum: sumEvidence(evidence) };
}

function sharesToken(a: string, b: string): boolean {
  const tokens = new Set(tokensOf(b));
  return tokensOf(a).some((token) => tokens.has(token));
}

/** The weight of the words that both texts have, as a part of the weight of all of both (Dice). */
function sharedWeight(a: string, b: string, weigh: (word: string) => number): number {
  const [x, y] = [new Set(tokensOf(a)), new Set(tokensOf(b))];
  const total = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weigh(word), 0);
  const all = total(x) + total(y);
  return all === 0 ? 0 : (2 * total([...x].filter((word) => y.has(word)))) / all;
}

/** Shared tokens as a part of both texts' (Dice). */
function likeness(a: string, b: string): number {
  const [x, y] = [new Set(tokensOf(a)), new Set(tokensOf(b))];
  const common = [...x].filter((token) => y.has(token)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}
