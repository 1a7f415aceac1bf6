import { decide } from '../../../page/index.js';
import type { HandLinks, PartEnds, PartPair } from '../../../threads/match-parts.js';
import type { Archive } from '../../database/archive.js';
import { oneValue } from '../../database/statements.js';
import { type CorrectionRow, loadAcrossOf, updateCorrection } from './correction-rows.js';

/** A person's word that one part is (or is not) the rest of another. */
export interface HandLink {
  readonly row: CorrectionRow;
  /** `article_parts.id`, of the renditions that are shown; null for one that is not there. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What people said of the parts of an issue, in the order in which they said it. */
export function readHandLinks(archive: Archive, issueId: number): HandLink[] {
  const sql = `SELECT a.id FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
    WHERE d.sha256 = ? AND a.ordinal = ? AND p.issue_id = ? AND d.preferred`;
  const find = (sha256: string | null, ordinal: number | null) => oneValue<number>(archive, sql, sha256, ordinal, issueId) ?? null;
  return loadAcrossOf(archive, issueId).map((row) => ({
    row,
    from: find(row.sha256, row.ordinal),
    to: find(row.otherSha256, row.otherOrdinal),
  }));
}

/** What hand links are about. */
interface Joinable {
  readonly ends: readonly PartEnds[];
  /** Pairs that an export has; a person's word goes before them. */
  readonly exported: readonly PartPair[];
}

/** The pairs that hold of what people said; the later word counts. Writes down which corrections are applied. */
export function settleHandLinks(archive: Archive, links: readonly HandLink[], { ends, exported }: Joinable): HandLinks {
  let joined: PartPair[] = [];
  for (const pair of exported) if (canJoin(joined, pair.from, pair.to)) joined.push(pair);
  const parted = new Set<string>();
  const byId = new Map(ends.map((end) => [end.id, end]));
  for (const { row, from, to } of links) {
    const [head, tail] = [byId.get(from ?? 0), byId.get(to ?? 0)];
    const name = `${from} ${to}`;
    const isSplit = row.kind === 'split';
    if (head && tail && !isSplit) joined = joined.filter((pair) => !exported.includes(pair) || (pair.from !== head && pair.to !== tail));
    const fits = head !== undefined && tail !== undefined && (isSplit || canJoin(joined, head, tail));
    if (fits && isSplit) {
      joined = joined.filter((pair) => pair.from !== head || pair.to !== tail);
      parted.add(name);
    } else if (fits) {
      parted.delete(name);
      joined.push({ from: head, to: tail, decision: decide([{ code: 'merged-by-hand', weight: SURE }]) });
    }
    if (row.applied !== fits) updateCorrection(archive, row, { applied: fits });
  }
  return { joined, parted };
}

/** In log-odds: a person's word is beyond doubt. */
const SURE = 10;

function canJoin(joined: readonly PartPair[], from: PartEnds, to: PartEnds): boolean {
  if (joined.some((pair) => pair.from === from || pair.to === to)) return false;
  for (let at: PartEnds | undefined = to; at; ) {
    if (at === from) return false;
    const here: PartEnds = at;
    at = joined.find((pair) => pair.from === here)?.to;
  }
  return true;
}
