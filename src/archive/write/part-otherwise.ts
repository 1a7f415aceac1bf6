import { type ArticleAnchor, applyCorrections, findArticle, numberArticles } from '../../corrections/index.js';
import { type AssembledPage, must } from '../../page/index.js';
import type { Archive } from '../database/archive.js';
import { allValues, countOf, oneValue, run } from '../database/statements.js';
import { isContent, loadBase, madeNumbers } from './corrections/correct-content.js';
import { type CorrectionRow, contentOf, hasCorrections, loadRow, loadRows, MADE_ORDER, markUndone } from './corrections/correction-rows.js';
import { rewriteContent } from './corrections/rewrite-content.js';
import { forgetDocuments } from './forget.js';

/** A file whose bytes are as they were, and whose pages are others than before. By `documents.id`. */
export interface PartedOtherwise {
  /** Documents that it had and has no longer: all of their lines are in others of it. */
  readonly left: readonly number[];
  /** Documents that it has now, in their order. */
  readonly into: readonly number[];
}

/** Who undoes what a person said of a page that there is no longer. */
const IMPORT = { by: 'broadsheet import', why: null };

/**
 * Takes documents out of the archive whose text is in others of their file now. What people put right in the text follows it, into whichever of
 * these holds it; what has no place in them is open, with a notice. What a person said of the pages themselves is undone. One transaction.
 * Returns how many more corrections of theirs are open than before.
 */
export function partOtherwise(archive: Archive, { left, into }: PartedOtherwise): number {
  const [first] = into;
  if (first === undefined) return 0;
  return archive.transaction(() => {
    const before = countOpen(archive, into);
    if (hasCorrections(archive)) carryCorrections(archive, { left, into, first });
    forgetDocuments(archive, left);
    if (hasCorrections(archive)) for (const id of into) rewriteContent(archive, id);
    return countOpen(archive, into) - before;
  });
}

function countOpen(archive: Archive, documents: readonly number[]): number {
  const sql = "SELECT count(*) FROM notices WHERE code = 'correction-open' AND document_id IN (SELECT value FROM json_each(?))";
  return countOf(archive, sql, JSON.stringify(documents));
}

function carryCorrections(archive: Archive, { left, into, first }: PartedOtherwise & { readonly first: number }): void {
  const across = [...new Set(left.flatMap((id) => acrossOf(archive, id)))];
  const gone = new Set(left.map((id) => sha256Of(archive, id)));
  for (const id of left) {
    const rows = loadRows(archive, id);
    for (const row of rows) if (row.undoneAt === null && isOfPage(row)) markUndone(archive, row.id, IMPORT);
    renumber(archive, rows, first);
    const values = 'document_id = ?, included = 0, ordinal = NULL, absorbed = NULL';
    run(archive, `UPDATE corrections SET ${values} WHERE document_id = ?`, first, id);
  }
  // Those that stand where their text is not go where it is.
  const homes = into.map((id) => openHome(archive, id));
  for (const home of homes)
    for (const row of home.rows.filter((one) => one.undoneAt === null && isContent(one))) {
      const goal = homes.find((one) => one === home && fits(archive, one, row)) ?? homes.find((one) => fits(archive, one, row));
      if (goal && goal !== home) run(archive, 'UPDATE corrections SET document_id = ? WHERE id = ?', goal.id, row.id);
    }
  for (const id of across) carryAcross(archive, id, { homes, gone });
}

/** A document, and what it reads with its corrections. */
interface Home {
  readonly id: number;
  readonly sha256: string;
  readonly rows: readonly CorrectionRow[];
  readonly page: AssembledPage;
}

function openHome(archive: Archive, id: number): Home {
  const sha256 = sha256Of(archive, id);
  const rows = loadRows(archive, id);
  const page = apply(archive, { id, sha256, rows }, rows.filter(isStanding)).page;
  return { id, sha256, rows, page };
}

function sha256Of(archive: Archive, id: number): string {
  return must(oneValue<string>(archive, 'SELECT sha256 FROM documents WHERE id = ?', id), 'a document of the file');
}

