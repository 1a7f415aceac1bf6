import type { Diagnosis } from '../../../page/index.js';
import type { ArchiveReader } from '../../database/archive.js';
import { loadDocumentCorrections } from '../article-corrections.js';
import { articlesOf } from '../load.js';
import type { ArticleView, CorrectionView, NoticeView } from './article-view.js';
import { loadNotices } from './load-notices.js';
import { makeArticleViewer } from './view-article.js';

/** What is known of an issue, by the names of JSON Lines; null is unknown. */
export interface IssueNames {
  readonly publication: string | null;
  readonly issue_date: string | null;
  readonly edition: string | null;
}

/** A page in one of its renditions, with all that the archive knows of it. */
export interface PageView extends IssueNames {
  readonly kind: 'page';
  readonly key: string;
  /** The key of its issue. */
  readonly issue: string;
  /** Its label. */
  readonly page: string | null;
  /** Every rendition of it, the one that is shown first. */
  readonly documents: readonly DocumentView[];
  /** The articles of the rendition, in reading order; those too that only go on here. */
  readonly articles: readonly ArticleView[];
  /** What is doubtful about the documents of the rendition. */
  readonly notices: readonly NoticeView[];
  /** What people corrected and holds in the documents of the rendition. */
  readonly corrections: readonly CorrectionView[];
  /** The pages of its issue before and after it; null for none. */
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
}

/** By what a page is named and found. */
export interface PageLink {
  readonly key: string;
  /** Its label. */
  readonly page: string | null;
}

/** A file's page: one rendition, or one article of it. */
export interface DocumentView {
  readonly path: string;
  readonly sha256: string;
  readonly rendition: number;
  /** The number or name of its article, where it holds only one. */
  readonly item: string | null;
  /** It is what search, list and exports show of the page. */
  readonly preferred: boolean;
  readonly format: string;
  readonly encoding: string | null;
  /** The picture of the page: a path beside its file, or an address; null where its format names none. */
  readonly image: string | null;
  /** Size of that picture in pixels; null where it is not known. */
  readonly image_width: number | null;
  readonly image_height: number | null;
  /** How sure the OCR was of its words, 0 to 1; null where its format does not say. */
  readonly quality: number | null;
  /** What kind of page it is; null for one that came with an export. */
  readonly diagnosis: Diagnosis | null;
}

interface PageRow extends IssueNames, PageLink {
  readonly issue_id: number;
  readonly issue: string;
}

interface DocumentRow extends Omit<DocumentView, 'preferred' | 'diagnosis'> {
  readonly id: number;
  readonly preferred: number;
  readonly diagnosis: string | null;
}

/**
 * A page with its articles, documents, notices, corrections and neighbours.
 * @param id `pages.id`, as `resolveKey` gives it
 * @param rendition null for the one that is shown
 * @returns null where there is no such page, or rendition of it
 */
export function viewPage(archive: ArchiveReader, id: number, rendition: number | null = null): PageView | null {
  const page = archive.sqlite
    .prepare<[number], PageRow>(
      `SELECT p.key, p.label AS page, i.id AS issue_id, i.key AS issue, n.name AS publication, i.date AS issue_date, i.edition
       FROM pages p JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id WHERE p.id = ?`,
    )
    .get(id);
  if (!page) return null;
  const rows = readDocuments(archive, id);
  const shown = rows.filter((row) => (rendition === null ? row.preferred === 1 : row.rendition === rendition));
  if (shown.length === 0) return null;
  const { issue_id, ...own } = page;
  const viewOne = makeArticleViewer(archive);
  const documents = shown.map((row) => row.id);
  const pages = readPages(archive, issue_id);
  const at = pages.findIndex(({ key }) => key === page.key);
  return {
    kind: 'page',
    ...own,
    documents: [...shown, ...rows.filter((row) => !shown.includes(row))].map(viewDocument),
    articles: articlesOf(archive, { kind: 'page', id, rendition }).flatMap((article) => viewOne(article) ?? []),
    notices: documents.flatMap((document) => loadNotices(archive, 'd.id = ?', document)),
    corrections: loadDocumentCorrections(archive, documents),
    previous: pages[at - 1] ?? null,
    next: pages[at + 1] ?? null,
  };
}

function readDocuments({ sqlite }: ArchiveReader, page: number): DocumentRow[] {
  return sqlite
    .prepare<[number], DocumentRow>(
      `SELECT id, path, sha256, rendition, item, preferred, format, encoding, image, image_width, image_height, quality, diagnosis FROM documents
       WHERE page_id = ? ORDER BY rendition, length(item), item`,
    )
    .all(page);
}

function viewDocument({ id: _, preferred, diagnosis, ...row }: DocumentRow): DocumentView {
  return { ...row, preferred: preferred === 1, diagnosis: diagnosis === null ? null : (JSON.parse(diagnosis) as Diagnosis) };
}

/** The pages of an issue as they are bound. @param issue `issues.id` */
function readPages({ sqlite }: ArchiveReader, issue: number): PageLink[] {
  return sqlite.prepare<[number], PageLink>('SELECT key, label AS page FROM pages WHERE issue_id = ? ORDER BY sequence, key').all(issue);
}
