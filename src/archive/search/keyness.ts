import type { ArchiveReader } from '../database/archive.js';
import { allValues } from '../database/statements.js';
import { readParagraphs } from './concordance.js';
import { cutWords } from './cut-words.js';
import type { Filter } from './filter.js';

/** A word that is more, or less, frequent in some articles than in others. */
export interface Keyword {
  /** Folded. */
  readonly word: string;
  /** Occurrences in the text of the articles found, and in a million of their words. */
  readonly count: number;
  readonly per_million: number;
  /** The same of the articles that they are compared with. */
  readonly against: number;
  readonly against_per_million: number;
  /**
   * Log-likelihood of the two frequencies (Rayson and Garside, 2000, “Comparing Corpora using Frequency Profiling”): from 3.84 on chance brings
   * it once in twenty times, from 6.63 on once in a hundred, from 10.83 on once in a thousand.
   */
  readonly g2: number;
  /**
   * The binary logarithm of the ratio of the two frequencies (Hardie, 2014, “Log Ratio”): 1 is twice as frequent, -1 half. Where a word does not stand at
   * all, half an occurrence is counted.
   */
  readonly log_ratio: number;
}

export interface KeynessOptions {
  /** @default null, the other articles of the archive in the languages of those found */
  readonly against?: Filter | null;
  /** The least `g2` of a word that is listed. @default 3.84 */
  readonly least?: number;
}

/** Words counted, and how many there are. */
interface Profile {
  readonly counts: Map<string, number>;
  readonly size: number;
  /** Keys of the articles that have them. */
  readonly articles: ReadonlySet<string>;
}

/** The words that tell the text of some articles from that of others: those that are more frequent in it, then those that are less, the most telling first. */
export function findKeywords(archive: ArchiveReader, filter: Filter, { against = null, least = 3.84 }: KeynessOptions = {}): Keyword[] {
  const own = countWords(archive, filter);
  const other = countWords(archive, against ?? othersOf(archive, filter, own), against ? new Set() : own.articles);
  const words = new Set([...own.counts.keys(), ...other.counts.keys()]);
  return [...words]
    .map((word) => compare(word, own, other))
    .filter(({ g2 }) => g2 >= least)
    .sort((a, b) => Number(a.log_ratio < 0) - Number(b.log_ratio < 0) || b.g2 - a.g2 || (a.word < b.word ? -1 : 1));
}

/** @param less keys of articles that are not counted */
function countWords(archive: ArchiveReader, filter: Filter, less: ReadonlySet<string> = new Set()): Profile {
  const counts = new Map<string, number>();
  const articles = new Set<string>();
  let size = 0;
  for (const { article, text } of readParagraphs(archive, filter)) {
    if (less.has(article)) continue;
    articles.add(article);
    for (const { word } of cutWords(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      size++;
    }
  }
  return { counts, size, articles };
}

/** What is in no language of the articles found would make every word of theirs telling. */
function othersOf(archive: ArchiveReader, { renditions }: Filter, { articles }: Profile): Filter {
  const sql = 'SELECT DISTINCT language FROM articles WHERE language IS NOT NULL AND key IN (SELECT value FROM json_each(?)) ORDER BY 1';
  const language = allValues<string>(archive, sql, JSON.stringify([...articles]));
  return { ...(language.length > 0 && { language }), ...(renditions && { renditions }) };
}

function compare(word: string, own: Profile, other: Profile): Keyword {
  const [a, b] = [own.counts.get(word) ?? 0, other.counts.get(word) ?? 0];
  const [c, d] = [own.size, other.size];
  const mean = (a + b) / Math.max(1, c + d);
  const cell = (count: number, expected: number) => (count > 0 ? count * Math.log(count / expected) : 0);
  const g2 = c === 0 || d === 0 ? 0 : 2 * (cell(a, c * mean) + cell(b, d * mean));
  const ratio = (Math.max(a, 0.5) * Math.max(1, d)) / (Math.max(b, 0.5) * Math.max(1, c));
  return {
    word,
    count: a,
    per_million: perMillion(a, c),
    against: b,
    against_per_million: perMillion(b, d),
    g2: round(g2),
    log_ratio: round(Math.log2(ratio)),
  };
}

/** Occurrences in a million words, to two decimals; 0 of no words. */
export function perMillion(count: number, words: number): number {
  return words === 0 ? 0 : round((count / words) * 1e6);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
