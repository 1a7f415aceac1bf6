/**
 * How fast pages with positions are read: layout by the number of lines; PDF beside the library's text of the same pages alone, in processor time; and
 * what memory 500 pages of one PDF take.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFilePages } from '../../src/ingest/file-pages.js';
import { openPdf } from '../../src/readers/pdf/open-pdf.js';
import { labelByPosition } from '../../src/stages/label-by-position.js';
import { orderByPosition } from '../../src/stages/order-by-position.js';
import { columnOf, placePage } from '../place-lines.js';
import { makePdf } from '../readers/pdf/make-pdf.js';

/** Seconds of processor time that work takes. */
async function timeProcessor(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Columns of articles of twenty lines, each with a headline. */
function makeLayout(lines: number): ReturnType<typeof placePage> {
  const columns = 8;
  const articles = Math.ceil(lines / 21 / columns);
  const cases = Array.from({ length: columns * articles }, (_, i) => {
    const [left, top] = [120 * (i % columns), 290 * Math.floor(i / columns)];
    return [[`A headline of article ${i}`, left, top, 95, 16] as const, ...columnOf(`article ${i}`, left, top + 22, 20)];
  });
  return placePage(cases.flat());
}

async function measureLayout(): Promise<void> {
  for (const lines of [1000, 2000, 4000, 8000]) {
    const page = makeLayout(lines);
    for (let i = 0; i < 3; i++) labelByPosition(orderByPosition(page));
    const seconds = await timeProcessor(() => {
      for (let i = 0; i < 5; i++) labelByPosition(orderByPosition(page));
    });
    console.log(`layout of ${page.blocks.length} lines`.padEnd(40) + `${(200 * seconds).toFixed(0)} ms`.padStart(12));
  }
}

async function readAll(bytes: Uint8Array): Promise<number> {
  let lines = 0;
  for await (const { text } of readFilePages('page.pdf', bytes, {}).pages) lines += text.split('\n').length;
  return lines;
}

async function readTextAlone(bytes: Uint8Array): Promise<void> {
  const { document, close } = await openPdf('page.pdf', bytes);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await close();
}

/** Times that each way of reading is tried. */
const ROUNDS = 6;

async function measurePdf(lab: string): Promise<void> {
  for (const language of ['en', 'zh']) {
    const folder = join(lab, 'printed', language, 'pdf/pages');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    const measure = (read: (bytes: Uint8Array) => Promise<unknown>) =>
      timeProcessor(async () => {
        for (const bytes of files) await read(bytes);
      });
    // By turns, so that both meet the same warmth and the same neighbours; the least of each is what its work takes.
    let [alone, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < ROUNDS; round++) {
      alone = Math.min(alone, await measure(readTextAlone));
      whole = Math.min(whole, await measure(readAll));
    }
    console.log(
      `PDF, ${language}, ${files.length} pages`.padEnd(40) +
        `${((1000 * whole) / files.length).toFixed(0)} ms a page, ${(whole / alone).toFixed(2)} times the text alone`,
    );
  }
}

async function measureMemory(): Promise<void> {
  const texts = Array.from({ length: 300 }, (_, i) => ({
    text: `line ${i} of a page that has many of them`,
    x: 40 + 180 * (i % 3),
    y: 760 - 7 * Math.floor(i / 3),
  }));
  const bytes = makePdf(...Array.from({ length: 500 }, () => ({ texts })));
  let number = 0;
  for await (const page of readFilePages('issue.pdf', bytes, {}).pages) {
    number = page.number;
    if (number % 100 === 0) {
      globalThis.gc?.();
      console.log(`PDF, after ${number} pages`.padEnd(40) + `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`.padStart(12));
    }
  }
}

await measureLayout();
if (process.env.BROADSHEET_LAB) await measurePdf(process.env.BROADSHEET_LAB);
await measureMemory();
