import { eq } from 'drizzle-orm';
import type { ArticleRecord, ParagraphRecord } from '../../../page/index.js';
import { partKey } from '../../../threads/keys.js';
import { EXPORTED } from '../../../threads/match-parts.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { indexArticle } from '../../search/search-index.js';
import { numberByHand, type RestoredPart, restoreCorrections } from '../corrections/restore-corrections.js';
import { findDocument } from '../documents.js';
import { isPartial, LEFT_OUT } from '../left-out.js';
import { choosePreferred } from '../preferred.js';
import { storeBylines, storeParagraphs } from '../store.js';
import { threadIssue } from '../threads.js';
import { findPageFile } from './placeholder.js';
import { type ArticleKey, parseArticleKey, type RecordPart, type RestoreContext, splitParts } from './restore-context.js';
import { ensureDocument, ensureIssue } from './restore-places.js';
import { findPart, greatestOrdinal, isNumberedByUs, partAt, type RestoredPlace, renumberPart, type StoredPart } from './restored-parts.js';

/** A part of an exported article, and what the archive has of it. */
interface PartThere {
  readonly part: RecordPart;
  /** The archive has it: in a document with its source text, or as it came with an export. */
  readonly isThere: boolean;
  readonly documentId: number | null;
  readonly stored: StoredPart | null;
}

function lookUpParts(archive: Archive, record: ArticleRecord, context: RestoreContext): PartThere[] {
  const key = parseArticleKey(record.id);
  return splitParts(record, context).map((split, i) => {
    const part = split.path === '' && key ? findPageOf(archive, record, { part: split, key }) : split;
    const document = findDocument(archive, part.sha256);
    if (!document) return { part, isThere: false, documentId: null, stored: null };
    const ordinal = i === 0 && key ? ordinalIn(document, key) : null;
    const stored = findPart(archive, document.id, { part, ordinal, headline: i === 0 ? record.headline : null });
    const isWhole = !document.withoutSource && !isPartial(archive, document.id);
    return { part, isThere: isWhole || stored !== null, documentId: document.id, stored };
  });
}

/** A headline without text stands in the file of its page where the archive knows that: one that waits for more, or that has the headline. */
function findPageOf(archive: Archive, { headline }: ArticleRecord, { part, key }: { readonly part: RecordPart; readonly key: ArticleKey }) {
  const file = findPageFile(archive, `${key.slug}/${key.date}/${key.page}`, key.rendition);
  const document = file && findDocument(archive, file.sha256);
  if (!document) return part;
  const isHere = document.withoutSource || findPart(archive, document.id, { part, ordinal: ordinalIn(document, key), headline }) !== null;
  return isHere ? { ...part, ...file } : part;
}

/** True where the archive has an exported article with all its parts. */
export function hasArticle(archive: Archive, record: ArticleRecord, context: RestoreContext): boolean {
  return lookUpParts(archive, record, context).every(({ isThere }) => isThere);
}

/**
 * Stores an exported article as it stands, with its documents (without their text). Parts that the archive has stay as they
 * are there; the others are joined to them as parts of pages are. One transaction.
 * @returns the number of paragraphs that it stored
 * @throws RangeError for a record whose id is no key
 */
