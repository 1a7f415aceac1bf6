import type { ArchiveReader } from './database/archive.js';
import { openArchive } from './open.js';
import { fillSubset, type Subset } from './read/fill-subset.js';

/** Writes an archive at `path`, where nothing is, that holds these articles; for the rest see `fillSubset`. */
export function* copySubset(source: ArchiveReader, subset: Subset, path: string): Generator<number, number> {
  return yield* fillSubset(source, subset, openArchive(path, { mode: 'write' }));
}
