import { readFileSync, statSync } from 'node:fs';
import { DocumentError } from '../page/index.js';

/** Larger files are no pages: a page of a newspaper holds about 100 kB of text. */
const LARGEST = 16 * 1024 * 1024;

/** Node reads files below 2 GiB at once: exports of about seven million paragraphs. */
const LARGEST_EXPORT = 2 ** 31 - 1;

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
export function readBytes(file: FileToRead, { isExport }: { readonly isExport: boolean }): Uint8Array {
  try {
    if (file.location === null) return readFileSync(0);
    const { size } = statSync(file.location);
    if (size > (isExport ? LARGEST_EXPORT : LARGEST)) {
      const problem = `is ${Math.round(size / 1024 / 1024)} MB; a page of text is seldom more than one`;
      throw new DocumentError(file.path, problem, 'split it');
    }
    return readFileSync(file.location);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const problem = explainRead(error);
    if (problem === null) throw error;
    throw new DocumentError(file.path, problem, 'check its name and permissions', { cause: error });
  }
}

/** True where a file or folder is there. */
export function isThere(location: string): boolean {
  try {
    statSync(location);
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
