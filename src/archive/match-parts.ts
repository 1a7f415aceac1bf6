import { type Decision, decide, type Evidence, type EvidenceCode } from '../page/index.js';
import { tokensOf } from './search-index.js';

/** What an article's part says of its other parts. */
export interface PartEnds {
  readonly id: number;
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
}

/** Two parts of one article. */
export interface PartPair {
  readonly from: PartEnds;
  readonly to: PartEnds;
  readonly decision: Decision;
}

/** Why parts are one article that an export has as one. */
export const EXPORTED: Decision = decide([{ code: 'one-article-in-an-export', weight: 10 }]);

/** What people said of parts, which goes before everything that is printed. */
export interface HandLinks {
  readonly joined: readonly PartPair[];
  /** Parts that are not to be joined: the `id` of both, parted by a blank. */
  readonly parted: ReadonlySet<string>;
}

/** Parts are joined above this, as paragraphs are. */
const SURE = 0.7;

/**
 * The parts of one issue that go on in each other: jump lines must name each other's pages; marks, the story's name,
 * headlines and text decide between several. Best pairs first; each part has one before and one behind it at most.
 */
export function matchParts(parts: readonly PartEnds[], { joined, parted }: HandLinks = { joined: [], parted: new Set() }): PartPair[] {
  const isFree = (from: PartEnds, to: PartEnds) =>
    !parted.has(`${from.id} ${to.id}`) && joined.every((pair) => pair.from !== from && pair.to !== to);
  const pairs = parts.flatMap((from) => parts.flatMap((to) => (canFollow(from, to) && isFree(from, to) ? [{ from, to }] : [])));
  const judged = pairs.map(({ from, to }): PartPair => {
    const alone = pairs.every((other) => (other.from === from ? other.to === to : other.to !== to));
    return { from, to, decision: decide(judge(from, to, alone)) };
  });
  const chosen: PartPair[] = [...joined];
  for (const pair of judged.sort((a, b) => b.decision.confidence - a.decision.confidence || a.from.id - b.from.id || a.to.id - b.to.id)) {
    if (pair.decision.confidence < SURE || chosen.some(({ from, to }) => from === pair.from || to === pair.to)) continue;
    if (!leadsBack(chosen, pair)) chosen.push(pair);
  }
  return chosen;
}

function canFollow(from: PartEnds, to: PartEnds): boolean {
  if (from === to || !from.goesOn || !to.comesFrom || from.page === null || from.page === to.page) return false;
  return (from.continuedOn === null || from.continuedOn === to.page) && (to.continuedFrom === null || to.continuedFrom === from.page);
}

function leadsBack(chosen: readonly PartPair[], pair: PartPair): boolean {
  for (let at: PartEnds | undefined = pair.to; at; ) {
    if (at === pair.from) return true;
    const here: PartEnds = at;
    at = chosen.find(({ from }) => from === here)?.to;
  }
  return false;
}

function judge(from: PartEnds, to: PartEnds, alone: boolean): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (weight: number, code: EvidenceCode) => evidence.push({ weight, code });
  const named = from.continuedOn !== null && to.continuedFrom !== null;
  add(named ? 1 : -0.5, named ? 'the-jump-lines-name-each-others-pages' : 'one-jump-line-names-no-page');
  if (alone) add(1, 'no-other-part-fits');
  const [mark, other] = [from.continuedOnMark, to.continuedFromMark];
  if (mark !== null && other !== null) add(mark === other ? 4 : -4, mark === other ? 'same-mark' : 'other-mark');
  else if (mark !== null && to.headline !== null && tokensOf(mark).some((word) => tokensOf(to.headline ?? '').includes(word)))
    add(3, 'headline-has-the-mark');
  if (from.headline !== null && to.headline !== null) {
    const alike = likeness(from.headline, to.headline);
    add(alike > 0.5 ? 4 : alike > 0.15 ? 1.5 : -1, 'headlines');
  }
  const text = likeness(`${from.headline ?? ''} ${from.lastText}`, to.firstText);
  if (text > 0.02) add(Math.min(1.5, 20 * text), 'the-same-words');
  return evidence;
}

/** Shared tokens as a part of both texts' (Dice). */
function likeness(a: string, b: string): number {
  const [x, y] = [new Set(tokensOf(a)), new Set(tokensOf(b))];
  const common = [...x].filter((token) => y.has(token)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}
