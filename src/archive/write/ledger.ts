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

/** How far a run came. */
export interface RunState {
  /** 0 where there was none. */
  readonly id: number;
  /** How many files of it are in the ledger, by what became of them. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Pages that it stored: of a file that it did not end, too. */
  readonly pages: number;
}

/** How far the newest run came. */
export function newestImport(archive: ArchiveReader): RunState {
  const id = oneValue<number | null>(archive, 'SELECT max(id) FROM imports') ?? 0;
  const rows = allRows<{ readonly outcome: Outcome; readonly files: number }>(
    archive,
    'SELECT outcome, count(*) AS files FROM import_files WHERE import_id = ? GROUP BY outcome',
    id,
  );
  const pages = countOf(archive, 'SELECT count(*) FROM documents WHERE import_id = ?', id);
  return { id, outcomes: Object.fromEntries(rows.map(({ outcome, files }) => [outcome, files])), pages };
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
