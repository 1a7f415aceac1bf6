import { type Correction, readCorrection } from '../../../corrections/index.js';
import { ArchiveError } from '../../../page/index.js';
import type { Archive, ArchiveReader } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { allRows, oneValue, run } from '../../database/statements.js';
import { insertWithId } from '../rows.js';

/** Who put something right, and why. */
export interface Author {
  readonly by: string;
  readonly why: string | null;
}

export type CorrectionKind = Correction['kind'] | 'identify' | 'prefer';

/** Where the articles of a correction are in this archive: numbers of articles in their documents, as their keys have them. */
export interface CorrectionSpot {
  /** The article that it is in; null where that is not found, and for what is said of a whole document. */
  readonly ordinal: number | null;
  /** Of a merge: the article that is a part of another now. */
  readonly absorbed: number | null;
  /** Of a merge or split of two documents: the SHA-256 of the file that holds the other article, and that article. */
  readonly otherSha256: string | null;
  readonly otherOrdinal: number | null;
  /** It came with an export: its document's content has it in it already, and what was before is not known. */
  readonly included: boolean;
  /** The numbers of both articles when it came with an export. */
  readonly homeOrdinal: number | null;
  readonly homeOtherOrdinal: number | null;
}

/** A place in a whole document. */
export const NOWHERE: CorrectionSpot = {
  ordinal: null,
  absorbed: null,
  otherSha256: null,
  otherOrdinal: null,
  included: false,
  homeOrdinal: null,
  homeOtherOrdinal: null,
};

/** A row of `corrections`, its JSON read. */
export interface CorrectionRow extends CorrectionSpot {
  readonly id: number;
  readonly documentId: number;
  /** Of the document's file. */
  readonly sha256: string;
  readonly kind: CorrectionKind;
  readonly target: Readonly<Record<string, unknown>>;
  readonly change: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly undoneAt: string | null;
  readonly applied: boolean;
}

/** Corrections in the order in which they were made; a row's number says little of it after an export was imported. */
export const MADE_ORDER = 'c.made_at, c.id';

/** True where a correction was made after another. */
export function isAfter(one: CorrectionRow, other: CorrectionRow): boolean {
  return one.madeAt > other.madeAt || (one.madeAt === other.madeAt && one.id > other.id);
}

/** True where anything at all was put right. */
export function hasCorrections(archive: Pick<ArchiveReader, 'sqlite'>): boolean {
  return oneValue(archive, 'SELECT EXISTS (SELECT 1 FROM corrections)') === 1;
}

const ROWS = `SELECT c.id, c.document_id AS documentId, d.sha256, c.kind, c.target, c.change, c.before, c.made_at AS madeAt, c.made_by AS madeBy, c.undone_at AS undoneAt,
    c.applied, c.ordinal, c.absorbed, c.other_sha256 AS otherSha256, c.other_ordinal AS otherOrdinal, c.included, c.home_ordinal AS homeOrdinal,
    c.home_other_ordinal AS homeOtherOrdinal
  FROM corrections c JOIN documents d ON d.id = c.document_id`;

/** A document's corrections in their order, undone ones too. */
export function loadRows(archive: ArchiveReader, documentId: number): CorrectionRow[] {
  return readRows(archive, `${ROWS} WHERE c.document_id = ? ORDER BY ${MADE_ORDER}`, documentId);
}

/** The correction with this number; null for none. */
export function loadRow(archive: ArchiveReader, id: number): CorrectionRow | null {
  return readRows(archive, `${ROWS} WHERE c.id = ?`, id)[0] ?? null;
}

/** The standing corrections that join or part articles of this document and of another of its issue, in their order. */
export function loadAcross(archive: ArchiveReader, documentId: number): CorrectionRow[] {
  const sql = `${ROWS} JOIN pages p ON p.id = d.page_id JOIN documents e ON e.id = ? JOIN pages q ON q.id = e.page_id
    WHERE c.other_sha256 IS NOT NULL AND c.undone_at IS NULL AND (d.id = e.id OR c.other_sha256 = e.sha256 AND p.issue_id = q.issue_id)
    ORDER BY ${MADE_ORDER}`;
  return readRows(archive, sql, documentId);
}

/** The standing corrections that join or part articles of an issue's documents, in their order. */
export function loadAcrossOf(archive: ArchiveReader, issueId: number): CorrectionRow[] {
  const sql = `${ROWS} JOIN pages p ON p.id = d.page_id
    WHERE c.other_sha256 IS NOT NULL AND c.undone_at IS NULL AND p.issue_id = ? ORDER BY ${MADE_ORDER}`;
  return readRows(archive, sql, issueId);
}

