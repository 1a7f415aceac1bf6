import { must } from '../../../page/index.js';
import type { ArchiveReader } from '../../database/archive.js';
import { loadDocumentCorrections } from '../article-corrections.js';
import { articlesOf } from '../load.js';
import type { ArticleLink, CorrectionView, NoticeView } from './article-view.js';
import { loadNotices } from './load-notices.js';
import { makeLinker } from './view-article.js';
import type { IssueNames, PageLink } from './view-page.js';

/** An issue: its pages with links to their articles, which `viewArticle` has whole. */
export interface IssueView extends IssueNames {
  readonly kind: 'issue';
  readonly key: string;
  /** Its pages as they are bound. */
  readonly pages: readonly PageContents[];
  /** What is doubtful about the documents that are shown. */
  readonly notices: readonly NoticeView[];
  /** What people corrected and holds in the documents that are shown. */
  readonly corrections: readonly CorrectionView[];
  /** The issues of its newspaper before and after it, by date and edition; null for none, or where newspaper or date is unknown. */
  readonly previous: IssueLink | null;
  readonly next: IssueLink | null;
}

/** A page and what begins on it. */
export interface PageContents extends PageLink {
  /** The articles that begin on this page, in reading order: each article of an issue is on one page. */
  readonly articles: readonly ArticleLink[];
}

/** By what an issue is named and found. */
export interface IssueLink {
  readonly key: string;
  readonly issue_date: string | null;
  readonly edition: string | null;
}

interface IssueRow extends IssueNames {
  readonly key: string;
  readonly publication_id: number | null;
}

/**
 * An issue with its pages, the names of their articles, notices, corrections and neighbours.
 * @param id `issues.id`, as `resolveKey` gives it
 * @returns null where there is no such issue
 */
export function viewIssue(archive: ArchiveReader, id: number): IssueView | null {
  const issue = archive.sqlite
    .prepare<[number], IssueRow>(
      `SELECT i.key, i.publication_id, n.name AS publication, i.date AS issue_date, i.edition
       FROM issues i LEFT JOIN publications n ON n.id = i.publication_id WHERE i.id = ?`,
    )
    .get(id);
  if (!issue) return null;
  const { publication_id, ...own } = issue;
  const documents = archive.sqlite
    .prepare<[number], number>('SELECT d.id FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ? AND d.preferred = 1')
    .pluck()
    .all(id);
  return {
    kind: 'issue',
    ...own,
    pages: readContents(archive, id),
    notices: loadNotices(archive, 'p.issue_id = ? AND d.preferred = 1', id),
    corrections: loadDocumentCorrections(archive, documents),
    ...findNeighbours(archive, publication_id, own),
  };
}

function readContents(archive: ArchiveReader, issue: number): PageContents[] {
  const { sqlite } = archive;
  const pages = sqlite
    .prepare<[number], PageLink & { readonly id: number }>(
      'SELECT id, key, label AS page FROM pages WHERE issue_id = ? ORDER BY sequence, key',
    )
    .all(issue);
  const first = sqlite
    .prepare<[number], number>(
      'SELECT d.page_id FROM article_parts a JOIN documents d ON d.id = a.document_id WHERE a.article_id = ? AND a.position = 1',
    )
    .pluck();
  const linkOf = makeLinker(archive);
  const begun = new Map<number, ArticleLink[]>(pages.map(({ id }) => [id, []]));
  for (const article of articlesOf(archive, { kind: 'issue', id: issue })) {
    const page = must(first.get(article), 'the first part of an article');
    must(begun.get(page), 'the page of an article of an issue').push(linkOf(article));
  }
  return pages.map(({ id, ...page }) => ({ ...page, articles: must(begun.get(id), 'a page of an issue') }));
}

function findNeighbours(
  { sqlite }: ArchiveReader,
  publication: number | null,
  { key, issue_date }: Omit<IssueRow, 'publication_id'>,
): { readonly previous: IssueLink | null; readonly next: IssueLink | null } {
  if (publication === null || issue_date === null) return { previous: null, next: null };
  const find = (direction: '<' | '>') =>
    sqlite
      .prepare<[number, string, string], IssueLink>(
        `SELECT key, date AS issue_date, edition FROM issues WHERE publication_id = ? AND date IS NOT NULL AND (date, key) ${direction} (?, ?)
         ORDER BY date ${direction === '<' ? 'DESC' : ''}, key ${direction === '<' ? 'DESC' : ''} LIMIT 1`,
      )
      .get(publication, issue_date, key) ?? null;
  return { previous: find('<'), next: find('>') };
}
