import type { ArticleRecord, CorrectionRecord } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { oneValue, run } from '../../database/statements.js';
import { insertRow } from '../rows.js';

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

/** Writes down what was put right in an article that came from an export: its text has it in it. Those of a whole document come once. */
export function restoreCorrections(archive: Archive, { corrections = [] }: ArticleRecord, parts: readonly RestoredPart[]): void {
  for (const correction of corrections) restoreCorrection(archive, correction, parts);
}

function restoreCorrection(archive: Archive, correction: CorrectionRecord, parts: readonly RestoredPart[]): void {
  const { kind, made_at: madeAt, made_by: madeBy, reason, place } = correction;
  const inFile = (sha256: string | null) => parts.filter((part) => part.sha256 === sha256);
  const isWhole = kind === 'identify' || kind === 'prefer';
  const part = isWhole ? inFile(place.sha256)[0] : inFile(place.sha256).find(({ number }) => number === place.ordinal);
  if (!part) return;
  // What the archive had is as people left it there; only how it goes on in a new part is news.
  if (!part.isNew && (part.ordinal === null || !inFile(place.other_sha256).some(({ isNew }) => isNew))) return;
  const other = inFile(place.other_sha256).find(({ number }) => number === place.other_ordinal);
  const otherOrdinal = place.other_sha256 === null ? null : (other?.ordinal ?? place.other_ordinal);
  const spot = {
    ordinal: isWhole ? null : part.ordinal,
    absorbed: place.absorbed,
    otherSha256: place.other_sha256,
    otherOrdinal,
    included: !isWhole && place.other_sha256 === null,
    homeOrdinal: place.other_sha256 === null ? null : part.ordinal,
    homeOtherOrdinal: otherOrdinal,
  };
  const { documentId } = part;
  const [target, change, before] = [correction.target, correction.change, correction.before].map((value) => JSON.stringify(value)) as [
    string,
    string,
    string,
  ];
  const known = oneValue<number>(archive, SAME, documentId, kind, madeAt, madeBy, change);
  if (known === undefined) {
    insertRow(archive, t.corrections, { documentId, kind, target, change, before, madeAt, madeBy, reason, applied: true, ...spot });
    if (kind === 'identify') keepIdentity(archive, documentId, correction);
  } else if (part.isNew && !isWhole) {
    // A subset keeps what was put right in the articles that it left out, and now one of them is here.
    run(archive, FOUND, target, spot.ordinal, spot.absorbed, otherOrdinal, spot.included ? 1 : 0, spot.homeOrdinal, otherOrdinal, known);
  }
}

const SAME = 'SELECT id FROM corrections WHERE document_id = ? AND kind = ? AND made_at = ? AND made_by = ? AND change = ?';

const FOUND = `UPDATE corrections SET applied = 1, target = ?, ordinal = ?, absorbed = ?, other_ordinal = ?, included = ?, home_ordinal = ?,
    home_other_ordinal = ?
  WHERE id = ?`;

/** What a person said of one field. */
interface Known {
  readonly value?: unknown;
  readonly evidence?: unknown;
}

/** What a person said of a page goes before everything that a file or manifest says, here as where they said it. */
function keepIdentity(archive: Archive, documentId: number, { change, made_at: madeAt, made_by: madeBy }: CorrectionRecord): void {
  const { identity } = change as { readonly identity?: Readonly<Record<string, Known | null>> };
  for (const [field, said] of Object.entries(identity ?? {})) {
    if (typeof said?.value !== 'string') continue;
    const evidence = typeof said.evidence === 'string' ? said.evidence : null;
    // Exports name a paper as the archive does, whatever the person called it.
    const value = field === 'publication' ? null : said.value;
    run(
      archive,
      `UPDATE identifications SET basis = 'user', inferred = 0, evidence = coalesce(?, evidence), said_at = ?, said_by = ?
       WHERE document_id = ? AND field = ? AND value = coalesce(?, value)`,
      evidence,
      madeAt,
      madeBy,
      documentId,
      field,
      value,
    );
  }
}
