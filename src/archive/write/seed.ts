import { createHash } from 'node:crypto';
import type { Archive } from '../database/archive.js';
import { hasRow } from '../database/statements.js';

/** A page as it comes into an archive. */
interface NewPage {
  /** Of its file, as exports name it; null for standard input. */
  readonly path: string | null;
  /** Which page of its file it is. @default 1 */
  readonly number?: number;
  readonly sha256: string;
}

/** Digits of a hash that keys have. */
const LENGTH = 8;

/**
 * What tells a page from others in its key where that is not wholly known: the path of its first import and its number in the file, so that
 * archives that met it with another text call it alike. Where another page came from there (a scan of every day in the same file), and for
 * standard input, it is its text.
 */
export function makeSeed(archive: Archive, { path, number = 1, sha256 }: NewPage): string {
  const ofText = sha256.slice(0, LENGTH);
  if (path === null) return ofText;
  const ofPath = createHash('sha256').update(`${path}#${number}`).digest('hex').slice(0, LENGTH);
  return hasRow(archive, 'SELECT 1 FROM documents WHERE seed = ?', ofPath) ? ofText : ofPath;
}
