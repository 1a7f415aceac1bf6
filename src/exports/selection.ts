import type { ArchiveReader } from '../archive/database/archive.js';
// By its file: the index brings drizzle and all that writes, which take half of a start.
import { makeArticleLoader } from '../archive/read/load.js';
import type { Selection } from './exporter.js';

/** Articles of an archive as exporters take them. @param ids `articles.id`, in reading order */
export function makeSelection(archive: ArchiveReader, ids: readonly number[]): Selection {
  return {
    archive,
    ids,
    records: () => makeArticleLoader(archive).loadAll(ids),
    lines: () => makeArticleLoader(archive).loadJson(ids),
  };
}
