/**
 * What an import costs beside what it cannot do without: reading the same pages, and the floor (its rows and index entries, already parsed,
 * inserted by bare better-sqlite3 in large transactions). `tsx tests/bench/load-speed.ts 1000 4000 16000`; each size in processes of its own.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LoadCorpus, PATTERN, writeLoadCorpus } from './load-corpus.js';
import { inTemporaryFolder, PROGRAM, runProgram } from './program.js';

const SIZES = [1000, 4000] as const;
/** Sizes from which on the goals hold: before, starting is a good part of all. */
const HELD_FROM = 4000;
/** An import takes at most reading and so many times the floor of processor time. */
const MOST_FLOORS = 4;
/** Of its processor time, on two cores. */
const MOST_WALL = 0.75;
const MOST_GROWTH = 1.15;
const MOST_MEMORY = 600;
const MOST_BYTES = 3;

const TASK = fileURLToPath(new URL('load-task.ts', import.meta.url));

/** What a process took: seconds of processor time and of the clock, megabytes at its most. */
interface Cost {
  readonly processor: number;
  readonly clock: number;
  readonly memory: number;
}

/** Says at the end of a process, in all its threads, what it took. */
const SAY_COST = `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error('cost ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + performance.now() / 1000 + ' ' + maxRSS / 1000);
});`)}`;

function runNode(args: readonly string[]): { cost: Cost; stdout: string } {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--import', SAY_COST, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [, processor, clock, memory] = /cost (\S+) (\S+) (\S+)/.exec(stderr) ?? [];
  if (status !== 0 || memory === undefined) throw new Error(`${args.join(' ')} exits with ${status}: ${stderr}`, { cause: error });
  return { cost: { processor: Number(processor), clock: Number(clock), memory: Number(memory) }, stdout };
}

/** Seconds of processor time that programs in a row take; null where one is not installed. */
function timePrograms(commands: readonly (readonly string[])[]): number | null {
  const quoted = commands.map((command) => command.map((word) => `'${word}'`).join(' ')).join(' && ');
  const { status, stdout } = spawnSync('sh', ['-c', `{ ${quoted}; } >/dev/null && times`], { encoding: 'utf8' });
  const times = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...times.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => 60 * Number(minutes) + Number(rest));
  return status === 0 ? seconds.reduce((sum, one) => sum + one, 0) : null;
}

/** sqlite-utils with the articles of the archive as lines of JSON, and an index of their texts: without rows for paragraphs, notices or lines. */
function timeSqliteUtils(folder: string, archive: string): number | null {
  const { SQLITE_UTILS: program = 'sqlite-utils' } = process.env;
  const { status } = spawnSync(program, ['--version']);
  if (status !== 0) return null;
  const lines = join(folder, 'articles.jsonl');
  writeFileSync(lines, runProgram(archive, ['sql', 'SELECT key, headline, text FROM article_text', '--format', 'jsonl']).stdout);
  const database = join(folder, 'utils.db');
  return timePrograms([
    [program, 'insert', database, 'articles', lines, '--nl'],
    [program, 'enable-fts', database, 'articles', 'headline', 'text'],
  ]);
}

interface Measured extends LoadCorpus {
  readonly reading: Cost;
  readonly importing: Cost;
  readonly floor: Pick<Cost, 'processor' | 'clock'>;
  readonly archive: number;
  readonly utils: number | null;
}

function measure(folder: string, pages: number): Measured {
  const corpus = writeLoadCorpus(join(folder, 'pages'), pages);
  const archive = join(folder, 'load.db');
  const tsx = ['--import', 'tsx', TASK];
  const { cost: reading } = runNode([...tsx, 'reading', corpus.folder]);
  const { cost: importing } = runNode([PROGRAM, '--archive', archive, 'import', corpus.folder, '--pattern', PATTERN]);
  const floor = JSON.parse(runNode([...tsx, 'floor', archive, join(folder, 'floor.db')]).stdout) as Measured['floor'];
  const utils = timeSqliteUtils(folder, archive);
  const measured = { ...corpus, reading, importing, floor, archive: statSync(archive).size, utils };
  for (const name of ['pages', 'load.db', 'floor.db', 'articles.jsonl', 'utils.db'])
    rmSync(join(folder, name), { recursive: true, force: true });
  return measured;
}

const fixed = (number: number, digits = 1) => number.toFixed(digits);

/** How many times the floor an import takes beside reading. */
function floorsOf({ reading, importing, floor }: Measured): number {
  return (importing.processor - reading.processor) / floor.processor;
}

function describe(measured: Measured): string {
  const { pages, bytes, reading, importing, floor, archive, utils } = measured;
  return [
    `${pages.toLocaleString('en')} pages, ${fixed(bytes / 1e6)} MB:`,
    `  import ${fixed(pages / importing.clock, 0)} pages/s, ${fixed(importing.processor)} s of processor time (${fixed((1000 * importing.processor) / pages, 2)} ms a page), ${fixed(importing.clock)} s by the clock (${fixed(importing.clock / importing.processor, 2)} of it)`,
    `  floor ${fixed(floor.processor, 2)} s: the import takes ${fixed(importing.processor / floor.processor)} times its processor time, ${fixed(importing.clock / floor.clock)} times its clock`,
    `  reading alone ${fixed(reading.processor)} s: the import takes ${fixed(importing.processor / reading.processor, 2)} times that; what is over is ${fixed(floorsOf(measured))} floors`,
    `  ${fixed(importing.memory, 0)} MB of memory at most; ${fixed(archive / bytes, 2)} bytes of archive a byte of text`,
    `  sqlite-utils insert and enable-fts, of the articles alone: ${utils === null ? 'not installed' : `${fixed(utils)} s of processor time`}`,
  ].join('\n');
}

/** What of the goals is not reached. */
function findOver(all: readonly Measured[]): string[] {
  const [first] = all;
  const aPage = ({ importing, pages }: Measured) => importing.processor / pages;
  return all.flatMap((one) => {
    if (one.pages < HELD_FROM || !first) return [];
    const growth = aPage(one) / aPage(first);
    const goals: readonly (readonly [string, number, number])[] = [
      ['floors beside reading', floorsOf(one), MOST_FLOORS],
      ['clock of processor time', one.importing.clock / one.importing.processor, MOST_WALL],
      [`time a page of that of ${first.pages}`, growth, MOST_GROWTH],
      ['megabytes of memory', one.importing.memory, MOST_MEMORY],
      ['bytes a byte', one.archive / one.bytes, MOST_BYTES],
    ];
    return goals.flatMap(([what, measured, most]) =>
      measured > most ? [`${one.pages} pages: ${fixed(measured, 2)} ${what}, not ${most}`] : [],
    );
  });
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
await inTemporaryFolder((folder) => {
  const all = sizes.map((pages) => {
    const measured = measure(folder, pages);
    console.log(describe(measured));
    return measured;
  });
  const over = findOver(all);
  for (const one of over) console.log(`OVER ITS GOAL: ${one}`);
  if (over.length > 0) process.exitCode = 1;
});
