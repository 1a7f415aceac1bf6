import type { ArchiveReader } from '../database/archive.js';
import { type Condition, compileQuery } from './compile-query.js';
import { FIELDS } from './fields.js';
import { type CompiledFilter, compileFilter, type Filter, fromArticles, fromMatches, parseFilter, readRows } from './filter.js';
import { allOf, conjunctsOf, type QueryNode } from './query-tree.js';

interface FacetDefinition {
  /** The value, in SQL over x, i, n and what `join` adds. */
  readonly value: string;
  readonly join: string;
  /** Values in their own order, not by number of articles. */
  readonly inOrder?: boolean;
}

const PARTS = 'JOIN article_parts q ON q.article_id = x.id';

/** What the articles of a search can be counted by. An article with several pages, speakers or authors counts once for each. */
export const FACETS = {
  publication: { value: 'n.name', join: '' },
  year: { value: 'substr(i.date, 1, 4)', join: '', inOrder: true },
  month: { value: 'substr(i.date, 1, 7)', join: '', inOrder: true },
  date: { value: 'i.date', join: '', inOrder: true },
  page: { value: 'r.label', join: `${PARTS} JOIN documents e ON e.id = q.document_id JOIN pages r ON r.id = e.page_id` },
  speaker: { value: 'g.speaker', join: `${PARTS} JOIN paragraphs g ON g.part_id = q.id AND g.speaker IS NOT NULL` },
  byline: { value: 'b.name', join: `${PARTS} JOIN bylines b ON b.part_id = q.id` },
  agency: { value: 'x.dateline_agency', join: '' },
  place: { value: 'x.dateline_place', join: '' },
  language: { value: 'x.language', join: '' },
  section: { value: 'x.section', join: '' },
} as const satisfies Record<string, FacetDefinition>;

export type Facet = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** How many articles of a search have one value. Null: not known. */
export interface FacetCount {
  readonly facet: Facet;
  readonly value: string | null;
  readonly articles: number;
}

/** The articles that a filter takes, counted by a facet: the most frequent values first, dates in their order. */
export function countFacet(archive: ArchiveReader, facet: Facet, filter: Filter, limit?: number): FacetCount[] {
  const { value, join, ...own }: FacetDefinition = FACETS[facet];
  const { sql, parameters } = foundArticles(archive, filter);
  const rows = readRows(filter, () =>
    archive.sqlite
      .prepare<(string | number)[], Omit<FacetCount, 'facet'>>(
        `WITH found AS (${sql}) SELECT ${value} AS value, count(DISTINCT x.id) AS articles
         FROM found JOIN articles x ON x.id = found.id JOIN issues i ON i.id = x.issue_id LEFT JOIN publications n ON n.id = i.publication_id ${join}
         GROUP BY 1 ORDER BY ${own.inOrder ? 'value IS NULL, value' : 'articles DESC, value IS NULL, value'} LIMIT ?`,
      )
      .all(...parameters, limit ?? -1),
  );
  return rows.map((row) => ({ facet, ...row }));
}

function foundArticles(archive: ArchiveReader, filter: Filter): Condition {
  const { id, sql, parameters } = fromMatches(compileFilter(archive, filter));
  return { sql: `SELECT ${id} AS id ${sql}`, parameters };
}

export const PERIODS = ['day', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** How many articles of a search were printed in one day, month or year. */
export interface PeriodCount {
  /** `2024-03-08`, `2024-03` or `2024`; null for articles whose date is not known. */
  readonly period: string | null;
  readonly articles: number;
}

/** Months of up to three years fit on a screen; a longer time is counted by years. */
const MOST_MONTHS = 36;

/** The articles that a filter takes, counted by time, with the empty times between them. */
export function countTimeline(archive: ArchiveReader, filter: Filter, period?: Period): PeriodCount[] {
  const days = countFacet(archive, 'date', filter).map(({ value, articles }) => [value, articles] as const);
  return layPeriods(days, period).map(([own, articles]) => ({ period: own, articles }));
}

/** Counts of days as counts of periods, with the empty ones between them. @param days ISO dates in their order; null where it is not known */
export function layPeriods(days: readonly (readonly [string | null, number])[], period?: Period): (readonly [string | null, number])[] {
  const dates = days.flatMap(([value]) => value ?? []);
  const unit = period ?? (monthsOf(dates) <= MOST_MONTHS ? 'month' : 'year');
  const length = { day: 10, month: 7, year: 4 }[unit];
  const counts = new Map<string, number>();
  for (const [value, count] of days) {
    if (value === null) continue;
    const own = value.slice(0, length);
    counts.set(own, (counts.get(own) ?? 0) + count);
  }
  const unknown = days.find(([value]) => value === null);
  const rows = periodsBetween([...counts.keys()], unit).map((own) => [own, counts.get(own) ?? 0] as const);
  return unknown ? [...rows, unknown] : rows;
}

/** A period of a timeline, with how many articles there are in it at all. */
export interface PeriodShare extends PeriodCount {
  readonly total: number;
  /** From 0 to 1; null for a period without articles. */
  readonly share: number | null;
}

/**
 * A timeline with its denominator: all articles of each period that the filter's publication, date, page, section and language leave, whatever
 * their words. @param periods what `countTimeline` gave for the same filter
 */
export function addShares(archive: ArchiveReader, filter: Filter, periods: readonly PeriodCount[]): PeriodShare[] {
  const length = periods.find(({ period }) => period !== null)?.period?.length ?? 4;
  const { sql, parameters } = fromArticles(compileWordless(archive, filter));
  const rows = archive.sqlite
    .prepare<(string | number)[], [string | null, number]>(`SELECT substr(i.date, 1, ${length}), count(DISTINCT x.id) ${sql} GROUP BY 1`)
    .raw()
    .all(...parameters);
  const totals = new Map(rows);
  return periods.map(({ period, articles }) => {
    const total = totals.get(period) ?? 0;
    return { period, articles, total, share: total === 0 ? null : articles / total };
  });
}

/** What a filter asks of publication, date, page, section and language, without its words. */
export function compileWordless(archive: ArchiveReader, filter: Filter): CompiledFilter {
  const node = allOf(conjunctsOf(parseFilter(archive, filter)).filter(asksNoWords));
  return { ...compileQuery(archive, node), everyRendition: filter.renditions === 'all' };
}

function asksNoWords(node: QueryNode): boolean {
  if (node.kind === 'field') return ['issue', 'page', 'article'].includes(FIELDS[node.field].level);
  return node.kind === 'or' && node.of.every(asksNoWords);
}

/** How many months lie between the first and the last of sorted dates; 0 for none. */
function monthsOf(dates: readonly string[]): number {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(last) - months(first);
}

/** Every period from the first to the last. */
function periodsBetween(found: readonly string[], unit: Period): string[] {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const out: string[] = [];
  const date = new Date(`${first}${'-01-01'.slice(first.length - 4)}T00:00:00Z`);
  for (;;) {
    const own = date.toISOString().slice(0, first.length);
    if (own > last) return out;
    out.push(own);
    if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1);
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
    else date.setUTCFullYear(date.getUTCFullYear() + 1);
  }
}
