import { eq } from 'drizzle-orm';
import type { Identification } from '../../page/index.js';
import { partKey } from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { loadIdentifications } from './documents.js';
import { freeRendition, identified, placeDocument } from './place-document.js';
import { choosePreferred } from './preferred.js';
import { insertIdentifications, leavePage } from './store.js';
import { threadIssue, unthreadDocument } from './threads.js';

/** Puts right what a document is a page of; what a person says is never overwritten by inference. Returns the page's new key. */
export function identifyDocument(archive: Archive, documentId: number, said: readonly Identification[]): string {
  const known = loadIdentifications(archive, documentId).filter((one) => !said.some(({ field }) => field === one.field));
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
    const { db } = archive;
    const document = db.select().from(t.documents).where(eq(t.documents.id, documentId)).get();
    if (!document) throw new RangeError(`there is no document ${documentId}`);
    const language =
      db.select({ language: t.articleParts.language }).from(t.articleParts).where(eq(t.articleParts.documentId, documentId)).get()
        ?.language ?? null;
    const place = placeDocument(archive, { identifications, sha256: document.sha256, language });
    const item = identified(identifications, 'item');
    const stays = place.pageId === document.pageId && item === document.item;
    const rendition = stays ? document.rendition : freeRendition(archive, { pageId: place.pageId, item, self: documentId }, wanted);
    db.update(t.documents).set({ pageId: place.pageId, rendition, item }).where(eq(t.documents.id, documentId)).run();
    db.delete(t.identifications).where(eq(t.identifications.documentId, documentId)).run();
    insertIdentifications(archive, documentId, identifications);
    unthreadDocument(archive, documentId);
    const parts = db.select().from(t.articleParts).where(eq(t.articleParts.documentId, documentId)).all();
    for (const part of parts) {
      const key = partKey(place.pageKey, rendition, item, part.ordinal);
      db.update(t.articleParts).set({ key }).where(eq(t.articleParts.id, part.id)).run();
      db.update(t.articles).set({ key, issueId: place.issueId }).where(eq(t.articles.id, part.articleId)).run();
    }
    choosePreferred(archive, place.pageId);
    threadIssue(archive, place.issueId);
    if (document.pageId !== place.pageId) leavePage(archive, document.pageId);
    return place.pageKey;
  });
}
