import { deflateSync } from 'node:zlib';
import type { Article, AssembledPage, Diagnosis, Identification, Notice, Source } from '../../page/index.js';
import { IDENTITY_FIELDS, isInferred, isStated } from '../../page/index.js';
import { partKey } from '../../threads/index.js';
import type { Archive } from '../database/archive.js';
import { type BoxesOfLines, boxesOf, writeBoxes } from '../database/boxes.js';
import * as t from '../database/schema.js';
import { allValues, oneRow, run } from '../database/statements.js';
import { writeWraps } from '../database/wraps.js';
import { indexArticle, textsOf, unindexArticle } from '../search/search-index.js';
import { correctContent, renewCorrections } from './corrections/correct-content.js';
import { hasCorrections } from './corrections/correction-rows.js';
import { type DocumentFile, documentsAt, type Fact, loadFacts } from './documents.js';
import { ensureFile, writeFinished } from './files.js';
import { keepFormerKey } from './former-keys.js';
import { noteAlike } from './note-alike.js';
import type { ParagraphFields, SourceFields } from './paragraph-fields.js';
import { freeRendition, identified, type PagePlace, placeDocument, removeEmptyPage, standsAlone } from './place-document.js';
import type { PublicationPlan } from './plan-publications.js';
import { choosePreferred, refreshPage } from './preferred.js';
import { readSheet } from './read-sheet.js';
import { insertRow, insertWithId, updateRow } from './rows.js';
import { makeSeed } from './seed.js';
import { storeBylines, storeFacts } from './store-fields.js';
import { insertNotice, settleAgain } from './store-notices.js';
import { removeArticle, threadLater, unthreadDocument } from './threads.js';

/** A document as the importer hands it over. */
export interface DocumentInput extends DocumentFile {
  /** The decoded text. */
  readonly text: string;
  /** One a field; dates are ISO and page labels normal. */
  readonly identifications: readonly Identification[];
  readonly language: string | null;
  readonly diagnosis: Diagnosis | null;
  readonly assembled: AssembledPage;
  readonly notices: readonly Notice[];
  /** How good its text is where its format does not say, 0 to 1; null for unknown. @default null */
  readonly quality?: number | null;
  /** What read it, as a number that changes with the rules. */
  readonly rules: number;
  /** The document to take the place of; null for none. @default the one of the same location */
  readonly replaces?: number | null;
  /** What new publications of its run are called. @default the names that are said, and slugs of them */
  readonly plan?: PublicationPlan;
}

/** What a document became. */
export interface StoredDocument {
  readonly id: number;
  readonly pageKey: string;
  readonly outcome: 'new' | 'changed';
  readonly articles: number;
  readonly paragraphs: number;
  /** Corrections by people whose place is not in it. */
  readonly open: number;
  /** Its newspaper is new, and has a name that is written almost like another's. */
  readonly isAlike: boolean;
  /** Documents that its file had and has no longer. */
  readonly left: number;
}

/**
 * Stores a document in one transaction, with its page, articles, notices and index. A document of the same location is
 * replaced (its content has changed) and keeps its rendition number where it stays on its page. What people put right in it
 * is put right anew.
 */
export function storeDocument(archive: Archive, importId: number, input: DocumentInput): StoredDocument {
  return archive.transaction(() => {
    const old = findOld(archive, input);
    const kept = old ? keptFacts(archive, old.id) : [];
    const identifications = mergeFacts(kept, input.identifications);
    if (old) clearDocument(archive, old.id);
    if (old) renewCorrections(archive, old.id, { old: old.sha256, now: input.sha256 });
    const { location, number = 1, firstLine = 1, borders = [], layout = null, fileSha256 = input.sha256 } = input;
    const fileId = location === null ? null : ensureFile(archive, { location, sha256: fileSha256, bytes: input.bytes });
    const seed = old?.seed ?? makeSeed(archive, { ...input, path: input.location === null ? null : input.path });
    const place = placeDocument(archive, { ...input, seed, identifications });
    const item = identified(identifications, 'item');
    const rendition =
      old && old.pageId === place.pageId && old.item === item
        ? old.rendition
        : freeRendition(archive, { pageId: place.pageId, item, self: old?.id ?? null });
    const values = {
      pageId: place.pageId,
      rendition,
      item,
      preferred: false,
      path: input.path,
      fileId,
      number,
      firstLine,
      borders: borders.length === 0 ? null : JSON.stringify(borders.map(({ first, last }) => [first, last])),
      layout: layout === null ? null : deflateSync(JSON.stringify(layout)),
      ...readSheet(layout, input.quality ?? null),
      sha256: input.sha256,
      seed,
      format: input.format,
      encoding: input.encoding,
      lineCount: countLines(input.text),
      source: deflateSync(input.text),
      diagnosis: input.diagnosis === null ? null : JSON.stringify(input.diagnosis),
      rules: input.rules,
      importId,
    };
    if (old) updateRow(archive, t.documents, old.id, values);
    const id = old?.id ?? insertWithId(archive, t.documents, values);
    insertIdentifications(archive, id, identifications);
    const document: ContentPlace = { ...place, documentId: id, rendition, item, boxes: boxesOf(layout) };
    const { page, uncorrected, open } = correctContent(archive, { documentId: id, sha256: input.sha256 }, input.assembled);
    if (uncorrected || old) updateRow(archive, t.documents, id, { uncorrected });
    const counts = storeContent(archive, document, page, input.notices);
    const isWholeFile = location !== null && fileSha256 === input.sha256;
    const left = isWholeFile
      ? writeFinished(archive, { location, sha256: fileSha256, bytes: input.bytes, documents: [id], pages: 1, path: input.path })
      : 0;
    const isAlike = noteAlike(archive, id);
    if (!old && rendition === 1 && standsAlone(archive, { pageId: place.pageId, item, self: id })) {
      updateRow(archive, t.documents, id, { preferred: true });
      if (page.articles.some(({ continuedFrom, continuedOn }) => continuedFrom ?? continuedOn) || hasCorrections(archive))
        threadLater(archive, place.issueId);
    } else {
      choosePreferred(archive, place.pageId);
      threadLater(archive, place.issueId);
    }
    if (old && old.pageKey !== place.pageKey) keepFormerKey(archive, id, old.pageKey);
    if (old && old.pageId !== place.pageId) leavePage(archive, old.pageId);
    return { id, pageKey: place.pageKey, outcome: old ? 'changed' : 'new', ...counts, open, isAlike, left };
  });
}

