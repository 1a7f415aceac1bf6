import { createHash } from 'node:crypto';
import { must, type Notice, UsageError } from '../../page/index.js';
import type { Archive, ArchiveReader } from '../database/archive.js';
import { loadSource } from '../database/load-source.js';
import * as t from '../database/schema.js';
import { allRows, hasRow, oneValue, run } from '../database/statements.js';
import type { Author } from './corrections/correction-rows.js';
import { insertRow } from './rows.js';

/** A row of `notices`, as far as its subject needs it. */
export interface NoticeRow {
  readonly id: number;
  readonly code: string;
  readonly first_line: number | null;
  readonly last_line: number | null;
  /** JSON */
  readonly detail: string;
}

const ROWS = 'SELECT id, code, first_line, last_line, detail FROM notices WHERE document_id = ?';

/** Writes a notice of a document. `settleAgain` is due when all are written. */
export function insertNotice(archive: Archive, documentId: number, { kind: _, code, lines, ...detail }: Notice): void {
  const range = { firstLine: lines?.first ?? null, lastLine: lines?.last ?? null };
  insertRow(archive, t.notices, { documentId, code, ...range, detail: JSON.stringify(detail) });
}

/**
 * Says of each notice of a document what it is about, as an SHA-256 of its code and the text of its lines; of one without lines, of its code,
 * the document's content and what it says. It stays in every reading of that text, and changes with it.
 */
export function makeSubjects(archive: Pick<ArchiveReader, 'sqlite'>, documentId: number): (row: NoticeRow) => string {
  const lines = loadSource(archive, documentId)?.split('\n') ?? null;
  const sha256 = oneValue<string>(archive, 'SELECT sha256 FROM documents WHERE id = ?', documentId);
  return ({ code, first_line: first, last_line: last, detail }) => {
    const about =
      first === null || lines === null
        ? `${sha256}\n${first ?? ''}\n${withoutMeasures(detail)}`
        : lines.slice(first - 1, last ?? first).join('\n');
    return createHash('sha256').update(`${code}\n${about}`).digest('hex');
  };
}

/** How sure the rules are may change with them. */
function withoutMeasures(detail: string): string {
  return JSON.stringify(JSON.parse(detail), (name, value: unknown) => (name === 'confidence' || name === 'likeness' ? undefined : value));
}

/** The number by which people name a notice: its document, and the beginning of its subject. Notices of one code about one text have one. */
export function noticeNumber(documentId: number, subject: string): string {
  return `${documentId}-${subject.slice(0, 6)}`;
}

/** Says of a document's notices which are settled: those of which a person said so, while their text is what it was. */
export function settleAgain(archive: Archive, documentId: number): void {
  if (!hasRow(archive, 'SELECT 1 FROM settled_notices WHERE document_id = ? LIMIT 1', documentId)) return;
  const subjectOf = makeSubjects(archive, documentId);
  const known = allRows<{ readonly id: number; readonly code: string; readonly subject: string }>(
    archive,
    'SELECT id, code, subject FROM settled_notices WHERE document_id = ?',
    documentId,
  );
  for (const row of allRows<NoticeRow>(archive, ROWS, documentId)) {
    const own = known.filter(({ code }) => code === row.code);
    if (own.length === 0) continue;
    const subject = subjectOf(row);
    const settled = own.find((one) => one.subject === subject)?.id ?? null;
    run(archive, 'UPDATE notices SET settled_id = ? WHERE id = ?', settled, row.id);
    if (settled !== null) run(archive, 'UPDATE settled_notices SET ordinal = ? WHERE id = ?', ordinalAt(archive, documentId, row), settled);
  }
}

/** The number in its document of the article that a notice is about; null for the whole document, and for lines of no article. */
function ordinalAt(archive: Archive, documentId: number, { first_line: first, last_line: last }: NoticeRow): number | null {
  if (first === null) return null;
  return oneValue<number | null>(archive, ORDINAL, { documentId, first, last: last ?? first }) ?? null;
}

const ORDINAL = `SELECT min(ordinal) FROM (
    SELECT a.ordinal FROM article_parts a JOIN paragraphs g ON g.part_id = a.id JOIN paragraph_sources s ON s.paragraph_id = g.id
      WHERE a.document_id = @documentId AND s.first_line <= @last AND s.last_line >= @first
    UNION ALL SELECT a.ordinal FROM article_parts a JOIN placements l ON l.part_id = a.id
      WHERE a.document_id = @documentId AND l.first_line <= @last AND l.last_line >= @first)`;

/** A notice that a person looked at and lets stand. */
interface NoticeToSettle {
  readonly documentId: number;
  readonly rows: readonly NoticeRow[];
  readonly author: Author;
  /** ISO time, UTC. */
  readonly at: string;
}

/** Writes down that notices of a document are settled. What is settled already stays as it was. Returns how many were not. */
export function settleRows(archive: Archive, { documentId, rows, author, at }: NoticeToSettle): number {
  if (rows.length === 0) return 0;
  const subjectOf = makeSubjects(archive, documentId);
  let count = 0;
  for (const row of rows) {
    const subject = subjectOf(row);
    if (hasRow(archive, 'SELECT 1 FROM settled_notices WHERE document_id = ? AND code = ? AND subject = ?', documentId, row.code, subject))
      continue;
    count++;
    insertRow(archive, t.settledNotices, { documentId, code: row.code, subject, settledAt: at, settledBy: author.by, reason: author.why });
  }
  settleAgain(archive, documentId);
  return count;
}

/** Settles notices by their numbers. One transaction: all of them, or none. Returns how many were not settled before. @throws UsageError for one that is not there */
export function settleNotices(archive: Archive, numbers: readonly string[], author: Author): number {
  const at = new Date().toISOString();
  return archive.transaction(() =>
    numbers.reduce((count, number) => {
      const { documentId, rows } = rowsNumbered(archive, number);
      return count + settleRows(archive, { documentId, rows, author, at });
    }, 0),
  );
}

/** Makes settled notices doubtful again, by their numbers. One transaction. @throws UsageError for one that is not there */
export function reopenNotices(archive: Archive, numbers: readonly string[]): number {
  return archive.transaction(() =>
    numbers.reduce((count, number) => {
      const ids = rowsNumbered(archive, number).rows.map(({ id }) => id);
      const list = JSON.stringify(ids);
      const sql = 'DELETE FROM settled_notices WHERE id IN (SELECT settled_id FROM notices WHERE id IN (SELECT value FROM json_each(?)))';
      return count + run(archive, sql, list);
    }, 0),
  );
}

function rowsNumbered(archive: Archive, number: string): { readonly documentId: number; readonly rows: readonly NoticeRow[] } {
  const [, document] = /^(\d+)-[0-9a-f]{6}$/.exec(number) ?? [];
  if (document === undefined) throw new UsageError(`“${number}” is no number of a notice, as broadsheet review has them: 12-3fa9c1`);
  const documentId = Number(document);
  const all = allRows<NoticeRow>(archive, ROWS, documentId);
  const subjectOf = all.length === 0 ? null : makeSubjects(archive, documentId);
  const rows = all.filter((row) => noticeNumber(documentId, must(subjectOf, 'the subjects of notices')(row)) === number);
  if (rows.length === 0)
    throw new UsageError(`there is no notice ${number}: it was answered, or its text has changed; see: broadsheet review`);
  return { documentId, rows };
}
