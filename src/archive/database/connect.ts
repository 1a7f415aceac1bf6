import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { ArchiveError, DriverError } from '../../page/index.js';
import { openDatabase } from './open-database.js';

/** "BRSH": marks a SQLite file as ours (PRAGMA application_id), so that no other database is ever changed. */
export const APPLICATION_ID = 0x42525348;

/**
 * How today's program folds and cuts text for the index (PRAGMA user_version). An archive with another number is indexed
 * anew when it is opened. Raise it when `fold` or `tokensOf` change.
 */
export const INDEX_VERSION = 4;

/** drizzle-kit's folder. */
export const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** What a file is: `current` has today's schema and index, `old` an earlier one, `empty` none. */
export type ArchiveState = 'current' | 'old' | 'empty';

export interface ConnectOptions {
  readonly mustExist: boolean;
  /** Registers the SQL functions that views and queries call. */
  readonly register: (sqlite: Database.Database) => void;
}

/**
 * The file at `path` as SQLite opens it, with our functions, and what it is.
 * @throws ArchiveError where it is missing and `mustExist`, is not an archive, is damaged or comes from a newer version; DriverError where
 * the database driver is missing.
 */
export function connect(path: string, { mustExist, register }: ConnectOptions): { sqlite: Database.Database; state: ArchiveState } {
  if (mustExist && path !== ':memory:' && !existsSync(path)) {
    throw new ArchiveError(path, 'there is no such archive; make one with: broadsheet import PATH');
  }
  return explainErrors(path, () => {
    const sqlite = openDatabase(path);
    try {
      register(sqlite);
      return { sqlite, state: inspect(sqlite, path) };
    } catch (error) {
      sqlite.close();
      throw error;
    }
  });
}

/** Runs `work`; what SQLite and the file system throw becomes an ArchiveError with a remedy. */
export function explainErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof DriverError) throw error;
    throw new ArchiveError(path, explain(error), { cause: error });
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') return 'is not a Broadsheet archive (not a SQLite file)';
  if (code.startsWith('SQLITE_CORRUPT')) return 'is damaged; restore a copy, or try: sqlite3 FILE .recover';
  if (code.startsWith('SQLITE_BUSY')) return 'is in use by another program; try again when it has finished';
  if (code === 'SQLITE_CANTOPEN') return 'cannot be opened; does its folder exist, and may you write there?';
  // better-sqlite3 looks for the folder itself.
  if (error instanceof TypeError && /directory does not exist/.test(error.message)) return 'cannot be opened; its folder does not exist';
  if (code.startsWith('SQLITE_READONLY')) return 'cannot be written; check the permissions of the file and its folder';
  if (code === 'SQLITE_FULL') return 'the disk is full; nothing of the last file was stored';
  return error instanceof Error ? error.message : String(error);
}

function inspect(sqlite: Database.Database, path: string): ArchiveState {
  const id = sqlite.pragma('application_id', { simple: true });
  const tables = sqlite.prepare("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").pluck().get();
  if (id !== APPLICATION_ID) {
    if (tables === 0 && id === 0) return 'empty';
    throw new ArchiveError(path, 'is a SQLite file, but not a Broadsheet archive');
  }
  const applied = Number(sqlite.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get());
  const known = knownMigrations();
  const index = Number(sqlite.pragma('user_version', { simple: true }));
  if (applied > known || index > INDEX_VERSION)
    throw new ArchiveError(path, 'was made by a newer version of Broadsheet; update the program');
  return applied < known || index < INDEX_VERSION ? 'old' : 'current';
}

function knownMigrations(): number {
  const journal: unknown = JSON.parse(readFileSync(`${MIGRATIONS}/meta/_journal.json`, 'utf8'));
  const entries = typeof journal === 'object' && journal !== null && 'entries' in journal ? journal.entries : [];
  return Array.isArray(entries) ? entries.length : 0;
}

/** Closes a connection, notes for the query planner what it has written, and makes the archive one plain file again. */
export function closeArchive(sqlite: Database.Database): void {
  if (!sqlite.open) return;
  // Both fail harmlessly while another program reads or writes; the next close does it.
  if (sqlite.pragma('query_only', { simple: true }) === 0) attempt(sqlite, 'optimize');
  if (sqlite.pragma('journal_mode', { simple: true }) === 'wal' && !sqlite.readonly) {
    attempt(sqlite, 'query_only = OFF');
    attempt(sqlite, 'journal_mode = DELETE');
  }
  sqlite.close();
}

function attempt(sqlite: Database.Database, pragma: string): void {
  try {
    sqlite.pragma('busy_timeout = 0');
    sqlite.pragma(pragma);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))) throw error;
  }
}
