import { eq } from 'drizzle-orm';
import type { AssembledPage } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { loadKeptNotices } from '../documents.js';
import { refreshPage } from '../preferred.js';
import { clearContent, type DocumentPlace, storeContent } from '../store.js';
import { correctContent, loadBase } from './correct-content.js';

/** Stores a document's content anew with the corrections that stand now. @param base what the rules made of it @default as it is known */
export function rewriteContent(archive: Archive, documentId: number, base: AssembledPage = loadBase(archive, documentId)): void {
  const { db } = archive;
  const place = placeOf(archive, documentId);
  const kept = loadKeptNotices(archive, documentId);
  const { page, uncorrected } = correctContent(archive, { documentId, sha256: place.sha256 }, base);
  clearContent(archive, documentId);
  db.update(t.documents).set({ uncorrected }).where(eq(t.documents.id, documentId)).run();
  storeContent(archive, place, page, kept);
  refreshPage(archive, place.pageId);
}

function placeOf({ db }: Archive, documentId: number): DocumentPlace & { readonly sha256: string } {
  const { rendition, item, sha256 } = t.documents;
  const place = db
    .select({ documentId: t.documents.id, issueId: t.pages.issueId, pageId: t.pages.id, pageKey: t.pages.key, rendition, item, sha256 })
    .from(t.documents)
    .innerJoin(t.pages, eq(t.pages.id, t.documents.pageId))
    .where(eq(t.documents.id, documentId))
    .get();
  if (!place) throw new RangeError(`there is no document ${documentId}`);
  return place;
}
