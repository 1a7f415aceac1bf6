import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { ArchiveError } from '../page/index.js';
import { loadReference } from './publications.js';
import * as schema from './schema.js';

/** "BRSH": marks a SQLite file as ours (PRAGMA application_id), so that no other database is ever changed. */
const APPLICATION_ID = 0x42525348;

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** An open archive. Synchronous; close it. */
export interface Archive {
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly db: BetterSQLite3Database<typeof schema>;
  /** Runs `work` in one transaction: all of it is stored or nothing. Never pass an async function. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
}

export interface OpenOptions {
  /** `write` creates the file if it is missing. @default 'read' */
  readonly mode?: 'read' | 'write';
}

/**
 * The archive at `path`, migrated to today's schema.
 * @throws ArchiveError where the file is missing (to read), is not an archive, is damaged or comes from a newer version.
 */
export function openArchive(path: string, { mode = 'read' }: OpenOptions = {}): Archive {
  const exists = path === ':memory:' || existsSync(path);
  if (!exists && mode === 'read') {
    throw new ArchiveError(path, 'there is no such archive; make one with: broadsheet import PATH');
  }
  const sqlite = connect(path);
  try {
    const state = inspect(sqlite, path);
    if (state === 'empty' && mode === 'read') throw new ArchiveError(path, 'is empty; fill it with: broadsheet import PATH');
    if (state !== 'current' || mode === 'write') {
      sqlite.pragma('busy_timeout = 5000');
      // Readers go on while an import writes; close() makes it one plain file again.
      if (mode === 'write') sqlite.pragma('journal_mode = WAL');
      sqlite.pragma('synchronous = NORMAL');
      if (state !== 'current') upgrade(sqlite);
    }
    sqlite.pragma('foreign_keys = ON');
    if (mode === 'read') sqlite.pragma('query_only = ON');
    return makeArchive(path, sqlite);
  } catch (error) {
    sqlite.close();
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(path, explain(error), { cause: error });
  }
}

function connect(path: string): Database.Database {
  try {
    return new Database(path);
  } catch (error) {
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

/** Which schema the file has. */
function inspect(sqlite: Database.Database, path: string): 'current' | 'old' | 'empty' {
  const id = sqlite.pragma('application_id', { simple: true });
  const tables = sqlite.prepare("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").pluck().get();
  if (id !== APPLICATION_ID) {
    if (tables === 0 && id === 0) return 'empty';
    throw new ArchiveError(path, 'is a SQLite file, but not a Broadsheet archive');
  }
  const applied = Number(sqlite.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get());
  const known = knownMigrations();
  if (applied > known) throw new ArchiveError(path, 'was made by a newer version of Broadsheet; update the program');
  return applied < known ? 'old' : 'current';
}

function knownMigrations(): number {
  const journal: unknown = JSON.parse(readFileSync(`${MIGRATIONS}/meta/_journal.json`, 'utf8'));
  const entries = typeof journal === 'object' && journal !== null && 'entries' in journal ? journal.entries : [];
  return Array.isArray(entries) ? entries.length : 0;
}

function upgrade(sqlite: Database.Database): void {
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  const db = drizzle(sqlite, { schema });
  migrate(db, { migrationsFolder: MIGRATIONS });
  sqlite.transaction(() => loadReference(db)).immediate();
}

function makeArchive(path: string, sqlite: Database.Database): Archive {
  const db = drizzle(sqlite, { schema });
  return {
    path,
    sqlite,
    db,
    transaction: (work) => sqlite.transaction(work).immediate(),
    close: () => {
      if (!sqlite.open) return;
      // Fails harmlessly while another program reads; the next close does it.
      if (sqlite.pragma('journal_mode', { simple: true }) === 'wal' && !sqlite.readonly) leaveWal(sqlite);
      sqlite.close();
    },
  };
}

function leaveWal(sqlite: Database.Database): void {
  try {
    sqlite.pragma('query_only = OFF');
    sqlite.pragma('busy_timeout = 0');
    sqlite.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))) throw error;
  }
}
