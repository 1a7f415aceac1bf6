import { and, eq } from 'drizzle-orm';
import type { ArticleAnchor } from '../corrections/index.js';
import type { ArticleRecord, CorrectionRecord } from '../page/index.js';
import type { Across, Local } from './correction-rows.js';
import type { Archive } from './open.js';
import * as t from './schema.js';

/** A part of an article that came back from an export. */
export interface RestoredPart {
  readonly documentId: number;
  readonly ordinal: number;
  /** Of the file that it stands in. */
  readonly sha256: string;
}

/** What of a correction's target says where it belongs. */
interface Place {
  readonly sha256?: string;
  readonly article?: ArticleAnchor;
  readonly other?: ArticleAnchor;
  readonly across?: Across;
}

/** Writes down what was put right in an article that came from an export: its text has it in it. Those of a whole document come once. */
export function restoreCorrections(archive: Archive, { corrections = [] }: ArticleRecord, parts: readonly RestoredPart[]): void {
  const { db } = archive;
  for (const correction of corrections) {
    const { part, local } = placeCorrection(correction, parts);
    const { kind, made_at: madeAt, made_by: madeBy, reason } = correction;
    const [change, before] = [JSON.stringify(correction.change), JSON.stringify(correction.before)];
    const { documentId } = part;
    const c = t.corrections;
    const same = and(eq(c.documentId, documentId), eq(c.kind, kind), eq(c.madeAt, madeAt), eq(c.madeBy, madeBy), eq(c.change, change));
    if (kind === 'identify' && db.select({ id: c.id }).from(c).where(same).get()) continue;
    const target = JSON.stringify({ ...(correction.target as object), local });
    db.insert(c).values({ documentId, kind, target, change, before, madeAt, madeBy, reason, applied: true }).run();
  }
}

/** True where a person said that a part is the rest of the one before it. */
export function isJoinedByHand({ corrections = [] }: ArticleRecord, from: string, to: string): boolean {
  return corrections.some(({ kind, target }) => {
    const { across } = target as Place;
    return kind === 'merge' && across?.from === from && across.to === to;
  });
}

/** The part that a correction is in, and what holds of it in this archive only. */
function placeCorrection({ kind, target }: CorrectionRecord, parts: readonly RestoredPart[]): { part: RestoredPart; local: Local } {
  const { sha256, article, other, across } = target as Place;
  const [first] = parts;
  if (!first) throw new RangeError('an article has a part');
  const file = across?.from ?? article?.sha256 ?? sha256;
  const own = parts.filter((part) => part.sha256 === file);
  const exact = own.find(({ ordinal }) => ordinal === article?.ordinal);
  if (across) {
    const isBorder = (part: RestoredPart, i: number) => part.sha256 === across.from && parts[i + 1]?.sha256 === across.to;
    const border = kind === 'merge' ? parts.findIndex(isBorder) : -1;
    const part = parts[border] ?? exact ?? own[0] ?? first;
    const next = border < 0 ? (other?.ordinal ?? null) : (parts[border + 1]?.ordinal ?? null);
    return { part, local: { at: part.ordinal, parts: [part.ordinal, next] } };
  }
  const part = exact ?? own[0] ?? first;
  return { part, local: kind === 'identify' ? { at: null } : { at: part.ordinal, included: true } };
}
