import { inflateSync } from 'node:zlib';
import type { ArchiveReader } from './archive.js';

/** A document's decoded text; null for one that came from an export. */
export function loadSource({ sqlite }: ArchiveReader, documentId: number): string | null {
  const source = sqlite.prepare<[number], Buffer | null>('SELECT source FROM documents WHERE id = ?').pluck().get(documentId);
  return source ? inflateSource(source) : null;
}

/** A document's text from the form in which `documents.source` has it (zlib). */
export function inflateSource(source: Buffer): string {
  return inflateSync(source).toString('utf8');
}
