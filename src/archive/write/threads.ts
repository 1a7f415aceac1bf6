import {
  type HandLink,
  joinFields,
  type MissingPart,
  mayRunOver,
  type PartEnds,
  type PartFields,
  type ThreadedPart,
  threadParts,
} from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import { beforeCommit } from '../database/before-commit.js';
import * as t from '../database/schema.js';
import { allRows, allValues, oneRow, oneValue, run } from '../database/statements.js';
import { indexArticle, unindexArticle } from '../search/search-index.js';
import { openNotice } from './corrections/correct-content.js';
import { type CorrectionRow, loadAcrossOf, otherDocument, updateCorrection } from './corrections/correction-rows.js';
import { insertWithId } from './rows.js';
import { insertNotice, settleAgain } from './store-notices.js';

/**
 * Makes one article of the parts that go on in each other on several pages of an issue, whichever came first, and says
 * which parts miss another. Works from the parts and from what people said of them, so that it can run again after any change
 * to the issue. Parts that came with an export as one article stay one, but for a person's word.
 * @param exported keys of parts that follow each other in an export @default those that stand
 */
export function threadIssue(archive: Archive, issueId: number, exported: readonly (readonly [string, string])[] = []): void {
  const rows = loadAcrossOf(archive, issueId);
  const links = rows.map(
    (row): HandLink => ({
      kind: row.kind === 'split' ? 'split' : 'merge',
      from: shownPart(archive, issueId, { sha256: row.sha256, ordinal: row.ordinal }),
      to: shownPart(archive, issueId, { sha256: row.otherSha256, ordinal: row.otherOrdinal }),
    }),
  );
  const ends = readEnds(
    archive,
    issueId,
    links.flatMap(({ from, to }) => [from, to]),
  );
  const threads = threadParts(ends, { links, exported: [...readExported(archive, issueId), ...exported] });
  for (const [i, row] of rows.entries()) {
    const applied = threads.applied[i] === true;
    if (row.applied !== applied) updateCorrection(archive, row, { applied });
    sayOpen(archive, row, !applied);
  }
  const wanted = new Set(threads.articles.map(nameOf));
  const standing = new Set<string>();
  for (const { article, keys } of readThreads(archive, issueId)) {
    const name = keys.join(' ');
    if (wanted.has(name)) standing.add(name);
    else separate(archive, article);
  }
  for (const parts of threads.articles) {
    if (standing.has(nameOf(parts))) renewEvidence(archive, parts);
    else joinParts(archive, parts);
  }
  noteMissing(archive, issueId, threads.missing);
}

/** The same at the end of the transaction, once for all of its documents. */
export function threadLater(archive: Archive, issueId: number): void {
  beforeCommit(archive, `thread issue ${issueId}`, () => threadIssue(archive, issueId));
}

/** Says that a correction of two documents does not hold (its pages are of two issues now), or takes that back. */
function sayOpen(archive: Archive, row: CorrectionRow, isOpen: boolean): void {
  const { id, documentId } = row;
  const said = "document_id = ? AND code = 'correction-open' AND detail ->> '$.correction' = ?";
  // The page on which its article is not found says so itself.
  const ends = [documentId, otherDocument(archive, row)];
  const isSaid = ends.some((end) => end !== null && oneValue(archive, `SELECT 1 FROM notices WHERE ${said}`, end, id) !== undefined);
  if (isSaid === isOpen) return;
  if (isOpen) insertNotice(archive, documentId, openNotice(row));
  else run(archive, `DELETE FROM notices WHERE ${said}`, documentId, id);
  settleAgain(archive, documentId);
}

function nameOf(parts: readonly ThreadedPart[]): string {
  return parts.map(({ key }) => key).join(' ');
}

/** The key of the part with this number of a document that is shown; null where it is not there. */
function shownPart(
  archive: Archive,
  issueId: number,
  { sha256, ordinal }: { readonly sha256: string | null; readonly ordinal: number | null },
): string | null {
  const sql = `SELECT a.key FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
    WHERE d.sha256 = ? AND a.ordinal = ? AND p.issue_id = ? AND d.preferred`;
  return oneValue<string>(archive, sql, sha256, ordinal, issueId) ?? null;
}

/** Gives every part of a document's articles an article of its own again, so that the document can be taken away. */
export function unthreadDocument(archive: Archive, documentId: number): void {
  const ids = allValues<number>(archive, 'SELECT DISTINCT article_id FROM article_parts WHERE document_id = ?', documentId);
  for (const id of ids) separate(archive, id);
}

/** What the paper prints over a part: parts that belong together stay together when a person words a headline otherwise. */
const PRINTED_HEADLINE = `coalesce((SELECT json_extract(c.before, '$.fields.headline') FROM corrections c
  WHERE c.document_id = a.document_id AND c.kind = 'edit' AND c.undone_at IS NULL AND c.applied AND c.ordinal = a.ordinal
    AND json_type(c.change, '$.fields.headline') IS NOT NULL ORDER BY c.made_at, c.id LIMIT 1), a.headline)`;

