import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/ingest/read-document.js';
import type { AssembledPage } from '../../../src/page/index.js';
import { inTemporaryFolder } from '../program.js';
import { tablesForPage } from './fold-tables.js';

/** The figures of score.mjs that are printed, each from 0 to 1. */
const FIGURES = ['articles', 'precise', 'overlap', 'paragraphs', 'seams', 'order', 'fields', 'bylines', 'kept', 'clean'] as const;

type PageScore = Readonly<Record<(typeof FIGURES)[number], number>> & { readonly page: string };

interface JoinTable {
  readonly joins: number;
  readonly wrong: number;
  readonly ece: number;
}

/** What score-joins.mjs says of a set. */
interface JoinScore {
  readonly far: JoinTable;
  readonly near: JoinTable;
  readonly joins: number;
  readonly wrong: number;
  readonly unstated: number;
  readonly breaks: number;
  readonly missed: number;
  readonly low: boolean;
}

/** A page's articles in the shape of an export, as far as score.mjs reads it. */
function exportPage(path: string, { articles }: AssembledPage): string[] {
  return articles.map((article) =>
    JSON.stringify({
      kicker: article.kicker?.text ?? null,
      headline: article.headline?.text ?? null,
      deck: article.deck?.text ?? null,
      byline: article.byline,
      dateline: article.dateline,
      continued_from: article.continuedFrom?.page ?? null,
      continued_on: article.continuedOn?.page ?? null,
      parts: [{ path }],
      paragraphs: article.paragraphs.map(({ kind, speaker, label, text }) => ({ kind, speaker, label, text, source: { path } })),
    }),
  );
}

/** A row for every two source lines in one paragraph, as score-joins.mjs reads them. */
function listJoins(path: string, { articles }: AssembledPage): string[] {
  return articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sources }) => {
      const joins = sources.flatMap(({ first, seam, wraps }, i) => [
        { kind: 'seam', before_line: sources[i - 1]?.last, after_line: first, confidence: seam?.confidence ?? null },
        ...wraps.map(({ after, decision: { confidence } }, j) => ({
          kind: 'wrap',
          before_line: wraps[j - 1]?.after ?? first,
          after_line: after,
          confidence,
        })),
      ]);
      return joins.slice(1).map((join) => JSON.stringify({ path, ...join }));
    }),
  );
}

/** Runs a scorer that lies beside the lab. score-joins.mjs exits with 1 where a bin is low, and has printed its figures all the same. */
function runScorer(args: readonly string[], input = ''): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 29, input });
  if (stdout === '') throw new Error(`${args.join(' ')} printed nothing: ${stderr}`);
  return JSON.parse(stdout);
}

/** Whose tables read a set: those that have not seen its pages. */
function languagesOf(set: string): ('zh' | 'en')[] {
  if (/-ru-|corpus/u.test(set)) return [];
  return set.includes('zh') ? ['zh'] : ['en'];
}

async function measureSet(lab: string, set: string): Promise<void> {
  const folder = set === 'corpus' ? (process.env.BROADSHEET_CORPUS ?? '') : join(lab, set);
  const rows: string[] = [];
  const joins: string[] = [];
  for (const name of readdirSync(join(folder, 'pages')).sort()) {
    const bytes = readFileSync(join(folder, 'pages', name));
    const { assembled } = readDocument(name, bytes, { known: [], tables: tablesForPage(name, languagesOf(set)) });
    rows.push(...exportPage(`pages/${name}`, assembled));
    joins.push(...listJoins(`pages/${name}`, assembled));
  }
  const gold = ['--gold', join(folder, 'gold'), '--json'];
  // Texts that were printed and read again differ in letters.
  const fuzzy = set.startsWith('printed/') ? ['--fuzzy', '0.8'] : [];
  const { pages } = (await inTemporaryFolder((temporary) => {
    const exported = join(temporary, 'articles.jsonl');
    writeFileSync(exported, rows.join('\n'));
    return runScorer([join(lab, '../score/score.mjs'), ...gold, '--export', exported, ...fuzzy]);
  })) as { readonly pages: readonly PageScore[] };
  printFigures(set, pages);
  printJoins(runScorer([join(lab, '../score/score-joins.mjs'), ...gold], joins.join('\n')) as JoinScore);
}

/** The means of all pages, and of those of each kind, which their names begin with. */
function printFigures(set: string, pages: readonly PageScore[]): void {
  const kinds = [...new Set(pages.map(({ page }) => page.split('-')[0] ?? ''))];
  const row = (label: string, own: readonly PageScore[]) =>
    label.padEnd(30) +
    FIGURES.map((figure) => (own.reduce((sum, page) => sum + page[figure], 0) / own.length).toFixed(3).padStart(11)).join('');
  console.log(set.padEnd(30) + FIGURES.map((figure) => figure.padStart(11)).join(''));
  for (const kind of kinds)
    console.log(
      row(
        `  ${kind}`,
        pages.filter(({ page }) => page.split('-')[0] === kind),
      ),
    );
  console.log(row('  mean', pages));
}

function printJoins({ far, near, ...all }: JoinScore): void {
  console.log(
    `  joins ${all.joins}, wrong ${all.wrong} (far ${far.wrong} of ${far.joins}, near ${near.wrong} of ${near.joins}), without a confidence ${all.unstated}; ` +
      `missed ${all.missed} of ${all.breaks}; calibration error far ${far.ece.toFixed(3)}, near ${near.ece.toFixed(3)}${all.low ? '; low' : ''}`,
  );
}

const lab = process.env.BROADSHEET_LAB;
if (!lab) throw new Error('BROADSHEET_LAB names no lab');
for (const set of process.argv.slice(2)) await measureSet(lab, set);
