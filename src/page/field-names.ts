import type { IdentityField } from './page.js';

/** What people call the parts of an identity in tables and front matter, in either language; the plainest name first. */
const NAMES: Readonly<Record<IdentityField, readonly string[]>> = {
  publication: [
    'publication',
    'newspaper',
    'paper',
    'publication name',
    'publication title',
    'newspaper name',
    'newspaper title',
    '报纸',
    '報紙',
    '报名',
    '報名',
    '报刊',
    '報刊',
    '报纸名称',
    '報紙名稱',
  ],
  // A day of publication says more than a date, which may be that of the text or of the file.
  date: [
    'pub date',
    'pubdate',
    'date',
    'issue date',
    'publication date',
    'date of issue',
    'date issued',
    '日期',
    '出版日期',
    '发行日期',
    '發行日期',
    '见报日期',
  ],
  page: ['page', 'page label', 'page number', 'page no', '版', '版面', '版次', '版号', '版號', '页', '頁', '页码', '頁碼'],
  edition: ['edition', '版本'],
  item: ['article', 'item', 'article number', '文章', '篇目', '稿件'],
};

const FIELD_OF: ReadonlyMap<string, { readonly field: IdentityField; readonly rank: number }> = new Map(
  (Object.keys(NAMES) as IdentityField[]).flatMap((field) => NAMES[field].map((name, rank) => [name, { field, rank }] as const)),
);

/** A name in the form in which names are compared: `Issue_Date`, `issueDate` and `issue-date` are `issue date`. */
export function foldFieldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[\s_-]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The field that people mean by a name, and how plain the name is (0 the plainest); null for names of other things. */
export function readFieldName(name: string): { readonly field: IdentityField; readonly rank: number } | null {
  return FIELD_OF.get(foldFieldName(name)) ?? null;
}
