import type { ArchiveReader } from './archive.js';

/** Pages of a database copied at once, between two looks at whether to go on: some milliseconds. */
const BATCH = 2000;

/**
 * Copies a database as this connection sees it to a new file: within `withSnapshot`, one state of it, whatever others store
 * meanwhile. False where it was stopped, with a file that is to be thrown away.
 * @param onProgress with pages done and in all; false stops
 */
export async function copyDatabase(
  { sqlite }: ArchiveReader,
  path: string,
  onProgress: (done: number, total: number) => boolean,
): Promise<boolean> {
  const progress = ({ totalPages, remainingPages }: { totalPages: number; remainingPages: number }): number => {
    if (!onProgress(totalPages - remainingPages, totalPages)) throw new Stopped();
    return BATCH;
  };
  try {
    await sqlite.backup(path, { progress });
    return true;
  } catch (error) {
    if (error instanceof Stopped) return false;
    throw error;
  }
}

class Stopped extends Error {}
