import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Archive, checkArchive, hashContent, openArchive } from '../../src/archive/index.js';
import { ArchiveError } from '../../src/page/index.js';
import { times } from '../rounds.js';
import { ISSUES } from './make-issue.js';
import { environment, makeWorkplace, PROGRAM, type Workplace } from './run-broadsheet.js';

/** How often each command is killed. */
const KILLS = times({ usual: 1, full: 100 });
/** Exports of so many formats are killed, each as often as makes as many in all. */
const FORMATS = ['sqlite', 'jsonl', 'parquet', 'csv'].slice(0, times({ usual: 1, full: 4 }));
const HOUR = 3_600_000;

/** Pages of each of two issues. */
const PAGES = times({ usual: 5, full: 12 });

/** An issue in files of their own, and one in one file. */
function makePapers(place: Workplace): void {
  ISSUES.Chinese.pages.slice(0, PAGES).forEach((page, i) => {
    place.write(`papers/${String(i + 1).padStart(2, '0')}.md`, page);
  });
  place.write('papers/one.md', ISSUES.English.pages.slice(0, PAGES).join('\f'));
}

/** What an archive holds: its hash. It has to be whole. One that was killed before it had a table has none, and is as if there were none. */
function contentOf(path: string): string | null {
  const archive = openUnlessEmpty(path);
  if (archive === null) return null;
  try {
    expect(checkArchive(archive).faults).toEqual([]);
    return hashContent(archive);
  } finally {
    archive.close();
  }
}

function openUnlessEmpty(path: string): Archive | null {
  try {
    return openArchive(path);
  } catch (error) {
    if (error instanceof ArchiveError && error.message.includes('is empty')) return null;
    throw error;
  }
}

/** Runs a command in a folder, and kills it after some milliseconds if it has not ended. Returns the milliseconds that it ran. */
async function runAndKill(folder: string, args: readonly string[], after: number | null): Promise<{ killed: boolean; took: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: environment(folder), stdio: 'ignore' });
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const timer = after === null ? null : setTimeout(() => child.kill('SIGKILL'), after);
  const [status, signal] = await exit;
  if (timer) clearTimeout(timer);
  if (signal !== 'SIGKILL') expect(status).toBe(0);
  return { killed: signal === 'SIGKILL', took: performance.now() - began };
}

/** A command that is killed again and again. */
interface Victim {
  /** The files that it finds. */
  readonly start: Workplace;
  readonly args: readonly string[];
  /** What has to hold of a folder in which it was killed. */
  readonly hold: (folder: string) => void;
  /** What has to hold when it was run again, and came to its end. */
  readonly end: (folder: string) => void;
  /** How often it is killed. */
  readonly kills?: number;
}

let round = 0;

/** Kills a command at moments that are spread over all the time that it takes, and lets it come to its end after that. */
async function killOften({ start, args, hold, end, kills = KILLS }: Victim): Promise<number> {
  const copy = () => {
    const place = makeWorkplace();
    rmSync(place.folder, { recursive: true });
    cpSync(start.folder, place.folder, { recursive: true, preserveTimestamps: true });
    return place.folder;
  };
  const whole = copy();
  let { took } = await runAndKill(whole, args, null);
  end(whole);
  rmSync(whole, { recursive: true });
  let killed = 0;
  for (let i = 0; i < kills; i++) {
    const folder = copy();
    // Steps of the golden section spread evenly, however many there are.
    const share = (++round * 0.618034) % 1;
    const run = await runAndKill(folder, args, took * share);
    if (run.killed) killed++;
    // The machine may be busier, or less, than it was.
    else took = (took + run.took) / 2;
    if (existsSync(join(folder, 'archive.db'))) hold(folder);
    await runAndKill(folder, args, null);
    end(folder);
    rmSync(folder, { recursive: true });
  }
  return killed;
}

const archiveIn = (folder: string) => join(folder, 'archive.db');
const readBytes = (folder: string, name: string) => readFileSync(join(folder, name)).toString('base64');

let filled: Workplace;
let content: string | null;

beforeAll(() => {
  filled = makeWorkplace();
  makePapers(filled);
  filled.print(['import', 'papers']);
  const keys = filled.rows(['list', 'articles']).map(({ key }) => String(key));
  filled.write('fixes.csv', `kind,key,headline\n${keys.map((key, i) => `edit,${key},Corrected ${i}`).join('\n')}\n`);
  content = contentOf(archiveIn(filled.folder));
  expect(keys.length).toBeGreaterThan(4 * PAGES - 1);
});

