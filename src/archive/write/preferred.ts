import { chooseRenditions, itemName, type Rendition } from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import { allRows, oneRow, oneValue, run } from '../database/statements.js';
import { type Author, insertCorrection } from './corrections/correction-rows.js';
import { threadIssue } from './threads.js';

interface Row extends Rendition {
  readonly id: number;
  readonly preferred: number;
}

const RENDITIONS = `SELECT d.id, d.item, d.rendition, d.preferred,
    (SELECT max(c.made_at) FROM corrections c WHERE c.document_id = d.id AND c.kind = 'prefer' AND c.undone_at IS NULL) AS chosen,
    (SELECT min(c.made_at) FROM corrections c WHERE c.document_id = d.id AND c.kind NOT IN ('prefer', 'identify') AND c.undone_at IS NULL
      AND c.applied) AS corrected
  FROM documents d WHERE d.page_id = ?`;

const TEXT = `SELECT coalesce(group_concat(coalesce(a.headline, '') || char(10) || coalesce((SELECT group_concat(coalesce(g.label, '') || g.text, char(10))
    FROM paragraphs g WHERE g.part_id = a.id), ''), char(10)), '') FROM article_parts a WHERE a.document_id = ?`;

/** Chooses which documents of a page are shown. */
export function choosePreferred(archive: Archive, pageId: number): void {
  const rows = allRows<Omit<Row, 'text'>>(archive, RENDITIONS, pageId);
  // Texts tell versions of one page or article from two: where each is an article with a name of its own, none is asked for.
  const names = new Set(rows.map(({ item }) => (item === null ? null : itemName(item))));
  const isAlone = rows.length === 1 || (names.size === rows.length && !names.has(null));
  if (isAlone) {
    for (const row of rows) if (!row.preferred) run(archive, 'UPDATE documents SET preferred = 1 WHERE id = ?', row.id);
    return;
  }
  const documents = rows.map((row): Row => ({ ...row, text: oneValue<string>(archive, TEXT, row.id) ?? '' }));
  const shown = chooseRenditions(documents);
  for (const row of documents) {
    const preferred = shown.has(row) ? 1 : 0;
    if (preferred !== row.preferred) run(archive, 'UPDATE documents SET preferred = ? WHERE id = ?', preferred, row.id);
  }
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
