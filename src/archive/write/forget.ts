import type { Archive, ArchiveReader } from '../database/archive.js';
import { allRows, oneValue, run } from '../database/statements.js';
import { clearContent, leavePage } from './store.js';

/** What hangs on a document, and goes with it. */
export interface ForgottenDocument {
  /** `documents.id` */
  readonly document: number;
  /** Of its page. */
  readonly key: string;
  readonly rendition: number;
  readonly item: string | null;
  readonly path: string;
  /** Articles that have a part in it. */
  readonly articles: number;
  /** Those of them that have another part on another page, which stays. */
  readonly cut: number;
  readonly paragraphs: number;
  /** Corrections by people that hold. */
  readonly corrections: number;
}

const FORGOTTEN = `SELECT d.id AS document, p.key, d.rendition, d.item, d.path,
    (SELECT count(*) FROM article_parts a WHERE a.document_id = d.id) AS articles,
    (SELECT count(*) FROM article_parts a WHERE a.document_id = d.id AND EXISTS (SELECT 1 FROM article_parts b
       WHERE b.article_id = a.article_id AND b.document_id NOT IN (SELECT value FROM json_each(@ids)))) AS cut,
    (SELECT count(*) FROM article_parts a JOIN paragraphs g ON g.part_id = a.id WHERE a.document_id = d.id) AS paragraphs,
    (SELECT count(*) FROM corrections c WHERE c.document_id = d.id AND c.undone_at IS NULL) AS corrections
  FROM documents d JOIN pages p ON p.id = d.page_id WHERE d.id IN (SELECT value FROM json_each(@ids)) ORDER BY p.key, d.rendition, d.item`;

/** What would go with documents. @param ids `documents.id` */
export function describeForgetting(archive: Pick<ArchiveReader, 'sqlite'>, ids: readonly number[]): ForgottenDocument[] {
  return allRows<ForgottenDocument>(archive, FORGOTTEN, { ids: JSON.stringify(ids) });
}

/**
 * Takes documents out of the archive, with their articles, notices and corrections. Parts on other pages become articles again, pages and
 * issues without documents go too, and of several renditions another is shown. The ledger keeps that there was a file; an import of it
 * brings the page back. One transaction. @param ids `documents.id`
 */
export function forgetDocuments(archive: Archive, ids: readonly number[]): void {
  archive.transaction(() => {
    const pages = new Set<number>();
    for (const id of ids) {
      const page = oneValue<number>(archive, 'SELECT page_id FROM documents WHERE id = ?', id);
      if (page === undefined) continue;
      pages.add(page);
      clearContent(archive, id);
      run(archive, 'DELETE FROM corrections WHERE document_id = ?', id);
      run(archive, 'DELETE FROM documents WHERE id = ?', id);
    }
    run(archive, 'DELETE FROM files WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.file_id = files.id)');
    for (const page of pages) leavePage(archive, page);
  });
}

/** A file that could not be read in its last import. */
export interface FailedFile {
  readonly path: string;
  readonly reason: string | null;
  /** `import_files.id` of each time that it failed. */
  readonly rows: readonly number[];
}

const FAILED = `SELECT f.path, f.reason, (SELECT json_group_array(o.id) FROM import_files o WHERE o.outcome = 'failed'
    AND coalesce(o.location, o.path) = coalesce(f.location, f.path)) AS rows
  FROM import_files f WHERE f.outcome = 'failed' AND f.id IN (SELECT max(id) FROM import_files GROUP BY coalesce(location, path))
    AND (f.path = @path OR f.location = @location OR substr(f.path, 1, length(@path) + 1) = @path || '/'
      OR substr(f.location, 1, length(@location) + 1) = @location || '/') ORDER BY f.path`;

/** The files that failed and are in a place, or below it. @param place its absolute path, and the path as lists print it */
export function failedBelow(
  archive: Pick<ArchiveReader, 'sqlite'>,
  place: { readonly location: string; readonly path: string },
): FailedFile[] {
  const rows = allRows<Omit<FailedFile, 'rows'> & { readonly rows: string }>(archive, FAILED, { ...place });
  return rows.map((row) => ({ ...row, rows: JSON.parse(row.rows) as number[] }));
}

/** Takes failures out of the ledger, so that neither coverage nor `--retry-failed` knows them. */
export function forgetFailures(archive: Archive, files: readonly FailedFile[]): void {
  const rows = JSON.stringify(files.flatMap((file) => file.rows));
  archive.transaction(() => {
    run(archive, "DELETE FROM import_files WHERE outcome = 'failed' AND id IN (SELECT value FROM json_each(?))", rows);
  });
}
