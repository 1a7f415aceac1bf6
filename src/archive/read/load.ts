import { distance } from 'fastest-levenshtein';
import { type ArticleRecord, escapeJsonBytes } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allValues, hasRow, oneValue } from '../database/statements.js';
import { ARTICLE_TABLES, compileFilter, type Filter, fromArticles, READING_ORDER, readRows } from '../search/filter.js';
import { mergedInto } from '../write/corrections/merged-key.js';
import { currentKey } from '../write/former-keys.js';
import { makeCorrectionReader } from './article-corrections.js';
import { makeSettledReader } from './settled.js';

/** The articles that a filter takes, in the order of issues, pages and articles. Ids are `articles.id`. */
export function listArticleIds(archive: ArchiveReader, filter: Filter): number[] {
  const { sql, parameters } = fromArticles(compileFilter(archive, filter));
  return readRows(filter, () =>
    archive.sqlite
      .prepare<(string | number)[], number>(`SELECT x.id ${sql} ORDER BY ${READING_ORDER}`)
      .pluck()
      .all(...parameters),
  );
}

/** The same articles in the order of issues, pages and articles, each once. @param ids `articles.id` */
export function inReadingOrder(archive: ArchiveReader, ids: readonly number[]): number[] {
  const sql = `SELECT x.id FROM ${ARTICLE_TABLES} WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY ${READING_ORDER}`;
  return allValues<number>(archive, sql, JSON.stringify(ids));
}

const FROM_PARTS = `SELECT a.article_id FROM article_parts a
  JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id`;

/** Reads articles as DESIGN's JSON shape; made once, used for many. */
export interface ArticleLoader {
  /** The article with this `articles.id`; null for none. */
  readonly load: (id: number) => ArticleRecord | null;
  /** The articles with these ids, in their order, a hundred in memory at a time; an id without an article is passed over. */
  readonly loadAll: (ids: readonly number[]) => Generator<ArticleRecord>;
  /** The same as JSON in UTF-8, as `toJsonLine` writes it; it costs half as much as records do. */
  readonly loadJson: (ids: readonly number[]) => Generator<Uint8Array>;
}

/** Articles asked for at once: enough to hide what a statement costs, few enough that whole pages fit in memory. */
const BATCH = 100;

export interface LoadOptions {
  /** Where paragraphs stand on their pages too (`boxes` of a source, `sheet` of a part). @default false */
  readonly boxes?: boolean;
}

/** A loader with its statements prepared. */
export function makeArticleLoader({ sqlite }: ArchiveReader, { boxes = false }: LoadOptions = {}): ArticleLoader {
  // The key is absent where there are none: looking for them costs nothing in archives that have none.
  const json = hasRow({ sqlite }, 'SELECT 1 FROM article_facts LIMIT 1') ? withFacts(articleJson(boxes)) : articleJson(boxes);
  const text = sqlite.prepare<[string], { id: number; json: string }>(`SELECT x.id, ${json} AS json ${FROM_IDS}`);
  // Text would be decoded for us, only to be encoded again for the file.
  const bytes = sqlite.prepare<[string], [number, Buffer]>(`SELECT x.id, CAST(${json} AS BLOB) ${FROM_IDS}`).raw();
  const correctionsOf = makeCorrectionReader({ sqlite });
  const settledOf = makeSettledReader({ sqlite });
  const saidOf = (id: number): Pick<ArticleRecord, 'corrections' | 'settled'> => {
    const [corrections, settled] = [correctionsOf?.(id) ?? [], settledOf?.(id) ?? []];
    return { ...(corrections.length > 0 && { corrections }), ...(settled.length > 0 && { settled }) };
  };
  function* loadAll(ids: readonly number[]): Generator<ArticleRecord> {
    for (const batch of batches(ids)) {
      for (const { id, json } of text.all(batch)) {
        const record = JSON.parse(json) as ArticleRecord;
        yield { ...record, ...saidOf(id) };
      }
    }
  }
  function* loadJson(ids: readonly number[]): Generator<Uint8Array> {
    for (const batch of batches(ids)) {
      for (const [id, json] of bytes.all(batch)) {
        yield escapeJsonBytes(addKeys(json, saidOf(id)));
      }
    }
  }
  return { load: (id) => loadAll([id]).next().value ?? null, loadAll, loadJson };
}

