import { and, eq, ne } from 'drizzle-orm';
import type { Identification } from '../../page/index.js';
import { issueKey, itemName, pageKey, pageSequence } from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { ensurePublication } from './publications.js';

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

/** The page that identifications name, with its issue and publication, made where they are missing. */
export function placeDocument(
  archive: Archive,
  input: { readonly identifications: readonly Identification[]; readonly sha256: string; readonly language: string | null },
): PagePlace {
  const { db } = archive;
  const name = identified(input.identifications, 'publication');
  const publication = name === null ? null : ensurePublication(db, name, input.language);
  const [date, edition, label] = (['date', 'edition', 'page'] as const).map((field) => identified(input.identifications, field)) as [
    string | null,
    string | null,
    string | null,
  ];
  const parts = { slug: publication?.slug ?? null, date, edition, label, sha256: input.sha256 };
  const issueId = placeIssue(db, { publication, date, edition });
  const key = pageKey(parts);
  return { issueId, pageId: placePage(db, { issueId, label, key }), pageKey: key };
}

/** What an issue goes by. */
interface IssueName {
  readonly publication: { readonly id: number; readonly slug: string } | null;
  readonly date: string | null;
  readonly edition: string | null;
}

/** The issue that goes by this, made where it is missing. Returns `issues.id`. */
export function placeIssue(db: Archive['db'], { publication, date, edition }: IssueName): number {
  const key = issueKey({ slug: publication?.slug ?? null, date, edition });
  const values = { publicationId: publication?.id ?? null, date, edition, key };
  return (
    db.select({ id: t.issues.id }).from(t.issues).where(eq(t.issues.key, key)).get()?.id ??
    db.insert(t.issues).values(values).returning({ id: t.issues.id }).get().id
  );
}

/** The page with this key, made where it is missing. Returns `pages.id`. */
export function placePage(
  db: Archive['db'],
  { issueId, label, key }: { readonly issueId: number; readonly label: string | null; readonly key: string },
): number {
  return (
    db.select({ id: t.pages.id }).from(t.pages).where(eq(t.pages.key, key)).get()?.id ??
    db
      .insert(t.pages)
      .values({ issueId, label, key, sequence: pageSequence(label) })
      .returning({ id: t.pages.id })
      .get().id
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
  const rows = archive.db
    .select({ rendition: t.documents.rendition, item: t.documents.item })
    .from(t.documents)
    .where(and(eq(t.documents.pageId, pageId), self === null ? undefined : ne(t.documents.id, self)))
    .all();
  const isRival = (other: string | null) => other === null || item === null || itemName(other) === itemName(item);
  const taken = new Set(rows.filter((row) => isRival(row.item)).map((row) => row.rendition));
  if (!taken.has(wanted)) return wanted;
  for (let n = 1; ; n++) if (!taken.has(n)) return n;
}

/** Pages and issues without documents are taken away. */
export function removeEmptyPage(archive: Archive, pageId: number): void {
  const { db } = archive;
  const page = db.select().from(t.pages).where(eq(t.pages.id, pageId)).get();
  if (!page || db.select({ id: t.documents.id }).from(t.documents).where(eq(t.documents.pageId, pageId)).get()) return;
  db.delete(t.pages).where(eq(t.pages.id, pageId)).run();
  if (!db.select({ id: t.pages.id }).from(t.pages).where(eq(t.pages.issueId, page.issueId)).get()) {
    db.delete(t.issues).where(eq(t.issues.id, page.issueId)).run();
  }
}
