import { DocumentError, foldFieldName, type IdentityField, readFieldName } from '../../page/index.js';

/** What a column of a table of articles says: a field of the article, its text, or what page it stands on. */
export type ColumnRole = IdentityField | 'kicker' | 'headline' | 'deck' | 'byline' | 'section' | 'text';

/** Every role that a person may name a column for. */
export const COLUMN_ROLES: readonly ColumnRole[] = [
  ...(['text', 'headline', 'kicker', 'deck', 'byline', 'section'] as const),
  ...(['publication', 'date', 'page', 'edition', 'item'] as const),
];

/**
 * What people call columns, folded, the plainest name first; names of identities are those of manifests too. Among them are those of
 * American Stories (`article`, `newspaper_name`), hmd_newspapers and impresso (`t`, `ft`, `d`, `pp`).
 */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: [
    ...['text', 'full text', 'fulltext', 'body', 'article text', 'article body', 'content', 'contents', 'transcript', 'transcription'],
    ...['ocr text', 'ocr', 'ft', '正文', '全文', '内容', '內容', '文章内容', '文章內容', '文本', 'article', '文章'],
  ],
  headline: [
    ...['headline', 'title', 'article title', 'heading', 't', '标题', '標題', '题目', '題目', '主题', '主題', '主标题', '主標題'],
    ...['正题', '正題', '题名', '題名', '篇名', '文章标题', '文章標題'],
  ],
  kicker: ['kicker', 'overline', 'eyebrow', '引题', '引題', '肩题', '肩題', '眉题', '眉題'],
  deck: ['deck', 'subtitle', 'subheadline', 'subhead', 'standfirst', '副标题', '副標題', '副题', '副題'],
  byline: ['byline', 'author', 'authors', 'creator', 'writer', 'journalist', '作者', '记者', '記者', '责任者', '責任者'],
  section: [
    ...['section', 'section name', 'column', 'column name', 'rubric', 'desk', 'category', 'region'],
    ...['栏目', '欄目', '栏目名称', '专栏', '專欄', '版块', '类别', '類別', '地区'],
  ],
  publication: ['source title', 'journal', 'source', '报纸标题', '来源', '來源', '出处', '出處', '刊名'],
  date: [
    ...['pub date', 'pubdate', 'date published', 'published', 'published at', 'publish date', 'published date', 'd'],
    ...['刊登日期', '发表日期', '發表日期', '发布日期', '發佈日期', '时间', '時間'],
  ],
  page: ['pages', 'page numbers', 'pp'],
  edition: [],
  item: ['id', 'article id', 'item id', 'record id', 'doc id', 'document id', 'uid', 'uuid', '编号', '編號', '序号', '序號'],
};

/** Columns with names of their own, and what they say. */
export interface ColumnRoles {
  /** By the name of the column. */
  readonly roles: ReadonlyMap<string, ColumnRole>;
  /** The other columns, in their order. */
  readonly facts: readonly string[];
}

/**
 * What columns say: first what a person said of them, then what their names mean; of several with names for one thing the one with the
 * plainest name. Where a table has a headline and a title, or is of a library that counts the quality of its OCR by newspapers, `title` is
 * the newspaper's.
 */
export function findColumnRoles(columns: readonly string[], named: ReadonlyMap<string, string> = new Map()): ColumnRoles {
  const roles = new Map<string, ColumnRole>();
  for (const [role, name] of named) {
    const column = columns.find((one) => one === name) ?? columns.find((one) => foldFieldName(one) === foldFieldName(name));
    if (column !== undefined) roles.set(column, role as ColumnRole);
  }
  const taken = () => new Set(roles.values());
  const title = columns.find((one) => foldFieldName(one) === 'title');
  if (title !== undefined && !roles.has(title) && !taken().has('publication') && isPaperTitle(columns)) roles.set(title, 'publication');
  for (const role of COLUMN_ROLES) {
    if (taken().has(role)) continue;
    const free = columns.filter((one) => !roles.has(one));
    const best = free.map((one) => ({ one, rank: rankOf(role, one) })).filter(({ rank }) => rank >= 0);
    const [first] = best.toSorted((a, b) => a.rank - b.rank);
    if (first) roles.set(first.one, role);
  }
  return { roles, facts: columns.filter((one) => !roles.has(one)) };
}

/** True where a table's `title` is the title of the newspaper. */
function isPaperTitle(columns: readonly string[]): boolean {
  const names = new Set(columns.map(foldFieldName));
  const hasPaper = columns.some((one) => rankOf('publication', one) >= 0 && !['source'].includes(foldFieldName(one)));
  return !hasPaper && (names.has('headline') || names.has('ocr quality mean'));
}

/** How plain a name of a thing is, 0 the plainest; -1 for a name of other things. */
function rankOf(role: ColumnRole, column: string): number {
  const own = NAMES[role].indexOf(foldFieldName(column));
  const named = readFieldName(column);
  if (named?.field === role) return role === 'item' ? named.rank + NAMES.item.length : named.rank;
  return own < 0 ? -1 : own + (role === 'item' ? 0 : IDENTITY_NAMES);
}

/** More than any identity has names in manifests. */
const IDENTITY_NAMES = 100;

/** True for columns of a table with a row an article: one has texts, and another says something more of them. */
export function isArticleTable(columns: readonly string[], named?: ReadonlyMap<string, string>): boolean {
  const { roles } = findColumnRoles(columns, named);
  const found = new Set(roles.values());
  return found.has('text') && (found.size > 1 || (named?.has('text') ?? false));
}

/** The columns' roles. @throws DocumentError where none has texts, or one that a person named is not there */
export function requireColumnRoles(path: string, columns: readonly string[], named?: ReadonlyMap<string, string>): ColumnRoles {
  const found = findColumnRoles(columns, named);
  const has = (role: string) => [...found.roles.values()].includes(role as ColumnRole);
  const missing = [...(named ?? [])].find(([role, name]) => !columns.some((one) => found.roles.get(one) === role && isNamed(one, name)));
  const listed = columns.slice(0, 20).join(', ') || 'none';
  if (missing) throw new DocumentError(path, `has no column “${missing[1]}”`, `its columns are: ${listed}`);
  if (!has('text'))
    throw new DocumentError(path, 'has no column of texts', `name it, as in --columns text=COLUMN; its columns are: ${listed}`);
  return found;
}

function isNamed(column: string, name: string): boolean {
  return column === name || foldFieldName(column) === foldFieldName(name);
}
