import { dirname } from 'node:path/posix';
import type { Archive } from '../../database/archive.js';
import type { ArticleKey } from './restore-context.js';
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
  const [own] = begun;
  const item = own ? String(own.ordinal) : unknownItem(sha256);
  const now = { ...place, documentId, item };
  const first = parts.find(({ ordinal }) => ordinal === 1);
  if (own && first && first !== own) renumberPart(archive, first, now, greatestOrdinal(archive, documentId) + 1);
  if (own) renumberPart(archive, own, now, 1);
  for (const part of parts) if (part !== own && (part !== first || !own)) renumberPart(archive, part, now, part.ordinal);
  setItem(archive, documentId, { item, isNamed: own !== undefined });
  return true;
}

function setItem({ sqlite }: Archive, documentId: number, { item, isNamed }: { readonly item: string; readonly isNamed: boolean }): void {
  sqlite.prepare('UPDATE documents SET item = ? WHERE id = ?').run(item, documentId);
  sqlite
    .prepare(
      `INSERT OR REPLACE INTO identifications (document_id, field, value, basis, evidence, inferred)
       SELECT id, 'item', item, ?, path, ? FROM documents WHERE id = ?`,
    )
    .run(isNamed ? 'manifest' : 'text', isNamed ? 0 : 1, documentId);
}

/**
 * A document that came with an export, by the name of its item that a later key of it tells: only items have keys with a second
 * number, and a name that we gave gives way to the true one.
 */
export function nameItem(archive: Archive, place: RestoredPlace, { ordinal: item, number }: ArticleKey, sha256: string): RestoredPlace {
  const { documentId, pageId, rendition } = place;
  const unknown = unknownItem(sha256);
  let own = place;
  if (place.item === null && number !== null) {
    const whole = findWholePage(archive, pageId, rendition);
    if (whole?.documentId !== documentId || !makeItem(archive, whole, place)) return place;
    const made = archive.sqlite.prepare<[number], string>('SELECT item FROM documents WHERE id = ?').pluck().get(documentId);
    own = { ...place, item: made ?? null };
  }
  if (own.item !== unknown) return own;
  const taken = archive.sqlite.prepare<[number, string, number]>(
    'SELECT 1 FROM documents WHERE page_id = ? AND item = ? AND rendition = ?',
  );
  if (taken.get(pageId, item, rendition) !== undefined) return own;
  const now = { ...own, item };
  setItem(archive, documentId, { item, isNamed: true });
  const parts = archive.sqlite.prepare<[number], StoredPart>(
    `SELECT id, article_id AS articleId, ordinal, position, headline, thread_evidence AS threadEvidence FROM article_parts WHERE document_id = ?`,
  );
  for (const part of parts.all(documentId)) renumberPart(archive, part, now, part.ordinal);
  return now;
}

/** The name of an item in which no article begins: none that another can have. Its file may come and say the true one. */
export function unknownItem(sha256: string): string {
  return `part-${sha256.slice(0, 8)}`;
}
