import { and, eq, ne, sql } from 'drizzle-orm';
import type { Basis, Identification, IdentityField, Notice } from '../page/index.js';
import { KEPT_NOTICES, loadNotices } from './corrections/load-content.js';
import type { KeyTarget } from './load.js';
import type { Archive } from './open.js';
import * as t from './schema.js';

/** Where a document is known to be. */
export interface DocumentLocation {
  readonly id: number;
  readonly path: string;
  readonly location: string | null;
  readonly item: string | null;
  /** It came from an export, and its text is not in the archive. */
  readonly withoutSource: boolean;
}

/** The document with this content; null for none. */
export function findDocument(archive: Archive, sha256: string): DocumentLocation | null {
  const { id, path, location, item, source } = t.documents;
  const withoutSource = sql<number>`${source} IS NULL`.mapWith(Boolean);
  return (
    archive.db.select({ id, path, location, item, withoutSource }).from(t.documents).where(eq(t.documents.sha256, sha256)).get() ?? null
  );
}

/** Notes that a document's file has moved. */
export function relocateDocument(archive: Archive, id: number, location: string): void {
  archive.transaction(() => {
    forgetLocation(archive, location, id);
    archive.db.update(t.documents).set({ location }).where(eq(t.documents.id, id)).run();
  });
}

/** Another document that was in this place before has lost its file. */
export function forgetLocation({ db }: Archive, location: string, except: number): void {
  const others = and(eq(t.documents.location, location), ne(t.documents.id, except));
  db.update(t.documents).set({ location: null }).where(others).run();
}

/** What is known of a document's page, and why. */
export function loadIdentifications(archive: Archive, documentId: number): Identification[] {
  const rows = archive.db.select().from(t.identifications).where(eq(t.identifications.documentId, documentId)).all();
  return rows.map(({ field, value, basis, evidence }) => ({ field: field as IdentityField, value, basis: basis as Basis, evidence }));
}

/** What the archive knows of a document's file; null for an unknown id. */
export function loadStored(archive: Archive, documentId: number) {
  const { path, location, sha256, format, encoding, bytes, importId } = t.documents;
  const row = archive.db
    .select({ path, location, sha256, format, encoding, bytes, importId })
    .from(t.documents)
    .where(eq(t.documents.id, documentId))
    .get();
  return row ? { ...row, encoding: row.encoding ?? '', bytes: row.bytes ?? 0 } : null;
}

/** Notices about a document's bytes, which cannot be found again from its decoded text. */
export function loadKeptNotices(archive: Archive, documentId: number): Notice[] {
  return loadNotices(archive, documentId).filter(({ code }) => KEPT_NOTICES.includes(code));
}

/** The documents of a page (or of one of its renditions), or the one that an article's first part stands in. */
export function documentsOf(archive: Archive, target: KeyTarget): number[] {
  const { sqlite } = archive;
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
export function countArticles({ sqlite }: Archive, documents: readonly number[]): number {
  const sql = 'SELECT count(DISTINCT article_id) FROM article_parts WHERE document_id IN (SELECT value FROM json_each(?))';
  return sqlite.prepare<[string], number>(sql).pluck().get(JSON.stringify(documents)) ?? 0;
}
