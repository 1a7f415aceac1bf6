import type { ArchiveReader } from '../database/archive.js';

/** `placements.place` of lines whose article a subset left out: the document is whole, what was made of it is not. */
export const LEFT_OUT = 'left out';

/** True where the archive has only some of a document's articles, because it is a subset of another. */
export function isPartial({ sqlite }: ArchiveReader, documentId: number): boolean {
  const find = sqlite.prepare<[number, string]>('SELECT 1 FROM placements WHERE document_id = ? AND place = ? LIMIT 1');
  return find.get(documentId, LEFT_OUT) !== undefined;
}
