import { ArchiveError } from '../page/index.js';
import { applyMigrations } from './database/apply-migrations.js';
import type { Archive } from './database/archive.js';
import { doGatheredWork, forgetWork, gatherWork } from './database/before-commit.js';
import {
  APPLICATION_ID,
  type ArchiveState,
  closeArchive,
  connect,
  DEFAULT_WAIT,
  explainErrors,
  INDEX_VERSION,
  MIGRATIONS,
} from './database/connect.js';
import { registerUpgradeFunctions } from './database/upgrade-functions.js';
import { type Waiting, waitFor } from './database/wait.js';
import { registerFunctions } from './search/functions.js';
import { closeQueue, openQueue, queueOf } from './search/index-queue.js';
import { rebuildIndex, writeIndexChanges } from './search/search-index.js';
import { foldNames, loadReference } from './write/publications.js';

export interface OpenOptions {
  /** `write` creates the file if it is missing. @default 'read' */
  readonly mode?: 'read' | 'write';
  /** Seconds to wait for another program that holds the archive. @default 60 */
  readonly wait?: number;
  /** Called when a wait has lasted a second. @default nothing */
  readonly onWait?: () => void;
}

/**
 * The archive at `path`, migrated to today's schema and indexed by today's rules.
 * @throws ArchiveError where the file is missing (to read), is not an archive, is damaged or comes from a newer version;
 * DriverError where the database driver is missing.
 */
export function openArchive(path: string, { mode = 'read', wait = DEFAULT_WAIT, onWait = () => {} }: OpenOptions = {}): Archive {
  const readOnly = mode === 'read';
  const waiting: Waiting = { wait, onWait };
  const { sqlite, state } = connect(path, { mustExist: readOnly, readOnly, register: registerFunctions, wait });
  try {
    return explainErrors(path, () => {
      if (state === 'empty' && mode === 'read') throw new ArchiveError(path, 'is empty; fill it with: broadsheet import PATH');
      const archive = makeArchive(path, sqlite, waiting);
      if (state !== 'current' || mode === 'write') {
        // Readers and an import never wait for each other. Where the file system has no shared memory it stays as it was.
        if (mode === 'write') waitFor(sqlite, () => sqlite.pragma('journal_mode = WAL'), waiting);
        sqlite.pragma('synchronous = NORMAL');
        if (state !== 'current') waitFor(sqlite, () => upgrade(archive, state), waiting);
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

/** False where a file system has no shared memory: readers and writers wait for each other then. */
export function hasWriteAheadLog({ sqlite }: Archive): boolean {
  return sqlite.pragma('journal_mode', { simple: true }) === 'wal';
}

function upgrade(archive: Archive, state: ArchiveState): void {
  const { sqlite } = archive;
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  registerUpgradeFunctions(sqlite);
  // A table that is made again is dropped: rows that refer to it stay, and a pragma inside the migrations' transaction comes too late.
  sqlite.pragma('foreign_keys = OFF');
  applyMigrations(sqlite, MIGRATIONS);
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

function makeArchive(path: string, sqlite: Archive['sqlite'], waiting: Waiting): Archive {
  const archive: Archive = {
    path,
    sqlite,
    transaction: (work) => {
      if (sqlite.inTransaction) return runInside(archive, work);
      // Only the beginning waits: what the work has done is not to be done twice.
      waitFor(sqlite, () => sqlite.exec('BEGIN IMMEDIATE'), waiting);
      gatherWork(archive);
      openQueue(archive);
      try {
        const result = work();
        doGatheredWork(archive);
        writeIndexChanges(archive);
        sqlite.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk has ended it.
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        throw error;
      } finally {
        forgetWork(archive);
        closeQueue(archive);
      }
    },
    close: () => closeArchive(sqlite),
  };
  return archive;
}

/** Runs work in a savepoint: what it has changed is taken back where it throws, and the transaction goes on. */
function runInside<T>(archive: Archive, work: () => T): T {
  const queue = queueOf(archive);
  const mark = queue?.mark;
  try {
    return archive.sqlite.transaction(work)();
  } catch (error) {
    if (mark !== undefined) queue?.backTo(mark);
    throw error;
  }
}