/** What people said of an article is its last keys. @param json an object */
function addKeys(json: Buffer, said: object): Buffer {
  if (Object.keys(said).length === 0) return json;
  return Buffer.concat([json.subarray(0, -1), Buffer.from(`,${JSON.stringify(said).slice(1)}`)]);
}

function* batches(ids: readonly number[]): Generator<string> {
  for (let i = 0; i < ids.length; i += BATCH) yield JSON.stringify(ids.slice(i, i + BATCH));
}

/** Over a JSON list of ids, in its order. */
const FROM_IDS = `FROM json_each(?) e CROSS JOIN articles x ON x.id = e.value JOIN issues i ON i.id = x.issue_id
  LEFT JOIN publications n ON n.id = i.publication_id ORDER BY e.key`;

/** Labels of the pages that an article's parts stand on, each once; unknown ones are left out. */
const PAGES_JSON = `(SELECT json_group_array(f.label) FROM (SELECT p.label FROM article_parts a JOIN documents d ON d.id = a.document_id
  JOIN pages p ON p.id = d.page_id WHERE a.article_id = x.id AND p.label IS NOT NULL GROUP BY p.label ORDER BY min(a.position)) f)`;

/** Names of an article's bylines (over x), each where it is printed first: by part, then by place (a million to a part). */
export const BYLINE_JSON = `(SELECT json_group_array(f.name) FROM (SELECT b.name FROM article_parts a JOIN bylines b ON b.part_id = a.id
  WHERE a.article_id = x.id GROUP BY b.name ORDER BY min(a.position * 1000000 + b.position)) f)`;

const LINES_JSON = `(SELECT json_group_array(json_array(f.first, f.last)) FROM (SELECT s.first_line + d.first_line - 1 AS first, s.last_line + d.first_line - 1 AS last
  FROM paragraph_sources s WHERE s.paragraph_id = g.id ORDER BY s.position) f)`;

/** Where each range of lines stands: `[page, left, top, width, height]`, with the figures as they were read; null for unknown. */
const BOXES_JSON = `(SELECT json_group_array(json(f.box)) FROM (SELECT '[' || d.number || ',' || substr(s.box, 2) AS box
  FROM paragraph_sources s WHERE s.paragraph_id = g.id ORDER BY s.position) f)`;

/** What boxes are measured in; null where none is known. */
const SHEET_JSON = `CASE WHEN d.sheet IS NOT NULL
  THEN json_insert(d.sheet, '$.image', d.image, '$.quality', d.quality, '$.quality_basis', d.quality_basis) END`;

/** DESIGN's shape of a paragraph. Keys are in the order in which exports have them. */
function paragraphJson(boxes: boolean): string {
  return `json_object('kind', g.kind, 'speaker', g.speaker, 'label', g.label, 'text', g.text, 'page', p.label, 'part', a.position - 1,
    'source', json_object('path', d.path, 'sha256', d.sha256, 'lines', ${LINES_JSON}${boxes ? `, 'boxes', ${BOXES_JSON}` : ''}))`;
}

/** DESIGN's shape of a part. */
function partJson(boxes: boolean): string {
  return `json_object('key', a.key, 'page', p.label, 'rendition', d.rendition, 'item', d.item, 'path', d.path, 'number', d.number, 'first_line', d.first_line,
  'sha256', d.sha256, 'headline', a.headline, 'continued_from', a.continued_from, 'continued_on', a.continued_on,
  'mark', coalesce(a.continued_on_mark, a.continued_from_mark)${boxes ? `, 'sheet', ${SHEET_JSON}` : ''})`;
}

/**
 * DESIGN's shape of an article, made where the data is: SQLite writes the JSON of an article in a third of the time that
 * fetching its rows, making objects of them and writing those as JSON takes.
 */
function articleJson(boxes: boolean): string {
  return `json_object('id', x.key, 'publication', n.name, 'issue_date', i.date, 'edition', i.edition, 'pages', ${PAGES_JSON},
  'language', x.language, 'section', x.section, 'kicker', x.kicker, 'headline', x.headline, 'deck', x.deck, 'byline', ${BYLINE_JSON},
  'dateline', CASE WHEN coalesce(x.dateline_agency, x.dateline_place, x.dateline_date) IS NOT NULL
    THEN json_object('agency', x.dateline_agency, 'place', x.dateline_place, 'date', x.dateline_date) END,
  'continued_from', x.continued_from, 'continued_on', x.continued_on, 'continuation_mark', x.continuation_mark,
  'parts', (SELECT json_group_array(${partJson(boxes)} ORDER BY a.position) FROM article_parts a JOIN documents d ON d.id = a.document_id
    JOIN pages p ON p.id = d.page_id WHERE a.article_id = x.id),
  'paragraphs', (SELECT json_group_array(${paragraphJson(boxes)} ORDER BY a.position, g.position) FROM article_parts a
    JOIN paragraphs g ON g.part_id = a.id JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
    WHERE a.article_id = x.id))`;
}

