/**
 * What memory tables of articles take: the same 10,000 and 40,000 rows as CSV, JSON Lines and Parquet, imported one after another. The three
 * archives export the same bytes, and four times the rows take no more memory.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { inTemporaryFolder, PROGRAM, runNode, runProgram } from './program.js';

const WORDS =
  'ferry council harbour lamp bridge market river winter school light road mill farmer town boat stone rain week child wind'.split(' ');

/** Words by a fixed sequence: the same each time. */
function makeText(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1;
  const words = Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length];
  });
  const [first = '', ...rest] = words;
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
}

const COLUMNS = ['id', 'newspaper', 'date', 'page', 'headline', 'author', 'text'] as const;

/** An article of 1.3 kB in four paragraphs; fifty stand on a day. */
function makeRow(i: number): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const day = new Date(Date.UTC(1921, 0, 1 + Math.floor(i / 50))).toISOString().slice(0, 10);
  const text = [0, 1, 2, 3].map((part) => makeText(4 * i + part, 55)).join('\n\n');
  const headline = `${makeText(i + 7, 4).slice(0, -1)} ${i}`;
  return { id: `a${i}`, newspaper: 'The Weir Gazette', date: day, page: String(1 + (i % 4)), headline, author: 'Ann Reed', text };
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const line of lines) writeSync(file, line);
  } finally {
    closeSync(file);
  }
}

function* rowsAsCsv(count: number): Generator<string> {
  yield `${COLUMNS.join(',')}\n`;
  for (let i = 0; i < count; i++)
    yield `${Object.values(makeRow(i))
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(',')}\n`;
}

function* rowsAsJson(count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield `${JSON.stringify(makeRow(i))}\n`;
}

/** @param rowGroupSize rows that are written together */
function rowsAsParquet(count: number, rowGroupSize: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, i) => makeRow(i));
  const columnData = COLUMNS.map((name) => ({ name, data: rows.map((row) => row[name]), type: 'STRING' as const }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
}

const WRITERS: Readonly<Record<string, (path: string, count: number) => void>> = {
  csv: (path, count) => writeLines(path, rowsAsCsv(count)),
  jsonl: (path, count) => writeLines(path, rowsAsJson(count)),
  parquet: (path, count) => writeFileSync(path, rowsAsParquet(count, 5000)),
  'one-group.parquet': (path, count) => writeFileSync(path, rowsAsParquet(count, count)),
};

/** The most memory a process had, in MB, printed as it ends. */
const SAY_MEMORY = `data:text/javascript,${encodeURIComponent("import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => console.error('maxRSS ' + process.resourceUsage().maxRSS))")}`;

function importTable(folder: string, format: string, count: number): { readonly memory: number; readonly hash: string } {
  const [table, archive] = [join(folder, `rows.${format}`), join(folder, `${count}-${format}.db`)];
  WRITERS[format]?.(table, count);
  const { stderr } = runNode(['--import', SAY_MEMORY, PROGRAM, '--archive', archive, 'import', table]);
  const memory = Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1000;
  // Files have names of their own, and sources their hashes: what is compared is all else.
  const exported = runProgram(archive, ['export']).stdout.replaceAll(/"path":"[^"]*"|"sha256":"[^"]*"/g, '');
  return { memory, hash: createHash('sha256').update(exported).digest('hex').slice(0, 12) };
}

const counts = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
const named = process.argv.slice(2).filter((one) => one in WRITERS);
for (const format of named.length > 0 ? named : Object.keys(WRITERS)) {
  for (const count of counts.length > 0 ? counts : [10_000, 40_000]) {
    const { memory, hash } = await inTemporaryFolder((folder) => importTable(folder, format, count));
    console.log(`${count.toLocaleString('en')} rows, ${format}`.padEnd(40) + `${memory.toFixed(0)} MB`.padStart(8) + `   export ${hash}`);
  }
}