/** What is left of a page that a document was taken from. */
export function leavePage(archive: Archive, pageId: number): void {
  refreshPage(archive, pageId);
  removeEmptyPage(archive, pageId);
}

/** The document to take the place of: the one that is named, else the one of the same place, else one that came with an export of this very file. */
function findOld(archive: Archive, { replaces, location, number = 1, sha256 }: DocumentInput): OldDocument | undefined {
  if (replaces !== undefined && replaces !== null) return oneRow(archive, `${OLD} WHERE id = ?`, replaces);
  const inPlace = location === null ? undefined : documentsAt(archive, location).find((one) => one.number === number);
  // Another program has stored this very page since the run began.
  if (replaces === null && inPlace?.sha256 !== sha256) return undefined;
  if (inPlace) return oneRow<OldDocument>(archive, `${OLD} WHERE id = ?`, inPlace.id);
  return oneRow(archive, `${OLD} WHERE sha256 = ? AND source IS NULL ORDER BY id`, sha256);
}

/** A document as it was. */
interface OldDocument {
  readonly id: number;
  readonly pageId: number;
  readonly rendition: number;
  readonly item: string | null;
  readonly sha256: string;
  readonly seed: string;
  readonly pageKey: string;
}

const OLD =
  'SELECT id, page_id AS pageId, rendition, item, sha256, seed, (SELECT key FROM pages p WHERE p.id = page_id) AS pageKey FROM documents';

/** Lines of a text, as every source range counts them. */
export function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** A document's place in the archive: what the keys of its articles are made of. */
export interface DocumentPlace extends PagePlace {
  readonly documentId: number;
  readonly rendition: number;
  readonly item: string | null;
}

/** What people said of a document, by `identify`, options, a pattern or a manifest, stays said when its file changes. */
function keptFacts(archive: Archive, documentId: number): Fact[] {
  return loadFacts(archive, documentId).filter(({ basis }) => basis === 'user' || isStated(basis));
}

/**
 * For each field what a person said, else what this run says, else what earlier runs said, else what the path and the page show. What is
 * said again stays as it was said first.
 */
export function mergeFacts(kept: readonly Fact[], found: readonly Identification[]): Identification[] {
  const wins = (one: Fact, other: Identification) => one.basis === 'user' || !(other.basis === 'user' || isStated(other.basis));
  const strong = kept.filter((one) => found.every((other) => other.field !== one.field || other.value === one.value || wins(one, other)));
  const all = [...strong, ...found.filter((one) => !strong.some((other) => other.field === one.field))];
  return IDENTITY_FIELDS.flatMap((field) => all.filter((one) => one.field === field));
}

/** Writes what is known of a document. What does not say when it was said is said now. */
export function insertIdentifications(archive: Archive, documentId: number, identifications: readonly (Identification | Fact)[]): void {
  const now = new Date().toISOString();
  for (const one of identifications) {
    const { field, value, basis, evidence } = one;
    const said = { saidAt: 'saidAt' in one ? one.saidAt : now, saidBy: 'saidBy' in one ? one.saidBy : null };
    insertRow(archive, t.identifications, { documentId, field, value, basis, evidence, inferred: isInferred(basis), ...said });
  }
}

