import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { ArticleRecord, Identification, ParagraphRecord } from '../page/index.js';
import { numberByHand, type RestoredPart, restoreCorrections } from './corrections/restore-corrections.js';
import { findDocument } from './documents.js';
import { partKey } from './keys.js';
import type { Archive } from './open.js';
import { freeRendition, placeIssue, placePage } from './place-document.js';
import { choosePreferred } from './preferred.js';
import { ensurePublication } from './publications.js';
import * as t from './schema.js';
import { indexArticle } from './search-index.js';
import { insertIdentifications, RULES, storeBylines, storeParagraphs } from './store.js';

/** A key taken apart: `slug/date[.edition]/page[~rendition]/ordinal`, or `…/item[.number]` for a file that holds one article. */
export interface ArticleKey {
  readonly slug: string;
  readonly date: string;
  readonly page: string;
  readonly rendition: number;
  /** The number of the article, or the name of the item. */
  readonly ordinal: string;
  /** The number of the article in its item's file; null where the key has none. */
  readonly number: number | null;
}

/** The parts of an article's key; null for text that is none. */
export function parseArticleKey(key: string): ArticleKey | null {
  const match = /^([^/]+)\/([^/]+)\/([^/~]+)(?:~(\d+))?\/([^/.]+)(?:\.(\d+))?$/.exec(key);
  if (!match) return null;
  const [, slug = '', date = '', page = '', rendition, ordinal = '', number] = match;
  return { slug, date, page, rendition: rendition ? Number(rendition) : 1, ordinal, number: number ? Number(number) : null };
}

/** The file that a part of an article stands in. */
interface RecordSource {
  readonly path: string;
  readonly sha256: string;
}

/** An export as a whole: what one record does not say of its place. */
export interface RestoreContext {
  /** The name of the export, as evidence of what its pages are. */
  readonly path: string;
  readonly importId: number;
  /** Every key of the export, so that later parts of an article get free ones. */
  readonly keys: ReadonlySet<string>;
  /** By keys without their last part: the files that articles of this page and rendition stand in. */
  readonly sources: ReadonlyMap<string, readonly RecordSource[]>;
  /** Keys of items whose file holds more than one article: `…/1/2` of `…/1/2.2`. */
  readonly items: ReadonlySet<string>;
  /** By files: the key of an article that begins in it, which says what page and rendition it is. */
  readonly beginnings: ReadonlyMap<string, string>;
}

/** Reads an export's records over before any is stored. @param origin what of the context is known */
export function makeRestoreContext(records: Iterable<ArticleRecord>, origin: Pick<RestoreContext, 'path' | 'importId'>): RestoreContext {
  const keys = new Set<string>();
  const sources = new Map<string, RecordSource[]>();
  const items = new Set<string>();
  const beginnings = new Map<string, string>();
  for (const { id, pages, paragraphs } of records) {
    keys.add(id);
    if (parseArticleKey(id)?.number) items.add(itemKey(id));
    const [first] = paragraphs;
    if (!first || first.page !== (pages[0] ?? null)) continue;
    if (!beginnings.has(first.source.sha256)) beginnings.set(first.source.sha256, id);
    const own = sources.get(documentKey(id)) ?? [];
    if (!own.some((one) => one.sha256 === first.source.sha256))
      sources.set(documentKey(id), [...own, { path: first.source.path, sha256: first.source.sha256 }]);
  }
  return { ...origin, keys, sources, items, beginnings };
}

/** `…/1/2` of `…/1/2.2`. */
function itemKey(id: string): string {
  return id.replace(/\.\d+$/, '');
}

/** `…/2024-03-08/1~2` of `…/2024-03-08/1~2/5`. */
function documentKey(id: string): string {
  return id.replace(/\/[^/]*$/, '');
}

/** A run of an article's paragraphs that come from one document. */
interface RecordPart extends RecordSource {
  readonly page: string | null;
  readonly paragraphs: readonly ParagraphRecord[];
}

/** True where the archive has an exported article already, or a document that it stands in with its source text. */
export function hasArticle(archive: Archive, record: ArticleRecord, context: RestoreContext): boolean {
  const [first, ...others] = splitParts(record, context).map(({ sha256 }) => findDocument(archive, sha256));
  if ([first, ...others].some((one) => one?.withoutSource === false)) return true;
  const key = parseArticleKey(record.id);
  return !!first && !!key && hasPart(archive, first.id, ordinalIn(first, key));
}

