import type { ArticleRecord } from '../page/index.js';

/** Writes a subset in one format: pure, records in, pieces of text out, so that memory does not grow with the subset. */
export interface Exporter {
  /** One line for help and the README. */
  readonly title: string;
  readonly write: (records: Iterable<ArticleRecord>) => Iterable<string>;
}
