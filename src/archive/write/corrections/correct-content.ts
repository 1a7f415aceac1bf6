import { deflateSync, inflateSync } from 'node:zlib';
import type { ArticleAnchor } from '../../../corrections/index.js';
import { anchorArticle, applyCorrections, type Correction, findArticle, ordinalOf, type Reading } from '../../../corrections/index.js';
import type { AssembledPage, Notice } from '../../../page/index.js';
import type { Archive, ArchiveReader } from '../../database/archive.js';
import { hasRow, oneValue, run } from '../../database/statements.js';
import { type CorrectionRow, contentOf, hasCorrections, loadAcross, loadRows, updateCorrection } from './correction-rows.js';
import { loadContent } from './load-content.js';

/** What is stored of a document that people put right. */
export interface CorrectedContent {
  readonly page: AssembledPage;
  /** What to keep of the rules' own reading; null where no correction needs it. */
  readonly uncorrected: Buffer | null;
  /** How many corrections have no certain place in it. */
  readonly open: number;
}

/**
 * Applies a document's standing corrections to what the rules made of it, and writes down what became of each. Those without a
 * certain place stay, are not applied and become notices.
 */
export function correctContent(
  archive: Archive,
  { documentId, sha256 }: { readonly documentId: number; readonly sha256: string },
  base: AssembledPage,
): CorrectedContent {
  if (!hasCorrections(archive)) return { page: base, uncorrected: null, open: 0 };
  const rows = loadRows(archive, documentId);
  const reading = { sha256, made: madeNumbers(rows) };
  const standing = rows.filter(isContent).filter(({ undoneAt, included }) => undoneAt === null && !included);
  const corrections = standing.map((row) => contentOf(archive, row));
  const { page, outcomes } = applyCorrections(base, corrections, reading);
  const open = standing.flatMap((row, i): Notice[] => {
    const outcome = outcomes[i];
    if (!outcome) {
      updateCorrection(archive, row, { applied: false });
      return [openNotice(row)];
    }
    const { target, before, at, gone } = outcome;
    // Of the same file, the anchor of the reading that it was made in says the most.
    const known = anchorOf(row).sha256 === sha256 ? row.target : target;
    updateCorrection(archive, row, { applied: true, target: known, before, spot: { ordinal: at, absorbed: gone ?? null } });
    return [];
  });
  const lost = placeAcross(archive, documentId, page, reading);
  return {
    page: { ...page, notices: [...page.notices, ...open, ...lost] },
    uncorrected: standing.length > 0 ? deflateSync(JSON.stringify(base)) : null,
    open: open.length + lost.length,
  };
}

/** The standing corrections of two documents, by the numbers that their articles have in this reading of one. */
function placeAcross(archive: Archive, documentId: number, page: AssembledPage, reading: Reading): Notice[] {
  return loadAcross(archive, documentId).flatMap((row) => {
    const isOwn = row.documentId === documentId;
    const name = isOwn ? 'article' : 'other';
    const anchor = row.target[name] as ArticleAnchor;
    const home = isOwn ? row.homeOrdinal : row.homeOtherOrdinal;
    const index = findArticle(page, anchor, reading) ?? findRestored(archive, page, { documentId, ordinal: home });
    const ordinal = index === null ? null : ordinalOf(page, index);
    const isNew = index !== null && anchor.sha256 !== reading.sha256;
    updateCorrection(archive, row, {
      applied: row.applied && index !== null,
      ...(isNew && { target: { ...row.target, [name]: anchorArticle(page, index, reading) } }),
      spot: isOwn ? { ordinal } : { otherOrdinal: ordinal },
    });
    return index === null ? [openNotice(row)] : [];
  });
}

/** The article with this number, or that it was merged into, of a document that came with an export: it has not every line, but keeps its numbers. */
function findRestored(
  archive: Archive,
  page: AssembledPage,
  { documentId, ordinal }: { readonly documentId: number; readonly ordinal: number | null },
): number | null {
  if (ordinal === null || !hasRow(archive, 'SELECT 1 FROM documents WHERE id = ? AND source IS NULL', documentId)) return null;
  const merges = loadRows(archive, documentId).filter(({ applied, undoneAt }) => applied && undoneAt === null);
  const indexOf = (number: number) => page.articles.findIndex((_, i) => ordinalOf(page, i) === number);
  let number = ordinal;
  for (const { absorbed, ordinal: into } of merges) if (indexOf(number) < 0 && absorbed === number && into !== null) number = into;
  return indexOf(number) < 0 ? null : indexOf(number);
}

/** True for corrections of one document's content: not of what page it is, and not of two documents. */
export function isContent({ kind, otherSha256 }: CorrectionRow): boolean {
  return kind !== 'identify' && kind !== 'prefer' && otherSha256 === null;
}

/** Numbers of articles that splits made, undone ones too: nothing else ever gets them. */
export function madeNumbers(rows: readonly CorrectionRow[]): Set<number> {
  return new Set(rows.flatMap(({ kind, change }) => (kind === 'split' && typeof change.ordinal === 'number' ? [change.ordinal] : [])));
}

/** What the rules made of a document; where they were not put right, or it came from an export, what its rows say. */
export function loadBase(archive: ArchiveReader, documentId: number): AssembledPage {
  const kept = oneValue<Buffer | null>(archive, 'SELECT uncorrected FROM documents WHERE id = ?', documentId);
  return kept ? (JSON.parse(inflateSync(kept).toString('utf8')) as AssembledPage) : loadContent(archive, documentId);
}

/** What a new reading of a document's file changes for its corrections: all of them are applied to it, and its name is another. */
export function renewCorrections(archive: Archive, documentId: number, files: { readonly old: string; readonly now: string }): void {
  if (!hasCorrections(archive)) return;
  run(archive, 'UPDATE corrections SET included = 0 WHERE document_id = ? AND included', documentId);
  if (files.old === files.now) return;
  const inIssue = `SELECT d.id FROM documents e JOIN pages q ON q.id = e.page_id JOIN pages p ON p.issue_id = q.issue_id
    JOIN documents d ON d.page_id = p.id WHERE e.id = ?`;
  const sql = `UPDATE corrections SET other_sha256 = ? WHERE other_sha256 = ? AND document_id IN (${inIssue})`;
  run(archive, sql, files.now, files.old, documentId);
}

function anchorOf({ target }: CorrectionRow): ArticleAnchor {
  return target.article as ArticleAnchor;
}

/** Says that a correction has no certain place. */
export function openNotice({ id, kind, target }: CorrectionRow): Notice {
  const { article, paragraph } = target as Partial<Correction['target']> & { readonly paragraph?: { readonly text: string } | null };
  const about = paragraph?.text ?? article?.headline ?? article?.text ?? null;
  const short = about === null ? null : [...about].slice(0, 30).join('');
  return { kind: 'notice', code: 'correction-open', lines: null, correction: id, what: kind, about: short };
}