/**
 * Stores an exported article that the archive has not, as it stands, with its documents (without their text). One transaction.
 * @returns the number of its paragraphs
 * @throws RangeError for a record whose id is no key
 */
export function restoreArticle(archive: Archive, record: ArticleRecord, context: RestoreContext): number {
  return archive.transaction(() => {
    const key = parseArticleKey(record.id);
    const parts = splitParts(record, context);
    if (!key) throw new RangeError(`“${record.id}” is no key of an article`);
    const issueId = ensureIssue(archive, record, key);
    const places = parts.map((part, i) => {
      const own = i === 0 ? record.id : (context.beginnings.get(part.sha256) ?? null);
      return ensureDocument(archive, { record, part, issueId, id: own }, context);
    });
    const [place] = places;
    if (!place) throw new RangeError(`“${record.id}” has no part`);
    const ordinal = ordinalIn(place, key);
    const fields = fieldsOf(record);
    const ownKey = partKey(place.pageKey, place.rendition, place.item, ordinal);
    const { continued_from: continuedFrom, continued_on: continuedOn, continuation_mark: continuationMark } = record;
    const articleId = archive.db
      .insert(t.articles)
      .values({ ...fields, issueId, key: ownKey, continuedFrom, continuedOn, continuationMark })
      .returning({ id: t.articles.id })
      .get().id;
    const restored = parts.map((part, i): RestoredPart => {
      const own = places[i] ?? place;
      const before = parts[i - 1];
      const number = before ? freeOrdinal(archive, own, { taken: context.keys, wanted: numberByHand(record, before, part) }) : ordinal;
      const partId = archive.db
        .insert(t.articleParts)
        .values({
          ...(i === 0 ? fields : { language: record.language }),
          articleId,
          documentId: own.documentId,
          ordinal: number,
          position: i + 1,
          key: i === 0 ? ownKey : partKey(own.pageKey, own.rendition, null, number),
          ...jumpsOf(parts, i, record),
        })
        .returning({ id: t.articleParts.id })
        .get().id;
      if (i === 0) storeBylines(archive, partId, record.byline);
      storeParagraphs(archive, partId, part.paragraphs, ({ source }) =>
        source.lines.map(([firstLine, lastLine]) => ({ firstLine, lastLine })),
      );
      return { documentId: own.documentId, ordinal: number, sha256: part.sha256, paragraphs: part.paragraphs };
    });
    restoreCorrections(archive, record, restored);
    indexArticle(archive, articleId);
    for (const pageId of new Set(places.map((one) => one.pageId))) choosePreferred(archive, pageId);
    return record.paragraphs.length;
  });
}

/** The number of an article in its document. */
function ordinalIn({ item }: { readonly item: string | null }, { ordinal, number }: ArticleKey): number {
  return item === null ? Number(ordinal) : (number ?? 1);
}

