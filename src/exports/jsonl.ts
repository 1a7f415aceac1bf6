import type { ArticleRecord } from '../page/index.js';
import type { Exporter } from './exporter.js';

/** One article a line, with every paragraph and its source lines; `broadsheet import` reads it back. */
export const jsonl: Exporter = {
  title: 'JSON Lines, one article a line; can be imported again',
  write: writeJsonLines,
};

function* writeJsonLines(records: Iterable<ArticleRecord>): Iterable<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}
