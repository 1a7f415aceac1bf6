import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Archive, listLocations } from '../archive/index.js';
import type { FoundFile } from './found-file.js';
import { explainRead } from './read-file.js';

/**
 * The files where the archive knows them: one that is reached by another path now, through a symbolic link or without it, is the file that it
 * was. Of two paths of one file in a run each stays as it is.
 */
export function findKnownLocations(archive: Archive, files: readonly FoundFile[]): FoundFile[] {
  const known = new Set(listLocations(archive));
  const isNew = ({ location, problem }: FoundFile) => location !== null && problem === null && !known.has(location);
  if (known.size === 0 || !files.some(isNew)) return [...files];
  const folders = new Map<string, string | null>();
  const byRealPath = new Map([...known].flatMap((location) => [[realPath(location, folders), location] as const]));
  const taken = new Set(files.map(({ location }) => location));
  return files.map((file) => {
    const { location } = file;
    if (location === null || !isNew(file)) return file;
    const other = byRealPath.get(realPath(location, folders)) ?? byRealPath.get(resolveLinks(location) ?? location);
    if (other === undefined || taken.has(other)) return file;
    taken.add(other);
    return { ...file, location: other };
  });
}

/** A path whose folder has no symbolic links in it; the path itself where there is no such folder. @param folders those that were looked at */
function realPath(path: string, folders: Map<string, string | null>): string {
  const folder = dirname(path);
  if (!folders.has(folder)) folders.set(folder, resolveLinks(folder));
  const real = folders.get(folder) ?? null;
  return real === null ? path : join(real, basename(path));
}

/** The path without symbolic links; null where nothing is. */
export function resolveLinks(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return null;
  }
}