/** Parts with jump lines, of the renditions that are shown, and those that people or formats named. An issue has a day: a month has many. */
function readEnds(archive: Archive, issueId: number, linked: readonly (string | null)[]): PartEnds[] {
  const over = readRunOvers(archive, issueId);
  const named = [...linked, ...over.keys(), ...over.values()];
  const rows = allRows<EndsRow>(
    archive,
    `SELECT a.key, p.label AS page, ${PRINTED_HEADLINE} AS headline, a.continued_from AS continuedFrom, a.continued_from_mark AS continuedFromMark,
       a.continued_on AS continuedOn, a.continued_on_mark AS continuedOnMark,
       a.comes_from AND i.publication_id IS NOT NULL AND length(i.date) = 10 AS comesFrom,
       a.goes_on AND i.publication_id IS NOT NULL AND length(i.date) = 10 AS goesOn,
       a.said_thread AS saidThread, a.said_part AS saidPart,
       coalesce((SELECT g.text FROM paragraphs g WHERE g.part_id = a.id ORDER BY g.position LIMIT 1), '') AS firstText,
       coalesce((SELECT g.text FROM paragraphs g WHERE g.part_id = a.id ORDER BY g.position DESC LIMIT 1), '') AS lastText
     FROM article_parts a JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
     WHERE p.issue_id = ? AND d.preferred AND (a.key IN (SELECT value FROM json_each(?)) OR a.said_thread IS NOT NULL
       OR i.publication_id IS NOT NULL AND length(i.date) = 10 AND (a.comes_from OR a.goes_on))`,
    issueId,
    JSON.stringify(named),
  );
  return rows.map(({ saidThread: name, saidPart: part, ...row }) => ({
    ...row,
    comesFrom: Boolean(row.comesFrom),
    goesOn: Boolean(row.goesOn),
    thread: name === null ? null : { name, part: part ?? 1 },
    runsOverFrom: over.get(row.key) ?? null,
  }));
}

/**
 * The first parts of pages without headline and jump line, and the last ones of the pages before in their files, where a sentence may run
 * over: an older paper ends a page wherever it is full.
 */
function readRunOvers(archive: Archive, issueId: number): Map<string, string> {
  const rows = allRows<{ readonly to: string; readonly from: string; readonly first: string; readonly last: string }>(
    archive,
    `SELECT a.key AS "to", b.key AS "from", g.text AS first, h.text AS last
     FROM pages p JOIN documents d ON d.page_id = p.id JOIN article_parts a ON a.document_id = d.id AND a.ordinal = 1
       JOIN pages q ON q.issue_id = p.issue_id JOIN documents e ON e.page_id = q.id AND e.path = d.path AND e.file_id IS d.file_id
         AND e.number = d.number - 1
       JOIN article_parts b ON b.document_id = e.id
         AND b.ordinal = (SELECT max(c.ordinal) FROM article_parts c WHERE c.document_id = e.id)
       JOIN paragraphs g ON g.part_id = a.id AND g.position = 1 AND g.kind = 'body'
       JOIN paragraphs h ON h.part_id = b.id AND h.kind = 'body'
         AND h.position = (SELECT max(l.position) FROM paragraphs l WHERE l.part_id = b.id)
     WHERE p.issue_id = ? AND d.number > 1 AND d.preferred AND e.preferred AND a.headline IS NULL AND NOT a.comes_from AND NOT b.goes_on`,
    issueId,
  );
  return new Map(rows.filter(({ last, first }) => mayRunOver(last, first)).map(({ to, from }) => [to, from]));
}

interface EndsRow extends Omit<PartEnds, 'comesFrom' | 'goesOn' | 'thread' | 'runsOverFrom'> {
  readonly comesFrom: number;
  readonly goesOn: number;
  readonly saidThread: string | null;
  readonly saidPart: number | null;
}

/** The parts of an issue that stand one behind the other because an export has them so. */
function readExported(archive: Archive, issueId: number): [string, string][] {
  const rows = allRows<{ readonly head: string; readonly tail: string }>(
    archive,
    `SELECT a.key AS head, b.key AS tail FROM articles x JOIN article_parts a ON a.article_id = x.id
       JOIN article_parts b ON b.article_id = x.id AND b.position = a.position + 1
     WHERE x.issue_id = ? AND b.thread_reason = 'in-an-export'`,
    issueId,
  );
  return rows.map(({ head, tail }) => [head, tail]);
}

/** The articles of an issue that have several parts, with their keys in order. */
function readThreads(archive: Archive, issueId: number): { readonly article: number; readonly keys: string[] }[] {
  const rows = allRows<{ readonly article: number; readonly keys: string }>(
    archive,
    `SELECT a.article_id AS article, json_group_array(a.key ORDER BY a.position) AS keys FROM article_parts a
     WHERE a.article_id IN (SELECT x.id FROM articles x WHERE x.issue_id = ?) GROUP BY a.article_id HAVING count(*) > 1`,
    issueId,
  );
  return rows.map(({ article, keys }) => ({ article, keys: JSON.parse(keys) as string[] }));
}

