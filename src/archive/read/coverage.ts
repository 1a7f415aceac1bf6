import { must } from '../../page/index.js';
import { isDay } from '../../threads/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { hasRow } from '../database/statements.js';
import type { Condition } from '../search/compile-query.js';
import { compilePlaces, type Filter } from '../search/filter.js';
import { compactLabels, compactNumbers, findMissing, type MissingPages } from './page-ranges.js';

/** What is there of one issue, with what is missing or doubtful by name. Texts are null where there is nothing to name. */
export interface IssueCoverage {
  readonly publication: string | null;
  readonly issue_date: string | null;
  readonly edition: string | null;
  /** `issues.key`; null for files that could not be read and belong to no issue of the archive. */
  readonly issue: string | null;
  readonly page_count: number;
  /** Their labels: `1–4, A1`; pages without a label are not named. */
  readonly labels: string | null;
  /** How many page numbers are missing; null where paper or date are unknown, since such pages are of no one issue. */
  readonly missing: number | null;
  /** `2, 5–7, A3` */
  readonly missing_pages: string | null;
  /** Where an article goes on or comes from and its other half is not there: `1/4 → 3; 3/2 ← 1`. */
  readonly open_jumps: string | null;
  /** Pages that have no article, and the paths of files that could not be read. */
  readonly unreadable: string | null;
  /** Pages with damaged characters. */
  readonly doubtful: string | null;
}

/** What is there of one publication in one month. */
export interface MonthCoverage {
  readonly publication: string | null;
  /** `2024-05` */
  readonly month: string | null;
  /** Null where paper or date are unknown. */
  readonly issue_count: number | null;
  /** The days that have an issue: `1–7, 9, 12–31`. */
  readonly days: string | null;
  readonly page_count: number;
  readonly missing: number | null;
  /** By day: `17: 2, 5–7; 18: A3`. */
  readonly missing_pages: string | null;
  readonly open_jumps: number;
  /** Pages that have no article, and files that could not be read. */
  readonly unreadable: number;
  /** Pages with damaged characters. */
  readonly doubtful: number;
}

export const ISSUE_COLUMNS = [
  'publication',
  'issue_date',
  'edition',
  'issue',
  'page_count',
  'labels',
  'missing',
  'missing_pages',
  'open_jumps',
  'unreadable',
  'doubtful',
] as const satisfies readonly (keyof IssueCoverage)[];

export const MONTH_COLUMNS = [
  'publication',
  'month',
  'issue_count',
  'days',
  'page_count',
  'missing',
  'missing_pages',
  'open_jumps',
  'unreadable',
  'doubtful',
] as const satisfies readonly (keyof MonthCoverage)[];

/** What a path says of a file that could not be read; null is unknown. */
export interface GuessedPlace {
  /** `publications.id` */
  readonly publication: number | null;
  readonly date: string | null;
}

export interface CoverageOptions {
  /** Whole papers and dates; other fields would make gaps where there are none. */
  readonly filter?: Pick<Filter, 'publication' | 'date'>;
  /** Reads the place of a file that could not be read from its absolute path. @default such files have none */
  readonly guessPlace?: (location: string) => GuessedPlace;
}

/** One row a publication and month, in the order of slugs; what is not known comes last. */
export function coverMonths(archive: ArchiveReader, options: CoverageOptions = {}): MonthCoverage[] {
  const months = new Map<string, Gathered[]>();
  for (const issue of gatherIssues(archive, options)) {
    const key = JSON.stringify([issue.slug, issue.date?.slice(0, 7) ?? null]);
    months.set(key, [...(months.get(key) ?? []), issue]);
  }
  return [...months.values()].map(toMonth);
}

/** One row an issue, in the same order. */
export function coverIssues(archive: ArchiveReader, options: CoverageOptions = {}): IssueCoverage[] {
  return gatherIssues(archive, options).map((issue) => {
    const missing = missingOf(issue);
    return {
      publication: issue.publication,
      issue_date: issue.date,
      edition: issue.edition,
      issue: issue.key,
      page_count: issue.pages,
      labels: compactLabels(issue.labels) || null,
      missing: missing?.count ?? null,
      missing_pages: missing?.text || null,
      open_jumps: issue.jumps.join('; ') || null,
      unreadable: issue.unreadable.join(', ') || null,
      doubtful: issue.doubtful.join(', ') || null,
    };
  });
}

