import { eq } from 'drizzle-orm';
import { type Correction, readCorrection } from '../../../corrections/index.js';
import { ArchiveError } from '../../../page/index.js';
import type { Archive, ArchiveReader } from '../../database/archive.js';
import * as t from '../../database/schema.js';

/** Who put something right, and why. */
export interface Author {
  readonly by: string;
  readonly why: string | null;
}

export type CorrectionKind = Correction['kind'] | 'identify';

/** What of a correction holds in this archive only, and is not exported. */
export interface Local {
  /** The number of the article that it is in; null for one of a whole document. */
  readonly at: number | null;
  /** Of a merge: the number of the article that is a part of another now. */
  readonly gone?: number;
  /** It came with an export: its document's content has it in it already, and what was before is not known. */
  readonly included?: true;
  /** Of a correction that joins or parts two documents' articles: their numbers; null where one is not found. */
  readonly parts?: readonly [number | null, number | null];
  /** The same, as they were when it came with an export. */
  readonly home?: readonly [number | null, number | null];
}

/** The two documents, by their files' SHA-256, whose articles a merge or split by hand is about. */
export interface Across {
  readonly from: string;
  readonly to: string;
}

/** A row of `corrections`, its JSON read. */
export interface CorrectionRow {
  readonly id: number;
  readonly documentId: number;
  readonly kind: CorrectionKind;
  readonly target: Readonly<Record<string, unknown>> & { readonly local: Local; readonly across?: Across };
  readonly change: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly madeAt: string;
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
export function hasCorrections({ sqlite }: Pick<ArchiveReader, 'sqlite'>): boolean {
  return sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM corrections)').pluck().get() === 1;
}

/** A document's corrections in their order, undone ones too. */
export function loadRows(archive: ArchiveReader, documentId: number): CorrectionRow[] {
  return selectRows(archive, 'c.document_id = ?', documentId);
}

/** The correction with this number; null for none. */
export function loadRow(archive: ArchiveReader, id: number): CorrectionRow | null {
  return selectRows(archive, 'c.id = ?', id)[0] ?? null;
}

/** The standing corrections that join or part articles of this file and of another, in their order. */
export function loadAcross(archive: ArchiveReader, sha256: string): CorrectionRow[] {
  const about = "? IN (json_extract(c.target, '$.across.from'), json_extract(c.target, '$.across.to'))";
  return selectRows(archive, `c.kind IN ('merge', 'split') AND c.undone_at IS NULL AND ${about}`, sha256);
}

/** The standing corrections that join or part articles of an issue's documents, in their order. */
export function loadAcrossOf(archive: ArchiveReader, issueId: number): CorrectionRow[] {
  const inIssue = 'c.document_id IN (SELECT d.id FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ?)';
  return selectRows(
    archive,
    `c.kind IN ('merge', 'split') AND c.undone_at IS NULL AND json_extract(c.target, '$.across') IS NOT NULL AND ${inIssue}`,
    issueId,
  );
}

function selectRows({ sqlite }: Pick<ArchiveReader, 'sqlite'>, where: string, value: number | string): CorrectionRow[] {
  const rows = sqlite
    .prepare<[number | string], Record<string, unknown>>(
      `SELECT c.id, c.document_id AS documentId, c.kind, c.target, c.change, c.before, c.made_at AS madeAt, c.undone_at AS undoneAt, c.applied
       FROM corrections c WHERE ${where} ORDER BY ${MADE_ORDER}`,
    )
    .all(value);
  return rows.map(({ target, change, before, applied, ...row }) => {
    const [place, asked, old] = [target, change, before].map((json): unknown => JSON.parse(String(json)));
    return { ...row, target: place, change: asked, before: old, applied: applied === 1 } as CorrectionRow;
  });
}

/** What a row asks of its document's content. @throws ArchiveError for a row that another program has spoilt */
export function contentOf(archive: ArchiveReader, { id, kind, target, change }: CorrectionRow): Correction {
  const correction = readCorrection(kind, target, change);
  if (correction) return correction;
  throw new ArchiveError(archive.path, `correction ${id} cannot be read; undo it with: broadsheet undo ${id}`);
}

/** A correction to write down. */
export interface NewCorrection {
  readonly documentId: number;
  readonly kind: CorrectionKind;
  readonly target: object;
  readonly change: object;
  readonly before: object;
  readonly author: Author;
}

/** Writes a correction down as applied, later than every other of its document. Returns its number. */
export function insertCorrection({ db, sqlite }: Archive, { author, target, change, before, ...own }: NewCorrection): number {
  const last = sqlite
    .prepare<[number], string | null>('SELECT max(made_at) FROM corrections WHERE document_id = ?')
    .pluck()
    .get(own.documentId);
  const madeAt = new Date(Math.max(Date.now(), last ? Date.parse(last) + 1 : 0)).toISOString();
  const [place, asked, old] = [target, change, before].map((value) => JSON.stringify(value)) as [string, string, string];
  return db
    .insert(t.corrections)
    .values({ ...own, target: place, change: asked, before: old, madeAt, madeBy: author.by, reason: author.why, applied: true })
    .returning({ id: t.corrections.id })
    .get().id;
}

/** Writes what became of a correction in the newest reading. */
export function updateCorrection(
  { db }: Archive,
  id: number,
  { applied, target, before }: { readonly applied: boolean; readonly target?: object; readonly before?: object },
): void {
  db.update(t.corrections)
    .set({ applied, ...(target && { target: JSON.stringify(target) }), ...(before && { before: JSON.stringify(before) }) })
    .where(eq(t.corrections.id, id))
    .run();
}

/** Writes down that a correction holds no more. */
export function markUndone({ db }: Archive, id: number, { by, why }: Author): void {
  db.update(t.corrections)
    .set({ undoneAt: new Date().toISOString(), undoneBy: by, undoneReason: why, applied: false })
    .where(eq(t.corrections.id, id))
    .run();
}
