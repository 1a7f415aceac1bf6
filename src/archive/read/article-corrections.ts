import type { CorrectionRecord } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';

interface Row extends Omit<CorrectionRecord, 'target' | 'change' | 'before'> {
  readonly target: string;
  readonly change: string;
  readonly before: string;
}

/** Reads what was put right in an article (`articles.id`) and holds of it, as exports have it, in the order in which it was done; null where the archive has no corrections. */
export function makeCorrectionReader({ sqlite }: Pick<ArchiveReader, 'sqlite'>): ((id: number) => readonly CorrectionRecord[]) | null {
  if (sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM corrections)').pluck().get() === 0) return null;
  const rows = sqlite.prepare<[number], Row>(
    `SELECT c.kind, c.made_at, c.made_by, c.reason, json_remove(c.target, '$.local') AS target, c.change, c.before
     FROM article_parts a JOIN corrections c ON c.document_id = a.document_id
     WHERE a.article_id = ? AND c.undone_at IS NULL AND c.applied AND (c.kind = 'identify' OR json_extract(c.target, '$.local.at') = a.ordinal)
     GROUP BY c.id ORDER BY c.made_at, c.id`,
  );
  return (id) =>
    rows.all(id).map(({ target, change, before, ...row }) => {
      const [place, asked, old] = [target, change, before].map((json): unknown => JSON.parse(json));
      return { ...row, target: place, change: asked, before: old };
    });
}
