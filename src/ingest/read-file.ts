import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { DocumentError } from '../page/index.js';
import { bytesAt } from './containers/mounted.js';

/** Larger files are read in pieces: issues and whole years in one file. */
const LARGE = 16 * 1024 * 1024;

/** Bytes of a piece of a large file, about. */
const PIECE = 4 * 1024 * 1024;

/** Node reads files below 2 GiB at once: exports of about seven million paragraphs. */
const LARGEST = 2 ** 31 - 1;

/** What is read at once, and as what. */
export interface FileToRead {
  readonly path: string;
  /** Absolute path; null for standard input. */
  readonly location: string | null;
}

/**
 * A file's bytes.
 * @throws DocumentError where it cannot be read or is too large.
 */
export function readBytes(file: FileToRead): Uint8Array {
  return explaining(file.path, () => {
    if (file.location === null) return readFileSync(0);
    const location = bytesAt(file.location);
    const { size } = statSync(location);
    if (size > LARGEST) throw new DocumentError(file.path, `is ${Math.round(size / 1024 / 1024)} MB`, 'split it');
    return readFileSync(location);
  });
}

/** A large file: its size, its hash and its bytes in pieces, each of whole lines. */
export interface LargeBytes {
  readonly size: number;
  /** Hexadecimal SHA-256. */
  readonly sha256: string;
  readonly pieces: Iterable<Uint8Array>;
}

/** A file on a disk. */
interface FileOnDisk {
  readonly path: string;
  /** Absolute path. */
  readonly location: string;
}

/**
 * A file that is to be read in pieces; null for one that is read at once.
 * @param isInPieces true for the first piece of a file that no reader ever takes at once, however small
 * @throws DocumentError where it cannot be read
 */
export function openLarge({ path, location }: FileOnDisk, isInPieces: (first: Uint8Array) => boolean): LargeBytes | null {
  return explaining(path, () => {
    const { size } = statSync(bytesAt(location));
    if (size <= PIECE || (size <= LARGE && !isInPieces(firstPiece(location)))) return null;
    const hash = createHash('sha256');
    for (const piece of readPieces(location)) hash.update(piece);
    return { size, sha256: hash.digest('hex'), pieces: readPieces(location) };
  });
}

function firstPiece(location: string): Uint8Array {
  for (const piece of readPieces(location)) return piece;
  return new Uint8Array();
}

/** The bytes of a file, in pieces that end with a line. */
export function* readPieces(location: string): Generator<Uint8Array> {
  const file = openSync(bytesAt(location), 'r');
  try {
    let left = new Uint8Array();
    for (;;) {
      const next = Buffer.alloc(PIECE);
      const count = readSync(file, next);
      if (count === 0) break;
      const bytes = Buffer.concat([left, next.subarray(0, count)]);
      const end = bytes.lastIndexOf(0x0a) + 1;
      if (end > 0) yield bytes.subarray(0, end);
      left = bytes.subarray(end);
    }
    if (left.length > 0) yield left;
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file from `start` to `end`, or to its end. @throws DocumentError where it cannot be read */
export function readRange(
  { path, location }: { readonly path: string; readonly location: string },
  start: number,
  end: number,
): Uint8Array {
  return explaining(path, () => {
    const file = openSync(bytesAt(location), 'r');
    try {
      const bytes = new Uint8Array(end - start);
      let count = 0;
      for (let next = -1; count < bytes.length && next !== 0; count += next)
        next = readSync(file, bytes, count, bytes.length - count, start + count);
      return bytes.subarray(0, count);
    } finally {
      closeSync(file);
    }
  });
}

/** The first bytes of a file. @throws DocumentError where it cannot be read */
export function readHead({ path, location }: { readonly path: string; readonly location: string }, count: number): Uint8Array {
  return explaining(path, () => {
    const file = openSync(bytesAt(location), 'r');
    try {
      const head = Buffer.alloc(count);
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  });
}

/** The bytes of a file beside another or below its folder; null where there is none, or where its name leads elsewhere. */
export function readSibling(location: string, name: string): Uint8Array | null {
  const own = locateSibling(location, name);
  return own === null ? null : readBytes({ path: name, location: own });
}

/** True where there is such a file. */
export function hasSibling(location: string, name: string): boolean {
  return locateSibling(location, name) !== null;
}

function locateSibling(location: string, name: string): string | null {
  const folder = dirname(location);
  const own = resolve(folder, name);
  if (name === '' || name.includes('\0') || isAbsolute(name) || relative(folder, own).startsWith('..')) return null;
  return isThere(own) && statSync(bytesAt(own)).isFile() ? own : null;
}

function explaining<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const problem = explainRead(error);
    if (problem === null) throw error;
    throw new DocumentError(path, problem, 'check its name and permissions', { cause: error });
  }
}

/** True where a file or folder is there. */
export function isThere(location: string): boolean {
  try {
    statSync(bytesAt(location));
    return true;
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return false;
  }
}

/** Why a file cannot be read, in words; null for other errors. */
export function explainRead(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'ELOOP') return 'is a link that leads back to itself';
  if (/^E[A-Z]+$/.test(code)) return `cannot be read (${code})`;
  return null;
}
