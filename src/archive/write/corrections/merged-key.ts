import { partKey } from '../../../threads/keys.js';
import type { ArchiveReader } from '../../database/archive.js';

interface MergeRow {
  readonly document: number;
  readonly page: string;
  readonly rendition: number;
  readonly item: string | null;
  readonly gone: number;
  readonly at: number;
}

/** The key of the article that an article with this key was merged into; null for a key that was never one, or is one. */
export function mergedInto({ sqlite }: Pick<ArchiveReader, 'sqlite'>, key: string): string | null {
  const rows = sqlite
    .prepare<[string], MergeRow>(
      `SELECT d.id AS document, p.key AS page, d.rendition, d.item, json_extract(c.target, '$.local.gone') AS gone,
         json_extract(c.target, '$.local.at') AS at
       FROM corrections c JOIN documents d ON d.id = c.document_id JOIN pages p ON p.id = d.page_id
       WHERE c.kind = 'merge' AND c.undone_at IS NULL AND c.applied AND json_extract(c.target, '$.local.gone') IS NOT NULL
         AND substr(?, 1, length(p.key)) = p.key ORDER BY c.id DESC`,
    )
    .all(key);
  const merge = rows.find(({ page, rendition, item, gone }) => partKey(page, rendition, item, gone) === key);
  return merge ? partKey(merge.page, merge.rendition, merge.item, merge.at) : null;
}