describe(`Killed at ${KILLS} moments`, () => {
  it('an import leaves whole pages, and goes on where it stood', { timeout: HOUR }, async () => {
    const start = makeWorkplace();
    makePapers(start);
    const known = new Set(articlesOf(archiveIn(filled.folder)));
    const killed = await killOften({
      start,
      args: ['import', 'papers'],
      hold: (folder) => {
        contentOf(archiveIn(folder));
        // What is there is what would be there: nothing of it is half, or another.
        expect(articlesOf(archiveIn(folder)).filter((one) => !known.has(one))).toEqual([]);
      },
      end: (folder) => expect(contentOf(archiveIn(folder))).toBe(content),
    });
    expect(killed).toBeGreaterThan(KILLS / 2 - 1);
  });

  it.runIf(KILLS > 1)('reprocess leaves every page as it was or as it is to be', { timeout: HOUR }, async () => {
    const hold = (folder: string) => expect(contentOf(archiveIn(folder))).toBe(content);
    expect(await killOften({ start: filled, args: ['reprocess'], hold, end: hold })).toBeGreaterThan(KILLS / 2 - 1);
  });

  it('corrections are all made, or none', { timeout: HOUR }, async () => {
    const corrected = makeWorkplace();
    rmSync(corrected.folder, { recursive: true });
    cpSync(filled.folder, corrected.folder, { recursive: true });
    const args = ['corrections', '--from', 'fixes.csv', '--by', 'Ann'];
    corrected.print(args);
    const headlines = (folder: string) => articlesOf(archiveIn(folder)).filter((one) => one.includes('Corrected')).length;
    const all = headlines(corrected.folder);
    expect(all).toBeGreaterThan(4 * PAGES - 1);
    const killed = await killOften({
      start: filled,
      args,
      hold: (folder) => {
        contentOf(archiveIn(folder));
        expect([0, all]).toContain(headlines(folder));
      },
      end: (folder) => {
        contentOf(archiveIn(folder));
        expect(headlines(folder)).toBe(all);
      },
    });
    expect(killed).toBeGreaterThan(KILLS / 2 - 1);
  });

  it.runIf(KILLS > 1)('check --reindex leaves an index that finds what it found', { timeout: HOUR }, async () => {
    const hold = (folder: string) => {
      expect(contentOf(archiveIn(folder))).toBe(content);
      expect(keysFound(archiveIn(folder))).toEqual(keysFound(archiveIn(filled.folder)));
    };
    expect(keysFound(archiveIn(filled.folder)).length).toBeGreaterThan(2);
    expect(await killOften({ start: filled, args: ['check', '--reindex'], hold, end: hold })).toBeGreaterThan(KILLS / 2 - 1);
  });

  it.each(FORMATS)('an export (%s) is there whole, or not at all', { timeout: HOUR }, async (format) => {
    const name = 'out.db';
    const args = ['export', '--format', format, '--output', name, '--no-manifest', '--force'];
    const start = makeWorkplace();
    rmSync(start.folder, { recursive: true });
    cpSync(filled.folder, start.folder, { recursive: true });
    start.print(args);
    const before = readBytes(start.folder, name);
    const same = (folder: string) =>
      format === 'sqlite' ? expect(contentOf(join(folder, name))).toBe(content) : expect(readBytes(folder, name)).toBe(before);
    const kills = KILLS / FORMATS.length;
    const killed = await killOften({
      start,
      args,
      kills,
      hold: (folder) => {
        same(folder);
        expect(contentOf(archiveIn(folder))).toBe(content);
      },
      end: (folder) => {
        same(folder);
        expect(readdirSync(folder).filter((one) => one.includes('.part'))).toEqual([]);
      },
    });
    expect(killed).toBeGreaterThan(kills / 2 - 1);
  });
});

/** Every article with its text, a string each. */
function articlesOf(path: string): string[] {
  const archive = openUnlessEmpty(path);
  if (archive === null) return [];
  try {
    const sql = `SELECT a.key || ' ' || coalesce(a.headline, '') || ' ' || (SELECT group_concat(coalesce(g.label, '') || g.text, char(10)) FROM
      (SELECT label, text FROM paragraphs WHERE part_id = a.id ORDER BY position) g) FROM article_parts a ORDER BY a.key`;
    return archive.sqlite.prepare<[], string>(sql).pluck().all();
  } finally {
    archive.close();
  }
}

/** Keys of what the index finds. */
function keysFound(path: string): string[] {
  const archive = openArchive(path);
  try {
    const sql = `SELECT x.key FROM article_search s JOIN articles x ON x.id = s.rowid WHERE article_search MATCH 'bridge OR harbour' ORDER BY x.key`;
    return archive.sqlite.prepare<[], string>(sql).pluck().all();
  } finally {
    archive.close();
  }
}
