import { UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { readParagraphs } from './concordance.js';
import { cutWords, type Word } from './cut-words.js';
import type { Filter } from './filter.js';

/** Words that stand in a row. */
export interface Ngram {
  /** Folded; Han without blanks. */
  readonly ngram: string;
  /** How often they stand so. */
  readonly count: number;
  /** In how many of the articles found. */
  readonly articles: number;
}

export interface NgramOptions {
  /** How many words. @default 2 */
  readonly size?: number;
  /** Occurrences from which on they are listed. @default 2 */
  readonly least?: number;
}

interface Tally {
  count: number;
  articles: number;
  last: string;
}

/** Different n-grams that are held at once; a map takes no more than sixteen million. */
const MOST = 12_000_000;

/**
 * Words that stand in a row in the text of the articles found, the most frequent first: those that hold a place of the filter's words or, of a
 * filter without words, all. None goes over the end of a sentence, a number or a paragraph.
 * @throws UsageError where there are too many different ones
 */
export function countNgrams(archive: ArchiveReader, filter: Filter, { size = 2, least = 2 }: NgramOptions = {}): Ngram[] {
  const tallies = new Map<string, Tally>();
  for (const { article, text, spans, hasWords } of readParagraphs(archive, filter)) {
    const words = cutWords(text);
    const breaks = findBreaks(text, words);
    for (let i = 0; i + size <= words.length; i++) {
      const row = words.slice(i, i + size);
      const [first, last] = [row[0], row.at(-1)];
      if (!first || !last || breaks.slice(i, i + size - 1).some(Boolean)) continue;
      if (hasWords && !spans.some(([start, end]) => start < last.end && end > first.start)) continue;
      const ngram = joinWords(row);
      const tally = tallies.get(ngram) ?? { count: 0, articles: 0, last: '' };
      if (tally.count === 0) tallies.set(ngram, tally);
      tally.count++;
      if (tally.last !== article) tally.articles++;
      tally.last = article;
    }
    if (tallies.size > MOST) throw new UsageError('these articles have too many different rows of words; name a word, a paper or a year');
  }
  return [...tallies]
    .filter(([, { count }]) => count >= least)
    .map(([ngram, { count, articles }]) => ({ ngram, count, articles }))
    .sort((a, b) => b.count - a.count || b.articles - a.articles || (a.ngram < b.ngram ? -1 : 1));
}

/** For each word whether something ends between it and the next: a sentence, a line, or a number stands there. A full stop after `Mr` ends nothing. */
function findBreaks(text: string, words: readonly Word[]): boolean[] {
  return words.map(({ end, word }, i) => {
    const gap = text.slice(end, words[i + 1]?.start);
    return /[\p{N}。！!？?；;：:…\n\t]/u.test(gap) || (gap.startsWith('.') && word.length > LONGEST_SHORTENED);
  });
}

/** Letters of a word that is printed shortened, with a full stop: St, Mr, Gen, Capt. */
const LONGEST_SHORTENED = 4;

function joinWords(words: readonly Word[]): string {
  return words.map(({ word }) => word).reduce((all, word) => (HAN_END.test(all) && HAN_START.test(word) ? all + word : `${all} ${word}`));
}

const HAN_END = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u;
const HAN_START = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
