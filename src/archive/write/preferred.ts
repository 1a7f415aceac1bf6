import type { Archive } from '../database/archive.js';
import { allRows, oneRow, oneValue, run } from '../database/statements.js';
import { type Author, insertCorrection } from './corrections/correction-rows.js';
import { threadIssue } from './threads.js';

interface Rendition {
  readonly id: number;
  readonly item: string | null;
  readonly rendition: number;
  readonly preferred: number;
  /** When a person chose it, of the choices that stand; null for never. */
  readonly chosen: string | null;
  /** When people first put something right in its text, of what stands; null for never. */
  readonly corrected: string | null;
  /** Characters of its paragraphs: repeats are not in it. */
  readonly size: number;
}

const RENDITIONS = `SELECT d.id, d.item, d.rendition, d.preferred,
    (SELECT max(c.made_at) FROM corrections c WHERE c.document_id = d.id AND c.kind = 'prefer' AND c.undone_at IS NULL) AS chosen,
    (SELECT min(c.made_at) FROM corrections c WHERE c.document_id = d.id AND c.kind NOT IN ('prefer', 'identify') AND c.undone_at IS NULL
      AND c.applied) AS corrected,
    (SELECT coalesce(sum(length(g.text) + length(coalesce(g.label, ''))), 0) FROM article_parts a JOIN paragraphs g ON g.part_id = a.id
      WHERE a.document_id = d.id) AS size
  FROM documents d WHERE d.page_id = ?`;

/**
 * Chooses the rendition that is shown: the one that a person chose last, else the one that people corrected first, else the one with the
 * most printed text, else the first. Documents of different items stand beside each other.
 */
export function choosePreferred(archive: Archive, pageId: number): void {
  const rows = allRows<Rendition>(archive, RENDITIONS, pageId);
  const whole = rows.some((row) => row.item === null);
  for (const [item, group] of groupByItem(rows)) {
    const best = group.toSorted(
      (a, b) => compareTimes(b.chosen, a.chosen) || compareFirst(a.corrected, b.corrected) || b.size - a.size || a.rendition - b.rendition,
    )[0];
    for (const row of group) {
      const preferred = row === best && !(whole && item !== null) ? 1 : 0;
      if (preferred !== row.preferred) run(archive, 'UPDATE documents SET preferred = ? WHERE id = ?', preferred, row.id);
    }
  }
}

/** The earlier time first, and none last. */
function compareFirst(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : compareTimes(a, b);
}

/** None first. */
function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}

/** Chooses anew what is shown of a page, and threads its issue. */
export function refreshPage(archive: Archive, pageId: number): void {
  choosePreferred(archive, pageId);
  const issueId = oneValue<number>(archive, 'SELECT issue_id FROM pages WHERE id = ?', pageId);
  if (issueId !== undefined) threadIssue(archive, issueId);
}

/** The same for the page of a document. */
export function refreshDocument(archive: Archive, documentId: number): void {
  const pageId = oneValue<number>(archive, 'SELECT page_id FROM documents WHERE id = ?', documentId);
  if (pageId !== undefined) refreshPage(archive, pageId);
}

function groupByItem<T extends { readonly item: string | null }>(rows: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) groups.set(row.item, [...(groups.get(row.item) ?? []), row]);
  return groups;
}

/** A person's choice of the rendition that is shown; the last one counts. Returns the correction's number. One transaction. */
export function preferDocument(archive: Archive, documentId: number, author: Author): number {
  return archive.transaction(() => {
    const row = oneRow<{ readonly sha256: string }>(archive, 'SELECT sha256 FROM documents WHERE id = ?', documentId);
    if (!row) throw new RangeError(`there is no document ${documentId}`);
    const target = { sha256: row.sha256 };
    const id = insertCorrection(archive, { documentId, kind: 'prefer', target, change: {}, before: {}, author });
    refreshDocument(archive, documentId);
    return id;
  });
}
