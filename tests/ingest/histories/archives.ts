import { type Archive, openArchive } from '../../../src/archive/index.js';

/** Empty archives. */
const free: Archive[] = [];

/**
 * An empty archive, in memory. Making its tables takes longer than all that happens in it: what happens is taken back, and the next history
 * has the same archive.
 */
export function takeArchive(): Archive {
  const archive = free.pop() ?? openArchive(':memory:', { mode: 'write' });
  archive.sqlite.exec('BEGIN');
  return archive;
}

/** Takes back all that happened in it. */
export function giveArchiveBack(archive: Archive): void {
  archive.sqlite.exec('ROLLBACK');
  free.push(archive);
}