function readRows(archive: Pick<ArchiveReader, 'sqlite'>, sql: string, value: number | string): CorrectionRow[] {
  return allRows<Record<string, unknown>>(archive, sql, value).map(({ target, change, before, applied, included, ...row }) => {
    const [place, asked, old] = [target, change, before].map((json): unknown => JSON.parse(String(json)));
    return { ...row, target: place, change: asked, before: old, applied: applied === 1, included: included === 1 } as CorrectionRow;
  });
}

/** The document at the other end of a correction of two: the one with that file in its issue. Returns `documents.id`; null for none. */
export function otherDocument(archive: ArchiveReader, { documentId, otherSha256 }: CorrectionRow): number | null {
  const sql = `SELECT e.id FROM documents d JOIN pages p ON p.id = d.page_id JOIN pages q ON q.issue_id = p.issue_id
    JOIN documents e ON e.page_id = q.id WHERE d.id = ? AND e.sha256 = ? ORDER BY e.preferred DESC, e.id LIMIT 1`;
  return oneValue<number>(archive, sql, documentId, otherSha256) ?? null;
}

/** What a row asks of its document's content. @throws ArchiveError for a row that another program has spoilt */
export function contentOf(archive: ArchiveReader, { id, kind, target, change }: CorrectionRow): Correction {
  const correction = readCorrection(kind, target, change);
  if (correction) return correction;
  throw new ArchiveError(archive.path, `correction ${id} cannot be read; undo it with: broadsheet undo ${id}`);
}

/** A correction to write down. */
export interface NewCorrection extends Partial<CorrectionSpot> {
  readonly documentId: number;
  readonly kind: CorrectionKind;
  readonly target: object;
  readonly change: object;
  readonly before: object;
  readonly author: Author;
}

/** Writes a correction down as applied, later than every other of its document. Returns its number. */
export function insertCorrection(archive: Archive, { author, target, change, before, ...own }: NewCorrection): number {
  const last = oneValue<string | null>(archive, 'SELECT max(made_at) FROM corrections WHERE document_id = ?', own.documentId);
  const madeAt = new Date(Math.max(Date.now(), last ? Date.parse(last) + 1 : 0)).toISOString();
  const [place, asked, old] = [target, change, before].map((value) => JSON.stringify(value)) as [string, string, string];
  const texts = { target: place, change: asked, before: old };
  return insertWithId(archive, t.corrections, { ...own, ...texts, madeAt, madeBy: author.by, reason: author.why, applied: true });
}

/** What became of a correction in the newest reading. What is absent stays. */
export interface CorrectionOutcome {
  readonly applied: boolean;
  readonly target?: object;
  readonly before?: object;
  readonly spot?: Partial<Pick<CorrectionSpot, 'ordinal' | 'absorbed' | 'otherOrdinal'>>;
}

/** Writes what became of a correction. */
export function updateCorrection(archive: Archive, row: CorrectionRow, { applied, target, before, spot }: CorrectionOutcome): void {
  const { ordinal, absorbed, otherOrdinal } = { ...row, ...spot };
  run(
    archive,
    'UPDATE corrections SET applied = ?, target = ?, before = ?, ordinal = ?, absorbed = ?, other_ordinal = ? WHERE id = ?',
    applied ? 1 : 0,
    JSON.stringify(target ?? row.target),
    JSON.stringify(before ?? row.before),
    ordinal,
    absorbed,
    otherOrdinal,
    row.id,
  );
}

/** What a correction settled is doubtful again without it. */
const UNSETTLE = `DELETE FROM settled_notices WHERE id IN (SELECT s.id FROM corrections c
    JOIN documents d ON d.id = c.document_id OR d.sha256 = c.other_sha256
    JOIN settled_notices s ON s.document_id = d.id AND s.settled_at = c.made_at AND s.settled_by = c.made_by WHERE c.id = ?)`;

/** Writes down that a correction holds no more. */
export function markUndone(archive: Archive, id: number, { by, why }: Author): void {
  const sql = 'UPDATE corrections SET undone_at = ?, undone_by = ?, undone_reason = ?, applied = 0 WHERE id = ?';
  run(archive, sql, new Date().toISOString(), by, why, id);
  run(archive, UNSETTLE, id);
}
