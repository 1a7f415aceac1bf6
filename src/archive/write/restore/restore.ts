import {
  type ArticleRecord,
  type CorrectionPlace,
  type CorrectionRecord,
  type ExportedBox,
  must,
  type ParagraphRecord,
} from '../../../page/index.js';
import { EXPORTED, mayRunOver, partKey } from '../../../threads/index.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { allValues, hasRow, oneRow, run } from '../../database/statements.js';
import { indexArticle } from '../../search/search-index.js';
import { type RestoredPart, restoreCorrections } from '../corrections/restore-corrections.js';
import { LEFT_OUT } from '../left-out.js';
import { choosePreferred } from '../preferred.js';
import { insertWithId } from '../rows.js';
import { storeParagraphs } from '../store.js';
import { storeBylines, storeFacts } from '../store-fields.js';
import { threadIssue } from '../threads.js';
import { restoreSettled } from './restore-settled.js';
import { type ExportOrigin, ensureDocument, ensureIssue, type RestoredDocument } from './restored-document.js';
import { type ExportedPart, freeOrdinal, lookUpParts } from './restored-part.js';

/** What people said in another archive and was not known here. */
export interface SaidCounts {
  readonly corrections: number;
  /** Notices. */
  readonly settled: number;
}

/** What an exported article brought. */
export interface RestoredCounts {
  readonly paragraphs: number;
  readonly settled: number;
}

/** True where the archive has an exported article with all its parts. */
export function hasArticle(archive: Archive, record: ArticleRecord): boolean {
  return lookUpParts(archive, record).every(({ isThere }) => isThere);
}

/**
 * What people said in another archive of an article that this one has, applied here in the order in which it was made. One transaction.
 * @returns how much of it was not known here
 */
export function mergeArticle(archive: Archive, record: ArticleRecord): SaidCounts {
  if ((record.corrections ?? []).length === 0 && (record.settled ?? []).length === 0) return { corrections: 0, settled: 0 };
  return archive.transaction(() => {
    const parts = lookUpParts(archive, record).flatMap(stayedPart);
    return { corrections: restoreCorrections(archive, record, parts), settled: restoreSettled(archive, record, parts) };
  });
}

/**
 * Stores an exported article as it stands, with its documents (without their text). Parts that the archive has stay as they
 * are there; the others are joined to them as parts of pages are. One transaction.
 * @returns the number of paragraphs that it stored, and of notices that were settled where it came from
 * @throws RangeError for a record whose parts have no keys
 */
export function restoreArticle(archive: Archive, record: ArticleRecord, origin: ExportOrigin): RestoredCounts {
  return archive.transaction(() => {
    const parts = lookUpParts(archive, record);
    const [first] = parts;
    if (!first) throw new RangeError('an article has a part');
    const issueId = ensureIssue(archive, record, first.place);
    const restored: RestoredPart[] = [];
    let article: ArticleBegun | null = null;
    for (const [i, exported] of parts.entries()) {
      if (exported.isThere) {
        article = null;
        restored.push(...stayedPart(exported));
        continue;
      }
      const document = ensureDocument(archive, { record, ...exported, issueId }, origin);
      const ordinal = freeOrdinal(archive, document.documentId, exported.place.ordinal);
      const key = partKey(document.pageKey, document.rendition, document.item, ordinal);
      const fields = fieldsAt(archive, record, { index: i, restored });
      article ??= { id: insertArticle(archive, record, { issueId, key, parts, first: i, fields }), first: i };
      const id = insertPart(archive, { record, parts, index: i, article, document, ordinal, key, fields });
      const { documentId, pageId } = document;
      restored.push({ ...nameOf(exported), id, key, documentId, pageId, ordinal, isNew: true });
    }
    restoreCorrections(archive, record, restored);
    const settled = restoreSettled(archive, record, restored);
    for (const id of articlesOf(archive, restored)) indexArticle(archive, id);
    for (const pageId of new Set(restored.flatMap(({ pageId }) => pageId ?? []))) choosePreferred(archive, pageId);
    const isOpen = record.continued_from !== null || record.continued_on !== null;
    // Exports tell less of jump lines than files: among themselves, articles stay what they were where they came from.
    if ((isOpen && hasFiles(archive, issueId)) || parts.some(({ isThere }) => isThere)) threadIssue(archive, issueId, bordersOf(restored));
    return { settled, paragraphs: parts.reduce((n, { isThere, paragraphs }) => n + (isThere ? 0 : paragraphs.length), 0) };
  });
}

