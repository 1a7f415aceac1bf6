import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tables } from '../../../src/decisions/index.js';
import { type FilePage, readFilePages } from '../../../src/ingest/file-pages.js';
import { type ReadDocument, readPage } from '../../../src/ingest/read-document.js';
import { type AssembledPage, keepsLines } from '../../../src/page/index.js';
import { inTemporaryFolder } from '../program.js';
import { tablesForPage } from './fold-tables.js';

/** The figures of score.mjs that are printed, each from 0 to 1. */
const FIGURES = ['articles', 'precise', 'overlap', 'paragraphs', 'seams', 'order', 'fields', 'bylines', 'kept', 'clean'] as const;

/** A figure of score.mjs. */
export type Figure = (typeof FIGURES)[number];

type PageScore = Readonly<Record<Figure, number>> & { readonly page: string };

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

/**
 * A page's articles in the shape of an export, as far as score.mjs reads it.
 * @param jumps with where they go on; the archive makes the jumping stories of the laid-out sets whole, and gold says nothing of them
 */
function exportPage(path: string, { articles }: AssembledPage, jumps: boolean): string[] {
  return articles.map((article) =>
    JSON.stringify({
      kicker: article.kicker?.text ?? null,
      headline: article.headline?.text ?? null,
      deck: article.deck?.text ?? null,
      byline: article.byline,
      dateline: article.dateline,
      continued_from: jumps ? (article.continuedFrom?.page ?? null) : null,
      continued_on: jumps ? (article.continuedOn?.page ?? null) : null,
      parts: [{ path }],
      // Gold has a paragraph for each line of a poem, a table or a list.
      paragraphs: article.paragraphs.flatMap(({ kind, speaker, label, text }) =>
        (keepsLines(kind) ? text.split('\n') : [text]).map((own) => ({ kind, speaker, label, text: own, source: { path } })),
      ),
    }),
  );
}

/** A row for every two source lines in one paragraph, as score-joins.mjs reads them. */
function listJoins(path: string, { articles }: AssembledPage): string[] {
  return articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sources }) => {
      const joins = sources.flatMap(({ first, seam, wraps }, i) => [
        { kind: 'seam', before_line: sources[i - 1]?.last, after_line: first, confidence: seam?.confidence ?? null },
        ...wraps.map(({ after, before, decision: { confidence } }, j) => ({
          kind: 'wrap',
          before_line: before ?? wraps[j - 1]?.after ?? first,
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

/** What was measured on a set of the lab. */
export interface SetScore {
  readonly set: string;
  readonly pages: readonly PageScore[];
  readonly joins: JoinScore;
  /** Paragraphs of gold. */
  readonly paragraphs: number;
  /** Pages that were called unreadable. */
  readonly unreadable: readonly string[];
}

/** Changes a page before it is read. */
export type Arrange = (page: FilePage) => FilePage;

interface HowToRead {
  readonly tables: Tables;
  readonly arrange: Arrange;
}

/** The pages of a file: one of text, or those that its format has. */
async function readPages(
  name: string,
  bytes: Uint8Array,
  { tables, arrange }: HowToRead,
): Promise<Pick<ReadDocument, 'assembled' | 'diagnosis'>[]> {
  const file = readFilePages(name, bytes, { onePage: true });
  const pages: Pick<ReadDocument, 'assembled' | 'diagnosis'>[] = [];
  for await (const page of file.pages) pages.push(readPage(name, { ...file, page: arrange(page) }, { known: [], tables }));
  return pages;
}

/** Measures a set, every page by tables that have not seen its date. @param folder with `pages` and `gold` @param scores where score.mjs lies */
export async function measureSet(set: string, folder: string, scores: string, arrange: Arrange = (page) => page): Promise<SetScore> {
  const rows: string[] = [];
  const joins: string[] = [];
  const unreadable: string[] = [];
  for (const name of readdirSync(join(folder, 'pages')).sort()) {
    const bytes = readFileSync(join(folder, 'pages', name));
    const tables = tablesForPage(name, languagesOf(set));
    for (const { assembled, diagnosis } of await readPages(name, bytes, { tables, arrange })) {
      rows.push(...exportPage(`pages/${name}`, assembled, !set.startsWith('laid')));
      joins.push(...listJoins(`pages/${name}`, assembled));
      if (diagnosis?.unreadable) unreadable.push(name);
    }
  }
  const gold = join(folder, 'gold');
  // Texts that were printed and read again differ in letters.
  const fuzzy = set.startsWith('printed/') && !set.endsWith('/pdf') ? ['--fuzzy', '0.8'] : [];
  const { pages } = (await inTemporaryFolder((temporary) => {
    const exported = join(temporary, 'articles.jsonl');
    writeFileSync(exported, rows.join('\n'));
    return runScorer([join(scores, 'score.mjs'), '--gold', gold, '--json', '--export', exported, ...fuzzy]);
  })) as { readonly pages: readonly PageScore[] };
  const joined = runScorer([join(scores, 'score-joins.mjs'), '--gold', gold, '--json'], joins.join('\n')) as JoinScore;
  return { set, pages, joins: joined, paragraphs: countParagraphs(gold), unreadable };
}

function countParagraphs(gold: string): number {
  const pages = readdirSync(gold).map(
    (name) => JSON.parse(readFileSync(join(gold, name), 'utf8')) as { articles: { paragraphs: unknown[] }[] },
  );
  return pages.flatMap(({ articles }) => articles).reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}

/** The mean of a figure over the pages of a set. */
export function meanOf(pages: readonly PageScore[], figure: Figure): number {
  return pages.reduce((sum, page) => sum + page[figure], 0) / pages.length;
}

/** The means of all pages, and of those of each kind, which their names begin with. */
export function printSet({ set, pages, joins }: SetScore): void {
  const kinds = [...new Set(pages.map(({ page }) => page.split('-')[0] ?? ''))];
  const row = (label: string, own: readonly PageScore[]) =>
    label.padEnd(30) + FIGURES.map((figure) => meanOf(own, figure).toFixed(3).padStart(11)).join('');
  console.log(set.padEnd(30) + FIGURES.map((figure) => figure.padStart(11)).join(''));
  for (const kind of kinds)
    console.log(
      row(
        `  ${kind}`,
        pages.filter(({ page }) => page.split('-')[0] === kind),
      ),
    );
  console.log(row('  mean', pages));
  printJoins(joins);
}

function printJoins({ far, near, ...all }: JoinScore): void {
  console.log(
    `  joins ${all.joins}, wrong ${all.wrong} (far ${far.wrong} of ${far.joins}, near ${near.wrong} of ${near.joins}), without a confidence ${all.unstated}; ` +
      `missed ${all.missed} of ${all.breaks}; calibration error far ${far.ece.toFixed(3)}, near ${near.ece.toFixed(3)}${all.low ? '; low' : ''}`,
  );
}
