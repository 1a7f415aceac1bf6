import { existsSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openDatabase } from './open-database.js';

/** A larger archive would fill the memory of a usual computer. */
const LARGEST = 1 << 30;
/** Where the header of a SQLite file says by which journal it is written and read: 2 is a write-ahead log, 1 is none. */
const VERSIONS = [18, 19] as const;

/**
 * An archive opened where SQLite can make nothing beside it: it makes two files beside a database with a write-ahead log, also to read it. In a
 * folder that cannot be written, or on a full disk, a file that nobody is writing can still be read as it stands, whole in memory;
 * with its log, as long as nobody else has it. Null where it is too large for memory.
 */
export function openWithoutRoom(path: string): Database.Database | null {
  if (sizeOf(path) === 0) return null;
  if (sizeOf(`${path}-wal`) > 0) return openAlone(path);
  if (sizeOf(path) > LARGEST) return null;
  const bytes = readFileSync(path);
  for (const at of VERSIONS) if (bytes[at] === 2) bytes[at] = 1;
  return new Database(bytes, { readonly: true });
}

/** Alone with a file, SQLite keeps the index of its log in memory. */
function openAlone(path: string): Database.Database {
  const sqlite = openDatabase(path, { fileMustExist: true });
  sqlite.pragma('locking_mode = EXCLUSIVE');
  return sqlite;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** True where SQLite cannot make what it needs beside a file. */
export function isWithoutRoom(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(?:CANTOPEN|FULL|READONLY|IOERR_(?:SHM|WRITE|TRUNCATE|LOCK))/.test(code);
}