/** An article of parts that came new, one behind the other: its `articles.id`, and the index of its first part. */
interface ArticleBegun {
  readonly id: number;
  readonly first: number;
}

/** By what corrections name a part: its file, and its number there. */
function nameOf({ part, place }: ExportedPart) {
  return { sha256: part.sha256, number: place.ordinal };
}

/** A part that the archive has, and that stays as it is. */
function stayedPart(exported: ExportedPart): RestoredPart[] {
  const { documentId, stored } = exported;
  if (documentId === null) return [];
  const { id, key, ordinal } = stored ?? { id: null, key: null, ordinal: null };
  return [{ ...nameOf(exported), id, key, ordinal, documentId, pageId: null, isNew: false }];
}

interface PartToInsert {
  readonly record: ArticleRecord;
  readonly parts: readonly ExportedPart[];
  readonly index: number;
  readonly article: ArticleBegun;
  readonly document: RestoredDocument;
  readonly ordinal: number;
  readonly key: string;
  readonly fields: FieldsOfPart;
}

/** Writes a part with its names, paragraphs and lines. Returns `article_parts.id`. */
function insertPart(archive: Archive, { record, parts, index, article, document, ordinal, key, fields }: PartToInsert): number {
  const { part, paragraphs } = must(parts[index], 'a part of an exported article');
  const { documentId } = document;
  const position = index - article.first + 1;
  const { byline, ...printed } = fields;
  const id = insertWithId(archive, t.articleParts, {
    ...printed,
    headline: part.headline,
    articleId: article.id,
    documentId,
    ordinal,
    position,
    key,
    ...jumpsOf(record, parts, index),
    threadReason: position > 1 ? 'in-an-export' : null,
    threadEvidence: position > 1 ? JSON.stringify(EXPORTED) : null,
  });
  storeBylines(archive, id, byline);
  // An export says what is said of the article, and not of which part.
  if (index === 0)
    storeFacts(
      archive,
      id,
      (record.facts ?? []).map((fact) => ({ ...fact, lines: [] })),
    );
  storeParagraphs(archive, id, paragraphs, ({ source }) =>
    source.lines.map(([firstLine, lastLine], i) => ({ firstLine, lastLine, box: boxOf(source.boxes?.[i]) })),
  );
  placeLines(archive, documentId, paragraphs);
  return id;
}

interface ArticleToInsert {
  readonly issueId: number;
  readonly key: string;
  readonly parts: readonly ExportedPart[];
  /** The first of the parts that it is made of: those behind it that the archive has not. */
  readonly first: number;
  readonly fields: FieldsOfPart;
}

function insertArticle(archive: Archive, record: ArticleRecord, { issueId, key, parts, first, fields }: ArticleToInsert): number {
  const next = parts.findIndex(({ isThere }, i) => i > first && isThere);
  const own = parts.slice(first, next < 0 ? parts.length : next).map(({ part }) => part);
  const isWhole = own.length === parts.length;
  const [head, tail] = [own[0], own.at(-1)];
  const [continuedFrom, continuedOn] = [head?.continued_from ?? null, tail?.continued_on ?? null];
  const mark = isWhole ? record.continuation_mark : continuedOn !== null ? tail?.mark : continuedFrom !== null ? head?.mark : null;
  const headline = own.find((part) => part.headline !== null)?.headline ?? null;
  const { byline: _, ...printed } = fields;
  return insertWithId(archive, t.articles, {
    ...printed,
    headline,
    issueId,
    key,
    continuedFrom,
    continuedOn,
    continuationMark: mark ?? null,
  });
}

/** The articles that restored parts stand in. */
function articlesOf(archive: Archive, parts: readonly RestoredPart[]): number[] {
  const ids = parts.flatMap(({ id, isNew }) => (isNew && id !== null ? [id] : []));
  const sql = 'SELECT DISTINCT article_id FROM article_parts WHERE id IN (SELECT value FROM json_each(?))';
  return allValues(archive, sql, JSON.stringify(ids));
}

/** True where a document of an issue has its source text. */
function hasFiles(archive: Archive, issueId: number): boolean {
  const sql = 'SELECT 1 FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ? AND d.source IS NOT NULL LIMIT 1';
  return hasRow(archive, sql, issueId);
}

const PRINTED = ['section', 'kicker', 'deck', 'datelineAgency', 'datelinePlace', 'datelineDate'] as const;

type FieldsOfPart = Partial<typeof t.articleParts.$inferInsert> & { readonly byline: readonly string[] };

