import { must } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import type { KeyTarget } from './load.js';

/** The documents of a page (or of one of its renditions), or the one that an article's first part stands in. */
export function documentsOf({ sqlite }: ArchiveReader, target: KeyTarget): number[] {
  const find = (sql: string, ...values: number[]) =>
    sqlite
      .prepare<number[], number>(sql)
      .pluck()
      .all(...values);
  if (target.kind === 'article')
    return find('SELECT DISTINCT document_id FROM article_parts WHERE article_id = ? ORDER BY position', target.id);
  if (target.kind === 'issue')
    return find('SELECT d.id FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ? ORDER BY d.id', target.id);
  if (target.rendition === null) return find('SELECT id FROM documents WHERE page_id = ? ORDER BY rendition', target.id);
  return find('SELECT id FROM documents WHERE page_id = ? AND rendition = ?', target.id, target.rendition);
}

/** How many articles have a part in the documents; an article on two pages counts once. */
export function countArticles({ sqlite }: ArchiveReader, documents: readonly number[]): number {
  const sql = 'SELECT count(DISTINCT article_id) FROM article_parts WHERE document_id IN (SELECT value FROM json_each(?))';
  return must(sqlite.prepare<[string], number>(sql).pluck().get(JSON.stringify(documents)), 'a count');
}

/** Every document, in the order in which they came. Returns `documents.id`. */
export function listDocumentIds({ sqlite }: ArchiveReader): number[] {
  return sqlite.prepare<[], number>('SELECT id FROM documents ORDER BY id').pluck().all();
}
