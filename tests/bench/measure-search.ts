import { join } from 'node:path';
import { fold, TERM } from '../../src/archive/search/fold.js';
import type { Archive } from '../../src/index.js';
import { fillArchive } from './generator/large-archive.js';
import { createRandom, type Random } from './generator/random.js';
import { inTemporaryFolder, loadArchive, loadLibrary } from './program.js';

/** Search on a large archive against a scan of all its text, and under queries that nobody would write. */

const PARAGRAPHS = 100_000;
const STRINGS = 200;
const FUZZED = 500;
/** Seconds; that of `broadsheet sql`. */
const LIMIT = 10;

const library = await loadLibrary();
const storing = await loadArchive();

/** The texts of an article, each searched by itself: folded, and as words parted by single blanks. */
interface Scanned {
  readonly key: string;
  readonly folded: readonly string[];
  readonly words: readonly string[];
}

/** Reads all text without the index. */
function scanArticles({ sqlite }: Archive): Scanned[] {
  const rows = sqlite
    .prepare<[], { key: string; text: string }>(
      `SELECT x.key, a.headline AS text FROM articles x JOIN article_parts a ON a.article_id = x.id WHERE a.headline IS NOT NULL
       UNION ALL SELECT x.key, coalesce(g.label, '') || g.text FROM articles x JOIN article_parts a ON a.article_id = x.id JOIN paragraphs g ON g.part_id = a.id`,
    )
    .all();
  const byKey = new Map<string, { key: string; folded: string[]; words: string[] }>();
  for (const { key, text } of rows) {
    const one = byKey.get(key) ?? { key, folded: [], words: [] };
    byKey.set(key, one);
    const folded = fold(text);
    one.folded.push(folded);
    one.words.push(` ${[...folded.matchAll(TERM)].map(([term]) => term).join(' ')} `);
  }
  return [...byKey.values()];
}

/** What is asked, and whether a text has it. */
interface Question {
  readonly query: string;
  readonly holds: (article: Scanned) => boolean;
}

/** A run of 1 to 8 Han characters: out of the text, or characters of it in a new order. */
function askHan(articles: readonly Scanned[], random: Random): Question | null {
  const run = random.pick(random.pick(articles).folded.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? ['']));
  const length = random.integer(1, 8);
  const start = random.integer(0, Math.max(0, run.length - length));
  const cut = run.slice(start, start + length);
  const query = random.chance(0.3) ? random.shuffle([...cut]).join('') : cut;
  return query === '' ? null : { query, holds: ({ folded }) => folded.some((text) => text.includes(query)) };
}

/** 1 to 8 characters from the start of a word: to its end as they stand, in a word with a star. */
function askLatin(articles: readonly Scanned[], random: Random): Question | null {
  const text = random.pick(random.pick(articles).words);
  const starts = [...text.matchAll(/ (?=[a-z0-9])/g)].map(({ index }) => index + 1);
  if (starts.length === 0) return null;
  const start = random.pick(starts);
  const cut = text.slice(start, start + random.integer(1, 8)).trimEnd();
  // Beside Han, a run of which is found by any part of it, words of the scan are not those of the index.
  if (/[^\x20-\x7f]/.test(text.slice(start, start + cut.length + 2))) return null;
  const whole = text[start + cut.length] === ' ';
  return {
    query: whole ? `"${cut}"` : `"${cut}"*`,
    holds: ({ words }) => words.some((one) => one.includes(whole ? ` ${cut} ` : ` ${cut}`)),
  };
}

/** Strings that a search does not answer as a scan does. */
function findIncomplete(archive: Archive, random: Random): { asked: number; found: number; wrong: string[] } {
  const articles = scanArticles(archive);
  const wrong: string[] = [];
  let [asked, found] = [0, 0];
  while (asked < STRINGS) {
    const question = (asked % 2 === 0 ? askHan : askLatin)(articles, random);
    if (!question) continue;
    asked++;
    const expected = articles
      .filter(question.holds)
      .map(({ key }) => key)
      .sort();
    const keys = archive.sqlite
      .prepare<[string], string>('SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY key')
      .pluck();
    const answered = keys.all(JSON.stringify(library.listArticleIds(archive, { query: question.query }))).sort();
    found += answered.length;
    if (answered.join('\n') !== expected.join('\n')) wrong.push(`${question.query}: ${answered.length} found, ${expected.length} there`);
  }
  return { asked, found, wrong };
}

const SIGNS = [
  ...'"“”«»\'‘’()[]{}*-+:^~/\\,;.#&|!?<>=%$@`。，、：；（）《》【】…—·　',
  'OR',
  'AND',
  'NOT',
  'NEAR',
  'NEAR(',
  'NEAR/3',
  'date:',
  'page:',
  'publication:',
  'headline:',
  'speaker:',
  'kind:',
  'byline:',
  '标题：',
  '2024-03',
  '1950..',
  'heading',
  '水库',
  '桥',
  '新华社',
  'ferry',
  'a*',
  'C#',
  '\0',
  '\ud800',
  '😀',
  '\u202e',
  'é',
  ' ',
  ' ',
  ' ',
  ' ',
];

/** A query of signs, words and random characters. */
function fuzz(random: Random): string {
  const one = () => (random.chance(0.1) ? String.fromCodePoint(random.integer(1, 0xffff)) : random.pick(SIGNS));
  return Array.from({ length: random.integer(1, random.chance(0.05) ? 400 : 12) }, one).join(random.chance(0.5) ? ' ' : '');
}

/** Queries that fail otherwise than by saying what cannot be read, and the slowest answer in seconds. */
function findFailures(archive: Archive, random: Random): { failures: string[]; slowest: number; refused: number } {
  const failures: string[] = [];
  let [slowest, refused] = [0, 0];
  for (let i = 0; i < FUZZED; i++) {
    const query = fuzz(random);
    const lookalikes = random.chance(0.2);
    const start = performance.now();
    try {
      library.countHits(archive, query, { lookalikes });
      library.search(archive, query, { limit: 20, lookalikes });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message.includes('cannot be read: ')) refused++;
      else failures.push(`${JSON.stringify(query)}: ${message}`);
    }
    slowest = Math.max(slowest, (performance.now() - start) / 1000);
  }
  return { failures, slowest, refused };
}

await inTemporaryFolder((folder) => {
  const archive = library.openArchive(join(folder, 'large.db'), { mode: 'write' });
  try {
    fillArchive(archive, storing, { seed: 'search', paragraphs: PARAGRAPHS });
    const random = createRandom('questions');
    const { asked, found, wrong } = findIncomplete(archive, random);
    console.log(
      `search: ${asked - wrong.length} of ${asked} random strings of 1 to 8 characters find exactly what a scan finds (${found} articles)`,
    );
    const { failures, slowest, refused } = findFailures(archive, random);
    console.log(
      `search: ${FUZZED - failures.length} of ${FUZZED} fuzzed queries answered or refused in words (${refused} refused); the slowest took ${slowest.toFixed(2)} s`,
    );
    for (const line of [...wrong, ...failures].slice(0, 20)) console.log(`  ${line}`);
    if (wrong.length + failures.length > 0 || slowest >= LIMIT) process.exitCode = 1;
  } finally {
    archive.close();
  }
});
