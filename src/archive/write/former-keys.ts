import type { Archive, ArchiveReader } from '../database/archive.js';
import { oneRow, run } from '../database/statements.js';

/** Notes that a document's page has another key now: the old one leads to it, unless a page has that again. @param key of the page that it left */
export function keepFormerKey(archive: Archive, documentId: number, key: string): void {
  run(archive, 'INSERT OR REPLACE INTO former_keys (key, document_id) VALUES (?, ?)', key, documentId);
}

/** The key that what once had this one has now; null for a key that no page had. A page's, an article's (`…/2`) or a rendition's (`…~2/2`). */
export function currentKey(archive: Pick<ArchiveReader, 'sqlite'>, key: string): string | null {
  const match = /^([^/]+\/[^/]+\/[^/~]+)(?:~\d+)?(\/.*)?$/.exec(key);
  if (!match) return null;
  const [, page, rest = ''] = match;
  const now = oneRow<{ readonly key: string; readonly rendition: number }>(
    archive,
    `SELECT p.key, d.rendition FROM former_keys f JOIN documents d ON d.id = f.document_id JOIN pages p ON p.id = d.page_id WHERE f.key = ?`,
    page ?? key,
  );
  return now ? `${now.key}${now.rendition === 1 ? '' : `~${now.rendition}`}${rest}` : null;
}
