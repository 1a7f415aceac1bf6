import type { Article } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, allValues, oneValue, run } from '../database/statements.js';
import { fold, isUnspaced, TERM } from './fold.js';
import { queueOf } from './index-queue.js';
import { plainTokens } from './plain-tokens.js';

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

/** The columns of the index, in their order. Words without a field are looked for in the first two. What has most words comes first: FTS5 writes the number of any other with every token. */
export const INDEX_COLUMNS = ['text', 'headline', 'byline', 'speaker', 'agency', 'place'] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

/** The texts of each column: headline fields, paragraphs, names. */
export type IndexedText = Readonly<Record<IndexColumn, readonly string[]>>;

/** The tokens of a column as the index takes them, parted by blanks, with a border between texts. */
export function columnTokens(texts: readonly string[]): string {
  return texts.map((text) => plainTokens(text) ?? tokensOf(text).join(' ')).join(` ${BORDER} `);
}

interface Fields {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly agency: string | null;
  readonly place: string | null;
}

const FIELDS = `SELECT a.kicker, a.headline, a.deck, x.dateline_agency AS agency, x.dateline_place AS place
  FROM article_parts a JOIN articles x ON x.id = a.article_id WHERE a.article_id = ? ORDER BY a.position`;

const PARAGRAPHS = `SELECT p.speaker, coalesce(p.label, '') || p.text AS text FROM article_parts a JOIN paragraphs p ON p.part_id = a.id
  WHERE a.article_id = ? ORDER BY a.position, p.position`;

const NAMES =
  'SELECT b.name FROM article_parts a JOIN bylines b ON b.part_id = a.id WHERE a.article_id = ? ORDER BY a.position, b.position';

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text) => typeof text === 'string');
}

/** An article's texts as they stand in the archive, with the headlines of all its parts. @param id `articles.id` */
export function readTexts(archive: Pick<ArchiveReader, 'sqlite'>, id: number): IndexedText {
  const parts = allRows<Fields>(archive, FIELDS, id);
  const texts = allRows<{ readonly speaker: string | null; readonly text: string }>(archive, PARAGRAPHS, id);
  return {
    headline: present(parts.flatMap((part) => [part.kicker, part.headline, part.deck])),
    text: texts.map(({ text }) => text),
    byline: allValues(archive, NAMES, id),
    speaker: [...new Set(present(texts.map(({ speaker }) => speaker)))],
    agency: present([parts[0]?.agency]),
    place: present([parts[0]?.place]),
  };
}

/** The same of an article of one part, as it is written. */
export function textsOf({ kicker, headline, deck, byline, dateline, paragraphs }: Article): IndexedText {
  return {
    headline: present([kicker?.text, headline?.text, deck?.text]),
    text: paragraphs.map(({ label, text }) => (label ?? '') + text),
    byline,
    speaker: [...new Set(present(paragraphs.map(({ speaker }) => speaker)))],
    agency: present([dateline?.agency]),
    place: present([dateline?.place]),
  };
}

const INSERT = `INSERT INTO article_search (rowid, ${INDEX_COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?)`;

const DELETE = `INSERT INTO article_search (article_search, rowid, ${INDEX_COLUMNS.join(', ')}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Writes an article into the index as it stands, at the end of the transaction that is open. It must not be in it.
 * @param id `articles.id` @param texts as it has them @default as they are read back
 */
export function indexArticle(archive: ArchiveReader, id: number, texts: IndexedText = readTexts(archive, id)): void {
  const tokens = tokensOfColumns(texts);
  const queue = queueOf(archive);
  if (queue) queue.add({ id, kind: 'insert', tokens });
  else run(archive, INSERT, id, ...tokens);
}

/**
 * Takes an article out of the index, at the end of the transaction that is open. FTS5 wants the very tokens that went in, so that this comes
 * before any change to the article, its parts or its paragraphs. Where their number is another, the index is marked and made anew when the
 * archive is next opened. @param id `articles.id`
 */
export function unindexArticle(archive: ArchiveReader, id: number): void {
  const queue = queueOf(archive);
  const waits = queue?.has(id);
  if (waits === false) return;
  const size = waits ? undefined : oneValue<Buffer>(archive, 'SELECT sz FROM article_search_docsize WHERE id = ?', id);
  if (!waits && size === undefined) return;
  const tokens = tokensOfColumns(readTexts(archive, id));
  if (queue) queue.add({ id, kind: 'delete', tokens });
  else run(archive, DELETE, id, ...tokens);
  if (size !== undefined && readVarints(size).join() !== tokens.map(countTokens).join()) archive.sqlite.pragma('user_version = 0');
}

/** Writes what waits for the end of a transaction. */
export function writeIndexChanges(archive: ArchiveReader): void {
  for (const { id, removed, added } of queueOf(archive)?.take() ?? []) {
    if (removed !== null) run(archive, DELETE, id, ...removed);
    if (added !== null) run(archive, INSERT, id, ...added);
  }
}

/** The tokens of every column, in their order. */
export function tokensOfColumns(texts: IndexedText): string[] {
  return INDEX_COLUMNS.map((column) => columnTokens(texts[column]));
}

/** Makes the whole index anew. */
export function rebuildIndex(archive: ArchiveReader): void {
  queueOf(archive)?.take();
  run(archive, "INSERT INTO article_search (article_search) VALUES ('delete-all')");
  for (const id of allValues<number>(archive, 'SELECT id FROM articles ORDER BY id'))
    run(archive, INSERT, id, ...tokensOfColumns(readTexts(archive, id)));
}

/** How many tokens a column has. */
export function countTokens(tokens: string): number {
  return tokens.split(' ').filter(Boolean).length;
}

/** How many tokens each column of an article has, as FTS5 keeps them: SQLite's varints, seven bits a byte, the highest first; the high bit says that more follow. */
export function readVarints(bytes: Uint8Array): number[] {
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
