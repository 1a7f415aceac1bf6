import { distance } from 'fastest-levenshtein';
import type { ArticleRecord, ParagraphRecord } from '../page/index.js';
import { makeCorrectionReader } from './article-corrections.js';
import type { Reader } from './connect.js';
import { compileFilter, type Filter } from './filter.js';
import { mergedInto } from './merged-key.js';

/** The articles that a filter takes, in the order of issues, pages and articles. Ids are `articles.id`. */
export function listArticleIds(archive: Reader, filter: Filter): number[] {
  const { sql, parameters } = compileFilter(archive, filter);
  return archive.sqlite
    .prepare<(string | number)[], number>(`${FROM_PARTS} WHERE a.position = 1 AND ${sql} ORDER BY ${READING_ORDER}`)
    .pluck()
    .all(...parameters);
}

const FROM_PARTS = `SELECT a.article_id FROM article_parts a
  JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id`;

/** As papers are read; the same for every archive with the same content. Over i, p, d and a. */
export const READING_ORDER = 'i.key, p.sequence, p.key, d.rendition, length(d.item), d.item, a.ordinal, a.key';

interface ArticleRow {
  readonly key: string;
  readonly publication: string | null;
  readonly date: string | null;
  readonly edition: string | null;
  readonly language: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly dateline_agency: string | null;
  readonly dateline_place: string | null;
  readonly dateline_date: string | null;
  readonly continued_from: string | null;
  readonly continued_on: string | null;
  readonly continuation_mark: string | null;
}

interface ParagraphRow {
  readonly id: number;
  readonly kind: 'body' | 'heading';
  readonly speaker: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly page: string | null;
  readonly path: string;
  readonly sha256: string;
  readonly lines: string;
}

/** Reads articles as DESIGN's JSON shape; made once, used for many. */
export interface ArticleLoader {
  /** The article with this `articles.id`; null for none. */
  readonly load: (id: number) => ArticleRecord | null;
}

/** A loader with its statements prepared. */
export function makeArticleLoader({ sqlite }: Reader): ArticleLoader {
  const article = sqlite.prepare<[number], ArticleRow>(`SELECT x.*, i.date, i.edition, n.name AS publication FROM articles x
    JOIN issues i ON i.id = x.issue_id LEFT JOIN publications n ON n.id = i.publication_id WHERE x.id = ?`);
  const pages = sqlite
    .prepare<[number], string | null>(`SELECT p.label FROM article_parts a JOIN documents d ON d.id = a.document_id
    JOIN pages p ON p.id = d.page_id WHERE a.article_id = ? ORDER BY a.position`)
    .pluck();
  const byline = sqlite
    .prepare<[number], string>(`SELECT DISTINCT b.name FROM article_parts a JOIN bylines b ON b.part_id = a.id
    WHERE a.article_id = ? ORDER BY a.position, b.position`)
    .pluck();
  const paragraphs = sqlite.prepare<
    [number],
    ParagraphRow
  >(`SELECT g.id, g.kind, g.speaker, g.label, g.text, p.label AS page, d.path, d.sha256,
      (SELECT json_group_array(json_array(s.first_line, s.last_line) ORDER BY s.position) FROM paragraph_sources s WHERE s.paragraph_id = g.id) AS lines
    FROM article_parts a JOIN paragraphs g ON g.part_id = a.id JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
    WHERE a.article_id = ? ORDER BY a.position, g.position`);
  const corrections = makeCorrectionReader({ sqlite });
  return {
    load: (id) => {
      const row = article.get(id);
      if (!row) return null;
      const labels = [...new Set(pages.all(id))].filter((label) => label !== null);
      const record = toRecord(row, labels, byline.all(id), paragraphs.all(id).map(toParagraph));
      const corrected = corrections(id);
      return corrected.length === 0 ? record : { ...record, corrections: corrected };
    },
  };
}

