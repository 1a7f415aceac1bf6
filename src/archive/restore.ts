import { and, eq, isNull } from 'drizzle-orm';
import type { ArticleRecord, ParagraphRecord } from '../page/index.js';
import { issueKey, pageSequence, partKey } from './keys.js';
import type { Archive } from './open.js';
import { choosePreferred } from './preferred.js';
import { ensurePublication } from './publications.js';
import * as t from './schema.js';
import { indexArticle } from './search-index.js';
import { freeRendition, RULES } from './store.js';

/** A key taken apart: `slug/date[.edition]/page[~rendition]/ordinal`. */
export interface ArticleKey {
  readonly slug: string;
  readonly date: string;
  readonly page: string;
  readonly rendition: number;
  readonly ordinal: string;
}

/** The parts of an article's key; null for text that is none. */
export function parseArticleKey(key: string): ArticleKey | null {
  const match = /^([^/]+)\/([^/]+)\/([^/~]+)(?:~(\d+))?\/([^/]+)$/.exec(key);
  if (!match) return null;
  const [, slug = '', date = '', page = '', rendition, ordinal = ''] = match;
  return { slug, date, page, rendition: rendition ? Number(rendition) : 1, ordinal };
}

/** A run of an article's paragraphs that come from one document. */
interface RecordPart {
  readonly page: string | null;
  readonly path: string;
  readonly sha256: string;
  readonly paragraphs: readonly ParagraphRecord[];
}

/**
 * Stores an exported article as it stands, with its documents (without their text). One transaction.
 * @param taken numbers of parts that the export's own keys use, so that later parts of an article get free ones
 * @returns the number of its paragraphs; null where the archive has an article of this key from the same document
 */
export function restoreArticle(archive: Archive, importId: number, record: ArticleRecord, taken: ReadonlySet<string>): number | null {
  return archive.transaction(() => {
    const key = parseArticleKey(record.id);
    if (!key) return null;
    const parts = splitParts(record);
    const first = parts[0];
    const issueId = ensureIssue(archive, record, key);
    if (!first || archive.db.select({ id: t.articleParts.id }).from(t.articleParts).where(eq(t.articleParts.key, record.id)).get())
      return null;
    const places = parts.map((part, i) => ensureDocument(archive, importId, issueId, part, key, i === 0));
    const { continued_from, continued_on, continuation_mark } = record;
    const fields = fieldsOf(record);
    const ownKey = places[0]
      ? partKey(
          places[0].pageKey,
          places[0].rendition,
          places[0].item ?? (/^\d+$/.test(key.ordinal) ? null : key.ordinal),
          Number(key.ordinal),
        )
      : record.id;
    const articleId = archive.db
      .insert(t.articles)
      .values({
        ...fields,
        issueId,
        key: ownKey,
        continuedFrom: continued_from,
        continuedOn: continued_on,
        continuationMark: continuation_mark,
      })
      .returning({ id: t.articles.id })
      .get().id;
    parts.forEach((part, i) => {
      const place = places[i];
      if (!place) return;
      const ordinal = i === 0 && /^\d+$/.test(key.ordinal) ? Number(key.ordinal) : freeOrdinal(archive, place, taken);
      const partId = archive.db
        .insert(t.articleParts)
        .values({
          ...(i === 0 ? fields : { language: record.language }),
          articleId,
          documentId: place.documentId,
          ordinal,
          position: i + 1,
          key: i === 0 ? ownKey : partKey(place.pageKey, place.rendition, null, ordinal),
          continuedFrom: i === 0 ? continued_from : null,
          continuedOn: i === parts.length - 1 ? continued_on : null,
        })
        .returning({ id: t.articleParts.id })
        .get().id;
      if (i === 0 && record.byline.length > 0) {
        archive.db
          .insert(t.bylines)
          .values(record.byline.map((name, j) => ({ partId, position: j + 1, name })))
          .run();
      }
      storeParagraphs(archive, partId, part.paragraphs);
    });
    indexArticle(archive, articleId);
    for (const pageId of new Set(places.map((place) => place.pageId))) choosePreferred(archive, pageId);
    return record.paragraphs.length;
  });
}

function fieldsOf(record: ArticleRecord) {
  const { language, kicker, headline, deck, dateline } = record;
  return {
    language,
    kicker,
    headline,
    deck,
    datelineAgency: dateline?.agency ?? null,
    datelinePlace: dateline?.place ?? null,
    datelineDate: dateline?.date ?? null,
  };
}

