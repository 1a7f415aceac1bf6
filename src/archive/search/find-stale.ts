import type { ArchiveReader } from '../database/archive.js';
import { allValues } from '../database/statements.js';
import { countTokens, readTexts, readVarints, tokensOfColumns } from './search-index.js';

/** What is wrong with the index. */
export interface StaleIndex {
  /** Keys of articles of which the index has more or fewer tokens, or none. */
  readonly stale: readonly string[];
  /** Rows of the index without an article. */
  readonly orphans: readonly number[];
  /** Tokens that stand more or less often in the index than in all articles together: of very many, some. Not looked for where an article is stale. */
  readonly tokens: readonly string[];
  readonly articles: number;
}

/**
 * Compares the index with all articles: for each article how many tokens each of its columns has (FTS5 keeps that), and for all tokens how
 * often they stand there. Other programs that change texts leave an index that differs in one or the other. Its memory does not grow
 * with the archive: tokens are summed up by a hash, and only those whose sums differ are counted by name.
 */
export function findStale(archive: ArchiveReader): StaleIndex {
  const sums = new TokenSums();
  for (const [token, count] of indexTokens(archive)) sums.add(token, count);
  const stale: string[] = [];
  let articles = 0;
  for (const { key, size, columns } of readArticles(archive)) {
    articles++;
    for (const tokens of columns) for (const token of splitTokens(tokens)) sums.add(token, -1);
    if (size === null || readVarints(size).join() !== columns.map(countTokens).join()) stale.push(key);
  }
  const orphans = allValues<number>(archive, 'SELECT id FROM article_search_docsize WHERE id NOT IN (SELECT id FROM articles) ORDER BY id');
  const isExact = stale.length + orphans.length === 0;
  return { stale, orphans, tokens: isExact ? nameTokens(archive, sums) : [], articles };
}

function indexTokens({ sqlite }: ArchiveReader): Iterable<[string, number]> {
  return sqlite.prepare<[], [string, number]>('SELECT term, cnt FROM article_tokens').raw().iterate();
}

interface IndexedArticle {
  readonly key: string;
  /** What FTS5 keeps of its length; null where it is not indexed. */
  readonly size: Buffer | null;
  /** The tokens that it should have. */
  readonly columns: readonly string[];
}

function* readArticles(archive: ArchiveReader): Generator<IndexedArticle> {
  const rows = archive.sqlite
    .prepare<[], { id: number; key: string; size: Buffer | null }>(
      'SELECT a.id, a.key, s.sz AS size FROM articles a LEFT JOIN article_search_docsize s ON s.id = a.id ORDER BY a.id',
    )
    .iterate();
  for (const { id, ...row } of rows) yield { ...row, columns: tokensOfColumns(readTexts(archive, id)) };
}

function splitTokens(tokens: string): string[] {
  return tokens === '' ? [] : tokens.split(' ').filter(Boolean);
}

/** The tokens of sums that differ, counted one by one. */
function nameTokens(archive: ArchiveReader, sums: TokenSums): string[] {
  const wrong = sums.differing();
  if (wrong.size === 0) return [];
  const counts = new Map<string, number>();
  const count = (token: string, by: number) => {
    if (wrong.has(sums.slotOf(token))) counts.set(token, (counts.get(token) ?? 0) + by);
  };
  for (const [token, found] of indexTokens(archive)) count(token, found);
  for (const { columns } of readArticles(archive)) for (const tokens of columns) for (const token of splitTokens(tokens)) count(token, -1);
  return [...counts].filter(([, left]) => left !== 0).map(([token]) => token);
}

const SLOTS = 1 << 18;

/** Sums that are looked into, where very many differ. */
const MOST_NAMED = 1000;

/** Counts of tokens, those with one hash together: each weighed by another hash, so that too many of one and too few of another do not make up for each other. */
class TokenSums {
  readonly #sums = new Int32Array(SLOTS);

  slotOf(token: string): number {
    return hash(token, 0x811c9dc5) & (SLOTS - 1);
  }

  add(token: string, count: number): void {
    const slot = this.slotOf(token);
    this.#sums[slot] = ((this.#sums[slot] ?? 0) + Math.imul(count, hash(token, 0x9e3779b9) | 1)) | 0;
  }

  differing(): ReadonlySet<number> {
    const wrong = new Set<number>();
    this.#sums.forEach((sum, slot) => {
      if (sum !== 0 && wrong.size < MOST_NAMED) wrong.add(slot);
    });
    return wrong;
  }
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), with its bits mixed at the end. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return value ^ (value >>> 13);
}
