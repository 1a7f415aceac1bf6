import type { CorrectionRecord } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, oneValue } from '../database/statements.js';
import { LEFT_OUT } from '../write/left-out.js';

interface Row {
  readonly number: number;
  readonly kind: CorrectionRecord['kind'];
  readonly made_at: string;
  readonly made_by: string;
  readonly reason: string | null;
  readonly target: string;
  readonly change: string;
  readonly before: string;
  readonly place: string;
  readonly applied: number;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly undone_reason: string | null;
}

const COLUMNS = `c.id AS number, c.kind, c.made_at, c.made_by, c.reason, c.target, c.change, c.before,
  json_object('sha256', d.sha256, 'ordinal', c.ordinal, 'absorbed', c.absorbed, 'other_sha256', c.other_sha256, 'other_ordinal', c.other_ordinal) AS place,
  c.applied, c.undone_at, c.undone_by, c.undone_reason`;

const OF_PARTS = `SELECT ${COLUMNS}
  FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN corrections c ON c.document_id = a.document_id WHERE a.article_id = ?`;

/** What holds of an article's parts, and of their documents: what page they are, and that they are shown; in the order in which it was done. */
const HOLDS = `${OF_PARTS} AND c.undone_at IS NULL AND c.applied AND (c.kind IN ('identify', 'prefer') OR c.ordinal = a.ordinal)
  GROUP BY c.id ORDER BY c.made_at, d.sha256, c.id`;

/**
 * All that people said of an article's parts, also what is open or was undone; also what moved text into it, or made it. What is of no article
 * that is there goes with the first of its document, so that it is lost in no export; but for a subset, which leaves others' out.
 */
const SAID = `${OF_PARTS} AND (c.kind IN ('identify', 'prefer') OR a.ordinal IN (c.ordinal, c.target ->> '$.to.ordinal')
    OR c.kind = 'split' AND c.change ->> '$.ordinal' = a.ordinal
    OR a.ordinal = (SELECT min(b.ordinal) FROM article_parts b WHERE b.document_id = d.id)
      AND NOT EXISTS (SELECT 1 FROM article_parts b WHERE b.document_id = d.id AND b.ordinal = c.ordinal)
      AND NOT EXISTS (SELECT 1 FROM placements l WHERE l.document_id = d.id AND l.place = '${LEFT_OUT}'))
  GROUP BY c.id ORDER BY c.made_at, d.sha256, c.id`;

const OF_DOCUMENTS = `SELECT ${COLUMNS} FROM corrections c JOIN documents d ON d.id = c.document_id
  WHERE c.document_id IN (SELECT value FROM json_each(?)) AND c.undone_at IS NULL AND c.applied ORDER BY c.made_at, c.id`;

/** A correction with its number, by which it can be undone. */
export interface NumberedCorrection extends CorrectionRecord {
  readonly number: number;
}

function readRow({ target, change, before, place, applied, undone_at, undone_by, undone_reason, ...row }: Row): NumberedCorrection {
  const [about, asked, old] = [target, change, before].map((json): unknown => JSON.parse(json));
  const became = { applied: applied === 1, undone_at, undone_by, undone_reason };
  return { ...row, place: JSON.parse(place) as CorrectionRecord['place'], target: about, change: asked, before: old, ...became };
}

/** Reads all that people said of an article (`articles.id`), as exports have it, in the order in which it was done; null where the archive has no corrections. */
export function makeCorrectionReader(archive: Pick<ArchiveReader, 'sqlite'>): ((id: number) => readonly CorrectionRecord[]) | null {
  if (oneValue(archive, 'SELECT EXISTS (SELECT 1 FROM corrections)') === 0) return null;
  return (id) =>
    allRows<Row>(archive, SAID, id).map((row) => {
      const { number: _, ...record } = readRow(row);
      return record;
    });
}

/** What people corrected in an article and holds, with numbers. @param id `articles.id` */
export function loadArticleCorrections(archive: Pick<ArchiveReader, 'sqlite'>, id: number): NumberedCorrection[] {
  return allRows<Row>(archive, HOLDS, id).map(readRow);
}

/** What people corrected and holds in documents. @param documents `documents.id` */
export function loadDocumentCorrections(archive: Pick<ArchiveReader, 'sqlite'>, documents: readonly number[]): NumberedCorrection[] {
  return allRows<Row>(archive, OF_DOCUMENTS, JSON.stringify(documents)).map(readRow);
}