interface PartRow extends PartFields {
  readonly id: number;
  readonly articleId: number;
  readonly key: string;
}

const PARTS = `SELECT a.id, a.article_id AS articleId, a.key, a.language, a.section, a.kicker, a.headline, a.deck, a.dateline_agency AS datelineAgency,
    a.dateline_place AS datelinePlace, a.dateline_date AS datelineDate, a.continued_from AS continuedFrom,
    a.continued_from_mark AS continuedFromMark, a.continued_on AS continuedOn, a.continued_on_mark AS continuedOnMark
  FROM article_parts a`;

function joinParts(archive: Archive, chain: readonly ThreadedPart[]): void {
  const load = ({ key }: ThreadedPart) => {
    const row = oneRow<PartRow>(archive, `${PARTS} WHERE a.key = ?`, key);
    if (!row) throw new RangeError(`there is no part ${key}`);
    return row;
  };
  for (const part of chain) separate(archive, load(part).articleId);
  const parts = chain.map(load);
  const [first] = parts;
  if (!first) return;
  for (const { articleId } of parts) unindexArticle(archive, articleId);
  for (const [i, { id, articleId }] of parts.entries()) {
    const link = chain[i]?.link;
    if (!link) continue;
    const sql = 'UPDATE article_parts SET article_id = ?, position = ?, thread_reason = ?, thread_evidence = ? WHERE id = ?';
    run(archive, sql, first.articleId, i + 1, link.reason, JSON.stringify(link.decision), id);
    removeArticle(archive, articleId);
  }
  setFields(archive, first.articleId, parts);
  indexArticle(archive, first.articleId);
}

/** Why parts are one article is said anew: other parts of the issue count in it. */
function renewEvidence(archive: Archive, chain: readonly ThreadedPart[]): void {
  const sql = 'UPDATE article_parts SET thread_reason = ?, thread_evidence = ? WHERE key = ? AND thread_evidence <> ?';
  for (const { key, link } of chain) {
    if (!link) continue;
    const evidence = JSON.stringify(link.decision);
    run(archive, sql, link.reason, evidence, key, evidence);
  }
}

/** Parts an article again, each with what is printed in it. */
function separate(archive: Archive, articleId: number): void {
  const [first, ...others] = allRows<PartRow>(archive, `${PARTS} WHERE a.article_id = ? ORDER BY a.position`, articleId);
  const issueId = oneValue<number>(archive, 'SELECT issue_id FROM articles WHERE id = ?', articleId);
  if (!first || issueId === undefined || others.length === 0) return;
  unindexArticle(archive, articleId);
  for (const part of others) {
    const id = insertWithId(archive, t.articles, { ...joinFields([part]), issueId, key: part.key });
    const sql = 'UPDATE article_parts SET article_id = ?, position = 1, thread_reason = NULL, thread_evidence = NULL WHERE id = ?';
    run(archive, sql, id, part.id);
    indexArticle(archive, id);
  }
  setFields(archive, articleId, [first]);
  indexArticle(archive, articleId);
}

/** Takes an article away that is in the index no more. @param id `articles.id` */
export function removeArticle(archive: Archive, id: number): void {
  run(archive, 'DELETE FROM articles WHERE id = ?', id);
}

/** An article's fields, from its parts. */
function setFields(archive: Archive, articleId: number, parts: readonly PartRow[]): void {
  run(
    archive,
    `UPDATE articles SET language = @language, section = @section, kicker = @kicker, headline = @headline, deck = @deck,
       dateline_agency = @datelineAgency, dateline_place = @datelinePlace, dateline_date = @datelineDate,
       continued_from = @continuedFrom, continued_on = @continuedOn, continuation_mark = @continuationMark
     WHERE id = @articleId`,
    { ...joinFields(parts), articleId },
  );
}

/** Every shown part that misses another gets a notice; the notices of the issue are made anew. */
function noteMissing(archive: Archive, issueId: number, missing: readonly MissingPart[]): void {
  run(
    archive,
    `DELETE FROM notices WHERE code = 'part-missing' AND document_id IN
       (SELECT d.id FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ?)`,
    issueId,
  );
  for (const { key, direction, page } of missing) {
    const place = oneRow<{ readonly documentId: number; readonly line: number | null }>(
      archive,
      `SELECT a.document_id AS documentId, (SELECT min(s.first_line) FROM placements s WHERE s.part_id = a.id AND s.place = 'jump') AS line
       FROM article_parts a WHERE a.key = ?`,
      key,
    );
    if (!place) continue;
    const { documentId, line } = place;
    insertNotice(archive, documentId, {
      kind: 'notice',
      code: 'part-missing',
      lines: line === null ? null : { first: line, last: line },
      direction,
      page,
    });
    settleAgain(archive, documentId);
  }
}
