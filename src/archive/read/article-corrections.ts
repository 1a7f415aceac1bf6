import type { CorrectionRecord } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, oneValue } from '../database/statements.js';

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
}

const COLUMNS = `c.id AS number, c.kind, c.made_at, c.made_by, c.reason, c.target, c.change, c.before,
  json_object('sha256', d.sha256, 'ordinal', c.ordinal, 'absorbed', c.absorbed, 'other_sha256', c.other_sha256, 'other_ordinal', c.other_ordinal) AS place`;

/** What holds of an article's parts, and of their documents: what page they are, and that they are shown; in the order in which it was done. */
const OF_ARTICLE = `SELECT ${COLUMNS}
  FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN corrections c ON c.document_id = a.document_id
  WHERE a.article_id = ? AND c.undone_at IS NULL AND c.applied AND (c.kind IN ('identify', 'prefer') OR c.ordinal = a.ordinal)
  GROUP BY c.id ORDER BY c.made_at, d.sha256, c.id`;

const OF_DOCUMENTS = `SELECT ${COLUMNS} FROM corrections c JOIN documents d ON d.id = c.document_id
  WHERE c.document_id IN (SELECT value FROM json_each(?)) AND c.undone_at IS NULL AND c.applied ORDER BY c.made_at, c.id`;

/** A correction that holds, with its number, by which it can be undone. */
export interface NumberedCorrection extends CorrectionRecord {
  readonly number: number;
}

function readRow({ target, change, before, place, ...row }: Row): NumberedCorrection {
  const [about, asked, old] = [target, change, before].map((json): unknown => JSON.parse(json));
  return { ...row, place: JSON.parse(place) as CorrectionRecord['place'], target: about, change: asked, before: old };
}

/** Reads what people corrected in an article (`articles.id`) and holds of it, as exports have it, in the order in which it was done; null where the archive has no corrections. */
export function makeCorrectionReader(archive: Pick<ArchiveReader, 'sqlite'>): ((id: number) => readonly CorrectionRecord[]) | null {
  if (oneValue(archive, 'SELECT EXISTS (SELECT 1 FROM corrections)') === 0) return null;
  return (id) =>
    loadArticleCorrections(archive, id).map((row) => {
      const { number: _, ...record } = row;
      return record;
    });
}

/** The same with their numbers. @param id `articles.id` */
export function loadArticleCorrections(archive: Pick<ArchiveReader, 'sqlite'>, id: number): NumberedCorrection[] {
  return allRows<Row>(archive, OF_ARTICLE, id).map(readRow);
}

/** What people corrected and holds in documents. @param documents `documents.id` */
export function loadDocumentCorrections(archive: Pick<ArchiveReader, 'sqlite'>, documents: readonly number[]): NumberedCorrection[] {
  return allRows<Row>(archive, OF_DOCUMENTS, JSON.stringify(documents)).map(readRow);
}
