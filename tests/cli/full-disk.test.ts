import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Archive, checkArchive, hashContent, openArchive } from '../../src/archive/index.js';
import { ArchiveError } from '../../src/page/index.js';
import { times } from '../rounds.js';
import { ISSUES } from './make-issue.js';
import { environment, makeWorkplace, PROGRAM, type Run, type Workplace } from './run-broadsheet.js';

/** At how many moments a disk is full. */
const MOMENTS = times({ usual: 1, full: 40 });
const HOUR = 3_600_000;
const KB = 1024;

/** Runs what follows with a small file system of its own in `disk`, to which `start` is copied; at the end all of it is copied to `out`. */
const ON_DISK = 'mount -t tmpfs -o size="$SIZE"k none disk && cp -a start/. disk/ && (cd disk && "$@"); s=$?; cp -a disk/. out/; exit $s';

/** A user may make file systems in memory here: on Linux, where no administrator forbids it. */
const hasDisks =
  process.platform === 'linux' && spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k none /tmp']).status === 0;

/** Says in the report of the tests why there is none of them. */
const title = hasDisks
  ? `At ${MOMENTS} moments of a full disk`
  : 'At moments of a full disk (skipped: no user may mount a file system here)';

/** A folder on a disk of so many bytes, and what a command said there; afterwards it is in `out`. */
function runOnDisk(place: Workplace, args: readonly string[], bytes: number): Run & { readonly out: string } {
  const out = place.path('out');
  rmSync(out, { recursive: true, force: true });
  for (const name of ['disk', 'out']) mkdirSync(place.path(name), { recursive: true });
  const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', ON_DISK, 'sh', process.execPath, PROGRAM, ...args], {
    cwd: place.folder,
    env: { ...environment('.'), SIZE: String(Math.ceil(bytes / KB)) },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, out };
}

/** What an archive holds, or that it is empty; it has to be whole. */
function contentOf(path: string): string {
  let archive: Archive;
  try {
    archive = openArchive(path);
  } catch (error) {
    if (error instanceof ArchiveError && error.message.includes('is empty')) return 'empty';
    throw error;
  }
  try {
    expect(checkArchive(archive).faults).toEqual([]);
    return hashContent(archive);
  } finally {
    archive.close();
  }
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? Math.ceil(statSync(join(entry.parentPath, entry.name)).size / 4096) * 4096 : 0),
    0,
  );

describe.skipIf(!hasDisks)(title, () => {
  let place: Workplace;
  let content: string;
  let filled: number;
  let files: number;

  beforeAll(() => {
    place = makeWorkplace();
    ISSUES.English.pages.forEach((page, i) => {
      place.write(`start/papers/${i + 1}.md`, page);
    });
    place.print(['--archive', 'whole.db', 'import', 'start/papers']);
    content = contentOf(place.path('whole.db'));
    files = sizeOf(place.path('start'));
    filled = statSync(place.path('whole.db')).size;
  });

  /** The same command where there is room. */
  const goOn = (out: string, args: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: out, env: environment('.'), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  };

  it('an import says so with its tally in a line each, keeps what it stored, and goes on where there is room', { timeout: HOUR }, () => {
    let full = 0;
    for (let i = 0; i < MOMENTS; i++) {
      // From a disk that has hardly room for the first page to one that has it for all of them, with their log.
      const room = filled * (0.05 + (2.2 * (i + 0.5)) / MOMENTS);
      const { status, stderr, out } = runOnDisk(place, ['import', 'papers'], files + room);
      if (status !== 0) {
        full++;
        expect(status).toBe(3);
        expect(stderr).toMatch(
          /^(?:stopped after \d+ of 12 files[^\n]*; run the same command again to go on\n)?broadsheet: [^\n]*disk[^\n]* is full[^\n]*\n$/,
        );
      }
      if (existsSync(join(out, 'archive.db'))) contentOf(join(out, 'archive.db'));
      goOn(out, ['import', 'papers']);
      expect(contentOf(join(out, 'archive.db'))).toBe(content);
    }
    expect(full).toBeGreaterThan(MOMENTS / 4);
  });

  it('exports, corrections and reprocess say so in one line and leave the archive as it was', { timeout: HOUR }, () => {
    const other = makeWorkplace();
    other.write('start/nothing', '');
    cpSync(place.path('whole.db'), other.path('start/archive.db'));
    const commands = [
      ['export', '--format', 'sqlite', '--output', 'out.db'],
      ['export', '--output', 'out.jsonl'],
      ['export', '--format', 'parquet', '--output', 'out.parquet'],
      ['reprocess'],
      ['edit', `${ISSUES.English.key}/2/1`, '--headline', 'x'.repeat(100_000), '--by', 'Ann'],
      ['backup', 'copy.db'],
    ];
    for (let i = 0; i < times({ usual: 2, full: 40 }); i++) {
      const args = commands[i % commands.length] ?? [];
      const room = 8 * KB + ((i * 4 * KB) % 64_000);
      const { status, stderr, out } = runOnDisk(other, args, filled + room);
      if (status !== 0) {
        expect({ args, status }).toEqual({ args, status: 3 });
        expect(stderr).toMatch(/^broadsheet: [^\n]*disk[^\n]* is full[^\n]*\n$/);
        expect(contentOf(join(out, 'archive.db'))).toBe(content);
        expect(readdirSync(out).filter((name) => name.startsWith('out') || name.startsWith('copy'))).toEqual([]);
      }
      goOn(out, args.includes('export') || args.includes('backup') ? ['list', 'issues'] : args);
    }
  });

  it('the archive is read where its disk is full', () => {
    const other = makeWorkplace();
    other.write('start/nothing', '');
    cpSync(place.path('whole.db'), other.path('start/archive.db'));
    const { status, stdout, stderr } = runOnDisk(other, ['list', 'articles', '--format', 'keys'], filled + 8 * KB);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').length).toBeGreaterThan(24);
  });
});