/** Takes away everything that was made of a document, and what page it is, but not the document. */
export function clearDocument(archive: Archive, documentId: number): void {
  clearContent(archive, documentId);
  run(archive, 'DELETE FROM identifications WHERE document_id = ?', documentId);
}

/** Takes away everything that was made of a document's text. */
export function clearContent(archive: Archive, documentId: number): void {
  unthreadDocument(archive, documentId);
  const articles = allValues<number>(archive, 'SELECT DISTINCT article_id FROM article_parts WHERE document_id = ?', documentId);
  for (const id of articles) unindexArticle(archive, id);
  run(archive, 'DELETE FROM placements WHERE document_id = ?', documentId);
  run(archive, 'DELETE FROM notices WHERE document_id = ?', documentId);
  run(archive, 'DELETE FROM article_parts WHERE document_id = ?', documentId);
  for (const id of articles) removeArticle(archive, id);
}

/** A document, and where its lines stand. */
export interface ContentPlace extends DocumentPlace {
  readonly boxes: BoxesOfLines;
}

/** Stores what assembly made of a document; the document's old content must have been cleared. */
export function storeContent(
  archive: Archive,
  place: ContentPlace,
  assembled: AssembledPage,
  notices: readonly Notice[],
): { articles: number; paragraphs: number } {
  const { documentId } = place;
  const partIds = assembled.articles.map((article, i) => storePart(archive, place, article, article.ordinal ?? i + 1));
  for (const { first, last, place: name, article } of assembled.placements) {
    const partId = article === null ? null : (partIds[article] ?? null);
    insertRow(archive, t.placements, { documentId, firstLine: first, lastLine: last, place: name, partId });
  }
  for (const notice of [...notices, ...assembled.notices]) insertNotice(archive, documentId, notice);
  settleAgain(archive, documentId);
  return {
    articles: assembled.articles.length,
    paragraphs: assembled.articles.reduce((n, article) => n + article.paragraphs.length, 0),
  };
}

function storePart(archive: Archive, place: ContentPlace, article: Article, ordinal: number): number {
  const key = partKey(place.pageKey, place.rendition, place.item, ordinal);
  const fields = {
    language: article.language,
    section: article.section ?? null,
    kicker: article.kicker?.text ?? null,
    headline: article.headline?.text ?? null,
    deck: article.deck?.text ?? null,
    datelineAgency: article.dateline?.agency ?? null,
    datelinePlace: article.dateline?.place ?? null,
    datelineDate: article.dateline?.date ?? null,
  };
  const articleId = insertWithId(archive, t.articles, {
    ...fields,
    issueId: place.issueId,
    key,
    continuedFrom: article.continuedFrom?.page ?? null,
    continuedOn: article.continuedOn?.page ?? null,
    continuationMark: article.continuedOn?.mark ?? article.continuedFrom?.mark ?? null,
  });
  const partId = insertWithId(archive, t.articleParts, {
    ...fields,
    articleId,
    documentId: place.documentId,
    ordinal,
    position: 1,
    key,
    comesFrom: article.continuedFrom !== null,
    goesOn: article.continuedOn !== null,
    continuedFrom: article.continuedFrom?.page ?? null,
    continuedFromMark: article.continuedFrom?.mark ?? null,
    continuedOn: article.continuedOn?.page ?? null,
    continuedOnMark: article.continuedOn?.mark ?? null,
    saidThread: article.thread?.name ?? null,
    saidPart: article.thread?.part ?? null,
  });
  storeBylines(archive, partId, article.byline);
  storeFacts(archive, partId, article.facts ?? []);
  storeParagraphs(archive, partId, article.paragraphs, (paragraph) => paragraph.sources.map((source) => toSourceRow(source, place.boxes)));
  indexArticle(archive, articleId, textsOf(article));
  return partId;
}

/** Writes a part's paragraphs with their source lines, in their order. */
export function storeParagraphs<P extends ParagraphFields>(
  archive: Archive,
  partId: number,
  paragraphs: readonly P[],
  sourcesOf: (paragraph: P) => readonly SourceFields[],
): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    const { kind, speaker, label, text } = paragraph;
    const paragraphId = insertWithId(archive, t.paragraphs, { partId, position: i + 1, kind, speaker, label, text });
    for (const [j, source] of sourcesOf(paragraph).entries())
      insertRow(archive, t.paragraphSources, { paragraphId, position: j + 1, ...source });
  }
}

function toSourceRow(source: Source, boxes: BoxesOfLines): SourceFields {
  const { first, last, seam } = source;
  return {
    firstLine: first,
    lastLine: last,
    seamConfidence: seam?.confidence ?? null,
    seamEvidence: seam ? JSON.stringify(seam.evidence) : null,
    wraps: writeWraps(source),
    ...(source.box ? { box: JSON.stringify(source.box) } : writeBoxes(boxes, source)),
  };
}
