import type { ArchiveReader } from '../archive/database/archive.js';
// By its file: the index brings drizzle and all that writes, which take half of a start.
import { type LoadOptions, makeArticleLoader } from '../archive/read/load.js';
import type { Selection } from './exporter.js';

/** Articles of an archive as exporters take them. @param ids `articles.id`, in reading order @param options what their records hold besides */
export function makeSelection(archive: ArchiveReader, ids: readonly number[], options: LoadOptions = {}): Selection {
  return {
    archive,
    ids,
    records: () => makeArticleLoader(archive, options).loadAll(ids),
    lines: () => makeArticleLoader(archive, options).loadJson(ids),
  };
}
