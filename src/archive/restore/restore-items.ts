import { dirname } from 'node:path/posix';
import type { Archive } from '../open.js';
import { greatestOrdinal, isNumberedByUs, type RestoredPlace, renumberPart, type StoredPart } from './restored-parts.js';

/** A document that came with an export as one of a whole page. */
interface WholePage {
  readonly documentId: number;
  readonly path: string;
  readonly sha256: string;
  readonly parts: readonly StoredPart[];
}

/** A file of a page, and the number or name of an article that begins in it; null where none does. */
interface NewFile {
  readonly path: string;
  readonly ordinal: string | null;
}

/** The document of a whole page that came with an export; null for none, as where its file is in the archive. */
export function findWholePage({ sqlite }: Archive, pageId: number, rendition: number): WholePage | null {
  const find = sqlite.prepare<[number, number], Omit<WholePage, 'parts'>>(
    'SELECT id AS documentId, path, sha256 FROM documents WHERE page_id = ? AND rendition = ? AND item IS NULL AND source IS NULL',
  );
  const row = find.get(pageId, rendition);
  if (!row) return null;
  const parts = sqlite.prepare<[number], StoredPart>(
    `SELECT id, article_id AS articleId, ordinal, position, headline, thread_evidence AS threadEvidence FROM article_parts
     WHERE document_id = ? ORDER BY ordinal`,
  );
  return { ...row, parts: parts.all(row.documentId) };
}

/** An export of several files tells late that a page's files hold one article each: by another file of the same rendition beside the first. */
export function areItems({ path, parts }: WholePage, file: NewFile): boolean {
  const begun = parts.filter((part) => !isNumberedByUs(part));
  if (path === '' || file.path === '' || path === file.path || dirname(path) !== dirname(file.path)) return false;
  return begun.length === 0 || (begun.length === 1 && String(begun[0]?.ordinal) !== file.ordinal);
}

/** Makes a document of a whole page one of the one article that it holds; keys stay. Returns false for one that holds several. */
export function makeItem(archive: Archive, page: WholePage, place: Omit<RestoredPlace, 'item' | 'documentId'>): boolean {
  const { documentId, parts, sha256 } = page;
  const begun = parts.filter((part) => !isNumberedByUs(part));
  if (begun.length > 1) return false;
  const { sqlite } = archive;
  const [own] = begun;
  const item = own ? String(own.ordinal) : unknownItem(sha256);
  const now = { ...place, documentId, item };
  const first = parts.find(({ ordinal }) => ordinal === 1);
  if (own && first && first !== own) renumberPart(archive, first, now, greatestOrdinal(archive, documentId) + 1);
  if (own) renumberPart(archive, own, now, 1);
  for (const part of parts) if (part !== own && (part !== first || !own)) renumberPart(archive, part, now, part.ordinal);
  sqlite.prepare('UPDATE documents SET item = ? WHERE id = ?').run(item, documentId);
  sqlite
    .prepare(
      `INSERT OR REPLACE INTO identifications (document_id, field, value, basis, evidence, inferred)
       SELECT id, 'item', item, ?, path, ? FROM documents WHERE id = ?`,
    )
    .run(own ? 'manifest' : 'text', own ? 0 : 1, documentId);
  return true;
}

/** The name of an item in which no article begins: none that another can have. Its file may come and say the true one. */
export function unknownItem(sha256: string): string {
  return `part-${sha256.slice(0, 8)}`;
}
