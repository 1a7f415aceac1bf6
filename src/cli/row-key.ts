import { documentKey } from '../archive/read/named-documents.js';

/** Columns that hold a key, as lists, hits, exports and queries have them. */
export const KEY_COLUMNS = ['key', 'article', 'id', 'slug'] as const;

/** The key of what a row is about, by which commands take it; null for a row without one. */
export function keyOfRow(row: Readonly<Record<string, unknown>>): string | null {
  const key = KEY_COLUMNS.map((column) => row[column]).find((value) => typeof value === 'string');
  if (typeof key !== 'string') return null;
  const { rendition, item } = row;
  if (typeof rendition !== 'number') return key;
  // A row of a document has the key of its page, and says which rendition or article of it the document is.
  return documentKey({ page: key, rendition, item: typeof item === 'string' ? item : null });
}
