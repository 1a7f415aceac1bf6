import type { Archive, ArchiveReader } from '../database/archive.js';
import * as t from '../database/schema.js';
import { allRows, allValues, oneRow, oneValue, run } from '../database/statements.js';
import { insertWithId, updateRow } from './rows.js';
import { insertNotice, settleAgain } from './store-notices.js';

/** A file as it is found. */
export interface FileState {
  /** Absolute path. */
  readonly location: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Its size in bytes. */
  readonly bytes: number;
}

/** The file in this place, made where it is not known. One whose content is another is not wholly read. Returns `files.id`. */
export function ensureFile(archive: Archive, { location, sha256, bytes }: FileState): number {
  const known = oneRow<{ readonly id: number; readonly sha256: string }>(
    archive,
    'SELECT id, sha256 FROM files WHERE location = ?',
    location,
  );
  if (!known) return insertWithId(archive, t.files, { location, sha256, bytes, pages: null });
  if (known.sha256 !== sha256) updateRow(archive, t.files, known.id, { sha256, bytes, pages: null });
  return known.id;
}

/** True where a file with this content was read to its last page in this place. */
export function isWhollyRead(archive: ArchiveReader, location: string, sha256: string): boolean {
  return oneValue(archive, 'SELECT 1 FROM files WHERE location = ? AND sha256 = ? AND pages IS NOT NULL', location, sha256) !== undefined;
}

/** Where all known files are: absolute paths. */
export function listLocations(archive: ArchiveReader): string[] {
  return allValues(archive, 'SELECT location FROM files');
}

/** A file that was read to its last page. */
export interface FinishedFile extends FileState {
  /** The documents that it has: as many as it has pages, and less where one of them stands elsewhere too. */
  readonly documents: readonly number[];
  readonly pages: number;
  /** As exports name it. */
  readonly path: string;
}

/**
 * Notes that a file was read to its last page. Documents that it had and has no longer stay, as pages without their file, and say so.
 * Returns how many did.
 */
export function finishFile(archive: Archive, file: FinishedFile): number {
  return archive.transaction(() => writeFinished(archive, file));
}

/** The same inside a transaction: one in another is a savepoint, at which the full-text index writes out what it has gathered. */
export function writeFinished(archive: Archive, { documents, pages, path, ...state }: FinishedFile): number {
  const id = ensureFile(archive, state);
  const own = new Set(documents);
  const all = allRows<{ readonly id: number; readonly number: number }>(archive, 'SELECT id, number FROM documents WHERE file_id = ?', id);
  const left = all.filter((one) => !own.has(one.id));
  for (const one of left) leaveFile(archive, one.id, { by: path, gone: pages > 1 || one.number > 1 });
  updateRow(archive, t.files, id, { pages });
  return left.length;
}

/** Takes away what was said of a document that had lost its file. */
export function clearFileNotices(archive: Archive, documentId: number): void {
  run(archive, "DELETE FROM notices WHERE document_id = ? AND code IN ('file-replaced', 'page-gone')", documentId);
}

/** A document stays without its file. @param how.gone its file has other pages, and none in its place; else another page took it */
function leaveFile(archive: Archive, documentId: number, { by, gone }: { readonly by: string; readonly gone: boolean }): void {
  run(archive, 'UPDATE documents SET file_id = NULL WHERE id = ?', documentId);
  clearFileNotices(archive, documentId);
  const code = gone ? 'page-gone' : 'file-replaced';
  insertNotice(archive, documentId, { kind: 'notice', code, lines: null, by });
  settleAgain(archive, documentId);
}
