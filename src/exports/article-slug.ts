import type { ArticleRecord } from '../page/index.js';

/** The slug of an article's newspaper, the first part of its key; `_` where the newspaper is unknown. */
export function slugOf(record: ArticleRecord): string {
  return record.id.split('/', 1)[0] ?? '_';
}
