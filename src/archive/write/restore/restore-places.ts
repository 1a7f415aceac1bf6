import { eq } from 'drizzle-orm';
import type { ArticleRecord, Identification } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import * as t from '../../database/schema.js';
import { freeRendition, placeIssue, placePage } from '../place-document.js';
import { ensurePublication } from '../publications.js';
import { insertIdentifications, RULES } from '../store.js';
import { fillPlaceholder, findPlaceholder } from './placeholder.js';
import {
  type ArticleKey,
  documentKey,
  holdsItems,
  laterDocument,
  parseArticleKey,
  type RecordPart,
  type RestoreContext,
} from './restore-context.js';
import { areItems, findWholePage, makeItem, nameItem, unknownItem } from './restore-items.js';
import type { RestoredPlace } from './restored-parts.js';

/** The issue of an exported article, made where it is missing. Returns `issues.id`. */
export function ensureIssue({ db }: Archive, record: ArticleRecord, { slug }: ArticleKey): number {
  const { publication: name, issue_date: date, edition, language } = record;
  const publication = name === null ? null : ensurePublication(db, name, language, slug);
  return placeIssue(db, { publication, date, edition });
}

interface PartToPlace {
  readonly record: ArticleRecord;
  readonly part: RecordPart;
  readonly issueId: number;
  /** The key of an article that begins in its file; null where none does. */
  readonly id: string | null;
}

/** The document of a part, made (without its text) where it is missing. */
export function ensureDocument(archive: Archive, { record, part, issueId, id: own }: PartToPlace, context: RestoreContext): RestoredPlace {
  const { db } = archive;
  const key = own === null ? null : parseArticleKey(own);
  const { id: documentId, pageId: ownPageId, rendition: ownRendition, item: ownItem, sha256: ownSha256 } = t.documents;
  const found = db
    .select({ documentId, pageId: ownPageId, pageKey: t.pages.key, rendition: ownRendition, item: ownItem })
    .from(t.documents)
    .innerJoin(t.pages, eq(t.pages.id, ownPageId))
    .where(eq(ownSha256, part.sha256))
    .get();
  if (found) return key === null ? found : nameItem(archive, found, key, part.sha256);
  const issue = db.select({ key: t.issues.key }).from(t.issues).where(eq(t.issues.id, issueId)).get()?.key ?? '';
  const pageKey = `${issue}/${key ? key.page : (part.page ?? part.sha256.slice(0, 8))}`;
  const pageId = placePage(db, { issueId, label: part.page, key: pageKey });
  const document = own === null ? laterDocument(record.id, part.page) : documentKey(own);
  const wanted = key?.rendition ?? 1;
  const whole = findWholePage(archive, pageId, wanted);
  const isLate = whole !== null && areItems(whole, { path: part.path, ordinal: key?.ordinal ?? null });
  const isItem =
    isLate || holdsItems(context, document) || (key === null ? hasOnlyItems(archive, pageId) : hasRestoredItems(archive, pageId, wanted));
  if (isItem && whole) makeItem(archive, whole, { pageId, pageKey, rendition: wanted });
  const item = isItem ? (key?.ordinal ?? unknownItem(part.sha256)) : null;
  const placeholder = findPlaceholder(archive, { pageId, item, rendition: wanted });
  if (placeholder !== null && part.path !== '') {
    fillPlaceholder(archive, placeholder, part);
    return { documentId: placeholder, pageId, pageKey, rendition: wanted, item };
  }
  const rendition = freeRendition(archive, { pageId, item, self: null }, wanted);
  const { path, sha256 } = part;
  const values = { pageId, rendition, item, preferred: false, path, sha256, format: 'jsonl', rules: RULES, importId: context.importId };
  const id = db.insert(t.documents).values(values).returning({ id: documentId }).get().id;
  insertIdentifications(archive, id, identificationsOf(record, part, { item, isNamed: key !== null, evidence: context.path }));
  return { documentId: id, pageId, pageKey, rendition, item };
}

/** True where a page of the archive has documents of one article each and no other. */
function hasOnlyItems({ db }: Archive, pageId: number): boolean {
  const rows = db.select({ item: t.documents.item }).from(t.documents).where(eq(t.documents.pageId, pageId)).all();
  return rows.length > 0 && rows.every(({ item }) => item !== null);
}

/** True where items of this rendition of a page came with an export. */
function hasRestoredItems({ sqlite }: Archive, pageId: number, rendition: number): boolean {
  const find = sqlite.prepare<[number, number]>(
    'SELECT 1 FROM documents WHERE page_id = ? AND rendition = ? AND item IS NOT NULL AND source IS NULL LIMIT 1',
  );
  return find.get(pageId, rendition) !== undefined;
}

/** How a document of one article is named. */
interface ItemName {
  readonly item: string | null;
  /** The export names it. */
  readonly isNamed: boolean;
  readonly evidence: string;
}

/** What an export says of a page holds like what a manifest says; a name that we gave gives way to every other. */
function identificationsOf(
  { publication, issue_date: date, edition }: ArticleRecord,
  { page }: RecordPart,
  { item, isNamed, evidence }: ItemName,
): Identification[] {
  return Object.entries({ publication, date, page, edition, item }).flatMap(([field, value]) =>
    value === null
      ? []
      : [{ field: field as Identification['field'], value, basis: field === 'item' && !isNamed ? 'text' : 'manifest', evidence }],
  );
}
