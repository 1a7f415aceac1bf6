import { inflateSync } from 'node:zlib';
import type { ArchiveReader } from './archive.js';
import { oneValue } from './statements.js';

/** A document's decoded text; null for one that came from an export. */
export function loadSource(archive: Pick<ArchiveReader, 'sqlite'>, documentId: number): string | null {
  const source = oneValue<Buffer | null>(archive, 'SELECT source FROM documents WHERE id = ?', documentId);
  return source ? inflateSource(source) : null;
}

/** A document's text from the form in which `documents.source` has it (zlib). */
export function inflateSource(source: Buffer): string {
  return inflateSync(source).toString('utf8');
}
