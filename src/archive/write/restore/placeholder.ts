import type { AssembledPage } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';

/** Where a document stands or is to stand. */
interface DocumentSpot {
  readonly pageId: number;
  readonly item: string | null;
  /** @default any */
  readonly rendition?: number;
}

/**
 * The document that stands in for one of which an export had nothing but headlines without text, so that its file is not
 * known. Its `documents.id`; null for none.
 */
export function findPlaceholder({ sqlite }: Archive, { pageId, item, rendition }: DocumentSpot): number | null {
  const find = sqlite.prepare<[object], number>(
    `SELECT id FROM documents WHERE page_id = @pageId AND item IS @item AND rendition = coalesce(@rendition, rendition) AND source IS NULL AND path = ''
     ORDER BY rendition LIMIT 1`,
  );
  return find.pluck().get({ pageId, item, rendition: rendition ?? null }) ?? null;
}

/** True where a page has what a placeholder has: an article of that number or headline for each of its own. */
export function holdsAllOf({ sqlite }: Archive, documentId: number, { articles }: AssembledPage): boolean {
  const rows = sqlite
    .prepare<[number], { ordinal: number; headline: string | null }>('SELECT ordinal, headline FROM article_parts WHERE document_id = ?')
    .all(documentId);
  return rows.every((row) => articles.some((own, i) => (own.ordinal ?? i + 1) === row.ordinal || own.headline?.text === row.headline));
}

/** Makes a placeholder the document of a file that came with an export. */
export function fillPlaceholder(
  { sqlite }: Archive,
  documentId: number,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
): void {
  sqlite.prepare('UPDATE documents SET path = ?, sha256 = ? WHERE id = ?').run(path, sha256, documentId);
}

/** The hash of the document that a page's key names, one that has a file; null for none. @param page key of the page */
export function findPageFile(
  { sqlite }: Archive,
  page: string,
  rendition: number,
): { readonly sha256: string; readonly path: string } | null {
  const find = sqlite.prepare<[string, number], { sha256: string; path: string }>(
    `SELECT d.sha256, d.path FROM documents d JOIN pages p ON p.id = d.page_id
     WHERE p.key = ? AND d.rendition = ? AND d.item IS NULL AND d.path <> ''`,
  );
  return find.get(page, rendition) ?? null;
}
