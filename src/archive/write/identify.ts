import type { Identification } from '../../page/index.js';
import { partKey } from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { allRows, oneRow, oneValue, run } from '../database/statements.js';
import { loadFacts } from './documents.js';
import { noteAlike } from './note-alike.js';
import { freeRendition, identified, placeDocument } from './place-document.js';
import { choosePreferred } from './preferred.js';
import { updateRow } from './rows.js';
import { insertIdentifications, leavePage } from './store.js';
import { threadIssue, unthreadDocument } from './threads.js';

/** Puts right what a document is a page of; what a person says is never overwritten by inference. Returns the page's new key. */
export function identifyDocument(archive: Archive, documentId: number, said: readonly Identification[]): string {
  const known = loadFacts(archive, documentId).filter((one) => !said.some(({ field }) => field === one.field));
  return setIdentifications(archive, { documentId, identifications: [...said, ...known] });
}

/** What a document is said to be. */
export interface Identified {
  readonly documentId: number;
  /** All that is known of it. */
  readonly identifications: readonly Identification[];
  /** The rendition of another page that it is to be, if no other document is. @default the first that is free */
  readonly rendition?: number;
}

/** Makes this all that is known of a document, and places it where that says. Returns its page's key. */
export function setIdentifications(archive: Archive, { documentId, identifications, rendition: wanted }: Identified): string {
  return archive.transaction(() => {
    const document = oneRow<{ readonly pageId: number; readonly rendition: number; readonly item: string | null; readonly sha256: string }>(
      archive,
      'SELECT page_id AS pageId, rendition, item, sha256 FROM documents WHERE id = ?',
      documentId,
    );
    if (!document) throw new RangeError(`there is no document ${documentId}`);
    const sql = 'SELECT language FROM article_parts WHERE document_id = ? ORDER BY ordinal LIMIT 1';
    const language = oneValue<string | null>(archive, sql, documentId) ?? null;
    const place = placeDocument(archive, { identifications, sha256: document.sha256, language });
    const item = identified(identifications, 'item');
    const stays = place.pageId === document.pageId && item === document.item;
    const rendition = stays ? document.rendition : freeRendition(archive, { pageId: place.pageId, item, self: documentId }, wanted);
    updateRow(archive, t.documents, documentId, { pageId: place.pageId, rendition, item });
    run(archive, 'DELETE FROM identifications WHERE document_id = ?', documentId);
    insertIdentifications(archive, documentId, identifications);
    unthreadDocument(archive, documentId);
    const parts = allRows<{ readonly id: number; readonly articleId: number; readonly ordinal: number }>(
      archive,
      'SELECT id, article_id AS articleId, ordinal FROM article_parts WHERE document_id = ?',
      documentId,
    );
    for (const part of parts) {
      const key = partKey(place.pageKey, rendition, item, part.ordinal);
      updateRow(archive, t.articleParts, part.id, { key });
      updateRow(archive, t.articles, part.articleId, { key, issueId: place.issueId });
    }
    noteAlike(archive, documentId);
    choosePreferred(archive, place.pageId);
    threadIssue(archive, place.issueId);
    if (document.pageId !== place.pageId) leavePage(archive, document.pageId);
    return place.pageKey;
  });
}
