import type { ArchiveReader } from './archive.js';

/**
 * Runs `work` on one state of the archive, whatever others store meanwhile. It may be asynchronous, for it only reads. An
 * import that begins later waits for its end, or says that the archive is in use.
 */
export async function withSnapshot<T>({ sqlite }: ArchiveReader, work: () => Promise<T>): Promise<T> {
  sqlite.exec('BEGIN');
  try {
    return await work();
  } finally {
    if (sqlite.inTransaction) sqlite.exec('COMMIT');
  }
}
