import type { Identification } from '../../page/index.js';
import { issueKey, itemName, pageKey, pageSequence, partKey } from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { allRows, hasRow, oneValue, run } from '../database/statements.js';
import { exactName } from '../search/find-publication.js';
import type { PublicationPlan } from './plan-publications.js';
import { ensurePublication } from './publications.js';
import { insertWithId } from './rows.js';

/** A page of the archive, with its issue. */
export interface PagePlace {
  readonly issueId: number;
  readonly pageId: number;
  readonly pageKey: string;
}

/** What identifications say of one field; null where they say nothing. */
export function identified(identifications: readonly Identification[], field: Identification['field']): string | null {
  return identifications.find((one) => one.field === field)?.value ?? null;
}

/** What is known of a document that is to be placed. */
interface DocumentToPlace {
  readonly identifications: readonly Identification[];
  /** What tells its page from others where that is not wholly known. */
  readonly seed: string;
  readonly language: string | null;
  /** @default a new publication has the name that is said, and a slug of it */
  readonly plan?: PublicationPlan;
}

/** The page that identifications name, with its issue and publication, made where they are missing. */
export function placeDocument(archive: Archive, input: DocumentToPlace): PagePlace {
  const name = identified(input.identifications, 'publication');
  const planned = name === null ? undefined : input.plan?.get(exactName(name));
  const publication = name === null ? null : ensurePublication(archive, planned?.name ?? name, input.language, planned?.slug);
  const [date, edition, label] = (['date', 'edition', 'page'] as const).map((field) => identified(input.identifications, field)) as [
    string | null,
    string | null,
    string | null,
  ];
  const parts = { slug: publication?.slug ?? null, date, edition, label, seed: input.seed };
  const issueId = placeIssue(archive, { publication, date, edition });
  const key = pageKey(parts);
  return { issueId, pageId: placePage(archive, { issueId, label, key }), pageKey: key };
}

/** What an issue goes by. */
interface IssueName {
  readonly publication: { readonly id: number; readonly slug: string } | null;
  readonly date: string | null;
  readonly edition: string | null;
}

/** The issue that goes by this, made where it is missing. Returns `issues.id`. */
export function placeIssue(archive: Archive, { publication, date, edition }: IssueName): number {
  const key = issueKey({ slug: publication?.slug ?? null, date, edition });
  const values = { publicationId: publication?.id ?? null, date, edition, key };
  return oneValue<number>(archive, 'SELECT id FROM issues WHERE key = ?', key) ?? insertWithId(archive, t.issues, values);
}

/** The page with this key, made where it is missing. Returns `pages.id`. */
export function placePage(
  archive: Archive,
  { issueId, label, key }: { readonly issueId: number; readonly label: string | null; readonly key: string },
): number {
  return (
    oneValue<number>(archive, 'SELECT id FROM pages WHERE key = ?', key) ??
    insertWithId(archive, t.pages, { issueId, label, key, sequence: pageSequence(label) })
  );
}

/** Where a document wants a rendition number; `self` is its `documents.id` where it has one. */
interface RenditionPlace {
  readonly pageId: number;
  readonly item: string | null;
  readonly self: number | null;
}

/**
 * The wanted number, or the lowest that no other document of the page (or item) has. Whole-page and one-article documents
 * never share one.
 */
export function freeRendition(archive: Archive, { pageId, item, self }: RenditionPlace, wanted = 1): number {
  if (self === null && wanted === 1 && item !== null && standsAlone(archive, { pageId, item, self })) return 1;
  const rows = allRows<{ readonly rendition: number; readonly item: string | null }>(
    archive,
    'SELECT rendition, item FROM documents WHERE page_id = ? AND id IS NOT ?',
    pageId,
    self,
  );
  const isRival = (other: string | null) => other === null || item === null || itemName(other) === itemName(item);
  const taken = new Set(rows.filter((row) => isRival(row.item)).map((row) => row.rendition));
  if (!taken.has(wanted)) return wanted;
  for (let n = 1; ; n++) if (!taken.has(n)) return n;
}

/**
 * True for an article with a name of its own on a page of which no document has the whole, or this article too, in a first rendition: a table
 * may have thousands of one page, and none of them says anything of another.
 * @param place `self`: the document itself, where it is stored
 */
export function standsAlone(archive: Archive, { pageId, item, self }: RenditionPlace): boolean {
  if (item === null || hasRow(archive, 'SELECT 1 FROM documents WHERE page_id = ? AND item IS NULL LIMIT 1', pageId)) return false;
  if (hasRow(archive, 'SELECT 1 FROM documents WHERE page_id = ? AND item = ? AND id IS NOT ? LIMIT 1', pageId, item, self)) return false;
  const key = oneValue<string>(archive, 'SELECT key FROM pages WHERE id = ?', pageId) ?? '';
  return !hasRow(archive, 'SELECT 1 FROM article_parts WHERE key = ? AND document_id IS NOT ? LIMIT 1', partKey(key, 1, item, 1), self);
}

/** Pages and issues without documents are taken away. */
export function removeEmptyPage(archive: Archive, pageId: number): void {
  const issueId = oneValue<number>(archive, 'SELECT issue_id FROM pages WHERE id = ?', pageId);
  if (issueId === undefined || hasRow(archive, 'SELECT 1 FROM documents WHERE page_id = ?', pageId)) return;
  run(archive, 'DELETE FROM pages WHERE id = ?', pageId);
  if (!hasRow(archive, 'SELECT 1 FROM pages WHERE issue_id = ?', issueId)) run(archive, 'DELETE FROM issues WHERE id = ?', issueId);
}