/** The same, with the facts of articles that have some. */
function withFacts(article: string): string {
  return `CASE WHEN EXISTS (SELECT 1 FROM article_parts a JOIN article_facts f ON f.part_id = a.id WHERE a.article_id = x.id)
  THEN json_insert(${article}, '$.facts', (SELECT json_group_array(json_object('name', f.name, 'value', f.value) ORDER BY a.position, f.position)
    FROM article_parts a JOIN article_facts f ON f.part_id = a.id WHERE a.article_id = x.id))
  ELSE ${article} END`;
}

/** What a key names. */
export type KeyTarget =
  | { readonly kind: 'article'; readonly id: number }
  | { readonly kind: 'page'; readonly id: number; readonly rendition: number | null }
  | { readonly kind: 'issue'; readonly id: number };

/** The article, page or issue with this key; an article also by the key of any of its parts, and of one that was merged into it. Null for none. */
export function resolveKey(archive: Pick<ArchiveReader, 'sqlite'>, typed: string): KeyTarget | null {
  const key = typed.replace(/\/+$/, '');
  const find = (sql: string, value: string) => oneValue<number>(archive, sql, value);
  const findArticle = (own: string) => find('SELECT article_id FROM article_parts WHERE key = ?', own);
  const findMerged = () => {
    const merged = mergedInto(archive, key);
    return merged === null ? undefined : findArticle(merged);
  };
  const article = findArticle(key) ?? findMerged();
  if (article !== undefined) return { kind: 'article', id: article };
  const [pageKey = key, rendition] = key.split('~', 2);
  const page = find('SELECT id FROM pages WHERE key = ?', pageKey);
  if (page !== undefined) return { kind: 'page', id: page, rendition: rendition === undefined ? null : Number(rendition) };
  const issue = find('SELECT id FROM issues WHERE key = ?', key);
  if (issue !== undefined) return { kind: 'issue', id: issue };
  const now = currentKey(archive, key);
  return now === null || now === key ? null : resolveKey(archive, now);
}

/** Keys like a mistyped one, to suggest: of its own kind, with the newspaper that is written most like it, that agree longest from the start. */
export function similarKeys(archive: ArchiveReader, key: string, limit = 3): string[] {
  const [typed = '', ...rest] = key.split('/').filter(Boolean);
  const slugs = allValues<string>(archive, "SELECT DISTINCT substr(key, 1, instr(key, '/') - 1) FROM issues");
  const [slug] = slugs.toSorted((a, b) => distance(a, typed.toLowerCase()) - distance(b, typed.toLowerCase()));
  if (slug === undefined || distance(slug, typed.toLowerCase()) > Math.max(2, typed.length / 3)) return [];
  const table = rest.length < 2 ? 'issues' : rest.length === 2 ? 'pages' : 'article_parts';
  const sql = `SELECT key FROM ${table} WHERE key LIKE ? ESCAPE '\\' ORDER BY length(key), key LIMIT ?`;
  for (let n = rest.length; n >= 0; n--) {
    const stem = [slug, ...rest.slice(0, n)].join('/').replace(/[%_\\]/g, '\\$&');
    const rows = allValues<string>(archive, sql, `${stem}%`, limit);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** The articles of a page or an issue in reading order; of a page's preferred rendition unless one is named. */
export function articlesOf(archive: ArchiveReader, target: KeyTarget): number[] {
  if (target.kind === 'article') return [target.id];
  const find = (where: string, ...values: readonly number[]) =>
    allValues<number>(archive, `${FROM_PARTS} WHERE ${where} ORDER BY ${READING_ORDER}`, ...values);
  const ids =
    target.kind === 'issue'
      ? find('i.id = ? AND d.preferred = 1', target.id)
      : target.rendition === null
        ? find('p.id = ? AND d.preferred = 1', target.id)
        : find('p.id = ? AND d.rendition = ?', target.id, target.rendition);
  return [...new Set(ids)];
}
