import type { Identification, LineRange, Notice, PageLayout } from '../../page/index.js';
import type { Archive, ArchiveReader } from '../database/archive.js';
import { inflateSource } from '../database/load-source.js';
import { allRows, oneRow, oneValue } from '../database/statements.js';
import { KEPT_NOTICES, loadNotices } from './corrections/load-content.js';

/** Where a document is known to be. */
export interface DocumentLocation {
  readonly id: number;
  readonly path: string;
  /** The absolute path of its file; null for none. */
  readonly location: string | null;
  /** Which page of its file it is. */
  readonly number: number;
  readonly firstLine: number;
  readonly item: string | null;
  readonly sha256: string;
  /** It came from an export, and its text is not in the archive. */
  readonly withoutSource: boolean;
}

/** The documents with this content, in the order in which they came: pages of several days may have one text. */
export function findDocuments(archive: ArchiveReader, sha256: string): DocumentLocation[] {
  return readLocations(archive, `${LOCATIONS} WHERE d.sha256 = ? ORDER BY d.id`, sha256);
}

/** The documents of the file in this place, in the order of its pages. */
export function documentsAt(archive: ArchiveReader, location: string): DocumentLocation[] {
  return readLocations(archive, `${LOCATIONS} WHERE f.location = ? ORDER BY d.number, d.id`, location);
}

/** The documents whose file had this path, as exports name it, when it was read. */
export function documentsCalled(archive: ArchiveReader, path: string): DocumentLocation[] {
  return readLocations(archive, `${LOCATIONS} WHERE d.path = ? ORDER BY d.id`, path);
}

const LOCATIONS = `SELECT d.id, d.path, f.location, d.number, d.first_line AS firstLine, d.item, d.sha256, d.source IS NULL AS withoutSource
  FROM documents d LEFT JOIN files f ON f.id = d.file_id`;

function readLocations(archive: ArchiveReader, sql: string, value: string): DocumentLocation[] {
  const rows = allRows<Omit<DocumentLocation, 'withoutSource'> & { readonly withoutSource: number }>(archive, sql, value);
  return rows.map((row) => ({ ...row, withoutSource: row.withoutSource === 1 }));
}

/** What is known of a document's page, and who said it when. */
export function loadFacts(archive: ArchiveReader, documentId: number): Fact[] {
  const sql = `SELECT field, value, basis, evidence, said_at AS saidAt, said_by AS saidBy FROM identifications WHERE document_id = ? ORDER BY field`;
  return allRows(archive, sql, documentId);
}

/** What is known of a document's page, and why. */
export function loadIdentifications(archive: ArchiveReader, documentId: number): Identification[] {
  const sql = 'SELECT field, value, basis, evidence FROM identifications WHERE document_id = ? ORDER BY field';
  return allRows(archive, sql, documentId);
}

/** An identification that says when it was said (ISO time; null for what an older version stored), and by which person. */
export interface Fact extends Identification {
  readonly saidAt: string | null;
  readonly saidBy: string | null;
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
  /** Of the whole file where it has several pages. @default sha256 */
  readonly fileSha256?: string;
  /** Which page of its file it is. @default 1 */
  readonly number?: number;
  /** The line of its file at which it begins. @default 1 */
  readonly firstLine?: number;
  /** Its lines that are the border of the page and none of its text. @default none */
  readonly borders?: readonly LineRange[];
  /** What its format knows of it beside its text. @default none */
  readonly layout?: PageLayout | null;
}

/** The same, with the import that stored it. */
export interface StoredFile extends DocumentFile {
  readonly importId: number;
}

/** What the archive knows of a document's file; null for an unknown id. */
export function loadStored(archive: ArchiveReader, documentId: number): StoredFile | null {
  const sql = `SELECT d.path, f.location, d.sha256, d.format, coalesce(d.encoding, '') AS encoding, coalesce(f.bytes, 0) AS bytes,
      coalesce(f.sha256, d.sha256) AS fileSha256, d.number, d.first_line AS firstLine, d.import_id AS importId
    FROM documents d LEFT JOIN files f ON f.id = d.file_id WHERE d.id = ?`;
  return oneRow<StoredFile>(archive, sql, documentId) ?? null;
}

/** The lines of a document that are the border of its page. */
export function loadBorders(archive: ArchiveReader, documentId: number): LineRange[] {
  const json = oneValue<string | null>(archive, 'SELECT borders FROM documents WHERE id = ?', documentId) ?? '[]';
  return (JSON.parse(json) as [number, number][]).map(([first, last]) => ({ first, last }));
}

/** What the format of a document knows of it beside its text; null for text. */
export function loadLayout(archive: ArchiveReader, documentId: number): PageLayout | null {
  const layout = oneValue<Buffer | null>(archive, 'SELECT layout FROM documents WHERE id = ?', documentId) ?? null;
  return layout === null ? null : (JSON.parse(inflateSource(layout)) as PageLayout);
}

/** Notices about a document's bytes, which cannot be found again from its decoded text. */
export function loadKeptNotices(archive: Archive, documentId: number): Notice[] {
  return loadNotices(archive, documentId).filter(({ code }) => KEPT_NOTICES.includes(code));
}
