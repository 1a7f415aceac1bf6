import type Database from 'better-sqlite3';

/** An archive to read. Synchronous; close it. To read it takes neither drizzle nor the schema, which are half of a command's start. */
export interface ArchiveReader {
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly close: () => void;
}

/** An open archive, to read and to write. */
export interface Archive extends ArchiveReader {
  /** Runs `work` in one transaction: all of it is stored or nothing. Never pass an async function. */
  readonly transaction: <T>(work: () => T) => T;
}