/** The jump lines of a part: those of the article at its ends, and between its parts those that joined them, but for a person's word. */
function jumpsOf(parts: readonly RecordPart[], i: number, record: ArticleRecord) {
  const joined = (from: number) => {
    const [head, tail] = [parts[from], parts[from + 1]];
    return head && tail && numberByHand(record, head, tail) === null ? { head, tail } : undefined;
  };
  const [before, next] = [joined(i - 1)?.head, joined(i)?.tail];
  const [isFirst, isLast] = [i === 0, i === parts.length - 1];
  const continuedFrom = before ? before.page : isFirst ? record.continued_from : null;
  const continuedOn = next ? next.page : isLast ? record.continued_on : null;
  const mark = record.continuation_mark;
  return {
    comesFrom: before !== undefined || continuedFrom !== null,
    goesOn: next !== undefined || continuedOn !== null,
    continuedFrom,
    continuedFromMark: isFirst && record.continued_on === null ? mark : null,
    continuedOn,
    continuedOnMark: isLast && record.continued_on !== null ? mark : null,
  };
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

function splitParts(record: ArticleRecord, { sources }: RestoreContext): RecordPart[] {
  const parts: (RecordPart & { readonly paragraphs: ParagraphRecord[] })[] = [];
  const page = record.pages[0] ?? null;
  // A headline without text on its page stands in the file of its neighbours all the same.
  if (page !== (record.paragraphs[0]?.page ?? null) || record.paragraphs.length === 0) {
    const own = documentKey(record.id);
    const [neighbour] = sources.get(own) ?? [];
    const sha256 = createHash('sha256').update(`no text: ${own}`).digest('hex');
    parts.push({ page, path: neighbour?.path ?? '', sha256: neighbour?.sha256 ?? sha256, paragraphs: [] });
  }
  for (const paragraph of record.paragraphs) {
    const { path, sha256 } = paragraph.source;
    const last = parts.at(-1);
    if (last && last.sha256 === sha256 && last.page === paragraph.page) last.paragraphs.push(paragraph);
    else parts.push({ page: paragraph.page, path, sha256, paragraphs: [paragraph] });
  }
  return parts;
}

function ensureIssue({ db }: Archive, record: ArticleRecord, { slug }: ArticleKey): number {
  const { publication: name, issue_date: date, edition, language } = record;
  const publication = name === null ? null : ensurePublication(db, name, language, slug);
  return placeIssue(db, { publication, date, edition });
}

interface RestoredPlace {
  readonly documentId: number;
  readonly pageId: number;
  readonly pageKey: string;
  readonly rendition: number;
  readonly item: string | null;
}

interface PartToPlace {
  readonly record: ArticleRecord;
  readonly part: RecordPart;
  readonly issueId: number;
  /** The key of an article that begins in its file; null where none does. */
  readonly id: string | null;
}

function ensureDocument(archive: Archive, { record, part, issueId, id: own }: PartToPlace, context: RestoreContext): RestoredPlace {
  const { db } = archive;
  const key = own === null ? null : parseArticleKey(own);
  const { id: documentId, pageId: ownPageId, rendition: ownRendition, item: ownItem, sha256: ownSha256 } = t.documents;
  const found = db
    .select({ documentId, pageId: ownPageId, pageKey: t.pages.key, rendition: ownRendition, item: ownItem })
    .from(t.documents)
    .innerJoin(t.pages, eq(t.pages.id, ownPageId))
    .where(eq(ownSha256, part.sha256))
    .get();
  if (found) return found;
  const issue = db.select({ key: t.issues.key }).from(t.issues).where(eq(t.issues.id, issueId)).get()?.key ?? '';
  const pageKey = `${issue}/${key ? key.page : (part.page ?? part.sha256.slice(0, 8))}`;
  const pageId = placePage(db, { issueId, label: part.page, key: pageKey });
  // Several files under one page and rendition: each holds one article, named by its key's last part.
  const shared = (context.sources.get(documentKey(own ?? ''))?.length ?? 0) > 1;
  const isItem = key && (shared || !/^\d+$/.test(key.ordinal) || context.items.has(itemKey(own ?? '')));
  const item = isItem ? key.ordinal : null;
  const rendition = freeRendition(archive, { pageId, item, self: null }, key?.rendition ?? 1);
  const { path, sha256 } = part;
  const values = { pageId, rendition, item, preferred: false, path, sha256, format: 'jsonl', rules: RULES, importId: context.importId };
  const id = db.insert(t.documents).values(values).returning({ id: documentId }).get().id;
  insertIdentifications(archive, id, identificationsOf(record, part, { item, evidence: context.path }));
  return { documentId: id, pageId, pageKey, rendition, item };
}

/** What an export says of a page holds like what a manifest says. */
function identificationsOf(
  { publication, issue_date: date, edition }: ArticleRecord,
  { page }: RecordPart,
  { item, evidence }: { readonly item: string | null; readonly evidence: string },
): Identification[] {
  return Object.entries({ publication, date, page, edition, item }).flatMap(([field, value]) =>
    value === null ? [] : [{ field: field as Identification['field'], value, basis: 'manifest', evidence }],
  );
}

function hasPart({ db }: Archive, documentId: number, ordinal: number): boolean {
  const used = and(eq(t.articleParts.documentId, documentId), eq(t.articleParts.ordinal, ordinal));
  return db.select({ id: t.articleParts.id }).from(t.articleParts).where(used).get() !== undefined;
}

function freeOrdinal(
  archive: Archive,
  place: RestoredPlace,
  { taken, wanted }: { readonly taken: ReadonlySet<string>; readonly wanted: number | null },
): number {
  const isFree = (n: number) => !taken.has(partKey(place.pageKey, place.rendition, null, n)) && !hasPart(archive, place.documentId, n);
  if (wanted !== null && isFree(wanted)) return wanted;
  for (let n = 1; ; n++) if (isFree(n)) return n;
}
