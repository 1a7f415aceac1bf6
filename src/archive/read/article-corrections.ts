import type { CorrectionRecord } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';

interface Row extends Omit<CorrectionRecord, 'target' | 'change' | 'before'> {
  readonly number: number;
  readonly target: string;
  readonly change: string;
  readonly before: string;
}

const COLUMNS = "c.id AS number, c.kind, c.made_at, c.made_by, c.reason, json_remove(c.target, '$.local') AS target, c.change, c.before";

/** What holds of an article (over a, its parts) in the order in which it was done. */
const OF_ARTICLE = `SELECT ${COLUMNS}
  FROM article_parts a JOIN corrections c ON c.document_id = a.document_id
  WHERE a.article_id = ? AND c.undone_at IS NULL AND c.applied AND (c.kind = 'identify' OR json_extract(c.target, '$.local.at') = a.ordinal)
  GROUP BY c.id ORDER BY c.made_at, c.id`;

/** A correction that holds, with its number, by which it can be undone. */
export interface NumberedCorrection extends CorrectionRecord {
  readonly number: number;
}

function readRow({ number, target, change, before, ...row }: Row): NumberedCorrection {
  const [place, asked, old] = [target, change, before].map((json): unknown => JSON.parse(json));
  return { number, ...row, target: place, change: asked, before: old };
}

/** Reads what people corrected in an article (`articles.id`) and holds of it, as exports have it, in the order in which it was done; null where the archive has no corrections. */
export function makeCorrectionReader({ sqlite }: Pick<ArchiveReader, 'sqlite'>): ((id: number) => readonly CorrectionRecord[]) | null {
  if (sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM corrections)').pluck().get() === 0) return null;
  const rows = sqlite.prepare<[number], Row>(OF_ARTICLE);
  return (id) =>
    rows.all(id).map((row) => {
      const { number: _, ...record } = readRow(row);
      return record;
    });
}

/** The same with their numbers. @param id `articles.id` */
export function loadArticleCorrections({ sqlite }: Pick<ArchiveReader, 'sqlite'>, id: number): NumberedCorrection[] {
  return sqlite.prepare<[number], Row>(OF_ARTICLE).all(id).map(readRow);
}

/** What people corrected and holds in documents. @param documents `documents.id` */
export function loadDocumentCorrections({ sqlite }: Pick<ArchiveReader, 'sqlite'>, documents: readonly number[]): NumberedCorrection[] {
  return sqlite
    .prepare<[string], Row>(
      `SELECT ${COLUMNS} FROM corrections c WHERE c.document_id IN (SELECT value FROM json_each(?)) AND c.undone_at IS NULL AND c.applied
       ORDER BY c.made_at, c.id`,
    )
    .all(JSON.stringify(documents))
    .map(readRow);
}
