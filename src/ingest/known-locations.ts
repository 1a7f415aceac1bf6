import { realpathSync } from 'node:fs';
import { type Archive, documentsAt, documentsCalled } from '../archive/index.js';
import type { FoundFile } from './find-files.js';
import { explainRead } from './read-file.js';

/**
 * The files where the archive knows them: one that is reached by another path now, through a symbolic link or without it, is the file that it
 * was. Of two paths of one file in a run each stays as it is.
 */
export function findKnownLocations(archive: Archive, files: readonly FoundFile[]): FoundFile[] {
  const taken = new Set(files.map(({ location }) => location));
  return files.map((file) => {
    const known = knownLocation(archive, file);
    if (known === null || taken.has(known)) return file;
    taken.add(known);
    return { ...file, location: known };
  });
}

/** Another path of the same file, by which the archive knows it; null for none. */
function knownLocation(archive: Archive, { path, location, problem }: FoundFile): string | null {
  if (location === null || problem !== null || documentsAt(archive, location).length > 0) return null;
  const real = realPath(location);
  if (real !== null && real !== location && documentsAt(archive, real).length > 0) return real;
  const called = documentsCalled(archive, path).flatMap((one) => one.location ?? []);
  return called.find((one) => one !== location && realPath(one) === real) ?? null;
}

/** The path without symbolic links; null where no file is. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return null;
  }
}
