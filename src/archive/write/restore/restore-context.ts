import { createHash } from 'node:crypto';
import type { ArticleRecord, ParagraphRecord } from '../../../page/index.js';
import { itemName } from '../../../threads/keys.js';

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

/** A file of a page, as far as an export tells of it. */
interface PageFile extends RecordSource {
  /** Keys of the articles that begin in it. */
  readonly begun: readonly string[];
}

/** An export as a whole: what one record does not say of its place. */
export interface RestoreContext {
  /** The name of the export, as evidence of what its pages are. */
  readonly path: string;
  readonly importId: number;
  /** Every key of the export, so that later parts of an article get free ones. */
  readonly keys: ReadonlySet<string>;
  /** By keys without their last part: the files that articles of this page and rendition stand in. */
  readonly files: ReadonlyMap<string, readonly PageFile[]>;
  /** By files: the key of an article that begins in it, which says what page and rendition it is. */
  readonly beginnings: ReadonlyMap<string, string>;
}

/** Reads an export's records over before any is stored. @param origin what of the context is known */
export function makeRestoreContext(records: Iterable<ArticleRecord>, origin: Pick<RestoreContext, 'path' | 'importId'>): RestoreContext {
  const keys = new Set<string>();
  const files = new Map<string, PageFile[]>();
  const beginnings = new Map<string, string>();
  const later = new Map<string, RecordSource & { readonly document: string }>();
  for (const record of records) {
    const { id, paragraphs } = record;
    keys.add(id);
    const [first] = paragraphs;
    const begins = first && first.page === (record.pages[0] ?? null) ? first.source.sha256 : null;
    for (const { page, source } of paragraphs) {
      const { sha256, path } = source;
      if (sha256 !== begins && !later.has(sha256)) later.set(sha256, { path, sha256, document: laterDocument(id, page) });
    }
    if (!first || begins === null) continue;
    if (!beginnings.has(begins)) beginnings.set(begins, id);
    const own = files.get(documentKey(id)) ?? [];
    const before = own.find(({ sha256 }) => sha256 === begins);
    const now = { path: first.source.path, sha256: begins, begun: [...(before?.begun ?? []), id] };
    files.set(documentKey(id), [...own.filter((one) => one !== before), now]);
  }
  for (const { document, path, sha256 } of later.values())
    if (!beginnings.has(sha256)) files.set(document, [...(files.get(document) ?? []), { path, sha256, begun: [] }]);
  return { ...origin, keys, files, beginnings };
}

/** True where each file of a page's rendition holds one article: such a rendition has several files, and what is shown of a page is one rendition. */
export function holdsItems({ files }: RestoreContext, document: string): boolean {
  const own = files.get(document) ?? [];
  if (own.some(({ begun }) => begun.some(isItemKey))) return true;
  if (own.filter(({ begun }) => begun.length > 0).length > 1) return true;
  return own.length > 1 && own.every(({ begun }) => begun.length < 2);
}

/** Only keys of items have names or a second number. */
function isItemKey(id: string): boolean {
  const key = parseArticleKey(id);
  return key !== null && (key.number !== null || !/^\d+$/.test(key.ordinal));
}

/** The page that a later part of an article stands on, as its articles' keys begin; in its first rendition, as nothing says which. */
export function laterDocument(id: string, page: string | null): string {
  return `${documentKey(documentKey(id))}/${itemName(page ?? '')}`;
}

/** `…/1/2` of `…/1/2.2`. */
function itemKey(id: string): string {
  return id.replace(/\.\d+$/, '');
}

/** `…/2024-03-08/1~2` of `…/2024-03-08/1~2/5`. */
export function documentKey(id: string): string {
  return id.replace(/\/[^/]*$/, '');
}

/** A run of an article's paragraphs that come from one document. */
export interface RecordPart extends RecordSource {
  readonly page: string | null;
  readonly paragraphs: readonly ParagraphRecord[];
}

/** An article's runs of paragraphs. */
export function splitParts(record: ArticleRecord, context: RestoreContext): RecordPart[] {
  const parts: (RecordPart & { readonly paragraphs: ParagraphRecord[] })[] = [];
  const page = record.pages[0] ?? null;
  // A headline without text on its page stands in the file of its neighbours all the same; of items, in that of its own name.
  if (page !== (record.paragraphs[0]?.page ?? null) || record.paragraphs.length === 0) {
    const own = documentKey(record.id);
    const isItem = holdsItems(context, own);
    const file = isItem ? itemKey(record.id) : own;
    const neighbour = context.files.get(own)?.find(({ begun }) => !isItem || begun.some((id) => itemKey(id) === file));
    const sha256 = createHash('sha256').update(`no text: ${file}`).digest('hex');
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