export function restoreArticle(archive: Archive, record: ArticleRecord, context: RestoreContext): number {
  return archive.transaction(() => {
    const key = parseArticleKey(record.id);
    if (!key) throw new RangeError(`“${record.id}” is no key of an article`);
    const found = lookUpParts(archive, record, context);
    const parts = found.map(({ part }) => part);
    const issueId = ensureIssue(archive, record, key);
    const pages = new Set<number>();
    const articles = new Set<number>();
    const restored: (RestoredPart & { readonly id: number | null })[] = [];
    let article: { readonly id: number; readonly first: number } | null = null;
    for (const [i, { part, isThere, documentId, stored }] of found.entries()) {
      const { sha256, paragraphs } = part;
      if (isThere) {
        article = null;
        restored.push({
          id: stored?.id ?? null,
          documentId: documentId ?? 0,
          ordinal: stored?.ordinal ?? 0,
          sha256,
          paragraphs,
          isNew: false,
        });
        continue;
      }
      const own = i === 0 ? record.id : (context.beginnings.get(sha256) ?? null);
      const place = ensureDocument(archive, { record, part, issueId, id: own }, context);
      const before = parts[i - 1];
      const ordinal = before
        ? freeOrdinal(archive, place, { taken: context.keys, wanted: numberByHand(record, before, part) })
        : takeOrdinal(archive, place, { taken: context.keys, wanted: ordinalIn(place, key) });
      const partKeyOf = partKey(place.pageKey, place.rendition, place.item, ordinal);
      const isFirst = article === null;
      const fields: Partial<ReturnType<typeof fieldsOf>> =
        i === 0 ? fieldsOf(record) : isFirst ? fieldsLeft(archive, record, restored) : { language: record.language };
      if (article === null) {
        const missing = found.findIndex(({ isThere: ends }, n) => n > i && ends);
        const ends = endsOf(parts, { first: i, last: missing < 0 ? parts.length - 1 : missing - 1 }, record);
        const values: typeof t.articles.$inferInsert = { ...fields, issueId, key: partKeyOf, ...ends };
        article = { id: archive.db.insert(t.articles).values(values).returning({ id: t.articles.id }).get().id, first: i };
        articles.add(article.id);
      }
      const { isJoined, ...jumps } = jumpsOf(parts, i, record);
      const position = i - article.first + 1;
      const id = archive.db
        .insert(t.articleParts)
        .values({
          ...fields,
          articleId: article.id,
          documentId: place.documentId,
          ordinal,
          position,
          key: partKeyOf,
          ...jumps,
          threadEvidence: isJoined && position > 1 ? JSON.stringify(EXPORTED) : null,
        })
        .returning({ id: t.articleParts.id })
        .get().id;
      if (i === 0) storeBylines(archive, id, record.byline);
      storeParagraphs(archive, id, paragraphs, ({ source }) => source.lines.map(([firstLine, lastLine]) => ({ firstLine, lastLine })));
      placeLines(archive, place.documentId, paragraphs);
      restored.push({ id, documentId: place.documentId, ordinal, sha256, paragraphs, isNew: true });
      pages.add(place.pageId);
    }
    restoreCorrections(archive, record, restored);
    for (const id of articles) indexArticle(archive, id);
    for (const pageId of pages) choosePreferred(archive, pageId);
    const isOpen = record.continued_from !== null || record.continued_on !== null;
    // Exports tell less of jump lines than files: among themselves, articles stay what they were where they came from.
    if ((isOpen && hasFiles(archive, issueId)) || found.some(({ isThere }) => isThere)) threadIssue(archive, issueId, bordersOf(restored));
    return restored.reduce((n, { isNew, paragraphs }) => n + (isNew ? paragraphs.length : 0), 0);
  });
}

/** True where a document of an issue has its source text. */
function hasFiles({ sqlite }: Archive, issueId: number): boolean {
  const find = sqlite.prepare<[number]>(
    'SELECT 1 FROM documents d JOIN pages p ON p.id = d.page_id WHERE p.issue_id = ? AND d.source IS NOT NULL LIMIT 1',
  );
  return find.get(issueId) !== undefined;
}

/** What an article prints that none of these parts of it prints. */
function fieldsLeft({ db }: Archive, record: ArticleRecord, parts: readonly { readonly id: number | null }[]) {
  const own = fieldsOf(record);
  const rows = parts.flatMap(({ id }) =>
    db
      .select()
      .from(t.articleParts)
      .where(eq(t.articleParts.id, id ?? 0))
      .all(),
  );
  const left = <K extends keyof typeof own>(name: K) => (rows.some((row) => row[name] !== null) ? null : own[name]);
  return {
    ...own,
    kicker: left('kicker'),
    headline: left('headline'),
    deck: left('deck'),
    datelineAgency: left('datelineAgency'),
    datelinePlace: left('datelinePlace'),
    datelineDate: left('datelineDate'),
  };
}

/** Pairs of parts of which the archive had one: they follow each other in the export. */
function bordersOf(parts: readonly { readonly id: number | null; readonly isNew: boolean }[]): (readonly [number, number])[] {
  return parts.flatMap(({ id, isNew }, i) => {
    const next = parts[i + 1];
    return next && isNew !== next.isNew && id !== null && next.id !== null ? [[id, next.id] as const] : [];
  });
}

/** What an article of some of an exported article's parts says of the others. */
function endsOf(parts: readonly RecordPart[], { first, last }: { readonly first: number; readonly last: number }, record: ArticleRecord) {
  const [head, tail] = [jumpsOf(parts, first, record), jumpsOf(parts, last, record)];
  const { continuedFrom, continuedFromMark } = head;
  const { continuedOn, continuedOnMark } = tail;
  return { continuedFrom, continuedOn, continuationMark: continuedOnMark ?? continuedFromMark };
}

/** Lines that a subset had left out have their article now. */
function placeLines({ sqlite }: Archive, documentId: number, paragraphs: readonly ParagraphRecord[]): void {
  const remove = sqlite.prepare('DELETE FROM placements WHERE document_id = ? AND first_line = ? AND place = ?');
  for (const { source } of paragraphs) for (const [first] of source.lines) remove.run(documentId, first, LEFT_OUT);
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
    /** It goes on from the part before it by what is printed. */
    isJoined: before !== undefined,
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
