import type { ArchiveReader } from '../database/archive.js';
import { allValues, countOf } from '../database/statements.js';
import type { KeyTarget } from './load.js';

/** The documents of a page (or of one of its renditions), or the one that an article's first part stands in. */
export function documentsOf(archive: ArchiveReader, target: KeyTarget): number[] {
  const find = (sql: string, ...values: number[]) => allValues<number>(archive, sql, ...values);
  if (target.kind === 'article')
    return find('SELECT DISTINCT document_id FROM article_parts WHERE article_id = ? ORDER BY position', target.id);
  if (target.kind === 'issue')
    return find('SELECT d.id FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ? ORDER BY d.id', target.id);
  if (target.rendition === null) return find('SELECT id FROM documents WHERE page_id = ? ORDER BY rendition', target.id);
  return find('SELECT id FROM documents WHERE page_id = ? AND rendition = ?', target.id, target.rendition);
}

/** How many articles have a part in the documents; an article on two pages counts once. */
export function countArticles(archive: ArchiveReader, documents: readonly number[]): number {
  const sql = 'SELECT count(DISTINCT article_id) FROM article_parts WHERE document_id IN (SELECT value FROM json_each(?))';
  return countOf(archive, sql, JSON.stringify(documents));
}

/** How many paragraphs a document has. */
export function countParagraphs(archive: ArchiveReader, documentId: number): number {
  const sql = 'SELECT count(*) FROM paragraphs p JOIN article_parts a ON a.id = p.part_id WHERE a.document_id = ?';
  return countOf(archive, sql, documentId);
}

/** Every document, in the order in which they came. Returns `documents.id`. */
export function listDocumentIds(archive: ArchiveReader): number[] {
  return allValues(archive, 'SELECT id FROM documents ORDER BY id');
}

/** How many documents were read by other rules than these, and can be read again from the text that the archive keeps. */
export function countOlder(archive: ArchiveReader, rules: number): number {
  return countOf(archive, 'SELECT count(*) FROM documents WHERE source IS NOT NULL AND rules <> ?', rules);
}
