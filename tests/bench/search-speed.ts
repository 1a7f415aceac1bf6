import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Archive } from '../../src/index.js';
import { fillArchive } from './generator/large-archive.js';
import { inTemporaryFolder, loadArchive, loadLibrary, PROGRAM } from './program.js';

/**
 * Search for words of two characters against a LIKE scan, and as a process against Node's own start; ratios of one run. Then what a first screen
 * of hits costs of processor time in the process, for words from rare to common, and the facets of a common one.
 */

const PARAGRAPHS = 400_000;
/** A search is at least so many times as fast as the scan. */
const LEAST_GAIN = 50;
/** A process that searches takes no more than so many times Node's own start. */
const MOST_STARTS = 3;
/** The articles on a first screen. */
const SCREEN = 20;
/** In how many articles a word stands, at the most: the words of the bench are the most frequent ones up to each. */
const FREQUENCIES = [10, 100, 1000, 10_000] as const;
/** A word in more articles than this is in none of the promises: ranking alone looks at each of them. */
const PROMISED = 1000;

/** Milliseconds of processor time within which 19 of 20 searches end. */
const MOST_P95 = 30;
/** A first screen of a word in 10,000 articles takes at most so many times that of a rare word. */
const MOST_RATIO = 5;
/** Milliseconds of processor time for eight facets of a common word. */
const MOST_FACETS = 100;
const EIGHT = ['publication', 'year', 'page', 'speaker', 'byline', 'agency', 'place', 'language'] as const;

const library = await loadLibrary();
const storing = await loadArchive();

/** Milliseconds of the quickest of some runs, after one that warms up. */
function time(run: () => unknown, runs: number): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Words of two Han characters by the number of their articles. */
function pickWords({ sqlite }: Archive): { word: string; articles: number }[] {
  const statement = sqlite.prepare<[number], { word: string; articles: number }>(
    `SELECT term AS word, doc AS articles FROM article_tokens WHERE length(term) = 2 AND term > '一' AND doc <= ? ORDER BY doc DESC, term LIMIT 1`,
  );
  return FREQUENCIES.flatMap((most) => statement.get(most) ?? []);
}

function benchWord(archive: Archive, word: string, articles: number): { row: string; gain: number } {
  const scan = archive.sqlite
    .prepare<[string], number>(
      "SELECT count(DISTINCT a.article_id) FROM paragraphs g JOIN article_parts a ON a.id = g.part_id WHERE g.text LIKE '%' || ? || '%'",
    )
    .pluck();
  const scanning = time(() => scan.get(word), 3);
  const counting = time(() => library.countHits(archive, word), 20);
  const searching = time(() => library.search(archive, word, { limit: SCREEN }), 20);
  const row = `search for ${word}, in ${articles} articles: counted in ${counting.toFixed(2)} ms, ${(scanning / counting).toFixed(0)} times as fast as LIKE (${scanning.toFixed(0)} ms); ${SCREEN} ranked with snippets in ${searching.toFixed(2)} ms, ${(scanning / searching).toFixed(0)} times`;
  return { row, gain: Math.min(scanning / counting, scanning / searching) };
}

/** A whole process over `node -e 0`, each the median of runs that take turns. */
function benchProcess(path: string, word: string): number {
  const run = (args: readonly string[]) => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`${args.join(' ')} exits with ${status}`);
    return performance.now() - start;
  };
  const pairs = Array.from({ length: 15 }, () => ({
    own: run([PROGRAM, '--archive', path, 'search', word, '--limit', String(SCREEN)]),
    node: run(['-e', '0']),
  }));
  const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return median(pairs.map(({ own }) => own)) / median(pairs.map(({ node }) => node));
}

/** Milliseconds of processor time of the quickest of some runs. */
function timeProcessor(run: () => unknown, runs = 5): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Words that stand in 5 to 10,000 articles, as many of each order of frequency, and single characters, of which the commonest is in half of all. */
function pickAll({ sqlite }: Archive): string[] {
  const words = sqlite
    .prepare<[number, number], string>(
      'SELECT term FROM article_tokens WHERE doc BETWEEN ? AND ? AND length(term) > 1 ORDER BY (doc * 7919 + length(term)) % 1009, term LIMIT 9',
    )
    .pluck();
  const tens = [5, 50, 500, 5000].flatMap((least) => words.all(least, 2 * least));
  return [...tens, '河', '桥', '的'];
}

/** What a first screen costs, and what is over its goal. */
function benchScreens(archive: Archive, words: readonly { readonly word: string; readonly articles: number }[]): string[] {
  const screen = (word: string) => timeProcessor(() => library.search(archive, word, { limit: SCREEN }));
  const times = pickAll(archive)
    .map((word) => ({ word, time: screen(word) }))
    .toSorted((a, b) => a.time - b.time);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]?.time ?? 0;
  const rare = screen(words.find(({ articles }) => articles > SCREEN)?.word ?? '');
  const common = screen(words.at(-1)?.word ?? '');
  const facets = timeProcessor(() => library.countFacets(archive, EIGHT, { query: words.at(-1)?.word ?? '' }));
  const slowest = times.at(-1);
  console.log(
    `a first screen takes ${at(0.5).toFixed(1)} ms of processor time (p50), ${at(0.95).toFixed(1)} (p95), ${slowest?.time.toFixed(1)} at most (${slowest?.word}); of a word in 10,000 articles ${(common / rare).toFixed(1)} times that of a rare one; eight facets of it take ${facets.toFixed(0)} ms`,
  );
  const goals: readonly (readonly [string, number, number])[] = [
    ['ms of processor time for 19 of 20 searches', at(0.95), MOST_P95],
    ['times a rare word for a common one', common / rare, MOST_RATIO],
    ['ms of processor time for eight facets', facets, MOST_FACETS],
  ];
  return goals.flatMap(([what, measured, most]) => (measured > most ? [`${measured.toFixed(1)} ${what}, not ${most}`] : []));
}

await inTemporaryFolder((folder) => {
  const path = join(folder, 'large.db');
  const archive = library.openArchive(path, { mode: 'write' });
  fillArchive(archive, storing, { seed: 'search', paragraphs: PARAGRAPHS });
  const words = pickWords(archive);
  const rows = words.map(({ word, articles }) => ({ ...benchWord(archive, word, articles), articles }));
  for (const { row } of rows) console.log(row);
  const over = benchScreens(archive, words);
  archive.close();
  for (const one of over) console.log(`OVER ITS GOAL: ${one}`);
  const starts = benchProcess(path, words[1]?.word ?? '');
  console.log(`search as a process: ${starts.toFixed(1)} times node -e 0`);
  const slow = rows.filter(({ gain, articles }) => articles <= PROMISED && gain < LEAST_GAIN);
  for (const { row } of slow) console.log(`NOT ${LEAST_GAIN} TIMES AS FAST: ${row}`);
  if (slow.length > 0 || over.length > 0 || starts > MOST_STARTS) process.exitCode = 1;
});
