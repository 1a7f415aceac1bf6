import type { Archive, ArchiveReader } from '../database/archive.js';
import * as t from '../database/schema.js';
import { allRows, countOf, oneValue } from '../database/statements.js';
import { insertRow, insertWithId, updateRow } from './rows.js';

export const OUTCOMES = ['new', 'changed', 'unchanged', 'duplicate', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One file's row in the ledger. */
export interface LedgerEntry {
  readonly path: string;
  readonly location: string | null;
  readonly sha256: string | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly documentId: number | null;
}

/** Opens a run in the ledger and returns its id. @param command what was run, as the person typed it */
export function beginImport(archive: Archive, command: string, version: string): number {
  const values = { startedAt: new Date().toISOString(), command, version };
  // The first that an import writes: if it has to wait for another program, it says so.
  return archive.transaction(() => insertWithId(archive, t.imports, values));
}

/** Writes what became of one file. */
export function recordFile(archive: Archive, importId: number, entry: LedgerEntry): void {
  insertRow(archive, t.importFiles, { importId, ...entry });
}

/** Closes a run. A run that was cut off stays open in the ledger. */
export function endImport(archive: Archive, importId: number): void {
  updateRow(archive, t.imports, importId, { finishedAt: new Date().toISOString() });
}

/** The newest run: its id, and how many files of it are in the ledger; id 0 where there is none. */
export function newestImport(archive: ArchiveReader): { readonly id: number; readonly files: number } {
  const id = oneValue<number | null>(archive, 'SELECT max(id) FROM imports') ?? 0;
  return { id, files: countOf(archive, 'SELECT count(*) FROM import_files WHERE import_id = ?', id) };
}

/** Files whose newest row in the ledger says that they failed, with the paths they had then, by location. */
export function failedFiles(archive: ArchiveReader): Map<string, string> {
  const rows = allRows<{ readonly path: string; readonly location: string }>(
    archive,
    `SELECT path, location FROM import_files
     WHERE outcome = 'failed' AND id IN (SELECT max(id) FROM import_files WHERE location IS NOT NULL GROUP BY location)`,
  );
  return new Map(rows.map(({ path, location }) => [location, path]));
}
