import { decide } from '../page/index.js';
import { EXPORTED, OF_FORMAT, type PartEnds, type PartPair, runsOver, type SaidLinks } from './match-parts.js';

/** A person's word that one part is the rest of another, or is not. */
export interface HandLink {
  readonly kind: 'merge' | 'split';
  /** Keys of parts of the renditions that are shown; null for one that is not there. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What was said of an issue's parts. */
export interface Said {
  /** In the order in which people said it: the later word counts. */
  readonly links: readonly HandLink[];
  /** Keys of parts that follow each other in an export; a person's word goes before them. */
  readonly exported: readonly (readonly [from: string, to: string])[];
}

/** What holds of what was said. */
export interface SettledLinks extends SaidLinks {
  /** For each link whether it holds. */
  readonly applied: readonly boolean[];
}

/** In log-odds: a person's word is beyond doubt. */
const SURE = 10;

/** The pairs that hold of what was said of parts. */
export function settleLinks(parts: readonly PartEnds[], { links, exported }: Said): SettledLinks {
  const byKey = new Map(parts.map((part): [string, PartEnds] => [part.key, part]));
  let joined: PartPair[] = [];
  for (const [head, tail] of exported) {
    const [from, to] = [byKey.get(head), byKey.get(tail)];
    if (from && to && ((from.goesOn && to.comesFrom) || runsOver(from, to)) && canJoin(joined, from, to))
      joined.push({ from, to, reason: 'in-an-export', decision: EXPORTED });
  }
  for (const [from, to] of pairsOfFormat(parts))
    if (canJoin(joined, from, to)) joined.push({ from, to, reason: 'in-the-format', decision: OF_FORMAT });
  const parted = new Set<string>();
  const applied = links.map(({ kind, from, to }) => {
    const [head, tail] = [from, to].map((key) => (key === null ? undefined : byKey.get(key)));
    if (!head || !tail) return false;
    const name = `${from} ${to}`;
    if (kind === 'split') {
      joined = joined.filter((pair) => pair.from !== head || pair.to !== tail);
      parted.add(name);
      return true;
    }
    joined = joined.filter((pair) => pair.reason === 'by-hand' || (pair.from !== head && pair.to !== tail));
    if (!canJoin(joined, head, tail)) return false;
    parted.delete(name);
    joined.push({ from: head, to: tail, reason: 'by-hand', decision: decide([{ code: 'merged-by-hand', weight: SURE }]) });
    return true;
  });
  return { joined, parted, applied };
}

/** Parts that stand behind each other in one article of their format. */
function pairsOfFormat(parts: readonly PartEnds[]): [PartEnds, PartEnds][] {
  const threads = new Map<string, PartEnds[]>();
  for (const part of parts) if (part.thread) threads.set(part.thread.name, [...(threads.get(part.thread.name) ?? []), part]);
  return [...threads.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => (a.thread?.part ?? 0) - (b.thread?.part ?? 0));
    return sorted.slice(1).flatMap((to, i): [PartEnds, PartEnds][] => {
      const from = sorted[i];
      return from ? [[from, to]] : [];
    });
  });
}

function canJoin(joined: readonly PartPair[], from: PartEnds, to: PartEnds): boolean {
  if (joined.some((pair) => pair.from === from || pair.to === to)) return false;
  for (let at: PartEnds | undefined = to; at; ) {
    if (at === from) return false;
    const here: PartEnds = at;
    at = joined.find((pair) => pair.from === here)?.to;
  }
  return true;
}
