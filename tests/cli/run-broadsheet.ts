import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { runInHost } from './run-in-host.js';

/** The program as it is installed; `npm test` builds it first. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
if (!existsSync(PROGRAM)) throw new Error('dist/cli/main.js is missing; run: npm run build');

/** What a command printed, and its exit code. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Standard input. @default empty */
  readonly input?: string | Uint8Array;
  /** Variables beside PATH and BROADSHEET_ARCHIVE. @default none */
  readonly env?: Readonly<Record<string, string>>;
}

export type Row = Readonly<Record<string, unknown>>;

/** A folder of its own, with an archive to be. Paths are relative to the folder. */
export interface Workplace {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
  /** Runs a command on the archive `archive.db`, or on another by `--archive`. */
  readonly run: (args: readonly string[], options?: RunOptions) => Run;
  /** Standard output of a command that succeeds. */
  readonly print: (args: readonly string[], options?: RunOptions) => string;
  /** Rows of a command that prints rows, or of an export. */
  readonly rows: (args: readonly string[]) => Row[];
  /** Rows of the archive's file, without the program: quicker, and not what is tested. One column comes as its values. */
  readonly query: (sql: string) => unknown[];
}

let root: string | null = null;
let count = 0;

/** The folder of a test file's workplaces: several files may share this module, one after another. */
function rootOf(): string {
  if (root !== null && existsSync(root)) return root;
  root = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'));
  return root;
}

/** A new empty workplace; all of them are taken away when the tests are done. */
export function makeWorkplace(): Workplace {
  const folder = join(rootOf(), String(++count));
  mkdirSync(folder);
  const path = (name: string) => join(folder, name);
  const run = (args: readonly string[], { input = '', env = {} }: RunOptions = {}): Run => {
    if (isPlain(args, input, env)) return runInHost(PROGRAM, { args, folder, env: { ...environment(folder), ...env } });
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      input,
      env: { ...environment(folder), ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  };
  const print = (args: readonly string[], options: RunOptions = {}) => {
    const { status, stdout, stderr } = run(args, options);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };
  return {
    folder,
    path,
    write: (name, content) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    run,
    print,
    rows: (args) => readRows(print(args)),
    query: (sql) => {
      const database = new Database(path('archive.db'), { fileMustExist: true });
      try {
        const statement = database.prepare(sql);
        return statement.columns().length === 1 ? statement.pluck().all() : statement.all();
      } finally {
        database.close();
      }
    },
  };
}

/** Commands that use nothing of their process but the folder, the archive and what they print. */
const PLAIN: ReadonlySet<string> = new Set(
  'import export edit list reprocess search undo identify check show words merge split move prefer coverage schema sql completion forget review corrections'.split(
    ' ',
  ),
);

/**
 * Whether a process of its own tests nothing more: it reads no standard input and needs no other variables. `npm run test:long`
 * gives every command its own (`BROADSHEET_PROCESSES`).
 */
function isPlain(args: readonly string[], input: string | Uint8Array, env: Readonly<Record<string, string>>): boolean {
  if (process.env.BROADSHEET_PROCESSES || input.length > 0 || args.includes('-')) return false;
  const command = args[0] === '--archive' ? args[2] : args[0];
  return PLAIN.has(command ?? '') && Object.keys(env).every((name) => name.startsWith('BROADSHEET_'));
}

/** The variables that a command sees. */
export function environment(folder: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', BROADSHEET_ARCHIVE: join(folder, 'archive.db') };
}

/** Rows out of JSON Lines. */
export function readRows(jsonl: string): Row[] {
  return jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** One column of rows. */
export function column(rows: readonly Row[], name: string): unknown[] {
  return rows.map((row) => row[name]);
}

/** A page with one article. */
export function makePage(headline: string, ...paragraphs: readonly string[]): string {
  return `# ${headline}\n\n${paragraphs.join('\n\n')}\n`;
}

/** Two papers, two days, five pages with an article each; their names and places are in their paths. */
export const PAGES: Readonly<Record<string, string>> = {
  'papers/平顶山日报/2024-03-08/01.md': makePage(
    '青山水库大桥合龙',
    '青山水库大桥昨天合龙，两岸居民到江边观看。',
    '大桥明年通车，渡船还会保留两班。',
  ),
  'papers/平顶山日报/2024-03-08/02.md': makePage('县城防汛物资到位', '防汛物资已经运到水库旁边的仓库，一共三百吨。'),
  'papers/平顶山日报/2024-03-09/01.md': makePage('图书馆延长开放时间', '图书馆从下周起每天开放到晚上十点。'),
  'papers/The Daily Planet/2024-03-08/A1.md': makePage(
    'North Bridge Opens to Traffic',
    'The North Bridge opened to traffic after two years of work.',
    'The ferry will make its last trip in May.',
  ),
  'papers/The Daily Planet/2024-03-09/A2.md': makePage(
    'Library Adds Evening Hours',
    'The library will stay open until ten in the evening. Ferry riders asked for it.',
    'The café next door will serve soup.',
  ),
};

/** Their keys, in the order of exports. */
export const KEYS = [
  'pingdingshan-ribao/2024-03-08/1/1',
  'pingdingshan-ribao/2024-03-08/2/1',
  'pingdingshan-ribao/2024-03-09/1/1',
  'the-daily-planet/2024-03-08/A1/1',
  'the-daily-planet/2024-03-09/A2/1',
];

let pattern: Workplace | null = null;

/** A workplace with an archive of `PAGES`: imported once in a test file, and copied with its locations put right after that. */
export function makeArchive(): Workplace {
  pattern ??= importPages();
  const place = makeWorkplace();
  cpSync(pattern.folder, place.folder, { recursive: true });
  const database = new Database(place.path('archive.db'));
  for (const table of ['files', 'import_files'])
    database.prepare(`UPDATE ${table} SET location = replace(location, ?, ?)`).run(pattern.path(''), place.path(''));
  database.close();
  return place;
}

function importPages(): Workplace {
  const place = makeWorkplace();
  for (const [name, content] of Object.entries(PAGES)) place.write(name, content);
  place.print(['import', 'papers', '--pattern', '{publication}/{date}/{page}.md']);
  return place;
}
