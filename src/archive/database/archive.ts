import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.js';

/** An archive to read. Synchronous; close it. It needs neither drizzle nor the schema, which take half of a command's start. */
export interface ArchiveReader {
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly close: () => void;
}

/** The archive as drizzle sees it. */
export type Db = BetterSQLite3Database<typeof schema> & { readonly $client: Database.Database };

/** An open archive, to read and to write. */
export interface Archive extends ArchiveReader {
  readonly db: Db;
  /** Runs `work` in one transaction: all of it is stored or nothing. Never pass an async function. */
  readonly transaction: <T>(work: () => T) => T;
}
