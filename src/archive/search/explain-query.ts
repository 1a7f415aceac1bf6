import type { ArchiveReader } from '../database/archive.js';
import type { Condition } from './compile-query.js';
import { compileFilter, type Filter } from './filter.js';

/** What a filter asks SQLite. */
export interface Explanation {
  /** The expression that follows `article_search MATCH`; null where no words are asked of the index. */
  readonly match: string | null;
  /** What else an article has to fulfil, in SQL over x (articles) and i (issues); null for nothing. */
  readonly condition: string | null;
}

/** What a filter asks of the full-text index, and what of the tables. @throws UsageError for what cannot be read */
export function explainQuery(archive: ArchiveReader, filter: Filter): Explanation {
  const { match, condition } = compileFilter(archive, filter);
  return { match, condition: condition.sql === '1' ? null : spellOut(condition) };
}

/** SQL with its parameters written out. */
function spellOut({ sql, parameters }: Condition): string {
  const left = [...parameters];
  return sql.replace(/\?/g, () => {
    const value = left.shift() ?? '';
    return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
  });
}
