import { and, eq, ne, sql } from 'drizzle-orm';
import type { Basis, Identification, IdentityField, Notice } from '../../page/index.js';
import type { Archive, ArchiveReader } from '../database/archive.js';
import * as t from '../database/schema.js';
import { KEPT_NOTICES, loadNotices } from './corrections/load-content.js';

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

/** True where a document's file is known to be in this place. */
export function isKnownLocation({ sqlite }: ArchiveReader, location: string): boolean {
  return sqlite.prepare<[string]>('SELECT 1 FROM documents WHERE location = ?').get(location) !== undefined;
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
