import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/index.js';
import { generateCorpus } from './generator/generate-corpus.js';
import type { GeneratedPage, Language } from './generator/model.js';
import { recipes } from './generator/recipes.js';
import { inTemporaryFolder, loadLibrary } from './program.js';

/** Speed, as ratios within one run: times are of this machine, ratios travel. */

const library = await loadLibrary();
const PAGES = 200;
/** A page of eight times the length takes no more than this many times as long. */
const MOST_GROWTH = 12;
const LENGTHS = [1, 2, 4, 8] as const;

/** One line of the table: what was measured, at which rate, and how it compares. */
type Row = readonly [what: string, rate: string, ratio: string];

/** Seconds of the quickest of some runs, after one that warms up. */
function time(run: () => unknown, runs = 5): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times) / 1000;
}

const megabytes = (bytes: number): number => bytes / 1e6;

/** Pages of every recipe, written to a folder. */
function writePages(folder: string): { paths: string[]; bytes: number } {
  const pages = [...generateCorpus({ seed: 7, pagesPerRecipe: Math.ceil(PAGES / recipes.length) })];
  const step = pages.length / PAGES;
  const chosen = Array.from({ length: PAGES }, (_, i) => pages[Math.floor(i * step)]).flatMap((page) => page ?? []);
  mkdirSync(folder);
  const paths = chosen.map(({ name, text }) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  return { paths, bytes: chosen.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) };
}

/** Against reading alone: what the archive and its index cost. The pages are read first, so that both run warm. */
async function benchImport(archive: Archive, folder: string): Promise<Row> {
  const { paths, bytes } = writePages(folder);
  const reading = time(() => {
    for (const path of paths) library.readDocument(path, readFileSync(path), { known: [] });
  }, 1);
  const start = performance.now();
  const { outcomes } = await library.importFiles(archive, { paths: [folder], command: 'bench', version: '0.0.0' });
  const importing = (performance.now() - start) / 1000;
  if (outcomes.new !== PAGES) throw new Error(`${outcomes.new} of ${PAGES} pages were imported`);
  return [
    `import of ${PAGES} pages`,
    `${(PAGES / importing).toFixed(0)} pages/s, ${(megabytes(bytes) / importing).toFixed(2)} MB/s`,
    `${(importing / reading).toFixed(2)} × reading them alone`,
  ];
}

/** Time by length of documents; `documents[i]` are of `LENGTHS[i]` pages each. `growth` is the longest ones' over the shortest ones'. */
function benchLength(name: string, documents: readonly (readonly string[])[]): { row: Row; growth: number } {
  const read = (texts: readonly Buffer[]): void => {
    for (const bytes of texts) library.readDocument('page.txt', bytes, { known: [] });
  };
  const sets = documents.map((texts) => texts.map((text) => Buffer.from(text)));
  sets.forEach(read);
  // Seconds a byte.
  const costs = sets.map((texts) => time(() => read(texts), 3) / texts.reduce((sum, { length }) => sum + length, 0));
  const relative = costs.map((cost, i) => (cost / (costs[0] ?? 0)) * (LENGTHS[i] ?? 0));
  return {
    row: [
      `reading ${name}`,
      `${costs.map((cost) => megabytes(1 / cost).toFixed(2)).join(', ')} MB/s`,
      `${LENGTHS.join(', ')} × the length: ${relative.map((one) => one.toFixed(1)).join(', ')} × the time`,
    ],
    growth: relative.at(-1) ?? 0,
  };
}

/** Eight front pages of a language: long ones, with something of nearly everything. */
function makeFrontPages(language: Language): GeneratedPage[] {
  const chosen = recipes.filter(({ name }) => name === `${language}-front-page`);
  return [...generateCorpus({ seed: 7, pagesPerRecipe: Math.max(...LENGTHS), recipes: chosen })];
}

/** The same eight pages, one to a document, by twos, by fours and all in one; then one page alone and copies of it. */
function benchLengths(language: Language): { row: Row; growth: number }[] {
  const texts = makeFrontPages(language).map(({ text }) => text);
  const together = (length: number): string[] =>
    texts.flatMap((_, i) => (i % length === 0 ? [texts.slice(i, i + length).join('\n\n')] : []));
  const copied = (length: number): string[] => [Array.from({ length }, () => texts[0] ?? '').join('\n\n')];
  return [
    benchLength(`${language} pages in one document`, LENGTHS.map(together)),
    benchLength(`${language} copies of a page`, LENGTHS.map(copied)),
  ];
}

const rows = await inTemporaryFolder(async (folder) => {
  const archive = library.openArchive(join(folder, 'bench.db'), { mode: 'write' });
  try {
    return [await benchImport(archive, join(folder, 'pages'))];
  } finally {
    archive.close();
  }
});
const lengths = (['zh', 'en'] as const).flatMap(benchLengths);
const table: Row[] = [...rows, ...lengths.map(({ row }) => row)];
const widths = [0, 1].map((i) => Math.max(...table.map((row) => row[i]?.length ?? 0)) + 2);
for (const [what, rate, ratio] of table) console.log(`${what.padEnd(widths[0] ?? 0)}${rate.padEnd(widths[1] ?? 0)}${ratio}`);
const steep = lengths.filter(({ growth }) => growth > MOST_GROWTH);
for (const { row, growth } of steep)
  console.log(`NOT LINEAR: ${row[0]}: 8 × the length takes ${growth.toFixed(1)} × the time, not ${MOST_GROWTH}`);
process.exitCode = steep.length === 0 ? 0 : 1;
