import type { ArchiveReader } from '../database/archive.js';
import { markParagraphs, readParagraphs } from './concordance.js';
import { cutWords } from './cut-words.js';
import { layPeriods, type Period } from './facets.js';
import type { Filter } from './filter.js';
import { perMillion } from './keyness.js';

/** How often a filter's words stand in the text of one day, month or year. */
export interface PeriodPlaces {
  /** `2024-03-08`, `2024-03` or `2024`; null for articles whose date is not known. */
  readonly period: string | null;
  readonly places: number;
  readonly articles: number;
}

/** A period with all the words that its articles have. */
export interface PeriodFrequency extends PeriodPlaces {
  readonly words: number;
  /** Places in a million words; null for a period without words. */
  readonly per_million: number | null;
}

/** The places of a filter's words by time, with the empty times between them. @throws UsageError for a filter without words */
export function countOccurrences(archive: ArchiveReader, filter: Filter, period?: Period): PeriodPlaces[] {
  const places = new Map<string | null, number>();
  const articles = new Map<string | null, Set<string>>();
  for (const { article, issue_date: date, spans } of markParagraphs(archive, filter)) {
    if (spans.length === 0) continue;
    places.set(date, (places.get(date) ?? 0) + spans.length);
    const own = articles.get(date) ?? new Set();
    articles.set(date, own.add(article));
  }
  const counts = new Map(
    layPeriods(
      [...articles].map(([date, { size }]) => [date, size] as const),
      period,
    ),
  );
  return layPeriods([...places], period).map(([own, count]) => ({ period: own, places: count, articles: counts.get(own) ?? 0 }));
}

/**
 * A timeline with its denominator: all words of the articles of each period that the filter's publication, date, page, section and language leave,
 * whatever else it asks. @param periods what `countOccurrences` gave for the same filter
 */
export function addFrequencies(archive: ArchiveReader, filter: Filter, periods: readonly PeriodPlaces[]): PeriodFrequency[] {
  const length = periods.find(({ period }) => period !== null)?.period?.length ?? 4;
  const totals = new Map<string | null, number>();
  for (const { issue_date: date, text } of readParagraphs(archive, filter, { wordless: true })) {
    const own = date === null ? null : date.slice(0, length);
    totals.set(own, (totals.get(own) ?? 0) + cutWords(text).length);
  }
  return periods.map((one) => {
    const words = totals.get(one.period) ?? 0;
    return { ...one, words, per_million: words === 0 ? null : perMillion(one.places, words) };
  });
}
