import type { ArchiveReader } from '../database/archive.js';
import { hasRow } from '../database/statements.js';

/** `placements.place` of lines whose article a subset left out: the document is whole, what was made of it is not. */
export const LEFT_OUT = 'left out';

/** True where the archive has only some of a document's articles, because it is a subset of another. */
export function isPartial(archive: ArchiveReader, documentId: number): boolean {
  return hasRow(archive, 'SELECT 1 FROM placements WHERE document_id = ? AND place = ? LIMIT 1', documentId, LEFT_OUT);
}