/** What is given to the part at `index` of what the article prints, but for headlines: the first part that comes new has all that those before it have not. */
function fieldsAt(
  archive: Archive,
  record: ArticleRecord,
  { index, restored }: { readonly index: number; readonly restored: readonly RestoredPart[] },
) {
  const { language } = record;
  if (restored.some(({ isNew }) => isNew)) return { language, byline: [] };
  const own = fieldsOf(record);
  if (index === 0) return { ...own, byline: record.byline };
  const ids = JSON.stringify(restored.map(({ id }) => id));
  const rows = restored.flatMap(({ id }) =>
    id === null ? [] : (oneRow<Record<(typeof PRINTED)[number], string | null>>(archive, PRINTED_OF, id) ?? []),
  );
  const names = new Set(allValues<string>(archive, 'SELECT name FROM bylines WHERE part_id IN (SELECT value FROM json_each(?))', ids));
  const left = Object.fromEntries(PRINTED.map((name) => [name, rows.some((row) => row[name] !== null) ? null : own[name]]));
  return { ...own, ...left, byline: record.byline.filter((name) => !names.has(name)) };
}

const PRINTED_OF = `SELECT section, kicker, deck, dateline_agency AS datelineAgency, dateline_place AS datelinePlace, dateline_date AS datelineDate
  FROM article_parts WHERE id = ?`;

function fieldsOf({ language, section, kicker, deck, dateline }: ArticleRecord) {
  return {
    language,
    section,
    kicker,
    deck,
    datelineAgency: dateline?.agency ?? null,
    datelinePlace: dateline?.place ?? null,
    datelineDate: dateline?.date ?? null,
  };
}

/** Pairs of parts of which the archive had one: they follow each other in the export. */
function bordersOf(parts: readonly RestoredPart[]): (readonly [string, string])[] {
  return parts.flatMap(({ key, isNew }, i) => {
    const next = parts[i + 1];
    return next && isNew !== next.isNew && key !== null && next.key !== null ? [[key, next.key] as const] : [];
  });
}

/** Where a range of lines stands, without the page. */
function boxOf(box: ExportedBox | null | undefined): string | null {
  return box ? JSON.stringify(box.slice(1)) : null;
}

/** Lines that a subset had left out have their article now. */
function placeLines(archive: Archive, documentId: number, paragraphs: readonly ParagraphRecord[]): void {
  const sql = 'DELETE FROM placements WHERE document_id = ? AND first_line = ? AND place = ?';
  for (const { source } of paragraphs) for (const [first] of source.lines) run(archive, sql, documentId, first, LEFT_OUT);
}

/** The jump lines of a part: those that it prints; between two parts there are some, unless a person joined them or a sentence runs over. */
function jumpsOf({ corrections = [] }: ArticleRecord, parts: readonly ExportedPart[], i: number) {
  const isPrinted = (at: number) => {
    const [from, to] = [parts[at], parts[at + 1]];
    return from !== undefined && to !== undefined && !runsOn(from, to) && !corrections.some((one) => joins(one, from, to));
  };
  const part = parts[i]?.part;
  const [from, on, mark] = [part?.continued_from ?? null, part?.continued_on ?? null, part?.mark ?? null];
  return {
    comesFrom: from !== null || isPrinted(i - 1),
    goesOn: on !== null || isPrinted(i),
    continuedFrom: from,
    continuedFromMark: on === null ? mark : null,
    continuedOn: on,
    continuedOnMark: on === null ? null : mark,
  };
}

/** True where a sentence runs over from the page before in its file, which has no jump line. */
function runsOn(from: ExportedPart, to: ExportedPart): boolean {
  const [last, first] = [from.paragraphs.at(-1), to.paragraphs[0]];
  const isNext = from.part.path === to.part.path && from.part.number + 1 === to.part.number && to.place.ordinal === 1;
  if (!isNext || to.part.headline !== null || to.part.continued_from !== null || last?.kind !== 'body' || first?.kind !== 'body')
    return false;
  return from.part.continued_on === null && mayRunOver(last.text, first.text);
}

/** True where a person said that one part is the rest of the other. */
function joins({ kind, place }: CorrectionRecord, from: ExportedPart, to: ExportedPart): boolean {
  const isAt = ({ part, place: own }: ExportedPart, sha256: CorrectionPlace['other_sha256'], ordinal: number | null) =>
    part.sha256 === sha256 && own.ordinal === ordinal;
  return kind === 'merge' && isAt(from, place.sha256, place.ordinal) && isAt(to, place.other_sha256, place.other_ordinal);
}
