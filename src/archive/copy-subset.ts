import type { ArchiveReader } from './database/archive.js';
import { openArchive } from './open.js';
import { fillSubset } from './read/fill-subset.js';

/** Writes an archive at `path`, where nothing is, that holds these articles; for the rest see `fillSubset`. @param ids `articles.id` */
export function* copySubset(source: ArchiveReader, ids: readonly number[], path: string): Generator<number, number> {
  return yield* fillSubset(source, ids, openArchive(path, { mode: 'write' }));
}
