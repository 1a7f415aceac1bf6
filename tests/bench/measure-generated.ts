import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findUnderFloor, makeFloor, readFloor, writeFloor } from './floor.js';
import { GENERATED_FIGURES, type MeasuredPage, makeRows } from './generated-rows.js';
import { makeTable } from './generated-table.js';
import { generateCorpus } from './generator/generate-corpus.js';
import { type ExportedArticle, measureJoins } from './generator/measure-joins.js';
import type { GeneratedPage } from './generator/model.js';
import { writeCorpus } from './generator/write-corpus.js';
import { exportImported, inTemporaryFolder } from './program.js';
import { FIGURES, findCorpus, scoreExport } from './score.js';

/** The same pages every time; another seed (`--seed N`) gives others, and the floor does not hold for them. */
const FLOOR_SEED = 7;
const seedAt = process.argv.indexOf('--seed');
const CORPUS = { seed: seedAt < 0 ? FLOOR_SEED : Number(process.argv[seedAt + 1]), pagesPerRecipe: 4 };

/** Says of every page that it is an edition of its own, so that no page is another's rendition or holds another's rest. */
function writeManifest(folder: string, pages: readonly GeneratedPage[]): string {
  const rows = pages.map(({ name, gold }) => [gold.source, gold.publication, gold.issue_date, gold.page, name].join(','));
  const path = join(folder, 'manifest.csv');
  writeFileSync(path, `${['path,publication,date,page,edition', ...rows].join('\n')}\n`);
  return path;
}

/** An export's articles by the name of their page. */
function readExport(exported: string): Map<string, ExportedArticle[]> {
  const byPage = new Map<string, ExportedArticle[]>();
  for (const line of readFileSync(exported, 'utf8').split('\n').filter(Boolean)) {
    const article = JSON.parse(line) as ExportedArticle;
    const page = /([^/\\]+)\.txt$/.exec(article.paragraphs[0]?.source.path ?? '')?.[1];
    if (page !== undefined) byPage.set(page, [...(byPage.get(page) ?? []), article]);
  }
  return byPage;
}

function measurePages(folder: string, corpus: string | null): MeasuredPage[] {
  writeCorpus(folder, CORPUS);
  const pages = [...generateCorpus(CORPUS)];
  const exported = exportImported(join(folder, 'archive.db'), ['--manifest', writeManifest(folder, pages)]);
  const articles = readExport(exported);
  const scores = corpus === null ? [] : scoreExport(corpus, join(folder, 'gold'), exported).pages;
  const scoreOf = new Map(scores.map((score) => [score.page.replace(/\.txt$/, ''), score]));
  return pages.map(({ name, gold, text }) => ({
    name,
    joins: measureJoins(gold, articles.get(name) ?? [], text),
    score: scoreOf.get(name) ?? null,
  }));
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const writesFloor = process.argv.includes('--write-floor');
const corpus = findCorpus();
if (writesFloor && process.env.CI) fail('--write-floor is for people: CI holds the floor and never writes it.');
if (writesFloor && corpus === null)
  fail('--write-floor needs all figures: set BROADSHEET_CORPUS to the corpus beside which score.mjs lies.');

const pages = await inTemporaryFolder((folder) => measurePages(folder, corpus));
const rows = makeRows(pages);
console.log(`${makeTable(rows)}\n`);
console.log('Chinese / English; –: nothing to measure. A precision of 0.000 beside no recall: joins where none was to be made.\n');
if (writesFloor) writeFloor(makeFloor(rows));
const under = CORPUS.seed === FLOOR_SEED ? findUnderFloor(rows, readFloor()) : [];
for (const one of under) console.log(`FALLS SHORT: ${one}`);
const figures = corpus === null ? GENERATED_FIGURES.length - FIGURES.length : GENERATED_FIGURES.length;
if (corpus === null) console.log('Only joins are measured: the other figures need score.mjs, found by BROADSHEET_CORPUS.');
const verdict =
  CORPUS.seed !== FLOOR_SEED ? 'no floor for this seed' : under.length === 0 ? 'none under the floor' : `${under.length} under the floor`;
console.log(`Measured: ${pages.length} generated pages, ${rows.length} rows of ${figures} figures; ${verdict}.`);
process.exitCode = under.length === 0 ? 0 : 1;
