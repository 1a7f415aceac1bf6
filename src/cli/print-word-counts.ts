import type { ArchiveReader } from '../archive/database/archive.js';
import { findCollocates } from '../archive/search/collocates.js';
import { countFacet, type Period } from '../archive/search/facets.js';
import type { Filter } from '../archive/search/filter.js';
import { countFound } from '../archive/search/search.js';
import { UsageError } from '../page/index.js';
import { type RowFormat, remark } from './output.js';
import { printRows } from './row-printer.js';
import { sayNothing } from './say-nothing.js';

/** What every count of words is asked with. */
export interface CountFlags {
  readonly limit?: number;
  readonly window: number;
  readonly collocates?: boolean;
  readonly ngrams?: number;
  readonly keyness?: boolean;
  readonly timeline?: boolean;
  readonly share?: boolean;
  readonly by?: Period;
}

interface Asked {
  readonly flags: CountFlags;
  readonly format: RowFormat;
  /** What `--against` names. */
  readonly against: Filter | null;
}

/** Prints counts of words: collocates, n-grams, keywords or a timeline. */
export async function printCounts(archive: ArchiveReader, filter: Filter, asked: Asked): Promise<void> {
  const { flags } = asked;
  if (flags.collocates) await printCollocates(archive, filter, asked);
  else if (flags.ngrams !== undefined) await printNgrams(archive, filter, asked);
  else if (flags.keyness) await printKeywords(archive, filter, asked);
  else await printTimeline(archive, filter, asked);
}

async function printCollocates(archive: ArchiveReader, filter: Filter, { flags: { window, limit }, format }: Asked): Promise<void> {
  if (window === 0) throw new UsageError('--window wants 1 or more');
  const rows = findCollocates(archive, filter, { window }).slice(0, limit);
  await printAll(rows, format, ['word', 'before', 'after', 'elsewhere', 'total', 'score']);
  if (rows.length === 0) remark('no word stands near more than once and more often than elsewhere');
}

async function printNgrams(archive: ArchiveReader, filter: Filter, { flags: { ngrams: size = 2, limit }, format }: Asked): Promise<void> {
  const { countNgrams } = await import('../archive/search/ngrams.js');
  const rows = countNgrams(archive, filter, { size }).slice(0, limit);
  await printAll(rows, format, ['ngram', 'count', 'articles']);
  if (rows.length > 0) return;
  if (countFound(archive, filter) === 0) sayNothing(archive, filter);
  else remark(size === 1 ? 'no word stands there more than once' : `no ${size} words stand in a row more than once`);
}

async function printKeywords(archive: ArchiveReader, filter: Filter, { flags: { limit }, format, against }: Asked): Promise<void> {
  const { findKeywords } = await import('../archive/search/keyness.js');
  if (against !== null) sayLanguages(archive, filter, against);
  const rows = findKeywords(archive, filter, { against }).slice(0, limit);
  await printAll(rows, format, ['word', 'count', 'per_million', 'against', 'against_per_million', 'g2', 'log_ratio']);
  if (rows.length > 0) return;
  if (countFound(archive, filter) === 0) sayNothing(archive, filter);
  else if (against === null && countFound(archive, filter) === countFound(archive, {}))
    remark('these are all articles, so that there are no others to compare with; name some: --date 1930s, publication:SLUG');
  else remark('no word is more frequent in one than in the other by more than chance brings once in twenty times');
}

/** Less of the articles are strays: a cited poem, an advertisement. */
const MANY = 0.1;

/** Of a language that one side alone has every word tells the two apart, which says nothing of what they write. */
function sayLanguages(archive: ArchiveReader, filter: Filter, against: Filter): void {
  const [own, other] = [filter, against].map(
    (one) => new Map(countFacet(archive, 'language', one).map(({ value, articles }) => [value, articles])),
  );
  const onlyIn = (one: Map<string | null, number> = new Map(), without: Map<string | null, number> = new Map()) => {
    const all = [...one.values()].reduce((a, b) => a + b, 0);
    return [...one].flatMap(([language, count]) => (language !== null && count >= MANY * all && !without.has(language) ? [language] : []));
  };
  const [here, there] = [onlyIn(own, other), onlyIn(other, own)];
  const said = [
    ...(here.length > 0 ? [`${here.join(' and ')} only in the articles found`] : []),
    ...(there.length > 0 ? [`${there.join(' and ')} only in those of --against`] : []),
  ];
  if (said.length > 0)
    remark(`these are different languages (${said.join(', ')}), of which every word tells them apart; compare within one: --language CODE`);
}

async function printTimeline(archive: ArchiveReader, filter: Filter, { flags: { share, by }, format }: Asked): Promise<void> {
  const { addFrequencies, countOccurrences } = await import('../archive/search/word-timeline.js');
  const rows = countOccurrences(archive, filter, by);
  if (share) await printAll(addFrequencies(archive, filter, rows), format, ['period', 'places', 'articles', 'words', 'per_million']);
  else await printAll(rows, format, ['period', 'places', 'articles']);
  if (rows.length === 0) sayNothing(archive, filter);
}

function printAll(rows: readonly object[], format: RowFormat, columns: readonly string[]): Promise<void> {
  return printRows(
    rows.map((row) => ({ ...row })),
    format,
    columns,
  );
}
