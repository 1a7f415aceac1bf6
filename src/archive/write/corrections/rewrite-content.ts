import type { AssembledPage } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { boxesOf } from '../../database/boxes.js';
import * as t from '../../database/schema.js';
import { oneRow } from '../../database/statements.js';
import { loadKeptNotices, loadLayout } from '../documents.js';
import { refreshPage } from '../preferred.js';
import { updateRow } from '../rows.js';
import { clearContent, type DocumentPlace, storeContent } from '../store.js';
import { correctContent, loadBase } from './correct-content.js';

/** Stores a document's content anew with the corrections that stand now. @param base what the rules made of it @default as it is known */
export function rewriteContent(archive: Archive, documentId: number, base: AssembledPage = loadBase(archive, documentId)): void {
  const place = placeOf(archive, documentId);
  const kept = loadKeptNotices(archive, documentId);
  const { page, uncorrected } = correctContent(archive, { documentId, sha256: place.sha256 }, base);
  clearContent(archive, documentId);
  updateRow(archive, t.documents, documentId, { uncorrected });
  storeContent(archive, { ...place, boxes: boxesOf(loadLayout(archive, documentId)) }, page, kept);
  refreshPage(archive, place.pageId);
}

function placeOf(archive: Archive, documentId: number): DocumentPlace & { readonly sha256: string } {
  const place = oneRow<DocumentPlace & { readonly sha256: string }>(
    archive,
    `SELECT d.id AS documentId, p.issue_id AS issueId, p.id AS pageId, p.key AS pageKey, d.rendition, d.item, d.sha256
     FROM documents d JOIN pages p ON p.id = d.page_id WHERE d.id = ?`,
    documentId,
  );
  if (!place) throw new RangeError(`there is no document ${documentId}`);
  return place;
}