interface Place {
  readonly publication: string | null;
  readonly slug: string | null;
  readonly date: string | null;
  readonly edition: string | null;
  readonly key: string | null;
}

interface Gathered extends Place {
  pages: number;
  readonly labels: Set<string>;
  readonly jumps: string[];
  readonly unreadable: string[];
  readonly doubtful: string[];
}

/** Null where there is no issue that could miss a page. */
function missingOf({ slug, date, pages, labels }: Gathered): MissingPages | null {
  return slug === null || date === null || !isDay(date) || pages === 0 ? null : findMissing(labels);
}

function toMonth(issues: readonly Gathered[]): MonthCoverage {
  const [{ publication = null, slug = null, date = null } = {}] = issues;
  const sum = (count: (issue: Gathered) => number) => issues.reduce((total, issue) => total + count(issue), 0);
  const there = issues.filter((issue) => issue.pages > 0);
  const days = there.flatMap((issue) => (issue.date === null || !isDay(issue.date) ? [] : [dayOf(issue.date)]));
  const missing = there.flatMap((issue) => {
    const gaps = missingOf(issue);
    if (gaps === null || gaps.count === 0) return [];
    const { count, text } = gaps;
    return [
      {
        count,
        text: `${dayOf(must(issue.date, 'the date of an issue that misses pages'))}${issue.edition === null ? '' : ` ${issue.edition}`}: ${text}`,
      },
    ];
  });
  const known = slug !== null && date !== null;
  return {
    publication,
    month: date?.slice(0, 7) ?? null,
    issue_count: known ? there.length : null,
    days: compactNumbers(days) || null,
    page_count: sum((issue) => issue.pages),
    missing: known ? missing.reduce((total, { count }) => total + count, 0) : null,
    missing_pages: missing.map(({ text }) => text).join('; ') || null,
    open_jumps: sum((issue) => issue.jumps.length),
    unreadable: sum((issue) => issue.unreadable.length),
    doubtful: sum((issue) => issue.doubtful.length),
  };
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

function gatherIssues(archive: ArchiveReader, options: CoverageOptions): Gathered[] {
  const condition = compilePlaces(archive, options.filter ?? {});
  const issues = new Map<string, Gathered>();
  const at = (place: Place): Gathered => {
    // A file of a paper and day that the archive has belongs to its issue; editions are not in paths.
    const key = JSON.stringify([place.slug, place.date, place.edition]);
    const issue = issues.get(key) ?? { ...place, pages: 0, labels: new Set(), jumps: [], unreadable: [], doubtful: [] };
    issues.set(key, issue);
    return issue;
  };
  for (const page of readPages(archive, condition)) {
    const issue = at(page);
    issue.pages++;
    if (page.label !== null) issue.labels.add(page.label);
    if (page.unreadable) issue.unreadable.push(page.label ?? page.page_key);
    if (page.doubtful) issue.doubtful.push(page.label ?? page.page_key);
  }
  for (const jump of readJumps(archive, condition)) at(jump).jumps.push(wordJump(jump));
  for (const { path, ...place } of readFailed(archive, options)) at(place).unreadable.push(path);
  return [...issues.values()].sort(
    (a, b) => compare(a.slug, b.slug) || compare(a.date, b.date) || compare(a.edition ?? '', b.edition ?? ''),
  );
}

/** Null is behind everything. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

const PLACE = 'n.name AS publication, n.slug, i.date, i.edition, i.key';
const FROM_DOCUMENTS = `documents d JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
  LEFT JOIN publications n ON n.id = i.publication_id`;

interface PageRow extends Place {
  readonly label: string | null;
  readonly page_key: string;
  readonly unreadable: number;
  readonly doubtful: number;
}

/** Every page that has a document. Where one article a file makes a page, the page is unreadable if none of them has an article. */
function readPages({ sqlite }: ArchiveReader, { sql, parameters }: Condition): PageRow[] {
  const noted = (code: string) => `(SELECT o.document_id FROM notices o WHERE o.code = '${code}')`;
  return sqlite
    .prepare<unknown[], PageRow>(
      `SELECT ${PLACE}, p.label, p.key AS page_key, min(d.id IN ${noted('no-article')}) AS unreadable, max(d.id IN ${noted('bytes-replaced')}) AS doubtful
       FROM ${FROM_DOCUMENTS} WHERE ${sql} GROUP BY p.id ORDER BY p.sequence, p.key`,
    )
    .all(...parameters);
}

interface JumpRow extends Place {
  readonly label: string | null;
  readonly part: string | null;
  readonly direction: 'on' | 'from';
  readonly page: string | null;
}

function readJumps({ sqlite }: ArchiveReader, { sql, parameters }: Condition): JumpRow[] {
  return sqlite
    .prepare<unknown[], JumpRow>(
      `SELECT ${PLACE}, p.label, json_extract(o.detail, '$.direction') AS direction, json_extract(o.detail, '$.page') AS page,
         (SELECT a.key FROM placements s JOIN article_parts a ON a.id = s.part_id
          WHERE s.document_id = d.id AND s.place = 'jump' AND s.first_line = o.first_line) AS part
       FROM notices o JOIN ${FROM_DOCUMENTS.replace('documents d', 'documents d ON d.id = o.document_id')}
       WHERE o.code = 'part-missing' AND ${sql} ORDER BY p.sequence, p.key, o.first_line, o.id`,
    )
    .all(...parameters);
}

/** `1/4 → 3`: the article's key within its issue, and the page that its jump line names. */
function wordJump({ key, label, part, direction, page }: JumpRow): string {
  const own = part !== null && key !== null && part.startsWith(`${key}/`) ? part.slice(key.length + 1) : (label ?? '?');
  return `${own} ${direction === 'on' ? '→' : '←'} ${page ?? '?'}`;
}

/** True where a file failed in some import: only then `guessPlace` may be asked. */
export function hasFailedFiles(archive: ArchiveReader): boolean {
  return hasRow(archive, "SELECT 1 FROM import_files WHERE outcome = 'failed' LIMIT 1");
}

interface FailedRow extends Place {
  readonly path: string;
}

/**
 * Files whose newest row in the ledger says that they failed. Their place is that of the document that an earlier import of
 * the same file left, else what the path says.
 */
function readFailed(archive: ArchiveReader, { filter = {}, guessPlace }: CoverageOptions): FailedRow[] {
  const { sqlite } = archive;
  const rows = sqlite
    .prepare<[], { path: string; location: string; page: number | null }>(
      `SELECT f.path, f.location, (SELECT d.page_id FROM files o JOIN documents d ON d.file_id = o.id WHERE o.location = f.location ORDER BY d.number LIMIT 1) AS page
       FROM import_files f
       WHERE f.outcome = 'failed' AND f.id IN (SELECT max(id) FROM import_files WHERE location IS NOT NULL GROUP BY location)
       ORDER BY f.path`,
    )
    .all();
  if (rows.length === 0) return [];
  const { sql, parameters } = compilePlaces(archive, filter);
  const ofPage = sqlite.prepare<unknown[], Place>(`SELECT ${PLACE} FROM ${FROM_DOCUMENTS} WHERE p.id = ? AND ${sql} LIMIT 1`);
  // A row that looks as an issue, a page and a document do, so that the filter can be asked of it.
  const ofGuess = sqlite.prepare<unknown[], Place>(
    `SELECT ${PLACE} FROM (SELECT ? AS publication_id, ? AS date, NULL AS edition, NULL AS key) i, (SELECT NULL AS label) p, (SELECT 1 AS preferred) d
     LEFT JOIN publications n ON n.id = i.publication_id WHERE ${sql}`,
  );
  return rows.flatMap(({ path, location, page }) => {
    const guess = guessPlace?.(location) ?? { publication: null, date: null };
    const place = page === null ? ofGuess.get(guess.publication, guess.date, ...parameters) : ofPage.get(page, ...parameters);
    return place ? [{ ...place, path }] : [];
  });
}
