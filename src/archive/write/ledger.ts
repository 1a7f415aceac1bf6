import { and, eq, inArray, isNotNull, max } from 'drizzle-orm';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';

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
  return archive.db.insert(t.imports).values(values).returning({ id: t.imports.id }).get().id;
}

/** Writes what became of one file. */
export function recordFile(archive: Archive, importId: number, entry: LedgerEntry): void {
  archive.db
    .insert(t.importFiles)
    .values({ importId, ...entry })
    .run();
}

/** Closes a run. A run that was cut off stays open in the ledger. */
export function endImport(archive: Archive, importId: number): void {
  archive.db.update(t.imports).set({ finishedAt: new Date().toISOString() }).where(eq(t.imports.id, importId)).run();
}

/** Files whose newest row in the ledger says that they failed, with the paths they had then, by location. */
export function failedFiles(archive: Archive): Map<string, string> {
  const { id, path, location, outcome } = t.importFiles;
  const newest = archive.db
    .select({ id: max(id) })
    .from(t.importFiles)
    .where(isNotNull(location))
    .groupBy(location);
  const rows = archive.db
    .select({ path, location })
    .from(t.importFiles)
    .where(and(inArray(id, newest), eq(outcome, 'failed')))
    .all();
  return new Map(rows.map((row) => [row.location ?? '', row.path]));
}
