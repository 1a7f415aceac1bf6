import { fold, isUnspaced, TERM } from './fold.js';
import type { Archive } from './open.js';

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

/** What the index holds of an article: its headline fields and its paragraphs. */
export interface IndexedText {
  readonly headline: string;
  readonly body: string;
}

/** The tokens of an article as the index takes them, parted by blanks. */
export function indexedText(fields: readonly (string | null)[], paragraphs: readonly string[]): IndexedText {
  const tokens = (texts: readonly string[]) => texts.map((text) => tokensOf(text).join(' ')).join(` ${BORDER} `);
  return { headline: tokens(fields.filter((field) => field !== null)), body: tokens(paragraphs) };
}

/** The text of an article as it stands in the archive, with the headlines of all its parts. @param id `articles.id` */
export function loadIndexedText(archive: Archive, id: number): IndexedText {
  const { sqlite } = archive;
  const rows = sqlite
    .prepare<[number], Fields>('SELECT kicker, headline, deck FROM article_parts WHERE article_id = ? ORDER BY position')
    .all(id);
  const paragraphs = sqlite
    .prepare<[number], string>(
      `SELECT coalesce(p.label, '') || p.text FROM article_parts a JOIN paragraphs p ON p.part_id = a.id
       WHERE a.article_id = ? ORDER BY a.position, p.position`,
    )
    .pluck()
    .all(id);
  return indexedText(
    rows.flatMap((row) => [row.kicker, row.headline, row.deck]),
    paragraphs,
  );
}

interface Fields {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
}

/** Brings the index in step with an article that was stored or changed. @param id `articles.id` */
export function indexArticle(archive: Archive, id: number): void {
  unindexArticle(archive, id);
  const { headline, body } = loadIndexedText(archive, id);
  archive.sqlite.prepare('INSERT INTO article_search (rowid, headline, body) VALUES (?, ?, ?)').run(id, headline, body);
}

/** Takes an article out of the index. @param id `articles.id` */
export function unindexArticle(archive: Archive, id: number): void {
  archive.sqlite.prepare('DELETE FROM article_search WHERE rowid = ?').run(id);
}
