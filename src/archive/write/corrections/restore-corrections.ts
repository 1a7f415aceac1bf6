import type { ArticleRecord, CorrectionRecord } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { oneRow, run } from '../../database/statements.js';
import { Merge } from './merge-corrections.js';

/** A part of an article that came back from an export. */
export interface RestoredPart {
  /** Of the file that it stands in. */
  readonly sha256: string;
  /** Its number in that file where it came from. */
  readonly number: number;
  /** `article_parts.id`; null where the archive has its document and has it not. */
  readonly id: number | null;
  readonly key: string | null;
  readonly documentId: number;
  /** Its page where it came new; null for one that stayed. */
  readonly pageId: number | null;
  /** Its number here; null where the archive has it not. */
  readonly ordinal: number | null;
  /** The archive had it not before. */
  readonly isNew: boolean;
}

/**
 * Writes down what was said in another archive of an article that came from there: of parts that came new, whose text has it in it; and of those
 * that were here, where it is applied in the order in which it was made. Those of a whole document come once.
 * @returns how many were not known here, or not that they are undone
 */
export function restoreCorrections(
  archive: Archive,
  { publication, corrections = [] }: ArticleRecord,
  parts: readonly RestoredPart[],
): number {
  const merged = new Merge(archive, publication);
  const count = corrections.filter((correction) => restoreCorrection(archive, correction, { parts, merged })).length;
  merged.apply();
  return count;
}

interface Restoring {
  readonly parts: readonly RestoredPart[];
  readonly merged: Merge;
}

/** Returns true for one that was not known here, or not that it is undone. */
function restoreCorrection(archive: Archive, correction: CorrectionRecord, { parts, merged }: Restoring): boolean {
  const { kind, made_at: madeAt, made_by: madeBy, place } = correction;
  const inFile = (sha256: string | null) => parts.filter((part) => part.sha256 === sha256);
  const isWhole = kind === 'identify' || kind === 'prefer';
  const own = inFile(place.sha256).find(({ number }) => number === place.ordinal);
  // What was done in an article that did not come with this one goes with its document.
  const part = own ?? inFile(place.sha256)[0];
  if (!part) return false;
  const other = inFile(place.other_sha256).find(({ number }) => number === place.other_ordinal);
  const otherOrdinal = place.other_sha256 === null ? null : (other?.ordinal ?? place.other_ordinal);
  const ordinal = isWhole ? null : own ? own.ordinal : place.ordinal;
  const isLater = !part.isNew && !(other?.isNew ?? false);
  const spot = {
    ordinal,
    absorbed: place.absorbed,
    otherSha256: place.other_sha256,
    otherOrdinal,
    included: !isWhole && place.other_sha256 === null && part.isNew && correction.applied !== false,
    homeOrdinal: place.other_sha256 === null ? null : ordinal,
    homeOtherOrdinal: otherOrdinal,
  };
  const { documentId } = part;
  const change = JSON.stringify(correction.change);
  const known = oneRow<{ readonly id: number; readonly undoneAt: string | null }>(archive, SAME, documentId, kind, madeAt, madeBy, change);
  if (!known) {
    merged.add(documentId, { correction, spot, isLater });
    return true;
  }
  if (known.undoneAt === null && correction.undone_at) {
    merged.undo(documentId, known.id, correction);
    return true;
  }
  if (part.isNew && own && !isWhole && correction.applied !== false) {
    const target = JSON.stringify(correction.target);
    // A subset keeps what was put right in the articles that it left out, and now one of them is here.
    run(archive, FOUND, target, spot.ordinal, spot.absorbed, otherOrdinal, spot.included ? 1 : 0, spot.homeOrdinal, otherOrdinal, known.id);
  }
  return false;
}

const SAME = `SELECT id, undone_at AS undoneAt FROM corrections
  WHERE document_id = ? AND kind = ? AND made_at = ? AND made_by = ? AND change = ?`;

const FOUND = `UPDATE corrections SET applied = 1, target = ?, ordinal = ?, absorbed = ?, other_ordinal = ?, included = ?, home_ordinal = ?,
    home_other_ordinal = ?
  WHERE id = ?`;
