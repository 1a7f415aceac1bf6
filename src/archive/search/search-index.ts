import type { ArchiveReader } from '../database/archive.js';
import { fold, isUnspaced, TERM } from './fold.js';

/** Stands between paragraphs, so that no phrase is found across their border. */
const BORDER = '¶';

/**
 * The tokens of a text, in order. A word of a spaced script is one token; a run of Han gives a token at each character:
 * the character and the one after it, and the last character alone. So a word of two characters or more is a phrase of
 * its pairs, and a single character is the prefix of a token.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [term] of fold(text).matchAll(TERM)) {
    if (!isUnspaced(term)) tokens.push(term);
    else {
      const characters = [...term];
      characters.forEach((character, i) => {
        tokens.push(character + (characters[i + 1] ?? ''));
      });
    }
  }
  return tokens;
}

/** The columns of the index, in their order. Words without a field are looked for in the first two. */
export const INDEX_COLUMNS = ['headline', 'text', 'byline', 'speaker', 'agency', 'place'] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

/** The texts of each column: headline fields, paragraphs, names. */
export type IndexedText = Readonly<Record<IndexColumn, readonly string[]>>;

/** The tokens of a column as the index takes them, parted by blanks, with a border between texts. */
export function columnTokens(texts: readonly string[]): string {
  return texts.map((text) => tokensOf(text).join(' ')).join(` ${BORDER} `);
}

interface Fields {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly agency: string | null;
  readonly place: string | null;
}

/** Reads articles' texts as they stand in the archive, with the headlines of all their parts; made once, used for many. */
export function makeTextReader({ sqlite }: Pick<ArchiveReader, 'sqlite'>): (id: number) => IndexedText {
  const fields = sqlite.prepare<[number], Fields>(
    `SELECT a.kicker, a.headline, a.deck, x.dateline_agency AS agency, x.dateline_place AS place
     FROM article_parts a JOIN articles x ON x.id = a.article_id WHERE a.article_id = ? ORDER BY a.position`,
  );
  const paragraphs = sqlite.prepare<[number], { speaker: string | null; text: string }>(
    `SELECT p.speaker, coalesce(p.label, '') || p.text AS text FROM article_parts a JOIN paragraphs p ON p.part_id = a.id
     WHERE a.article_id = ? ORDER BY a.position, p.position`,
  );
  const names = sqlite
    .prepare<[number], string>(
      `SELECT b.name FROM article_parts a JOIN bylines b ON b.part_id = a.id WHERE a.article_id = ? ORDER BY a.position, b.position`,
    )
    .pluck();
  const present = (texts: readonly (string | null | undefined)[]) => texts.filter((text) => typeof text === 'string');
  return (id) => {
    const parts = fields.all(id);
    const texts = paragraphs.all(id);
    return {
      headline: present(parts.flatMap((part) => [part.kicker, part.headline, part.deck])),
      text: texts.map(({ text }) => text),
      byline: names.all(id),
      speaker: [...new Set(present(texts.map(({ speaker }) => speaker)))],
      agency: present([parts[0]?.agency]),
      place: present([parts[0]?.place]),
    };
  };
}

/** Writes an article into the index as it stands. It must not be in it. @param id `articles.id` */
export function indexArticle({ sqlite }: ArchiveReader, id: number): void {
  writeTokens({ sqlite }, `INSERT INTO article_search (rowid, ${INDEX_COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?)`, id);
}

/**
 * Takes an article out of the index. FTS5 wants the very tokens that went in, so that this comes before any change to the
 * article, its parts or its paragraphs. Where their number is another, the index is marked and made anew when the archive is
 * next opened. @param id `articles.id`
 */
export function unindexArticle({ sqlite }: ArchiveReader, id: number): void {
  const size = sqlite.prepare<[number], Buffer>('SELECT sz FROM article_search_docsize WHERE id = ?').pluck().get(id);
  if (size === undefined) return;
  const tokens = writeTokens(
    { sqlite },
    `INSERT INTO article_search (article_search, rowid, ${INDEX_COLUMNS.join(', ')}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)`,
    id,
  );
  if (readVarints(size).join() !== tokens.map(countTokens).join()) sqlite.pragma('user_version = 0');
}

function writeTokens({ sqlite }: Pick<ArchiveReader, 'sqlite'>, sql: string, id: number): string[] {
  const texts = readerOf(sqlite)(id);
  const tokens = INDEX_COLUMNS.map((column) => columnTokens(texts[column]));
  sqlite.prepare(sql).run(id, ...tokens);
  return tokens;
}

const textReaders = new WeakMap<ArchiveReader['sqlite'], (id: number) => IndexedText>();

/** Preparing the statements takes longer than reading one article. */
function readerOf(sqlite: ArchiveReader['sqlite']): (id: number) => IndexedText {
  const known = textReaders.get(sqlite) ?? makeTextReader({ sqlite });
  textReaders.set(sqlite, known);
  return known;
}

/** Makes the whole index anew. */
export function rebuildIndex(archive: ArchiveReader): void {
  const { sqlite } = archive;
  sqlite.exec("INSERT INTO article_search (article_search) VALUES ('delete-all')");
  for (const id of sqlite.prepare<[], number>('SELECT id FROM articles ORDER BY id').pluck().all()) indexArticle(archive, id);
}

/** What is wrong with the index. */
export interface StaleIndex {
  /** Keys of articles of which the index has more or fewer tokens, or none. */
  readonly stale: readonly string[];
  /** Rows of the index without an article. */
  readonly orphans: readonly number[];
  /** Tokens that stand more or less often in the index than in all articles together. */
  readonly tokens: readonly string[];
  readonly articles: number;
}

/**
 * Compares the index with all articles: for each article how many tokens each of its columns has (FTS5 keeps that), and for each
 * token how often it stands there. Other programs that change texts leave an index that differs in one or the other.
 */
export function findStale(archive: ArchiveReader): StaleIndex {
  const { sqlite } = archive;
  const sizes = new Map(sqlite.prepare<[], [number, Buffer]>('SELECT id, sz FROM article_search_docsize').raw().all());
  const counts = new Map(sqlite.prepare<[], [string, number]>('SELECT term, cnt FROM article_tokens').raw().all());
  const articles = sqlite.prepare<[], { id: number; key: string }>('SELECT id, key FROM articles ORDER BY id').all();
  const read = makeTextReader(archive);
  const stale = articles.filter(({ id }) => {
    const size = sizes.get(id);
    sizes.delete(id);
    const texts = read(id);
    const columns = INDEX_COLUMNS.map((column) => columnTokens(texts[column]).split(' ').filter(Boolean));
    for (const token of columns.flat()) counts.set(token, (counts.get(token) ?? 0) - 1);
    return !size || readVarints(size).join() !== columns.map((tokens) => tokens.length).join();
  });
  const tokens = [...counts].filter(([, left]) => left !== 0).map(([token]) => token);
  return { stale: stale.map(({ key }) => key), orphans: [...sizes.keys()], tokens, articles: articles.length };
}

function countTokens(tokens: string): number {
  return tokens.split(' ').filter(Boolean).length;
}

/** SQLite's varints: seven bits a byte, the highest first; the high bit says that more follow. */
function readVarints(bytes: Uint8Array): number[] {
  const out: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      out.push(value);
      value = 0;
    }
  }
  return out;
}
