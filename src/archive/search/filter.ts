import { UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { type CompiledQuery, type Condition, compileIssue, compileQuality, compileQuery, joinAnd, joinOr } from './compile-query.js';
import { type ReadDate, spellDates } from './date-range.js';
import { FIELD_NAMES, type FieldName } from './fields.js';
import { addLookalikes } from './lookalikes.js';
import { parseQuery } from './parse-query.js';
import { allOf, anyOf, conjunctsOf, countLeaves, mapFields, type QueryNode } from './query-tree.js';

/** A subset of the archive, the same for search, list, export and words: a query, and fields as a query has them; of several values of a field any will do. */
export interface Filter extends Readonly<Partial<Record<FieldName, string | readonly string[]>>> {
  /** In the query language: words, “phrases”, OR, -not, prefix*, NEAR, field:value. */
  readonly query?: string;
  /** An FTS5 expression as it stands, for those who know `article_search`. */
  readonly fts?: string;
  /** Finds also what OCR often makes of the query's characters. @default false */
  readonly lookalikes?: boolean;
  /** Makes a label of a page's printed name (第三版 is "3"); null for none. @default labels as they stand */
  readonly readPage?: (text: string) => string | null;
  /** Makes an ISO date of one that is not in digits (12 May 2016); null for none. @default dates in digits */
  readonly readDate?: ReadDate;
  /** `preferred` shows one rendition a page. @default 'preferred' */
  readonly renditions?: 'preferred' | 'all';
}

/** The longest query that is read; a longer one is a mistake (a file's content), and would take long. */
const LONGEST = 10_000;

/** Each word of a query is looked up; more than so many are a mistake, and would take long. */
const MOST_WORDS = 100;

/** The whole filter as one tree; null for everything. @throws UsageError for a query that asks nothing */
export function parseFilter(reader: ArchiveReader, filter: Filter): QueryNode | null {
  const { query } = filter;
  if (query !== undefined && query.length > LONGEST)
    throw new UsageError(`the query cannot be read: it is longer than ${LONGEST} characters`);
  const words = query === undefined ? null : parseQuery(query);
  if (countLeaves(words) > MOST_WORDS)
    throw new UsageError(`the query cannot be read: it has more than ${MOST_WORDS} different words and fields`);
  const fields = FIELD_NAMES.map((field): QueryNode | null => {
    const values = [filter[field] ?? []].flat();
    return anyOf(values.map((value) => ({ kind: 'field', field, value })));
  });
  const isEmpty = words === null && (query?.trim() !== '' || (filter.fts === undefined && fields.every((field) => field === null)));
  if (query !== undefined && isEmpty)
    throw new UsageError(`“${query}” cannot be read: there is nothing to search for; write words or a “phrase”`);
  const tree = readValues(allOf([words, ...fields]), filter);
  return filter.lookalikes ? addLookalikes(reader, tree) : tree;
}

/** Pages and dates as a person names them, as the archive has them. */
function readValues(node: QueryNode | null, { readPage, readDate }: Filter): QueryNode | null {
  return mapFields(node, (field) => {
    if (field.field === 'page' && readPage) return { ...field, value: readPage(field.value) ?? field.value };
    return field.field === 'date' && readDate ? { ...field, value: spellDates(field.value, readDate) } : field;
  });
}

/** A filter as SQL. */
export interface CompiledFilter extends CompiledQuery {
  /** Other renditions than the preferred are taken too. */
  readonly everyRendition: boolean;
}

/** The filter as SQL over x (articles) and i (issues). @throws UsageError for what cannot be read */
export function compileFilter(reader: ArchiveReader, filter: Filter): CompiledFilter {
  const compiled = compileQuery(reader, parseFilter(reader, filter));
  const { match } = compiled;
  const { fts } = filter;
  const both = fts === undefined ? match : match === null ? fts : `(${match}) AND (${fts})`;
  return { ...compiled, match: both, everyRendition: filter.renditions === 'all' };
}

/** As papers are read; the same for every archive with the same content. Over i, p, d and a. */
export const READING_ORDER = 'i.key, p.sequence, p.key, d.rendition, length(d.item), d.item, a.ordinal, a.key';

/** What every query over articles joins, for the aliases that filters and `READING_ORDER` speak of. */
export const ARTICLE_TABLES = `articles x JOIN article_parts a ON a.article_id = x.id AND a.position = 1
  JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
  LEFT JOIN publications n ON n.id = i.publication_id`;

/** FROM and WHERE of a query over the articles that a filter takes, as `ARTICLE_TABLES` has them, with its parameters in order. */
export function fromArticles({ match, condition, everyRendition }: CompiledFilter): Condition {
  const own = everyRendition ? condition.sql : `d.preferred = 1 AND ${condition.sql}`;
  if (match === null) return { sql: `FROM ${ARTICLE_TABLES} WHERE ${own}`, parameters: condition.parameters };
  return {
    sql: `FROM article_search JOIN ${ARTICLE_TABLES} WHERE article_search MATCH ? AND x.id = article_search.rowid AND ${own}`,
    parameters: [match, ...condition.parameters],
  };
}

/** Articles of renditions that are not shown; most archives have few. */
const HIDDEN =
  'SELECT q.article_id FROM documents e CROSS JOIN article_parts q ON q.document_id = e.id AND q.position = 1 WHERE e.preferred = 0';

/**
 * The same for the articles' ids alone, as `id` names them: where the filter asks nothing but words, the index answers by itself,
 * and no table is joined for hits that are only counted or ranked low.
 */
export function fromMatches(compiled: CompiledFilter): Condition & { readonly id: string } {
  const { match, condition, everyRendition } = compiled;
  if (match === null || condition.sql !== '1') return { id: 'x.id', ...fromArticles(compiled) };
  const shown = everyRendition ? '' : ` AND article_search.rowid NOT IN (${HIDDEN})`;
  return { id: 'article_search.rowid', sql: `FROM article_search WHERE article_search MATCH ?${shown}`, parameters: [match] };
}

/**
 * The filter as SQL over i (issues), p (pages) and d (documents), for what is not an article: those places that hold, or whose
 * articles hold, what is asked.
 */
export function compilePlaces(reader: ArchiveReader, filter: Filter): Condition {
  const conjuncts = conjunctsOf(parseFilter(reader, filter));
  const own = conjuncts.flatMap((one) => compilePlace(reader, one) ?? []);
  const others = conjuncts.filter((one) => compilePlace(reader, one) === null);
  const { fts } = filter;
  if (others.length === 0 && fts === undefined) return joinAnd([...shown(filter), ...own]);
  const { match, condition } = compileQuery(reader, allOf(others));
  const matches = [match, fts].flatMap((one) => one ?? []);
  const found = matches.map((one) => ({
    sql: 'x.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)',
    parameters: [one],
  }));
  const { sql, parameters } = joinAnd([...found, condition]);
  const held = {
    sql: `EXISTS (SELECT 1 FROM article_parts y JOIN articles x ON x.id = y.article_id WHERE y.document_id = d.id AND ${sql})`,
    parameters,
  };
  return joinAnd([...shown(filter), ...own, held]);
}

/** What a condition asks of a place, over i (issues) and p (pages): a publication, date or page, or one of several; null for what it asks of articles. */
export function compilePlace(reader: ArchiveReader, node: QueryNode): Condition | null {
  if (node.kind === 'or') {
    const members = node.of.map((one) => compilePlace(reader, one));
    const places = members.flatMap((one) => one ?? []);
    return places.length < members.length ? null : joinOr(places);
  }
  if (node.kind !== 'field') return null;
  if (node.field === 'page') return { sql: 'p.label = ?', parameters: [node.value] };
  if (node.field === 'quality') return compileQuality(node);
  return node.field === 'publication' || node.field === 'date' ? compileIssue(reader, node) : null;
}

function shown({ renditions }: Filter): Condition[] {
  return renditions === 'all' ? [] : [{ sql: 'd.preferred = 1', parameters: [] }];
}

/** Runs a query of a filter. @throws UsageError where FTS5 refuses what it is asked */
export function readRows<T>({ fts }: Filter, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')) throw error;
    throw new UsageError(`${fts === undefined ? 'the query' : `“${fts}”`} cannot be read: ${error.message}`, { cause: error });
  }
}
