import { must } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import type { Condition } from './compile-query.js';
import {
  ARTICLE_TABLES,
  type CompiledFilter,
  compileFilter,
  type Filter,
  fromArticles,
  fromMatches,
  READING_ORDER,
  readRows,
} from './filter.js';
import { makeSnippets, type Snippet } from './snippets.js';

/** What to search for, and how the hits come. */
export interface SearchOptions extends Filter {
  /** `rank`: best first; `date`: oldest first; `newest`: newest first. A query without words has no rank: oldest first. @default 'rank' */
  readonly sort?: 'rank' | 'date' | 'newest';
  /** @default no limit */
  readonly limit?: number;
  /** Hits to leave out at the start. @default 0 */
  readonly offset?: number;
}

/** An article that a search found, and where its first hit is printed. */
export interface Hit extends Snippet {
  /** Its key. */
  readonly key: string;
  readonly publication: string | null;
  readonly issue_date: string | null;
  readonly headline: string | null;
}

interface Row extends Omit<Hit, keyof Snippet> {
  readonly article_id: number;
}

/**
 * Weights of the index's columns, for BM25. Headlines count more than text; 4 puts an article about a thing before one that
 * names it four times in passing. Names decide what is found, not what is best.
 */
const RANK = 'bm25(article_search, 1, 4, 0, 0, 0, 0)';

/** The articles that a filter takes, best or oldest first. @throws UsageError for a query that cannot be read */
export function search(archive: ArchiveReader, query: string, options: SearchOptions = {}): Hit[] {
  return [...iterateHits(archive, { ...options, query })];
}

/** The same one by one, so that the first are there at once. */
export function* iterateHits(archive: ArchiveReader, options: SearchOptions): Generator<Hit> {
  const compiled = compileFilter(archive, options);
  const { sql, parameters } =
    options.sort === 'date' || options.sort === 'newest' || compiled.match === null ? byDate(compiled, options.sort) : byRank(compiled);
  const rows = readRows(options, () =>
    archive.sqlite.prepare<(string | number)[], Row>(sql).all(...parameters, options.limit ?? -1, options.offset ?? 0),
  );
  const snippetOf = makeSnippets(archive, compiled);
  for (const { article_id, ...row } of rows) yield { ...row, ...snippetOf(article_id) };
}

const ROW = 'SELECT x.id AS article_id, x.key, n.name AS publication, i.date AS issue_date, x.headline';

/** Articles of one day are in the order of reading either way; those of no day come last. */
function byDate(compiled: CompiledFilter, sort: SearchOptions['sort']): Condition {
  const { sql, parameters } = fromArticles(compiled);
  const date = sort === 'newest' ? 'i.date DESC' : 'i.date';
  return { sql: `${ROW} ${sql} ORDER BY i.date IS NULL, ${date}, ${READING_ORDER} LIMIT ? OFFSET ?`, parameters };
}

/** Ranks ids, and joins only the rows that are wanted. */
function byRank(compiled: CompiledFilter): Condition {
  const { id, sql, parameters } = fromMatches(compiled);
  const best = `SELECT ${id} AS id, ${RANK} AS score ${sql} ORDER BY score LIMIT ? OFFSET ?`;
  return { sql: `${ROW} FROM (${best}) s JOIN ${ARTICLE_TABLES} WHERE x.id = s.id ORDER BY s.score, ${READING_ORDER}`, parameters };
}

/** How many articles a query takes. @throws UsageError for a query that asks nothing */
export function countHits(archive: ArchiveReader, query: string, options: Filter = {}): number {
  return countFound(archive, { ...options, query });
}

/** How many articles a filter takes: all, where it asks nothing. */
export function countFound(archive: ArchiveReader, filter: Filter): number {
  const { sql, parameters } = fromMatches(compileFilter(archive, filter));
  const statement = `SELECT count(*) ${sql}`;
  const count = readRows(filter, () =>
    archive.sqlite
      .prepare<(string | number)[], number>(statement)
      .pluck()
      .get(...parameters),
  );
  return must(count, 'a count');
}
