import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One run of the program that changed the archive. */
export const imports = sqliteTable('imports', {
  id: integer().primaryKey(),
  /** ISO time, UTC. */
  startedAt: text('started_at').notNull(),
  /** Null while it runs, and after a crash. */
  finishedAt: text('finished_at'),
  command: text().notNull(),
  version: text().notNull(),
});

/** A file that documents were read from, as it was found last. */
export const files = sqliteTable(
  'files',
  {
    id: integer().primaryKey(),
    /** The file's absolute path, by which a changed file is known. */
    location: text().notNull().unique(),
    /** Of the file's bytes, hexadecimal. */
    sha256: text().notNull(),
    /** Size of the file in bytes. */
    bytes: integer().notNull(),
    /** How many pages it has; null where an import of it was stopped before its last. */
    pages: integer(),
  },
  (t) => [index('files_sha256').on(t.sha256)],
);
