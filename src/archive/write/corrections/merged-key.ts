import { partKey } from '../../../threads/index.js';
import type { ArchiveReader } from '../../database/archive.js';
import { allRows } from '../../database/statements.js';

interface MergeRow {
  readonly page: string;
  readonly rendition: number;
  readonly item: string | null;
  readonly absorbed: number;
  readonly ordinal: number;
}

/** The key of the article that an article with this key was merged into; null for a key that was never one, or is one. */
export function mergedInto(archive: Pick<ArchiveReader, 'sqlite'>, key: string): string | null {
  const rows = allRows<MergeRow>(
    archive,
    `SELECT p.key AS page, d.rendition, d.item, c.absorbed, c.ordinal
     FROM corrections c JOIN documents d ON d.id = c.document_id JOIN pages p ON p.id = d.page_id
     WHERE c.kind = 'merge' AND c.undone_at IS NULL AND c.applied AND c.absorbed IS NOT NULL AND substr(?, 1, length(p.key)) = p.key
     ORDER BY c.id DESC`,
    key,
  );
  const merge = rows.find(({ page, rendition, item, absorbed }) => partKey(page, rendition, item, absorbed) === key);
  return merge ? partKey(merge.page, merge.rendition, merge.item, merge.ordinal) : null;
}
