import type Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/**
 * Brings a database to today's schema in one transaction, and writes down what was done as drizzle does. drizzle's own way hides
 * why SQLite could not (a full disk) behind a ROLLBACK that fails then.
 * @param folder drizzle-kit's
 */
export function applyMigrations(sqlite: Database.Database, folder: string): void {
  const all = readMigrationFiles({ migrationsFolder: folder });
  sqlite
    .transaction(() => {
      sqlite.exec('CREATE TABLE IF NOT EXISTS "__drizzle_migrations" (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)');
      const last = Number(sqlite.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0);
      const note = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
      for (const { sql, hash, folderMillis } of all) {
        if (folderMillis <= last) continue;
        for (const statement of sql) sqlite.exec(statement);
        note.run(hash, folderMillis);
      }
    })
    .immediate();
}
