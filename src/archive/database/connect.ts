import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { ArchiveError, DriverError } from '../../page/index.js';
import { explainTrouble } from './explain-trouble.js';
import { openDatabase } from './open-database.js';
import { isWithoutRoom, openWithoutRoom } from './open-without-room.js';

/** "BRSH": marks a SQLite file as ours (PRAGMA application_id), so that no other database is ever changed. */
export const APPLICATION_ID = 0x42525348;

/**
 * How today's program folds and cuts text for the index (PRAGMA user_version). An archive with another number is indexed
 * anew when it is opened. Raise it when `fold`, `tokensOf` or the columns of the index change.
 */
export const INDEX_VERSION = 5;

/** drizzle-kit's folder. */
export const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** What a file is: `current` has today's schema and index, `old` an earlier one, `empty` none. */
export type ArchiveState = 'current' | 'old' | 'empty';

/** Seconds: longer than what other programs do in one transaction. */
export const DEFAULT_WAIT = 60;

export interface ConnectOptions {
  readonly mustExist: boolean;
  /** For reading: where SQLite can make nothing beside the file, it is read into memory. @default false */
  readonly readOnly?: boolean;
  /** Seconds to wait for other programs. @default 60 */
  readonly wait?: number;
  /** Registers the SQL functions that views and queries call. */
  readonly register: (sqlite: Database.Database) => void;
}

/**
 * The file at `path` as SQLite opens it, with our functions, and what it is.
 * @throws ArchiveError where it is missing and `mustExist`, is not an archive, is damaged or comes from a newer version; DriverError where
 * the database driver is missing.
 */
export function connect(path: string, options: ConnectOptions): { sqlite: Database.Database; state: ArchiveState } {
  const { mustExist, readOnly = false, register, wait = DEFAULT_WAIT } = options;
  if (mustExist && path !== ':memory:' && !existsSync(path)) {
    throw new ArchiveError(path, 'there is no such archive; make one with: broadsheet import PATH');
  }
  return explainErrors(path, () => {
    try {
      return look(openDatabase(path, { timeout: wait * 1000 }), path, register);
    } catch (error) {
      const image = readOnly && isWithoutRoom(error) ? openWithoutRoom(path) : null;
      if (image === null) throw error;
      return look(image, path, register);
    }
  });
}

function look(
  sqlite: Database.Database,
  path: string,
  register: ConnectOptions['register'],
): { sqlite: Database.Database; state: ArchiveState } {
  try {
    register(sqlite);
    return { sqlite, state: inspect(sqlite, path) };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Runs `work`; what SQLite and the file system throw becomes an ArchiveError with a remedy. */
export function explainErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof DriverError) throw error;
    throw new ArchiveError(path, explainTrouble(error, path), { cause: error });
  }
}

function inspect(sqlite: Database.Database, path: string): ArchiveState {
  const id = sqlite.pragma('application_id', { simple: true });
  const tables = sqlite.prepare("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").pluck().get();
  // Its mark comes first: a program that was killed behind it, or whose disk was full, has left nothing else.
  if (tables === 0 && (id === 0 || id === APPLICATION_ID)) return 'empty';
  if (id !== APPLICATION_ID) {
    throw new ArchiveError(path, isDumped(sqlite) ? describeDumped(path) : 'is a SQLite file, but not a Broadsheet archive');
  }
  const applied = Number(sqlite.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get());
  const known = knownMigrations();
  const index = Number(sqlite.pragma('user_version', { simple: true }));
  if (applied > known || index > INDEX_VERSION)
    throw new ArchiveError(path, 'was made by a newer version of Broadsheet; update the program');
  return applied < known || index < INDEX_VERSION ? 'old' : 'current';
}

/** True for the tables of an archive in a file without its marks, which `.dump` leaves out. */
function isDumped(sqlite: Database.Database): boolean {
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE name IN ('__drizzle_migrations', 'documents', 'article_parts')").all();
  return names.length === 3;
}

function describeDumped(path: string): string {
  const pragmas = `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 0`;
  return `has the tables of an archive, but not its application_id and user_version, which .dump leaves out; set them with: sqlite3 ${path} '${pragmas}'`;
}

function knownMigrations(): number {
  const journal: unknown = JSON.parse(readFileSync(`${MIGRATIONS}/meta/_journal.json`, 'utf8'));
  const entries = typeof journal === 'object' && journal !== null && 'entries' in journal ? journal.entries : [];
  return Array.isArray(entries) ? entries.length : 0;
}

/**
 * Closes a connection, and notes for the query planner what it has written. The last to close an archive takes away what SQLite keeps
 * beside it: then it is one file.
 */
export function closeArchive(sqlite: Database.Database): void {
  if (!sqlite.open) return;
  // Fails harmlessly while another program writes; the next close does it.
  if (!sqlite.readonly && sqlite.pragma('query_only', { simple: true }) === 0) attempt(sqlite, 'optimize');
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
