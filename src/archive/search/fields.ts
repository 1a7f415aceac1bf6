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
  publication: { about: 'the newspaper, by a name or slug', aliases: ['paper', '报纸', '報紙'], level: 'issue' },
  date: { about: '2024, 2024-03, 2024-03-08 or a range: 2024-03..2024-05, ..1960', aliases: ['日期'], level: 'issue' },
  page: { about: 'articles with a part on this page: 1, A4', aliases: ['版', '版面'], level: 'page' },
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