function toRecord(row: ArticleRow, pages: string[], byline: string[], paragraphs: ParagraphRecord[]): ArticleRecord {
  const { dateline_agency: agency, dateline_place: place, dateline_date: date } = row;
  return {
    id: row.key,
    publication: row.publication,
    issue_date: row.date,
    edition: row.edition,
    pages,
    language: row.language,
    kicker: row.kicker,
    headline: row.headline,
    deck: row.deck,
    byline,
    dateline: agency === null && place === null && date === null ? null : { agency, place, date },
    continued_from: row.continued_from,
    continued_on: row.continued_on,
    continuation_mark: row.continuation_mark,
    paragraphs,
  };
}

function toParagraph({ kind, speaker, label, text, page, path, sha256, lines }: ParagraphRow): ParagraphRecord {
  return { kind, speaker, label, text, page, source: { path, sha256, lines: JSON.parse(lines) as [number, number][] } };
}

/** What a key names. */
export type KeyTarget =
  | { readonly kind: 'article'; readonly id: number }
  | { readonly kind: 'page'; readonly id: number; readonly rendition: number | null }
  | { readonly kind: 'issue'; readonly id: number };

/** The article, page or issue with this key; an article also by the key of any of its parts, and of one that was merged into it. Null for none. */
export function resolveKey({ sqlite }: Pick<Reader, 'sqlite'>, typed: string): KeyTarget | null {
  const key = typed.replace(/\/+$/, '');
  const find = (sql: string, value: string) => sqlite.prepare<[string], number>(sql).pluck().get(value);
  const findArticle = (own: string) => find('SELECT article_id FROM article_parts WHERE key = ?', own);
  const article = findArticle(key) ?? findArticle(mergedInto({ sqlite }, key) ?? '');
  if (article !== undefined) return { kind: 'article', id: article };
  const [pageKey = key, rendition] = key.split('~', 2);
  const page = find('SELECT id FROM pages WHERE key = ?', pageKey);
  if (page !== undefined) return { kind: 'page', id: page, rendition: rendition === undefined ? null : Number(rendition) };
  const issue = find('SELECT id FROM issues WHERE key = ?', key);
  return issue === undefined ? null : { kind: 'issue', id: issue };
}

/** Keys like a mistyped one, to suggest: of its own kind, with the newspaper that is written most like it, that agree longest from the start. */
export function similarKeys({ sqlite }: Reader, key: string, limit = 3): string[] {
  const [typed = '', ...rest] = key.split('/').filter(Boolean);
  const slugs = sqlite.prepare<[], string>("SELECT DISTINCT substr(key, 1, instr(key, '/') - 1) FROM issues").pluck().all();
  const [slug] = slugs.toSorted((a, b) => distance(a, typed.toLowerCase()) - distance(b, typed.toLowerCase()));
  if (slug === undefined || distance(slug, typed.toLowerCase()) > Math.max(2, typed.length / 3)) return [];
  const table = rest.length < 2 ? 'issues' : rest.length === 2 ? 'pages' : 'article_parts';
  const find = sqlite
    .prepare<[string, number], string>(`SELECT key FROM ${table} WHERE key LIKE ? ESCAPE '\\' ORDER BY length(key), key LIMIT ?`)
    .pluck();
  for (let n = rest.length; n >= 0; n--) {
    const stem = [slug, ...rest.slice(0, n)].join('/').replace(/[%_\\]/g, '\\$&');
    const rows = find.all(`${stem}%`, limit);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** The articles of a page or an issue in reading order; of a page's preferred rendition unless one is named. */
export function articlesOf({ sqlite }: Reader, target: KeyTarget): number[] {
  if (target.kind === 'article') return [target.id];
  const [where, parameters] =
    target.kind === 'issue'
      ? ['i.id = ? AND d.preferred = 1', [target.id]]
      : target.rendition === null
        ? ['p.id = ? AND d.preferred = 1', [target.id]]
        : ['p.id = ? AND d.rendition = ?', [target.id, target.rendition]];
  const ids = sqlite
    .prepare<unknown[], number>(`${FROM_PARTS} WHERE ${where} ORDER BY ${READING_ORDER}`)
    .pluck()
    .all(...(parameters as number[]));
  return [...new Set(ids)];
}
