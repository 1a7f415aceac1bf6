import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { nameHolder } from './name-holder.js';

/** Bytes below which a disk has no room for one more page of a database and its log. */
const FULL = 1 << 16;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** True where a disk had no room, or would not take more of one user. */
export function isDiskFull(error: unknown): boolean {
  return /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/.test(codeOf(error));
}

/**
 * Which disk is full: the one with this file, or that of the folder for temporary files, which sorting and unpacking take.
 * @param path of what was written
 */
export function describeFullDisk(path: string): string {
  const folders = [dirname(resolve(path)), resolve(tmpdir())];
  const full = folders.find((folder) => bytesFree(folder) < FULL) ?? folders[0];
  return `the disk of ${full} is full`;
}

function bytesFree(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return Number.POSITIVE_INFINITY;
  }
}

/** What SQLite or the file system says of an archive, in words that help. */
export function explainTrouble(error: unknown, path: string): string {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return 'is not a Broadsheet archive (not a SQLite file)';
  if (code.startsWith('SQLITE_CORRUPT')) return 'is damaged; restore a copy, or try: sqlite3 FILE .recover';
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code))
    return `is in use by ${nameHolder(path)}; try again when it has finished, or wait longer with --wait SECONDS`;
  if (code === 'SQLITE_CANTOPEN') return 'cannot be opened; does its folder exist, and may you write there?';
  // better-sqlite3 looks for the folder itself.
  if (error instanceof TypeError && /directory does not exist/.test(error.message)) return 'cannot be opened; its folder does not exist';
  if (code.startsWith('SQLITE_READONLY')) return 'cannot be written; check the permissions of the file and its folder';
  // Shared memory beside an archive that has no room is an error of reading and writing to SQLite.
  const hasNoRoom = isDiskFull(error) || (code.startsWith('SQLITE_IOERR') && bytesFree(dirname(resolve(path))) < FULL);
  if (hasNoRoom) return `${describeFullDisk(path)}; what was stored before is whole`;
  if (code.startsWith('SQLITE_IOERR'))
    return `cannot be read or written (${code}); is the disk full or damaged, or a limit on the size of files reached?`;
  return error instanceof Error ? error.message : String(error);
}

/** Trouble that every command can have, whatever it does: the archive is in use, damaged, or its disk is full. */
export function isTrouble(error: unknown): boolean {
  return isDiskFull(error) || /^SQLITE_(?:BUSY|LOCKED|CORRUPT|READONLY|IOERR|CANTOPEN|NOTADB)/.test(codeOf(error));
}
