import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Archive } from '../../src/index.js';
import { fillArchive } from './generator/large-archive.js';
import { inTemporaryFolder, loadArchive, loadLibrary, PROGRAM } from './program.js';

/** Search for words of two characters against a LIKE scan, and as a process against Node's own start; ratios of one run. */

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

await inTemporaryFolder((folder) => {
  const path = join(folder, 'large.db');
  const archive = library.openArchive(path, { mode: 'write' });
  fillArchive(archive, storing, { seed: 'search', paragraphs: PARAGRAPHS });
  const words = pickWords(archive);
  const rows = words.map(({ word, articles }) => ({ ...benchWord(archive, word, articles), articles }));
  archive.close();
  for (const { row } of rows) console.log(row);
  const starts = benchProcess(path, words[1]?.word ?? '');
  console.log(`search as a process: ${starts.toFixed(1)} times node -e 0`);
  const slow = rows.filter(({ gain, articles }) => articles <= PROMISED && gain < LEAST_GAIN);
  for (const { row } of slow) console.log(`NOT ${LEAST_GAIN} TIMES AS FAST: ${row}`);
  if (slow.length > 0 || starts > MOST_STARTS) process.exitCode = 1;
});
