import type { CorrectionRecord } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, oneValue } from '../database/statements.js';

interface Row {
  readonly kind: CorrectionRecord['kind'];
  readonly made_at: string;
  readonly made_by: string;
  readonly reason: string | null;
  readonly target: string;
  readonly change: string;
  readonly before: string;
  readonly place: string;
}

/** Those of an article's parts, and those of its documents: what page they are, and that they are shown. */
const ROWS = `SELECT c.kind, c.made_at, c.made_by, c.reason, c.target, c.change, c.before,
    json_object('sha256', d.sha256, 'ordinal', c.ordinal, 'absorbed', c.absorbed, 'other_sha256', c.other_sha256, 'other_ordinal', c.other_ordinal) AS place
  FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN corrections c ON c.document_id = a.document_id
  WHERE a.article_id = ? AND c.undone_at IS NULL AND c.applied AND (c.kind IN ('identify', 'prefer') OR c.ordinal = a.ordinal)
  GROUP BY c.id ORDER BY c.made_at, d.sha256, c.id`;

/** Reads what was put right in an article (`articles.id`) and holds of it, as exports have it, in the order in which it was done; null where the archive has no corrections. */
export function makeCorrectionReader(archive: Pick<ArchiveReader, 'sqlite'>): ((id: number) => readonly CorrectionRecord[]) | null {
  if (oneValue(archive, 'SELECT EXISTS (SELECT 1 FROM corrections)') === 0) return null;
  return (id) =>
    allRows<Row>(archive, ROWS, id).map(({ target, change, before, place, ...row }) => {
      const [about, asked, old] = [target, change, before].map((json): unknown => JSON.parse(json));
      return { ...row, place: JSON.parse(place) as CorrectionRecord['place'], target: about, change: asked, before: old };
    });
}
