import type { Identification } from '../../page/index.js';
import { partKey } from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { allRows, oneRow, oneValue, run } from '../database/statements.js';
import { loadFacts } from './documents.js';
import { keepFormerKey } from './former-keys.js';
import { noteAlike } from './note-alike.js';
import { freeRendition, identified, type PagePlace, placeDocument } from './place-document.js';
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
    const document = loadPlaced(archive, documentId);
    const isConfirmed = saysSame(loadFacts(archive, documentId), identifications);
    run(archive, 'DELETE FROM identifications WHERE document_id = ?', documentId);
    insertIdentifications(archive, documentId, identifications);
    // What is confirmed as it is moves nothing, whatever its names would be taken for today.
    if (isConfirmed) return document.pageKey;
    const sql = 'SELECT language FROM article_parts WHERE document_id = ? ORDER BY ordinal LIMIT 1';
    const language = oneValue<string | null>(archive, sql, documentId) ?? null;
    const place = placeDocument(archive, { identifications, seed: document.seed, language });
    const item = identified(identifications, 'item');
    if (place.pageId === document.pageId && item === document.item) return place.pageKey;
    const rendition = freeRendition(archive, { pageId: place.pageId, item, self: documentId }, wanted);
    moveDocument(archive, documentId, { ...place, rendition, item });
    if (document.pageKey !== place.pageKey) keepFormerKey(archive, documentId, document.pageKey);
    if (document.pageId !== place.pageId) leavePage(archive, document.pageId);
    return place.pageKey;
  });
}

function saysSame(old: readonly Identification[], now: readonly Identification[]): boolean {
  return old.length === now.length && now.every(({ field, value }) => identified(old, field) === value);
}

/** Gives a document a rendition number of its page, if that is free: where pages were swapped, it came before the other went. */
export function takeRendition(archive: Archive, documentId: number, wanted: number): void {
  const { pageId, pageKey, issueId, item, rendition } = loadPlaced(archive, documentId);
  if (rendition === wanted || freeRendition(archive, { pageId, item, self: documentId }, wanted) !== wanted) return;
  moveDocument(archive, documentId, { pageId, pageKey, issueId, item, rendition: wanted });
}

/** Renditions from here on are of pages that are on their way to another place. */
const ON_THE_WAY = 1_000_000;

/** Makes room for another document in a document's place, until it gets its own with `lowerRendition`. */
export function leaveRendition(archive: Archive, documentId: number): void {
  takeRendition(archive, documentId, ON_THE_WAY + documentId);
}

/** Gives a document the lowest rendition number of its page that is free. */
export function lowerRendition(archive: Archive, documentId: number): void {
  const { pageId, item, rendition } = loadPlaced(archive, documentId);
  const free = freeRendition(archive, { pageId, item, self: documentId });
  if (free < rendition) takeRendition(archive, documentId, free);
}

/** A document's row with its page. */
interface Placed extends PagePlace {
  readonly rendition: number;
  readonly item: string | null;
  readonly seed: string;
}

/** @throws RangeError for a document that is not there */
function loadPlaced(archive: Archive, documentId: number): Placed {
  const sql = `SELECT d.page_id AS pageId, p.key AS pageKey, p.issue_id AS issueId, d.rendition, d.item, d.seed
    FROM documents d JOIN pages p ON p.id = d.page_id WHERE d.id = ?`;
  const placed = oneRow<Placed>(archive, sql, documentId);
  if (!placed) throw new RangeError(`there is no document ${documentId}`);
  return placed;
}

/** Puts a document into a place, with its articles under the keys that they have there. */
function moveDocument(archive: Archive, documentId: number, place: Omit<Placed, 'seed'>): void {
  const { pageId, pageKey, issueId, rendition, item } = place;
  updateRow(archive, t.documents, documentId, { pageId, rendition, item });
  unthreadDocument(archive, documentId);
  const parts = allRows<{ readonly id: number; readonly articleId: number; readonly ordinal: number }>(
    archive,
    'SELECT id, article_id AS articleId, ordinal FROM article_parts WHERE document_id = ?',
    documentId,
  );
  for (const part of parts) {
    const key = partKey(pageKey, rendition, item, part.ordinal);
    updateRow(archive, t.articleParts, part.id, { key });
    updateRow(archive, t.articles, part.articleId, { key, issueId });
  }
  noteAlike(archive, documentId);
  choosePreferred(archive, pageId);
  threadIssue(archive, issueId);
}
