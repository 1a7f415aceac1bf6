import { distance } from 'fastest-levenshtein';
import type { IndexColumn } from './search-index.js';

/** A field of the query language, which is an option of `search`, `list`, `export` and `words` too. */
export interface FieldDefinition {
  /** For help and the README. */
  readonly about: string;
  /** Its names in a query besides its own. */
  readonly aliases: readonly string[];
  /**
   * `issue`, `page`: of the place that an article is printed in. `article`: of the article itself. `column`: words in a column of
   * the index. `paragraph`: of paragraphs, to which the words of the query are then held.
   */
  readonly level: 'issue' | 'page' | 'article' | 'column' | 'paragraph';
  readonly column?: IndexColumn;
}

/** Every field, in the order of help. */
export const FIELDS = {
  publication: { about: 'the newspaper, by a name or slug', aliases: ['paper', 'newspaper', '报纸', '報紙'], level: 'issue' },
  date: { about: '2024, 2024-03, 2024-03-08, 2020s or a range: 2024-03..2024-05, ..1960, >=1950', aliases: ['日期'], level: 'issue' },
  page: { about: 'articles with a part on this page: 1, A4', aliases: ['版', '版面'], level: 'page' },
  quality: {
    about: 'how good the text of its page is, 0 to 1: 0.8.., ..0.5, 0.5..0.8; said by the OCR or estimated',
    aliases: ['质量', '質量'],
    level: 'page',
  },
  section: { about: 'words in the name of its section: Letters, 读者来信', aliases: ['栏目', '欄目', '专栏', '專欄'], level: 'article' },
  headline: { about: 'words in the headline, kicker or deck', aliases: ['title', '标题', '標題'], level: 'column', column: 'headline' },
  byline: { about: 'words in the names of its authors', aliases: ['author', '作者', '记者', '記者'], level: 'column', column: 'byline' },
  agency: { about: 'the news agency of its dateline', aliases: ['通讯社', '通訊社'], level: 'column', column: 'agency' },
  place: { about: 'the place of its dateline', aliases: ['地点', '地點'], level: 'column', column: 'place' },
  language: { about: 'by its code: zh, en, fr', aliases: ['语言', '語言'], level: 'article' },
  speaker: {
    about: 'who speaks; the words of the query are then looked for in what they say',
    aliases: ['发言人', '發言人'],
    level: 'paragraph',
  },
  kind: {
    about: 'body, heading, caption, verse, table or list; the words of the query are then looked for there',
    aliases: ['类型', '類型'],
    level: 'paragraph',
  },
} as const satisfies Record<string, FieldDefinition>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

const BY_NAME: ReadonlyMap<string, FieldName> = new Map(
  FIELD_NAMES.flatMap((name) => [name, ...FIELDS[name].aliases].map((alias) => [alias, name] as const)),
);

/** The field that goes by a name or alias, in any case; null for none. */
export function findField(name: string): FieldName | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}

/** What people write for a field that has another name. */
const MEANT: Readonly<Record<string, FieldName>> = {
  year: 'date',
  month: 'date',
  day: 'date',
  time: 'date',
  when: 'date',
  issue: 'date',
  journal: 'publication',
  source: 'publication',
  reporter: 'byline',
  writer: 'byline',
  by: 'byline',
  heading: 'headline',
  subject: 'headline',
  where: 'place',
  city: 'place',
  column: 'section',
  年: 'date',
  年份: 'date',
  月份: 'date',
  时间: 'date',
  時間: 'date',
  报刊: 'publication',
  来源: 'publication',
  题目: 'headline',
  題目: 'headline',
  记者名: 'byline',
};

/** The field that a name which is none most likely means; null where none is like it. */
export function similarField(name: string): FieldName | null {
  const typed = name.toLowerCase();
  const meant = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  if (meant !== undefined) return meant;
  const [near] = [...BY_NAME.keys()].map((known) => [known, distance(known, typed)] as const).sort((a, b) => a[1] - b[1]);
  return near && near[1] <= Math.max(1, typed.length / 4) ? findField(near[0]) : null;
}
