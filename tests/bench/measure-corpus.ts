import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportImported, inTemporaryFolder, loadLibrary, runProgram } from './program.js';
import { FIGURES, type Figure, type Figures, findCorpus, type Scores, scoreExport } from './score.js';

/** The least that an issue asks of the corpus: of the mean over its pages, and of every page. */
interface Threshold {
  readonly issue: number;
  readonly figure: Figure;
  readonly mean?: number;
  readonly worst?: number;
}

const THRESHOLDS: readonly Threshold[] = [
  { issue: 2, figure: 'kept', worst: 0.999 },
  { issue: 2, figure: 'fields', mean: 0.5 },
  { issue: 3, figure: 'articles', mean: 1, worst: 1 },
  { issue: 3, figure: 'overlap', mean: 0.985, worst: 0.95 },
  { issue: 3, figure: 'paragraphs', mean: 0.97, worst: 0.9 },
  { issue: 3, figure: 'seams', mean: 0.985, worst: 0.9 },
  { issue: 3, figure: 'order', mean: 0.97, worst: 0.85 },
  { issue: 3, figure: 'fields', mean: 0.97, worst: 0.9 },
  { issue: 3, figure: 'speakers', mean: 0.99, worst: 0.97 },
  { issue: 3, figure: 'kept', mean: 0.999, worst: 0.999 },
  { issue: 3, figure: 'clean', mean: 0.995, worst: 0.98 },
];

/** The corpus' pages. */
const PAGES = 5;
/** Issue 3: no page takes longer than this for each 100 kB. */
const SECONDS_PER_100_KB = 1;
/** Issue 2: the word whose articles `search` and `sql` count. */
const WORD = '外交';

/** For sums of floating point numbers. */
const ROUNDING = 1e-9;

function findShortfalls({ pages, mean }: Scores): string[] {
  const fallsShort = (figure: number, least: number | undefined): boolean => least !== undefined && figure < least - ROUNDING;
  return THRESHOLDS.flatMap(({ issue, figure, mean: leastMean, worst }) => [
    ...(fallsShort(mean[figure], leastMean) ? [`issue ${issue}: mean ${figure} is ${mean[figure].toFixed(4)}, not ${leastMean}`] : []),
    ...pages
      .filter((page) => fallsShort(page[figure], worst))
      .map((page) => `issue ${issue}: ${figure} of ${page.page} is ${page[figure].toFixed(4)}, not ${worst}`),
  ]);
}

function printScores({ pages, mean }: Scores): void {
  const width = Math.max(...pages.map(({ page }) => page.length)) + 2;
  const row = (name: string, figures: Figures): string =>
    name.padEnd(width) + FIGURES.map((figure) => figures[figure].toFixed(3).padStart(11)).join('');
  console.log('page'.padEnd(width) + FIGURES.map((figure) => figure.padStart(11)).join(''));
  for (const page of pages) console.log(row(page.page, page));
  console.log(row('mean', mean));
}

function checkSecondImport(archive: string, importArgs: readonly string[]): string[] {
  const { stdout, stderr } = runProgram(archive, ['import', ...importArgs]);
  const said = `${stdout}${stderr}`.split('\n').find((line) => /^\d+ files?:/.test(line)) ?? 'nothing';
  return said === `${PAGES} files: ${PAGES} unchanged` ? [] : [`issue 2: a second import says “${said}”`];
}

function checkWhole(archive: string): string[] {
  const { stdout, stderr } = runProgram(archive, ['check']);
  return /: whole(?:;|$)/m.test(stdout + stderr) ? [] : [`check finds faults: ${stdout}`];
}

const COUNT_ARTICLES = `
  SELECT count(*) AS articles FROM articles x
  JOIN article_parts a ON a.article_id = x.id AND a.position = 1 JOIN documents d ON d.id = a.document_id
  WHERE d.preferred AND (
    coalesce(x.kicker, '') || char(10) || coalesce(x.headline, '') || char(10) || coalesce(x.deck, '') LIKE '%' || :word || '%'
    OR EXISTS (SELECT 1 FROM article_parts b JOIN paragraphs p ON p.part_id = b.id
               WHERE b.article_id = x.id AND coalesce(p.label, '') || p.text LIKE '%' || :word || '%'))`;

function checkSearch(archive: string): string[] {
  const found = runProgram(archive, ['search', WORD, '--format', 'jsonl']).stdout.split('\n').filter(Boolean).length;
  const [row = ''] = runProgram(archive, ['sql', COUNT_ARTICLES, '-p', `word=${WORD}`, '--format', 'jsonl']).stdout.split('\n');
  const { articles } = JSON.parse(row) as { readonly articles: number };
  console.log(`articles with ${WORD}: ${found} by search, ${articles} by sql`);
  return found === articles && found > 0 ? [] : [`issue 2: search finds ${found} articles with ${WORD}, sql ${articles}`];
}

/** Processor time, the best of ten rounds: what else the machine does at the time is not counted. */
async function checkSpeed(corpus: string): Promise<string[]> {
  const { readDocument } = await loadLibrary();
  const pages = readdirSync(join(corpus, 'pages')).map((name) => ({ name, bytes: readFileSync(join(corpus, 'pages', name)) }));
  const rounds = Array.from({ length: 10 }, () =>
    pages.map(({ name, bytes }) => {
      const start = process.cpuUsage();
      readDocument(name, bytes, { known: [] });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    }),
  );
  return pages.flatMap(({ name, bytes }, i) => {
    const seconds = Math.min(...rounds.map((round) => round[i] ?? 0));
    const rate = seconds / (bytes.length / 100_000);
    console.log(`${name}: ${(seconds * 1000).toFixed(0)} ms, ${rate.toFixed(2)} s of processor time for each 100 kB`);
    return rate <= SECONDS_PER_100_KB ? [] : [`issue 3: ${name} takes ${rate.toFixed(2)} s for each 100 kB, not ${SECONDS_PER_100_KB}`];
  });
}

async function measureCorpus(corpus: string, folder: string): Promise<string[]> {
  const archive = join(folder, 'corpus.db');
  const importArgs = [join(corpus, 'pages'), '--manifest', join(corpus, 'manifest.csv')];
  const scores = scoreExport(corpus, join(corpus, 'gold'), exportImported(archive, importArgs));
  printScores(scores);
  const count = scores.pages.length === PAGES ? [] : [`the corpus has ${scores.pages.length} pages with gold, not ${PAGES}`];
  return [
    ...count,
    ...findShortfalls(scores),
    ...checkSecondImport(archive, importArgs),
    ...checkWhole(archive),
    ...checkSearch(archive),
    ...(await checkSpeed(corpus)),
  ];
}

const corpus = findCorpus();
if (corpus === null) {
  console.error('There is no corpus to measure: set BROADSHEET_CORPUS to its folder.');
  process.exit(1);
}
const shortfalls = await inTemporaryFolder((folder) => measureCorpus(corpus, folder));
for (const shortfall of shortfalls) console.log(`FALLS SHORT: ${shortfall}`);
const verdict = shortfalls.length === 0 ? 'all held' : `${shortfalls.length} fall short`;
console.log(`Measured: the corpus, ${PAGES} pages by ${FIGURES.length} figures, search, import again, check and speed; ${verdict}.`);
process.exitCode = shortfalls.length === 0 ? 0 : 1;