function splitParts(record: ArticleRecord): RecordPart[] {
  const parts: { page: string | null; path: string; sha256: string; paragraphs: ParagraphRecord[] }[] = [];
  for (const paragraph of record.paragraphs) {
    const { path, sha256 } = paragraph.source;
    const last = parts.at(-1);
    if (last && last.sha256 === sha256 && last.page === paragraph.page) last.paragraphs.push(paragraph);
    else parts.push({ page: paragraph.page, path, sha256, paragraphs: [paragraph] });
  }
  // A headline without text stands on its page all the same.
  if (parts.length === 0)
    parts.push({ page: record.pages[0] ?? null, path: '', sha256: `without text: ${record.id.replace(/\/[^/]*$/, '')}`, paragraphs: [] });
  return parts;
}

function ensureIssue(archive: Archive, record: ArticleRecord, { slug }: ArticleKey): number {
  const { db } = archive;
  const publication = record.publication === null ? null : ensurePublication(db, record.publication, record.language, slug);
  const values = { publicationId: publication?.id ?? null, date: record.issue_date, edition: record.edition };
  const key = issueKey({ slug: publication?.slug ?? null, date: record.issue_date, edition: record.edition });
  const found = db.select({ id: t.issues.id }).from(t.issues).where(eq(t.issues.key, key)).get();
  return (
    found?.id ??
    db
      .insert(t.issues)
      .values({ ...values, key })
      .returning({ id: t.issues.id })
      .get().id
  );
}

interface RestoredPlace {
  readonly documentId: number;
  readonly pageId: number;
  readonly pageKey: string;
  readonly rendition: number;
  readonly item: string | null;
}

function ensureDocument(
  archive: Archive,
  importId: number,
  issueId: number,
  part: RecordPart,
  key: ArticleKey,
  first: boolean,
): RestoredPlace {
  const { db } = archive;
  const found = db
    .select({
      documentId: t.documents.id,
      pageId: t.pages.id,
      pageKey: t.pages.key,
      rendition: t.documents.rendition,
      item: t.documents.item,
    })
    .from(t.documents)
    .innerJoin(t.pages, eq(t.pages.id, t.documents.pageId))
    .where(eq(t.documents.sha256, part.sha256))
    .get();
  if (found) return found;
  const issue = db.select({ key: t.issues.key }).from(t.issues).where(eq(t.issues.id, issueId)).get()?.key ?? '';
  const pageName = first ? key.page : (part.page ?? part.sha256.slice(0, 8));
  const pageKey = `${issue}/${pageName}`;
  const pageId =
    db.select({ id: t.pages.id }).from(t.pages).where(eq(t.pages.key, pageKey)).get()?.id ??
    db
      .insert(t.pages)
      .values({ issueId, label: part.page, key: pageKey, sequence: pageSequence(part.page) })
      .returning({ id: t.pages.id })
      .get().id;
  const item = first && !/^\d+$/.test(key.ordinal) ? key.ordinal : null;
  const wanted = first ? key.rendition : 1;
  const rendition = isFree(archive, pageId, wanted) ? wanted : freeRendition(archive, pageId, item, null);
  const { path, sha256 } = part;
  const values = { pageId, rendition, item, preferred: false, path, sha256, format: 'jsonl', rules: RULES, importId };
  const documentId = db.insert(t.documents).values(values).returning({ id: t.documents.id }).get().id;
  return { documentId, pageId, pageKey, rendition, item };
}

function isFree(archive: Archive, pageId: number, rendition: number): boolean {
  const same = and(eq(t.documents.pageId, pageId), eq(t.documents.rendition, rendition), isNull(t.documents.item));
  return archive.db.select({ id: t.documents.id }).from(t.documents).where(same).get() === undefined;
}

function freeOrdinal(archive: Archive, place: RestoredPlace, taken: ReadonlySet<string>): number {
  for (let n = 1; ; n++) {
    const key = partKey(place.pageKey, place.rendition, null, n);
    if (taken.has(key)) continue;
    const used = and(eq(t.articleParts.documentId, place.documentId), eq(t.articleParts.ordinal, n));
    if (!archive.db.select({ id: t.articleParts.id }).from(t.articleParts).where(used).get()) return n;
  }
}

function storeParagraphs(archive: Archive, partId: number, paragraphs: readonly ParagraphRecord[]): void {
  paragraphs.forEach(({ kind, speaker, label, text, source }, i) => {
    const values = { partId, position: i + 1, kind, speaker, label, text };
    const { id: paragraphId } = archive.db.insert(t.paragraphs).values(values).returning({ id: t.paragraphs.id }).get();
    source.lines.forEach(([firstLine, lastLine], j) => {
      archive.db
        .insert(t.paragraphSources)
        .values({ paragraphId, position: j + 1, firstLine, lastLine })
        .run();
    });
  });
}