function isStanding(row: CorrectionRow): boolean {
  return row.undoneAt === null && isContent(row);
}

function apply(archive: Archive, { id, sha256, rows }: Omit<Home, 'page'>, standing: readonly CorrectionRow[]) {
  const corrections = standing.map((row) => contentOf(archive, row));
  return applyCorrections(loadBase(archive, id), corrections, { sha256, made: madeNumbers(rows) });
}

/** True where a correction has its place in a document, behind those that stand there and were made before it. */
function fits(archive: Archive, home: Home, row: CorrectionRow): boolean {
  const before = home.rows.filter((one) => isStanding(one) && one.id !== row.id && one.madeAt < row.madeAt);
  return apply(archive, home, [...before, row]).outcomes.at(-1) !== null;
}

/** What is said of a page as a whole, or that the parts of two pages are two articles. */
function isOfPage({ kind, otherSha256 }: CorrectionRow): boolean {
  return kind === 'identify' || kind === 'prefer' || (kind === 'split' && otherSha256 !== null);
}

/** Merges of an article of this document and one of another page, by their numbers. */
function acrossOf(archive: Archive, documentId: number): number[] {
  return allValues<number>(
    archive,
    `SELECT c.id FROM corrections c JOIN documents d ON d.id = c.document_id JOIN pages p ON p.id = d.page_id
      JOIN documents e ON e.id = ? JOIN pages q ON q.id = e.page_id
      WHERE c.kind = 'merge' AND c.undone_at IS NULL AND c.other_sha256 IS NOT NULL
        AND (d.id = e.id OR (c.other_sha256 = e.sha256 AND p.issue_id = q.issue_id)) ORDER BY ${MADE_ORDER}`,
    documentId,
  );
}

/** A merge of two documents, of which one or both are others now: of one document, where that holds both articles. */
function carryAcross(
  archive: Archive,
  id: number,
  { homes, gone }: { readonly homes: readonly Home[]; readonly gone: ReadonlySet<string | null> },
): void {
  const row = must(loadRow(archive, id) ?? undefined, 'a correction of two documents');
  const find = (anchor: unknown) => homes.find(({ page, sha256 }) => findArticle(page, anchor as ArticleAnchor, { sha256 }) !== null);
  const own = (homes.some((home) => home.id === row.documentId) ? find(row.target.article)?.id : undefined) ?? row.documentId;
  const other = homes.find(({ sha256 }) => sha256 === row.otherSha256) ?? (gone.has(row.otherSha256) ? find(row.target.other) : undefined);
  const otherSha256 = other?.id === own ? null : (other?.sha256 ?? row.otherSha256);
  run(archive, 'UPDATE corrections SET document_id = ?, other_sha256 = ? WHERE id = ?', own, otherSha256, id);
}

/** Numbers of articles that splits made are numbers of one document: in another they get the next that no article has there. */
function renumber(archive: Archive, rows: readonly CorrectionRow[], to: number): void {
  const own = madeNumbers(loadRows(archive, to));
  const page = numberArticles(loadBase(archive, to), own);
  let next = 1 + Math.max(0, ...own, ...page.articles.map(({ ordinal }) => ordinal ?? 0));
  const numbers = new Map([...madeNumbers(rows)].sort((a, b) => a - b).map((old) => [old, next++]));
  if (numbers.size === 0) return;
  for (const { id, target, change } of rows) {
    const now = (old: unknown) => numbers.get(Number(old)) ?? old;
    const anchors = Object.entries(target).map(([name, anchor]) => {
      const made = (anchor as Partial<ArticleAnchor> | null)?.made === true;
      return [name, made ? { ...(anchor as object), ordinal: now((anchor as ArticleAnchor).ordinal) } : anchor];
    });
    const asked = 'ordinal' in change ? { ...change, ordinal: now(change.ordinal) } : change;
    const json = [JSON.stringify(Object.fromEntries(anchors)), JSON.stringify(asked)] as const;
    run(archive, 'UPDATE corrections SET target = ?, change = ? WHERE id = ?', ...json, id);
  }
}
