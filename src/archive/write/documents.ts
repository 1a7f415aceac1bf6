import type { Identification, Notice } from '../../page/index.js';
import type { Archive, ArchiveReader } from '../database/archive.js';
import * as t from '../database/schema.js';
import { allRows, hasRow, oneRow, run } from '../database/statements.js';
import { KEPT_NOTICES, loadNotices } from './corrections/load-content.js';
import { insertRow } from './rows.js';

/** Where a document is known to be. */
export interface DocumentLocation {
  readonly id: number;
  readonly path: string;
  readonly location: string | null;
  readonly item: string | null;
  readonly sha256: string;
  /** It came from an export, and its text is not in the archive. */
  readonly withoutSource: boolean;
}

/** The documents with this content, in the order in which they came: pages of several days may have one text. */
export function findDocuments(archive: ArchiveReader, sha256: string): DocumentLocation[] {
  return readLocations(archive, `${LOCATIONS} WHERE sha256 = ? ORDER BY id`, sha256);
}

/** The document whose file is in this place; null for none. */
export function documentAt(archive: ArchiveReader, location: string): DocumentLocation | null {
  return readLocations(archive, `${LOCATIONS} WHERE location = ?`, location)[0] ?? null;
}

const LOCATIONS = 'SELECT id, path, location, item, sha256, source IS NULL AS withoutSource FROM documents';

function readLocations(archive: ArchiveReader, sql: string, value: string): DocumentLocation[] {
  const rows = allRows<Omit<DocumentLocation, 'withoutSource'> & { readonly withoutSource: number }>(archive, sql, value);
  return rows.map((row) => ({ ...row, withoutSource: row.withoutSource === 1 }));
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
    run(archive, "DELETE FROM notices WHERE document_id = ? AND code = 'file-replaced'", id);
  });
}

/** Another document that was in this place before has lost its file. */
export function forgetLocation(archive: Archive, location: string, except: number): void {
  run(archive, 'UPDATE documents SET location = NULL WHERE location = ? AND id <> ?', location, except);
}

/** Says of a document that its file holds another page now. @param by the path of that page's file */
export function noteReplaced(archive: Archive, documentId: number, by: string): void {
  insertRow(archive, t.notices, { documentId, code: 'file-replaced', firstLine: null, lastLine: null, detail: JSON.stringify({ by }) });
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
