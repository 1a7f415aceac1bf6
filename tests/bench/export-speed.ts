import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fillArchive } from './generator/large-archive.js';
import { inTemporaryFolder, loadArchive, loadLibrary, PROGRAM } from './program.js';

/** Paragraphs of the archives that are exported; the second shows whether memory grows. */
const SIZES = [100_000, 400_000] as const;
/**
 * The larger archive as JSON Lines takes no longer than one of these: seconds for its megabytes, or times as long as sqlite3. In
 * the smaller one, starting Node (which sqlite3 need not) is a third of all.
 */
const LEAST_RATE = 50;
const MOST_RATIO = 3;
/** What four times the archive may take of memory. Runs of one archive differ by a third, as V8 lets freed bytes lie; sixteen times take no more. */
const MOST_GROWTH = 1.5;

/** What one archive took. Seconds are of whole processes. */
interface ExportSpeed {
  readonly paragraphs: number;
  /** Megabytes of paragraphs' text in UTF-8. */
  readonly text: number;
  /** Megabytes of JSON Lines. */
  readonly output: number;
  /** To a file as standard output, and with `--output`, a manifest and checksums. */
  readonly streamed: number;
  readonly written: number;
  /** `sqlite3 FILE '.mode json' 'select * from paragraphs'`, to a file; null where it is not installed. */
  readonly sqlite3: number | null;
  /** Megabytes of memory of the export at its most. */
  readonly memory: number;
}

/** A process with its standard output in a file: its seconds, and what it says of its memory. Null where it does not run. */
function run(command: string, args: readonly string[], output: string): { seconds: number; memory: number } | null {
  const file = openSync(output, 'w');
  try {
    const start = performance.now();
    const { status, stderr, error } = spawnSync(command, args, { stdio: ['ignore', file, 'pipe'], encoding: 'utf8' });
    const seconds = (performance.now() - start) / 1000;
    if (error && 'code' in error && error.code === 'ENOENT') return null;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} exits with ${status}: ${stderr}`, { cause: error });
    return { seconds, memory: Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1000 };
  } finally {
    closeSync(file);
  }
}

/** Says at its end how much memory it had, in kilobytes. */
const SAY_MEMORY = `data:text/javascript,${encodeURIComponent("process.on('exit', () => console.error('maxRSS ' + process.resourceUsage().maxRSS))")}`;

async function makeArchive(folder: string, paragraphs: number): Promise<{ archive: string; text: number; paragraphs: number }> {
  const library = await loadLibrary();
  const path = join(folder, `${paragraphs}.db`);
  const archive = library.openArchive(path, { mode: 'write' });
  fillArchive(archive, await loadArchive(), { seed: 'export', paragraphs });
  const sizes = "SELECT count(*), sum(length(CAST(coalesce(label, '') || text AS BLOB))) FROM paragraphs";
  const [count = 0, bytes = 0] = archive.sqlite.prepare<[], [number, number]>(sizes).raw().get() ?? [];
  archive.close();
  return { archive: path, text: bytes / 1e6, paragraphs: count };
}

/** Exports archives of each size, and has sqlite3 print their paragraphs; the quickest of some runs, by turns. */
async function measureExports(folder: string, runs = 3): Promise<ExportSpeed[]> {
  const speeds: ExportSpeed[] = [];
  for (const size of SIZES) {
    const { archive, text, paragraphs } = await makeArchive(folder, size);
    const own = ['--import', SAY_MEMORY, PROGRAM, '--archive', archive, 'export', '--renditions', 'all'];
    const target = join(folder, 'all.jsonl');
    const rounds = Array.from({ length: runs }, () => ({
      streamed: run(process.execPath, own, target),
      written: run(process.execPath, [...own, '--force', '--output', `${target}.written`], join(folder, 'none')),
      sqlite3: run('sqlite3', [archive, '.mode json', 'select * from paragraphs'], join(folder, 'paragraphs.json')),
    }));
    const least = (name: keyof (typeof rounds)[number]) => Math.min(...rounds.map((round) => round[name]?.seconds ?? Number.NaN));
    speeds.push({
      paragraphs,
      text,
      output: statSync(target).size / 1e6,
      streamed: least('streamed'),
      written: least('written'),
      sqlite3: Number.isNaN(least('sqlite3')) ? null : least('sqlite3'),
      memory: Math.max(...rounds.map(({ streamed }) => streamed?.memory ?? 0)),
    });
  }
  return speeds;
}

/** Lines to print, and what is too slow or too large. */
function describeExports(speeds: readonly ExportSpeed[]): { lines: string[]; faults: string[] } {
  const ratio = (seconds: number, sqlite3: number | null) => (sqlite3 === null ? '–' : `${(seconds / sqlite3).toFixed(1)} × sqlite3`);
  const lines = speeds.map(({ paragraphs, text, output, streamed, written, sqlite3, memory }) =>
    [
      `export of ${paragraphs} paragraphs, ${text.toFixed(0)} MB of text as ${output.toFixed(0)} MB of JSON Lines`,
      `${(text / streamed).toFixed(0)} MB/s of text, ${ratio(streamed, sqlite3)}`,
      `with checksums ${(text / written).toFixed(0)} MB/s, ${ratio(written, sqlite3)}`,
      `${memory.toFixed(0)} MB of memory`,
    ].join('; '),
  );
  const slow = speeds
    .slice(-1)
    .filter(({ text, streamed, sqlite3 }) => text / streamed < LEAST_RATE && streamed > MOST_RATIO * (sqlite3 ?? 0));
  const growth = (speeds.at(-1)?.memory ?? 0) / (speeds[0]?.memory ?? 1);
  return {
    lines,
    faults: [
      ...slow.map(({ paragraphs }) => `TOO SLOW: the export of ${paragraphs} paragraphs`),
      ...(growth > MOST_GROWTH ? [`NOT FLAT: four times the archive takes ${growth.toFixed(1)} × the memory`] : []),
    ],
  };
}

const { lines, faults } = describeExports(await inTemporaryFolder((folder) => measureExports(folder)));
for (const line of [...lines, ...faults]) console.log(line);
process.exitCode = faults.length === 0 ? 0 : 1;
