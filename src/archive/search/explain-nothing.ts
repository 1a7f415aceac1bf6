import { must } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { compileQuery } from './compile-query.js';
import type { FieldName } from './fields.js';
import { type Filter, fromArticles, parseFilter } from './filter.js';
import { allOf, conjunctsOf, phrasesOf, type QueryNode } from './query-tree.js';

/** What a search that found nothing has looked at, and why it found nothing. */
export interface Nothing {
  /** The articles that the filter's fields leave; all, where they leave none. */
  readonly articles: number;
  /** Their first pages. */
  readonly pages: number;
  /** Words and phrases that no article has, as they were written. */
  readonly unknown: readonly string[];
  /** Words of `unknown` that stand in a field, as an author's name does: which, and in how many articles. */
  readonly elsewhere: readonly { readonly word: string; readonly field: FieldName; readonly articles: number }[];
  /** Fields that no article fulfils, as `field:value`. */
  readonly empty: readonly string[];
  /** Articles that the whole filter takes of renditions that are not shown. */
  readonly hidden: number;
  /** Files that could not be read and documents that held no article, in the whole archive. */
  readonly unreadable: number;
}

interface Counts {
  readonly articles: number;
  readonly pages: number;
}

/** Fields whose words stand in no text. */
const NAMED_FIELDS = ['byline', 'agency', 'place', 'speaker'] as const;

/** Looks at each part of a filter that found nothing by itself. */
export function explainNothing(archive: ArchiveReader, filter: Filter): Nothing {
  const { sqlite } = archive;
  const count = (node: QueryNode | null, everyRendition = filter.renditions === 'all'): Counts => {
    const { sql, parameters } = fromArticles({ ...compileQuery(archive, node), everyRendition });
    const counts = `SELECT count(*) AS articles, count(DISTINCT p.id) AS pages ${sql}`;
    return must(sqlite.prepare<(string | number)[], Counts>(counts).get(...parameters), 'a count');
  };
  const tree = parseFilter(archive, filter);
  const nodes = conjunctsOf(tree);
  const fields = nodes.flatMap((node) => (node.kind === 'field' ? [node] : []));
  const left = count(allOf(fields));
  const words = new Map(nodes.flatMap(phrasesOf).map((phrase) => [phrase.written, phrase]));
  const phrases = [...words.values()].filter((phrase) => count({ kind: 'words', phrase }).articles === 0);
  const inFields = phrases.flatMap(({ written }) =>
    NAMED_FIELDS.map((field) => ({ word: written, field, articles: count({ kind: 'field', field, value: written }).articles })),
  );
  return {
    ...(left.articles > 0 ? left : count(null)),
    unknown: phrases.map(({ written }) => written),
    elsewhere: inFields.filter(({ articles }) => articles > 0),
    empty: fields.filter((field) => count(field).articles === 0).map(({ field, value }) => `${field}:${value}`),
    hidden: filter.fts === undefined ? count(tree, true).articles : 0,
    unreadable: countUnreadable(archive),
  };
}

function countUnreadable({ sqlite }: ArchiveReader): number {
  const sql = `SELECT (SELECT count(DISTINCT document_id) FROM notices WHERE code = 'no-article')
    + (SELECT count(*) FROM import_files WHERE outcome = 'failed' AND id IN (SELECT max(id) FROM import_files GROUP BY coalesce(location, path)))`;
  return must(sqlite.prepare<[], number>(sql).pluck().get(), 'a count');
}
