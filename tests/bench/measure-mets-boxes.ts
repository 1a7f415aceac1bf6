/**
 * What the boxes of the lab's METS batch alone say of its articles: every ALTO is read without its METS, and B³ F1 of lines (Bagga and Baldwin 1998)
 * compares the articles with those of the METS, beside all lines of a page as one article and every text block as one.
 */
import { readFilePages } from '../../src/ingest/file-pages.js';
import { readPage } from '../../src/ingest/read-document.js';
import { type Batch, readBatch } from './lab/mets-batch.js';

const { BROADSHEET_LAB: lab } = process.env;

/** Groups of lines of a page, each line by its place in the file. */
type Groups = ReadonlyMap<number, string>;

/** A line of an ALTO: its text block and its words. */
interface AltoLine {
  readonly block: string;
  readonly words: readonly string[];
}

/** The lines of an ALTO that have words, in its order, by its letters. */
function linesOf(alto: string): AltoLine[] {
  const lines: AltoLine[] = [];
  let block = '';
  for (const [, open, line] of alto.matchAll(/<TextBlock ID="([^"]+)"|<TextLine\b[^>]*>([\s\S]*?)<\/TextLine>/g)) {
    if (open !== undefined) block = open;
    const words = [...(line ?? '').matchAll(/<String ID="([^"]+)"/g)].map(([, id = '']) => id);
    if (words.length > 0) lines.push({ block, words });
  }
  return lines;
}

/** The article of each word of each ALTO, as the METS says. */
function wordsOfArticles({ mets, files }: Batch): Map<string, Map<string, string>> {
  const text = mets.bytes.toString();
  const names = new Map(
    [...text.matchAll(/<mets:file ID="([^"]+-alto)"[\s\S]*?xlink:href="([^"]+)"/g)].map(([, id = '', name = '']) => [id, name]),
  );
  const orders = new Map(
    [...names.values()].map((name) => [name, linesOf(files.get(name)?.toString() ?? '').flatMap(({ words }) => words)]),
  );
  const areas = new Map<string, { readonly name: string; readonly words: readonly string[] }>();
  for (const [, id = '', inside = ''] of text.matchAll(/<mets:div ID="(pa\d+)" TYPE="pagearea"[^>]*>([\s\S]*?)<\/mets:div>/g)) {
    const [, file = '', begin = '', end = ''] = /FILEID="([^"]+-alto)"[^>]*BEGIN="([^"]+)" END="([^"]+)"/.exec(inside) ?? [];
    const name = names.get(file) ?? '';
    const order = orders.get(name) ?? [];
    areas.set(id, { name, words: order.slice(order.indexOf(begin), order.indexOf(end) + 1) });
  }
  const articles = new Map<string, Map<string, string>>();
  for (const [group] of text.matchAll(/<mets:smLinkGrp>[\s\S]*?<\/mets:smLinkGrp>/g)) {
    const [article = '', ...own] = [...group.matchAll(/xlink:href="#([^"]+)"/g)].map(([, id = '']) => id);
    // The issue itself and its advertisements as a whole are no articles.
    if (!article.startsWith('art')) continue;
    for (const { name, words } of own.flatMap((id) => areas.get(id) ?? [])) {
      const page = articles.get(name) ?? new Map<string, string>();
      for (const word of words) page.set(word, article);
      articles.set(name, page);
    }
  }
  return articles;
}

function groupLines(lines: readonly number[], nameOf: (line: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const line of lines) groups.set(nameOf(line), [...(groups.get(nameOf(line)) ?? []), line]);
  return groups;
}

/** B³ precision and recall of a grouping, over the lines that both name. */
function compare(gold: Groups, own: Groups): { readonly precision: number; readonly recall: number; readonly lines: number } {
  const lines = [...gold.keys()];
  const members = (groups: Groups) => groupLines(lines, (line) => groups.get(line) ?? `alone ${line}`);
  const [golden, made] = [members(gold), members(own)];
  let [precision, recall] = [0, 0];
  for (const line of lines) {
    const [a, b] = [golden.get(gold.get(line) ?? '') ?? [], made.get(own.get(line) ?? `alone ${line}`) ?? []];
    const both = b.filter((one) => gold.get(one) === gold.get(line)).length;
    precision += both / b.length;
    recall += both / a.length;
  }
  return { precision, recall, lines: lines.length };
}

/** The harmonic mean. */
function meanOf(precision: number, recall: number): number {
  return (2 * precision * recall) / (precision + recall);
}

/** The article of each line that the program makes of an ALTO alone; a line that it sets apart is of none. */
async function readArticles(name: string, bytes: Buffer): Promise<Groups> {
  const groups = new Map<number, string>();
  const file = readFilePages(name, bytes, { onePage: true });
  for await (const page of file.pages) {
    const { assembled } = readPage(name, { ...file, page }, { known: [] });
    // Blank lines part blocks; the ALTO has none of them.
    const numbers: number[] = [];
    for (const text of page.text.split('\n')) numbers.push((numbers.at(-1) ?? 0) + (text.trim() === '' ? 0 : 1));
    assembled.articles.forEach(({ paragraphs }, at) => {
      const placed = assembled.placements.filter(({ article }) => article === at);
      for (const { first, last } of [...paragraphs.flatMap(({ sources }) => sources), ...placed])
        for (let line = first; line <= last; line++) groups.set(numbers[line - 1] ?? 0, `article ${at}`);
    });
  }
  return groups;
}

if (!lab) console.log('Articles by boxes are not measured: BROADSHEET_LAB does not name its place.');
else {
  const batch = readBatch(lab);
  const said = wordsOfArticles(batch);
  const sums = new Map<string, { precision: number; recall: number; lines: number; pages: number[] }>();
  for (const [name, words] of said) {
    const bytes = batch.files.get(name);
    if (!bytes) continue;
    const lines = linesOf(bytes.toString());
    const gold = new Map(
      lines.flatMap(({ words: [first = ''] }, i) => {
        const article = words.get(first);
        return article === undefined ? [] : [[i + 1, article] as const];
      }),
    );
    const ways: Readonly<Record<string, Groups>> = {
      'one article a page': new Map(lines.map((_, i) => [i + 1, 'all'])),
      'text blocks': new Map(lines.map(({ block }, i) => [i + 1, block])),
      broadsheet: await readArticles(name, bytes),
    };
    for (const [way, own] of Object.entries(ways)) {
      const { precision, recall, lines: count } = compare(gold, own);
      const sum = sums.get(way) ?? { precision: 0, recall: 0, lines: 0, pages: [] };
      const pages = [...sum.pages, meanOf(precision / count, recall / count)];
      sums.set(way, { precision: sum.precision + precision, recall: sum.recall + recall, lines: sum.lines + count, pages });
      if (process.argv.includes('--pages')) console.log(`  ${name} ${way.padEnd(20)} ${pages.at(-1)?.toFixed(3)} of ${count} lines`);
    }
  }
  console.log(
    `${'articles of 1832 by boxes alone'.padEnd(34)}${['precision', 'recall', 'B³ F1', 'mean page'].map((one) => one.padStart(11)).join('')}`,
  );
  for (const [way, { precision, recall, lines, pages }] of sums) {
    const [p, r] = [precision / lines, recall / lines];
    const mean = pages.reduce((sum, own) => sum + own, 0) / pages.length;
    console.log(`  ${way.padEnd(32)}${[p, r, meanOf(p, r), mean].map((figure) => figure.toFixed(3).padStart(11)).join('')}`);
  }
}
