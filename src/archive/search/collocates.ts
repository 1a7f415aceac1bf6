import type { ArchiveReader } from '../database/archive.js';
import { markParagraphs } from './concordance.js';
import { cutWords, type Word } from './cut-words.js';
import type { Filter } from './filter.js';

export interface CollocateOptions {
  /** Words before and after a hit that count as near. @default 5 */
  readonly window?: number;
  /** Occurrences near hits from which on a word is listed. @default 2 */
  readonly least?: number;
}

/** A word that stands near a query's words more often than elsewhere in the articles found. */
export interface Collocate {
  readonly word: string;
  /** Occurrences before and after hits, inside the window. */
  readonly before: number;
  readonly after: number;
  /** Occurrences in the articles found that are near no hit. */
  readonly elsewhere: number;
  /** Occurrences in all of the articles found: before, after and elsewhere. */
  readonly total: number;
  /**
   * The log-likelihood ratio of near against elsewhere (Dunning, 1993, “Accurate Methods for the Statistics of Surprise and
   * Coincidence”); 10.83 and more comes by chance once in a thousand times.
   */
  readonly score: number;
}

interface Tally {
  before: number;
  after: number;
  total: number;
}

/** The words around a query's words, the most telling first. @throws UsageError for a filter without words */
export function findCollocates(archive: ArchiveReader, filter: Filter, { window = 5, least = 2 }: CollocateOptions = {}): Collocate[] {
  const tallies = new Map<string, Tally>();
  let near = 0;
  let all = 0;
  for (const { text, spans } of markParagraphs(archive, filter)) {
    const words = cutWords(text);
    const sides = markSides(words, spans, window);
    words.forEach(({ word }, i) => {
      const side = sides[i];
      if (side === 'hit') return;
      const tally = tallies.get(word) ?? { before: 0, after: 0, total: 0 };
      tallies.set(word, tally);
      tally.total++;
      all++;
      if (side === undefined) return;
      tally[side]++;
      near++;
    });
  }
  const listed = [...tallies].filter(([, { before, after }]) => before + after >= least);
  return listed
    .map(([word, tally]) => {
      const { before, after, total } = tally;
      return { word, before, after, elsewhere: total - before - after, total, score: round(likelihood(tally, { near, all })) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
}

/** For each word its side of the nearest hit inside the window; undefined for none. */
function markSides(
  words: readonly Word[],
  spans: readonly (readonly [number, number])[],
  window: number,
): ('before' | 'after' | 'hit' | undefined)[] {
  const sides: ('before' | 'after' | 'hit' | undefined)[] = words.map(() => undefined);
  for (const [start, end] of spans) {
    const first = words.findIndex((word) => word.end > start);
    if (first < 0) continue;
    let last = first;
    while ((words[last]?.start ?? end) < end) last++;
    for (let i = first; i < last; i++) sides[i] = 'hit';
    for (let i = Math.max(0, first - window); i < first; i++) sides[i] ??= 'before';
    for (let i = last; i < Math.min(words.length, last + window); i++) sides[i] ??= 'after';
  }
  return sides;
}

/** 0 for a word that is no more frequent near hits than elsewhere. */
function likelihood({ before, after, total }: Tally, { near, all }: { readonly near: number; readonly all: number }): number {
  const own = before + after;
  const far = all - near;
  if (own <= (near * total) / all) return 0;
  // The four cells: this word and the others, near hits and elsewhere, each against what their sums would make of it.
  const cells = [
    [own, near, total],
    [near - own, near, all - total],
    [total - own, far, total],
    [far - (total - own), far, all - total],
  ] as const;
  return 2 * cells.reduce((sum, [count, row, column]) => sum + (count > 0 ? count * Math.log((count * all) / (row * column)) : 0), 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
