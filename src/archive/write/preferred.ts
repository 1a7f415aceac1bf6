import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Archive } from '../database/archive.js';
import * as t from '../database/schema.js';
import { loadBase } from './corrections/correct-content.js';
import { threadIssue } from './threads.js';

/**
 * Chooses the rendition that is shown: the one a person chose, else the one with the most printed text (repeats are not
 * in it, and what people put right counts as it was before), else the first. Documents of different items stand beside each other.
 */
export function choosePreferred(archive: Archive, pageId: number): void {
  const rows = archive.db
    .select({
      id: t.documents.id,
      item: t.documents.item,
      rendition: t.documents.rendition,
      chosen: t.documents.preferredByUser,
      preferred: t.documents.preferred,
      isCorrected: sql<number>`uncorrected IS NOT NULL`.mapWith(Boolean),
      size: sql<number>`(SELECT coalesce(sum(length(p.text) + length(coalesce(p.label, ''))), 0) FROM article_parts a JOIN paragraphs p ON p.part_id = a.id WHERE a.document_id = documents.id)`,
    })
    .from(t.documents)
    .where(eq(t.documents.pageId, pageId))
    .all()
    .map((row) => (row.isCorrected ? { ...row, size: sizeOfBase(archive, row.id) } : row));
  const whole = rows.some((row) => row.item === null);
  for (const [item, group] of groupByItem(rows)) {
    const best = group.toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.size - a.size || a.rendition - b.rendition)[0];
    for (const row of group) {
      const preferred = row === best && !(whole && item !== null);
      if (preferred !== row.preferred) archive.db.update(t.documents).set({ preferred }).where(eq(t.documents.id, row.id)).run();
    }
  }
}

function sizeOfBase(archive: Archive, documentId: number): number {
  const paragraphs = loadBase(archive, documentId).articles.flatMap((article) => article.paragraphs);
  return paragraphs.reduce((n, { label, text }) => n + [...(label ?? ''), ...text].length, 0);
}

/** Chooses anew what is shown of a page, and threads its issue. */
export function refreshPage(archive: Archive, pageId: number): void {
  choosePreferred(archive, pageId);
  const page = archive.db.select({ issueId: t.pages.issueId }).from(t.pages).where(eq(t.pages.id, pageId)).get();
  if (page) threadIssue(archive, page.issueId);
}

function groupByItem<T extends { readonly item: string | null }>(rows: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) groups.set(row.item, [...(groups.get(row.item) ?? []), row]);
  return groups;
}

/** A person's choice of the rendition that is shown. */
export function preferDocument(archive: Archive, documentId: number): void {
  archive.transaction(() => {
    const { db } = archive;
    const row = db.select().from(t.documents).where(eq(t.documents.id, documentId)).get();
    if (!row) throw new RangeError(`there is no document ${documentId}`);
    const same = and(eq(t.documents.pageId, row.pageId), row.item === null ? isNull(t.documents.item) : eq(t.documents.item, row.item));
    db.update(t.documents).set({ preferredByUser: false }).where(same).run();
    db.update(t.documents).set({ preferredByUser: true }).where(eq(t.documents.id, documentId)).run();
    refreshPage(archive, row.pageId);
  });
}
