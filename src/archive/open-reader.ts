import type { ArchiveReader } from './database/archive.js';
import { closeArchive, connect } from './database/connect.js';
import { registerFunctions } from './search/functions.js';

/** An archive to read, or null for one that has to be brought up to date by `openArchive` first. @param wait seconds, for other programs @throws ArchiveError as `connect` */
export function openReader(path: string, { wait }: { readonly wait?: number } = {}): ArchiveReader | null {
  const { sqlite, state } = connect(path, {
    mustExist: true,
    readOnly: true,
    register: registerFunctions,
    ...(wait !== undefined && { wait }),
  });
  if (state !== 'current') {
    sqlite.close();
    return null;
  }
  sqlite.pragma('query_only = ON');
  return { path, sqlite, close: () => closeArchive(sqlite) };
}

/** Sees that there is an archive. @throws ArchiveError as `connect` */
export function expectArchive(path: string): void {
  connect(path, { mustExist: true, readOnly: true, register: registerFunctions }).sqlite.close();
}
