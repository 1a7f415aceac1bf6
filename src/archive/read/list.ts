import { must, UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { compileFilter, compilePlaces, type Filter, fromArticles, READING_ORDER, readRows } from '../search/filter.js';
import { LIST_CORRECTIONS } from './list-corrections.js';
import { BYLINE_JSON } from './load.js';
import { NOTICE_ORDER } from './notice-order.js';

export const LIST_KINDS = ['publications', 'issues', 'pages', 'articles', 'documents', 'notices', 'corrections', 'imports'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface ListOptions {
  readonly filter: Filter;
  /** Only notices with one of these codes. @default all */
  readonly codes?: readonly string[];
  /** Notices that were settled, and not those that are doubtful. @default false */
  readonly settled?: boolean;
  /** Only notices of documents that this import stored last. @default all */
  readonly importId?: number;
  /** Publications without issues too. @default false */
  readonly all?: boolean;
  /** Every file of every import. @default false */
  readonly files?: boolean;
  /** @default no limit */
  readonly limit?: number;
}

/** Rows to print; `columns` also where there are none. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const PLACE = 'JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id';

/** Each kind as a query; `%` takes the condition of `compilePlaces`, or for articles what `fromArticles` gives. */
const QUERIES: Readonly<Record<Exclude<ListKind, 'imports' | 'publications'>, string>> = {
  issues: `SELECT i.key, count(DISTINCT p.id) AS page_count, count(DISTINCT a.article_id) AS article_count, n.name AS publication, i.date, i.edition
    FROM documents d ${PLACE} LEFT JOIN article_parts a ON a.document_id = d.id WHERE % GROUP BY i.id ORDER BY i.key`,
  pages: `SELECT p.key, count(DISTINCT d.id) AS document_count, count(DISTINCT a.id) AS article_count,
      (SELECT count(*) FROM notices o JOIN documents e ON e.id = o.document_id WHERE e.page_id = p.id) AS notice_count,
      n.name AS publication, i.date AS issue_date, p.label AS page,
      max(d.quality) FILTER (WHERE d.preferred) AS quality, max(d.quality_basis) FILTER (WHERE d.preferred) AS quality_basis, max(d.image) FILTER (WHERE d.preferred) AS image
    FROM documents d ${PLACE} LEFT JOIN article_parts a ON a.document_id = d.id WHERE % GROUP BY p.id ORDER BY i.key, p.sequence, p.key`,
  articles: `SELECT x.key, x.headline,
      (SELECT group_concat(f.value, '; ' ORDER BY f.key) FROM json_each(${BYLINE_JSON}) f) AS byline,
      n.name AS publication, i.date AS issue_date, p.label AS page,
      (SELECT count(*) FROM article_parts y JOIN paragraphs g ON g.part_id = y.id WHERE y.article_id = x.id) AS paragraph_count,
      x.continued_from, x.continued_on, x.section
    % ORDER BY ${READING_ORDER}`,
  documents: `SELECT d.id AS document_id, p.key, d.rendition, d.preferred, d.path,
      (SELECT group_concat(f.field || ' (' || f.basis || ')', '; ' ORDER BY f.field) FROM identifications f WHERE f.document_id = d.id AND f.inferred) AS inferred,
      (SELECT json_group_array(json_object('field', f.field, 'value', f.value, 'basis', f.basis, 'evidence', f.evidence, 'said_at', f.said_at,
        'said_by', f.said_by) ORDER BY f.field) FROM identifications f WHERE f.document_id = d.id) AS facts,
      d.number, d.first_line, d.format, d.encoding, d.line_count, (SELECT count(*) FROM article_parts a WHERE a.document_id = d.id) AS article_count, d.item
    FROM documents d ${PLACE} WHERE % ORDER BY i.key, p.sequence, p.key, d.rendition, d.item`,
  notices: `SELECT p.key, d.path, o.first_line + d.first_line - 1 AS first_line, o.last_line + d.first_line - 1 AS last_line, o.code,
      CASE WHEN d.first_line = 1 THEN o.detail
        WHEN o.code = 'repeat' THEN json_set(o.detail, '$.of.first', o.detail ->> '$.of.first' + d.first_line - 1, '$.of.last', o.detail ->> '$.of.last' + d.first_line - 1)
        WHEN o.code = 'seam-open' AND o.detail ->> '$.partner' IS NOT NULL THEN json_set(o.detail, '$.partner.first',
          o.detail ->> '$.partner.first' + d.first_line - 1, '$.partner.last', o.detail ->> '$.partner.last' + d.first_line - 1)
        WHEN o.code = 'sentences-broken' THEN json_set(o.detail, '$.at', (SELECT json_group_array(e.value + d.first_line - 1) FROM json_each(o.detail, '$.at') e))
        ELSE o.detail END AS detail, s.settled_at, s.settled_by, s.reason, o.id AS notice_id, d.id AS document_id
    FROM notices o JOIN documents d ON d.id = o.document_id ${PLACE} LEFT JOIN settled_notices s ON s.id = o.settled_id
    WHERE % ORDER BY ${NOTICE_ORDER}, i.key, p.sequence, p.key, d.rendition, o.first_line, o.id`,
  corrections: LIST_CORRECTIONS,
};

const PUBLICATIONS = `SELECT n.slug, n.name, count(DISTINCT i.id) AS issue_count, min(i.date) AS first, max(i.date) AS last, n.language, n.place, n.issn, n.cn
  FROM publications n LEFT JOIN issues i ON i.publication_id = n.id GROUP BY n.id HAVING count(i.id) > 0 OR ? ORDER BY n.slug`;

const IMPORTS = `SELECT m.id, m.started_at, count(f.id) AS file_count, count(*) FILTER (WHERE f.outcome = 'new') AS new,
    count(*) FILTER (WHERE f.outcome = 'changed') AS changed, count(*) FILTER (WHERE f.outcome = 'unchanged') AS unchanged,
    count(*) FILTER (WHERE f.outcome = 'duplicate') AS duplicate, count(*) FILTER (WHERE f.outcome = 'failed') AS failed, m.command, m.finished_at
  FROM imports m LEFT JOIN import_files f ON f.import_id = m.id GROUP BY m.id ORDER BY m.id`;

const IMPORT_FILES = `SELECT f.import_id AS import, f.path, f.outcome, f.reason, p.key, f.location
  FROM import_files f LEFT JOIN documents d ON d.id = f.document_id LEFT JOIN pages p ON p.id = d.page_id ORDER BY f.id`;

/** Rows of one kind. @throws UsageError for a filter that cannot be */
export function listRows(archive: ArchiveReader, kind: ListKind, options: ListOptions): Listing {
  const { filter, codes = [], settled = false, all = false, files = false, limit } = options;
  const [sql, parameters] = ((): [string, (string | number)[]] => {
    if (kind === 'publications' || kind === 'imports') refuseFilter(filter, kind);
    if (kind === 'publications') return [PUBLICATIONS, [all ? 1 : 0]];
    if (kind === 'imports') return [files ? IMPORT_FILES : IMPORTS, []];
    const whole =
      kind === 'documents' || kind === 'notices' || kind === 'corrections' ? { ...filter, renditions: filter.renditions ?? 'all' } : filter;
    const own = kind === 'notices' && codes.length > 0 ? [JSON.stringify(codes)] : [];
    const run = kind === 'notices' && options.importId !== undefined ? ' AND d.import_id = ?' : '';
    const ofRun = run === '' ? [] : [must(options.importId, 'the number of an import')];
    if (kind === 'articles') {
      const { sql: from, parameters: own } = fromArticles(compileFilter(archive, whole));
      return [QUERIES.articles.replace('%', () => from), [...own]];
    }
    const doubt = kind === 'notices' ? ` AND o.settled_id IS ${settled ? 'NOT NULL' : 'NULL'}` : '';
    const condition = compilePlaces(archive, whole);
    return [
      QUERIES[kind].replace(
        '%',
        () => condition.sql + doubt + run + own.map(() => ' AND o.code IN (SELECT value FROM json_each(?))').join(''),
      ),
      [...condition.parameters, ...ofRun, ...own],
    ];
  })();
  const statement = archive.sqlite.prepare<unknown[], Record<string, unknown>>(limit === undefined ? sql : `${sql} LIMIT ${limit}`);
  return { columns: statement.columns().map((column) => column.name), rows: readRows(filter, () => statement.all(...parameters)) };
}

/** @throws UsageError for a filter of a list that takes none */
function refuseFilter({ readPage: _, readDate: __, renditions: ___, ...asked }: Filter, kind: ListKind): void {
  const [name] = Object.keys(asked);
  if (name !== undefined)
    throw new UsageError(
      `the list of ${kind} takes no ${name}; filters are for issues, pages, articles, documents, notices and corrections`,
    );
}
