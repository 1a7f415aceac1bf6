import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/index.js';
import { multiplyArchive } from './multiply-archive.js';
import { column, environment, KEYS, makeArchive, makeWorkplace, PROGRAM, type Workplace } from './run-broadsheet.js';

function readManifest(place: Workplace, name: string): Record<string, unknown> {
  return JSON.parse(place.read(`${name}.manifest.json`)) as Record<string, unknown>;
}

function hash(place: Workplace, name: string): string {
  return createHash('sha256')
    .update(readFileSync(place.path(name)))
    .digest('hex');
}

/** The content of an archive as `check` prints it. */
function contentOf(place: Workplace, archive: string): string | undefined {
  return /content ([0-9a-f]{64})/.exec(place.run(['--archive', archive, 'check']).stderr)?.[1];
}

describe('The manifest of an export', () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeArchive();
  });

  it('says what was asked, of which archive, and what came of it', () => {
    const before = Date.now();
    place.run(['export', '--publication', '平顶山日报', '--offset', '1', '--limit', '1', '--output', '二.jsonl']);
    const { made_at: madeAt, version, ...rest } = readManifest(place, '二.jsonl');
    expect(rest).toEqual({
      program: 'broadsheet',
      command: 'broadsheet export --publication 平顶山日报 --offset 1 --limit 1 --output 二.jsonl',
      format: 'jsonl',
      options: {},
      filter: { publication: '平顶山日报' },
      offset: 1,
      limit: 1,
      archive: { path: 'archive.db', content: contentOf(place, 'archive.db') },
      files: [{ path: '二.jsonl', bytes: statSync(place.path('二.jsonl')).size, rows: 1, sha256: hash(place, '二.jsonl') }],
      articles: 1,
      rows: 1,
    });
    expect(place.print(['--version'])).toBe(`${String(version)}\n`);
    expect(Date.parse(String(madeAt))).toBeGreaterThanOrEqual(before);
    expect(madeAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('names files without their folders', () => {
    const output = place.path('away.txt');
    place.run(['--archive', place.path('archive.db'), 'export', KEYS[0] ?? '', '--format', 'citations', `--output=${output}`]);
    expect(readManifest(place, 'away.txt')).toMatchObject({
      command: `broadsheet --archive archive.db export ${KEYS[0]} --format citations --output=away.txt`,
      archive: { path: 'archive.db' },
    });
    expect(place.read('away.txt.manifest.json')).not.toContain(place.folder);
  });

  it('is left out with --no-manifest, and for standard output, pipes and devices', () => {
    place.run(['export', '--output', 'plain.jsonl', '--no-manifest']);
    expect(existsSync(place.path('plain.jsonl.manifest.json'))).toBe(false);
    expect(place.print(['export', '--output', '-'])).toBe(place.read('plain.jsonl'));
    expect(place.run(['export', '--output', '/dev/null'])).toEqual({ status: 0, stdout: '', stderr: '/dev/null: 5 articles\n' });
    expect(existsSync('/dev/null.manifest.json')).toBe(false);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('is not overwritten without --force', () => {
    place.write('third.jsonl.manifest.json', '{}');
    expect(place.run(['export', '--output', 'third.jsonl'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'broadsheet: third.jsonl.manifest.json is there already; name another file or add --force\n',
    });
    expect(place.run(['export', '--output', 'third.jsonl', '--force']).status).toBe(0);
    expect(readManifest(place, 'third.jsonl')).toMatchObject({ articles: 5 });
  });

  it('is passed over by import, in a folder', () => {
    mkdirSync(place.path('exports'));
    place.run(['export', '--output', 'exports/all.jsonl']);
    expect(place.print(['--archive', 'other.db', 'import', 'exports'])).toMatch(
      /^1 file: 1 new\n5 pages, 5 articles, 8 paragraphs\n(.*\n)*passed over 1 file of other kinds: 1 \.json\n$/,
    );
    expect(contentOf(place, 'other.db')).toBe(contentOf(place, 'archive.db'));
  });

  it('tells archives apart whose files are the same and whose texts are not', () => {
    const lines = place.print(['export']);
    place.write('edited.jsonl', lines.replace('三百吨', '四百吨'));
    place.print(['--archive', 'edited.db', 'import', 'edited.jsonl']);
    expect(contentOf(place, 'edited.db')).not.toBe(contentOf(place, 'archive.db'));

    const own = makeWorkplace();
    own.write('a.txt', new Uint8Array([0xd0, 0xc2, 0xc7, 0xc5, 0xcd, 0xa8, 0xb3, 0xb5]));
    for (const encoding of ['gb18030', 'big5'])
      own.print([
        ...['--archive', `${encoding}.db`, 'import', 'a.txt', '--encoding', encoding],
        ...['--publication', '云溪日报', '--date', '2024-03-08', '--page', '1'],
      ]);
    expect(own.print(['--archive', 'gb18030.db', 'export'])).toContain('新桥通车');
    expect(contentOf(own, 'big5.db')).not.toBe(contentOf(own, 'gb18030.db'));
  });
});

describe('export --format sqlite', () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeArchive();
  });

  it.each([
    ['zh', ['--publication', '平顶山日报', '--date', '2024-03-08']],
    ['en', ['--publication', 'The Daily Planet']],
    ['all', []],
  ])('gives an archive that exports the same and is whole: %s', (name, filter) => {
    const { status, stderr } = place.run(['export', '--format', 'sqlite', ...filter, '--output', `${name}.db`]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(new RegExp(`^${name}\\.db: \\d articles\n$`)) });
    const lines = place.print(['export', ...filter]);
    expect(place.print(['--archive', `${name}.db`, 'export'])).toBe(lines);
    expect(place.run(['--archive', `${name}.db`, 'check'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining(': whole'),
    });
    place.write('again.jsonl', lines);
    place.print(['--archive', `${name}-again.db`, 'import', 'again.jsonl']);
    expect(place.print(['--archive', `${name}-again.db`, 'export'])).toBe(lines);
    expect(readManifest(place, `${name}.db`).files).toMatchObject([{ path: `${name}.db`, sha256: hash(place, `${name}.db`) }]);
    expect(readdirSync(place.folder).filter((file) => /part|-wal|-shm|-journal/.test(file))).toEqual([]);
  });

  it('takes tables and views along that people made, less what refers to what stays', () => {
    const own = makeArchive();
    const database = new Database(own.path('archive.db'));
    database.exec(`CREATE TABLE "my notes" (article_id INTEGER REFERENCES articles, note TEXT NOT NULL);
      INSERT INTO "my notes" SELECT id, key FROM articles;
      INSERT INTO "my notes" VALUES (NULL, 'of none');
      CREATE INDEX notes_note ON "my notes" (note);
      CREATE TABLE topics (name TEXT);
      INSERT INTO topics VALUES ('桥');
      CREATE VIEW noted AS SELECT note FROM "my notes"`);
    database.close();
    own.run(['export', '--limit', '1', '--tables', 'My Notes, noted', '--output', 'some.db']);
    const sql = (query: string) => own.rows(['--archive', 'some.db', 'sql', query]);
    expect(column(sql('SELECT note FROM noted ORDER BY note'), 'note')).toEqual(['of none', KEYS[0]].toSorted());
    expect(sql("SELECT name FROM sqlite_schema WHERE name IN ('topics', 'notes_note')")).toEqual([{ name: 'notes_note' }]);
    expect(own.run(['--archive', 'some.db', 'check']).status).toBe(0);
    for (const [name, problem] of [
      ['nots', 'broadsheet: there is no table nots that you made; there are my notes, topics, noted\n'],
      ['articles', 'broadsheet: articles is of the archive itself, and goes with it; --tables is for tables that you made\n'],
    ] as const)
      expect(own.run(['export', '--tables', name, '--output', 'none.db'])).toEqual({ status: 2, stdout: '', stderr: problem });
    expect(existsSync(own.path('none.db'))).toBe(false);
  });

  it('leaves documents alone of which it has some articles', () => {
    const own = makeWorkplace();
    own.write('a.md', '# 新桥通车\n\n新桥昨日通车。\n\n# 天气\n\n今日转暖。\n');
    own.print(['import', 'a.md', '--publication', '云溪日报', '--date', '2024-03-08', '--page', '1']);
    own.run(['export', '--format', 'sqlite', '--limit', '1', '--output', 'one.db']);
    expect(own.run(['--archive', 'one.db', 'check']).status).toBe(0);
    expect(own.print(['--archive', 'one.db', 'search', '转暖', '--count'])).toBe('0\n');
    expect(own.print(['--archive', 'one.db', 'reprocess'])).toBe(
      '0 documents, 0 articles, 0 paragraphs; of 1 document this subset holds only some articles, and it stayed as it is\n',
    );
  });
});

describe('export --format sqlite over an archive that was not closed', () => {
  const export2024 = ['export', '--format', 'sqlite', '--force', '--output', 'other.db'];

  /** Makes `other.db` an archive of which a program that died left a change beside it. */
  async function leaveChange(place: Workplace, mode: 'WAL' | 'DELETE'): Promise<void> {
    cpSync(place.path('archive.db'), place.path('other.db'));
    const script = `
      const db = new (require('better-sqlite3'))(process.argv[1]);
      db.pragma('journal_mode = ' + process.argv[2]);
      db.pragma('cache_size = 1');
      db.exec("BEGIN; UPDATE articles SET headline = '旧'; UPDATE paragraphs SET text = text || hex(zeroblob(20000))");
      if (process.argv[2] === 'WAL') db.exec('COMMIT');
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['-e', script, place.path('other.db'), mode], { stdio: 'ignore' });
    await new Promise((resolve) => child.on('close', resolve));
  }

  it.each(['WAL', 'DELETE'] as const)('refuses, and goes on when it was checked: %s', async (mode) => {
    const place = makeArchive();
    await leaveChange(place, mode);
    const before = readdirSync(place.folder);
    expect(before).toContain(mode === 'WAL' ? 'other.db-wal' : 'other.db-journal');
    expect(place.run(export2024)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'broadsheet: other.db is in use or was not closed; first run broadsheet --archive other.db check, or name another file\n',
    });
    expect(readdirSync(place.folder)).toEqual(before);
    place.run(['--archive', 'other.db', 'check']);
    expect(place.run(export2024)).toEqual({ status: 0, stdout: '', stderr: 'other.db: 5 articles\n' });
    expect(place.print(['--archive', 'other.db', 'export'])).toBe(place.print(['export']));
  });

  it('refuses what is left of an archive that is gone', async () => {
    const place = makeArchive();
    await leaveChange(place, 'WAL');
    rmSync(place.path('other.db'));
    expect(place.run(export2024)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'broadsheet: other.db-wal is left of an archive that is gone; move it away or name another file\n',
    });
  });

  it('takes away what holds nothing', () => {
    const place = makeArchive();
    place.write('other.db-wal', '');
    place.write('other.db-journal', Buffer.alloc(512));
    expect(place.run(export2024).status).toBe(0);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('other.db'))).toEqual(['other.db', 'other.db.manifest.json']);
  });
});

describe('export refuses in one line', () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeArchive();
    symlinkSync('archive.db', place.path('same.db'));
  });

  it.each<[string, string[], string]>([
    [
      'an archive to standard output',
      ['--format', 'sqlite'],
      'this export (sqlite) is an archive and cannot go to a pipe; name one with --output',
    ],
    [
      'an archive to -',
      ['--format', 'sqlite', '--output', '-'],
      'this export (sqlite) is an archive and cannot go to a pipe; name one with --output',
    ],
    [
      'an archive to a device',
      ['--format', 'sqlite', '--output', '/dev/null'],
      'this export (sqlite) is an archive and cannot go to /dev/null; name another with --output',
    ],
    ['the rows of other formats', ['--rows', 'paragraphs'], '--rows is for --format csv or parquet, not for jsonl'],
    ['folders of other formats', ['--partition'], '--partition is for --format parquet, not for jsonl'],
    ['raw cells', ['--raw-cells'], '--raw-cells is for --format csv, not for jsonl'],
    ['a byte order mark', ['--bom', '--format', 'sqlite', '--output', 'x.db'], '--bom is for --format csv, not for sqlite'],
    ['a style of citations', ['--style', 'chicago'], '--style is for --format citations, not for jsonl'],
    [
      'to write over its own archive',
      ['--output', 'archive.db', '--force'],
      'archive.db is the archive that is exported; name another file',
    ],
    ['the same by a link', ['--output', 'same.db', '--force'], 'same.db is the archive that is exported; name another file'],
  ])('%s', (_, args, message) => {
    const before = hash(place, 'archive.db');
    expect(place.run(['export', ...args])).toEqual({ status: 2, stdout: '', stderr: `broadsheet: ${message}\n` });
    expect(hash(place, 'archive.db')).toBe(before);
  });

  it.each([
    ['--limit', 'some'],
    ['--offset', '-1'],
    ['--format', 'pdf'],
    ['--style', 'apa'],
  ])('%s %s', (option, value) => {
    const { status, stdout, stderr } = place.run(['export', option, value]);
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  });
});

describe('An export of a large archive', () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeArchive();
    const archive = openArchive(place.path('archive.db'), { mode: 'write' });
    multiplyArchive(archive, 120_000);
    archive.close();
    cpSync(place.path('archive.db'), place.path('large.db'));
  }, 300_000);

  /** Starts an export, sends signals as soon as something is written beside the target, and waits for its end. */
  async function interrupt(format: string, signals: readonly NodeJS.Signals[]): Promise<{ code: number | null; stderr: string }> {
    const args = [PROGRAM, '--archive', 'large.db', 'export', '--renditions', 'all', '--format', format, '--force', '--output', 'out'];
    const child = spawn(process.execPath, args, { cwd: place.folder, env: environment(place.folder), stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += String(data);
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const watch = setInterval(() => {
      if (!readdirSync(place.folder).some((name) => /^out\.[0-9a-f-]+\.part$/.test(name))) return;
      clearInterval(watch);
      for (const signal of signals) child.kill(signal);
    }, 2);
    const code = await ended;
    clearInterval(watch);
    return { code, stderr };
  }

  it.each<[string, NodeJS.Signals[]]>([
    ['jsonl', ['SIGINT']],
    ['jsonl', ['SIGTERM']],
    ['jsonl', ['SIGHUP']],
    ['sqlite', ['SIGINT', 'SIGINT']],
    ['sqlite', ['SIGTERM']],
  ])('as %s leaves nothing half after %s', async (format, signals) => {
    place.write('out', 'an earlier file');
    const before = readdirSync(place.folder);
    expect(await interrupt(format, signals)).toEqual({ code: 130, stderr: 'stopped; nothing was written to out\n' });
    expect(readdirSync(place.folder)).toEqual(before);
    expect(place.read('out')).toBe('an earlier file');
  });

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])('as a folder leaves nothing half after %s', async (signal) => {
    rmSync(place.path('out'), { force: true });
    const before = readdirSync(place.folder);
    expect(await interrupt('markdown', [signal])).toEqual({ code: 130, stderr: 'stopped; nothing was written to out\n' });
    expect(readdirSync(place.folder)).toEqual(before);
  });

  it('ends quietly when nobody reads on', async () => {
    const args = [PROGRAM, '--archive', 'large.db', 'export', '--renditions', 'all'];
    const child = spawn(process.execPath, args, { cwd: place.folder, env: environment(place.folder), stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += String(data);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
