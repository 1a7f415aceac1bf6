import type { ArchiveReader } from './archive.js';

/**
 * Runs `work` on one state of the archive, whatever others store meanwhile. It may be asynchronous, for it only reads. An
 * import goes on meanwhile.
 */
export async function withSnapshot<T>({ sqlite }: ArchiveReader, work: () => Promise<T>): Promise<T> {
  // BEGIN alone waits for the first look at a table.
  sqlite.exec('BEGIN; SELECT 1 FROM sqlite_schema');
  try {
    return await work();
  } finally {
    if (sqlite.inTransaction) sqlite.exec('COMMIT');
  }
}
