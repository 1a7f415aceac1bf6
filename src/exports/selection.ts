import { makeArticleLoader, type Reader } from '../archive/index.js';
import type { ArticleRecord } from '../page/index.js';
import type { Selection } from './exporter.js';

/** Articles of an archive as exporters take them. @param ids `articles.id`, in reading order */
export function makeSelection(archive: Reader, ids: readonly number[]): Selection {
  function* records(): Iterable<ArticleRecord> {
    const loader = makeArticleLoader(archive);
    for (const id of ids) {
      const record = loader.load(id);
      if (record) yield record;
    }
  }
  return { archive, ids, records };
}
