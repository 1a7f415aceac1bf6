import type { SettledRecord } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, oneValue } from '../database/statements.js';

type Row = Omit<SettledRecord, 'place'> & { readonly sha256: string; readonly ordinal: number | null };

/** What is of no article that is there goes with every article of its document, as it comes back once. */
const OF_ARTICLE = `SELECT s.code, d.sha256,
    CASE WHEN EXISTS (SELECT 1 FROM article_parts b WHERE b.document_id = d.id AND b.ordinal = s.ordinal) THEN s.ordinal END AS ordinal,
    s.subject, s.settled_at, s.settled_by, s.reason
  FROM (SELECT document_id, ordinal FROM article_parts WHERE article_id = ?) a JOIN documents d ON d.id = a.document_id
    JOIN settled_notices s ON s.document_id = d.id
  WHERE s.ordinal IS NULL OR s.ordinal = a.ordinal OR NOT EXISTS (SELECT 1 FROM article_parts b WHERE b.document_id = d.id AND b.ordinal = s.ordinal)
  GROUP BY s.id ORDER BY s.settled_at, d.sha256, s.code, s.subject`;

/** Reads what people settled of an article (`articles.id`), as exports have it, in the order in which it was done; null where the archive has nothing of the kind. */
export function makeSettledReader(archive: Pick<ArchiveReader, 'sqlite'>): ((id: number) => readonly SettledRecord[]) | null {
  if (oneValue(archive, 'SELECT EXISTS (SELECT 1 FROM settled_notices)') === 0) return null;
  return (id) =>
    allRows<Row>(archive, OF_ARTICLE, id).map(({ code, sha256, ordinal, ...rest }) => ({ code, place: { sha256, ordinal }, ...rest }));
}
