import type { Identification, Notice } from '../../page/index.js';
import type { Archive, ArchiveReader } from '../database/archive.js';
import { allRows, hasRow, oneRow, run } from '../database/statements.js';
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
export function findDocument(archive: ArchiveReader, sha256: string): DocumentLocation | null {
  const sql = 'SELECT id, path, location, item, source IS NULL AS withoutSource FROM documents WHERE sha256 = ?';
  const row = oneRow<Omit<DocumentLocation, 'withoutSource'> & { readonly withoutSource: number }>(archive, sql, sha256);
  return row ? { ...row, withoutSource: row.withoutSource === 1 } : null;
}

/** True where a document's file is known to be in this place. */
export function isKnownLocation(archive: ArchiveReader, location: string): boolean {
  return hasRow(archive, 'SELECT 1 FROM documents WHERE location = ?', location);
}

/** Notes that a document's file has moved. */
export function relocateDocument(archive: Archive, id: number, location: string): void {
  archive.transaction(() => {
    forgetLocation(archive, location, id);
    run(archive, 'UPDATE documents SET location = ? WHERE id = ?', location, id);
  });
}

/** Another document that was in this place before has lost its file. */
export function forgetLocation(archive: Archive, location: string, except: number): void {
  run(archive, 'UPDATE documents SET location = NULL WHERE location = ? AND id <> ?', location, except);
}

/** What is known of a document's page, and why. */
export function loadIdentifications(archive: ArchiveReader, documentId: number): Identification[] {
  const sql = 'SELECT field, value, basis, evidence FROM identifications WHERE document_id = ? ORDER BY field';
  return allRows(archive, sql, documentId);
}

/** A document's file. */
export interface DocumentFile {
  /** As exports name it. */
  readonly path: string;
  /** Absolute path; null for standard input. */
  readonly location: string | null;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
}

/** The same, with the import that stored it. */
export interface StoredFile extends DocumentFile {
  readonly importId: number;
}

/** What the archive knows of a document's file; null for an unknown id. */
export function loadStored(archive: ArchiveReader, documentId: number): StoredFile | null {
  const sql = `SELECT path, location, sha256, format, coalesce(encoding, '') AS encoding, coalesce(bytes, 0) AS bytes, import_id AS importId
    FROM documents WHERE id = ?`;
  return oneRow<StoredFile>(archive, sql, documentId) ?? null;
}

/** Notices about a document's bytes, which cannot be found again from its decoded text. */
export function loadKeptNotices(archive: Archive, documentId: number): Notice[] {
  return loadNotices(archive, documentId).filter(({ code }) => KEPT_NOTICES.includes(code));
}
