import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { ArchiveError } from '../page/index.js';
import type { Archive } from './database/archive.js';
import { APPLICATION_ID, type ArchiveState, closeArchive, connect, explainErrors, INDEX_VERSION, MIGRATIONS } from './database/connect.js';
import { registerUpgradeFunctions } from './database/upgrade-functions.js';
import { registerFunctions } from './search/functions.js';
import { rebuildIndex } from './search/search-index.js';
import { foldNames, loadReference } from './write/publications.js';

export interface OpenOptions {
  /** `write` creates the file if it is missing. @default 'read' */
  readonly mode?: 'read' | 'write';
}

/**
 * The archive at `path`, migrated to today's schema and indexed by today's rules.
 * @throws ArchiveError where the file is missing (to read), is not an archive, is damaged or comes from a newer version;
 * DriverError where the database driver is missing.
 */
export function openArchive(path: string, { mode = 'read' }: OpenOptions = {}): Archive {
  const { sqlite, state } = connect(path, { mustExist: mode === 'read', register: registerFunctions });
  try {
    return explainErrors(path, () => {
      if (state === 'empty' && mode === 'read') throw new ArchiveError(path, 'is empty; fill it with: broadsheet import PATH');
      const archive = makeArchive(path, sqlite);
      if (state !== 'current' || mode === 'write') {
        sqlite.pragma('busy_timeout = 5000');
        // Readers go on while an import writes; close() makes it one plain file again.
        if (mode === 'write') sqlite.pragma('journal_mode = WAL');
        sqlite.pragma('synchronous = NORMAL');
        if (state !== 'current') upgrade(archive, state);
      }
      sqlite.pragma('foreign_keys = ON');
      if (mode === 'read') sqlite.pragma('query_only = ON');
      return archive;
    });
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function upgrade(archive: Archive, state: ArchiveState): void {
  const { sqlite } = archive;
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  registerUpgradeFunctions(sqlite);
  // A table that is made again is dropped: rows that refer to it stay, and a pragma inside the migrations' transaction comes too late.
  sqlite.pragma('foreign_keys = OFF');
  migrate(drizzle(sqlite), { migrationsFolder: MIGRATIONS });
  sqlite.pragma('foreign_keys = ON');
  archive.transaction(() => {
    if (state === 'old') {
      foldNames(archive);
      rebuildIndex(archive);
    }
    loadReference(archive);
    sqlite.pragma(`user_version = ${INDEX_VERSION}`);
  });
}

function makeArchive(path: string, sqlite: Archive['sqlite']): Archive {
  return {
    path,
    sqlite,
    transaction: (work) => sqlite.transaction(work).immediate(),
    close: () => closeArchive(sqlite),
  };
}
