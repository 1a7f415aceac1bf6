import { inflateSync } from 'node:zlib';
import { ArchiveError } from '../../page/index.js';
import type { ArchiveReader } from './archive.js';
import { oneRow } from './statements.js';

/** A document's decoded text; null for one that came from an export. @throws ArchiveError where the archive's copy of it is damaged */
export function loadSource(archive: Pick<ArchiveReader, 'sqlite'>, documentId: number): string | null {
  const row = oneRow<{ readonly source: Buffer | null; readonly path: string }>(
    archive,
    'SELECT source, path FROM documents WHERE id = ?',
    documentId,
  );
  if (!row?.source) return null;
  try {
    return inflateSource(row.source);
  } catch (error) {
    const problem = `${SOURCE_DAMAGED} (${row.path}); take its page out with broadsheet forget and import it again, or restore a copy`;
    throw new ArchiveError(archive.sqlite.name, problem, { cause: error });
  }
}

/** As `loadSource`, and null too where it is damaged: for what is as well without. `check` tells which are. */
export function loadReadableSource(archive: Pick<ArchiveReader, 'sqlite'>, documentId: number): string | null {
  try {
    return loadSource(archive, documentId);
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}

/** What is wrong with a text that cannot be inflated. */
export const SOURCE_DAMAGED = 'the kept text of a document is damaged';

/** A document's text from the form in which `documents.source` has it (zlib). */
export function inflateSource(source: Buffer): string {
  return inflateSync(source).toString('utf8');
}
