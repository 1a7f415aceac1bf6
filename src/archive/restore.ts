import type { ArticleRecord } from '../page/index.js';
import { numberByHand, type RestoredPart, restoreCorrections } from './corrections/restore-corrections.js';
import { findDocument } from './documents.js';
import { partKey } from './keys.js';
import type { Archive } from './open.js';
import { choosePreferred } from './preferred.js';
import { type ArticleKey, parseArticleKey, type RecordPart, type RestoreContext, splitParts } from './restore-context.js';
import { ensureDocument, ensureIssue, type RestoredPlace } from './restore-places.js';
import { findPart, greatestOrdinal, isNumberedByUs, partAt, renumberPart } from './restored-parts.js';
import * as t from './schema.js';
import { indexArticle } from './search-index.js';
import { storeBylines, storeParagraphs } from './store.js';

/** True where the archive has an exported article already, or a document that it stands in with its source text. */
export function hasArticle(archive: Archive, record: ArticleRecord, context: RestoreContext): boolean {
  const [first, ...others] = splitParts(record, context).map(({ sha256 }) => findDocument(archive, sha256));
  if ([first, ...others].some((one) => one?.withoutSource === false)) return true;
  const key = parseArticleKey(record.id);
  const [part] = splitParts(record, context);
  if (!first || !key || !part) return false;
  return findPart(archive, first.id, { part, ordinal: ordinalIn(first, key), headline: record.headline }) !== null;
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
    const ordinal = takeOrdinal(archive, place, { taken: context.keys, wanted: ordinalIn(place, key) });
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
          key: i === 0 ? ownKey : partKey(own.pageKey, own.rendition, own.item, number),
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

/** A part's number: those that keys of the export have are taken. */
interface OrdinalWish {
  readonly taken: ReadonlySet<string>;
  readonly wanted: number | null;
}

/** The number that an article's key says; a part that had it only because it needed one makes room. */
function takeOrdinal(archive: Archive, place: RestoredPlace, { taken, wanted }: OrdinalWish & { readonly wanted: number }): number {
  const there = partAt(archive, place.documentId, wanted);
  if (!there) return wanted;
  const isTaken = (n: number) => taken.has(partKey(place.pageKey, place.rendition, place.item, n));
  let free = greatestOrdinal(archive, place.documentId) + 1;
  while (isTaken(free)) free++;
  if (!isNumberedByUs(there)) return free;
  renumberPart(archive, there, place, free);
  return wanted;
}

/** A number for a part that its key does not say. */
function freeOrdinal(archive: Archive, place: RestoredPlace, { taken, wanted }: OrdinalWish): number {
  const isFree = (n: number) => !taken.has(partKey(place.pageKey, place.rendition, place.item, n)) && !partAt(archive, place.documentId, n);
  if (wanted !== null && isFree(wanted)) return wanted;
  for (let n = 1; ; n++) if (isFree(n)) return n;
}
