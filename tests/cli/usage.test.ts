import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, makeArchive, makeWorkplace, PROGRAM, type Workplace } from './run-broadsheet.js';

const COMMANDS = ['import', 'list', 'show', 'search', 'sql', 'export', 'check', 'identify', 'prefer', 'reprocess'];

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
});

/** Reads the first bytes that a command prints and no more, as `| head` does. */
async function readHead(args: readonly string[]): Promise<{ status: number | null; head: string; stderr: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: place.folder,
    env: environment(place.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const exit = once(child, 'close') as Promise<[number | null]>;
  const [data] = (await once(child.stdout, 'data')) as [Buffer];
  child.stdout.destroy();
  const [status] = await exit;
  return { status, head: data.toString().slice(0, 8), stderr };
}

describe('broadsheet', () => {
  it('helps: every command, every option with a description, examples that name it', () => {
    const help = place.print(['--help']);
    for (const command of COMMANDS) expect(help).toMatch(new RegExp(`^  ${command}\\b.* {2,}\\S`, 'm'));
    expect(help).toContain('Exit codes: 0 done; 1 done but some input failed; 2 wrong usage; 3 ');
    for (const command of ['import', 'search', 'sql']) {
      const own = place.print(['help', command]);
      expect(own).toContain('\nExamples:\n');
      expect(own).toContain(`  broadsheet ${command} `);
    }
    expect(place.print(['--version'])).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('suggests commands and options in one line', () => {
    const said = (...args: string[]) => {
      const { status, stdout, stderr } = place.run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(said('serch', '桥')).toBe("broadsheet: unknown command 'serch' (Did you mean search?)\n");
    expect(said('search', '--limt', '3', '桥')).toBe("broadsheet: unknown option '--limt' (Did you mean --limit?)\n");
    expect(said('export', '--format', 'xml')).toMatch(
      /^broadsheet: option '--format <format>' argument 'xml' is invalid. Allowed choices are [^\n]*\n$/,
    );
    expect(said('search')).toBe('broadsheet: search what? Write words or a “phrase”, or a field such as --date 2024\n');
    expect(said('import')).toBe('broadsheet: import what? Name files or folders, or --manifest FILE, or - for standard input\n');
  });

  it('takes wrong options of import before it makes an archive', () => {
    const empty = makeWorkplace();
    const said = (...args: string[]) => {
      const { status, stderr } = empty.run(['import', '.', ...args]);
      expect([status, existsSync(empty.path('archive.db'))]).toEqual([2, false]);
      return stderr;
    };
    expect(said('--date', '2024-02-30')).toBe('broadsheet: --date: there is no date “2024-02-30”\n');
    expect(said('--page', 'front')).toBe('broadsheet: --page: there is no page “front”\n');
    expect(said('--publication', '!')).toBe('broadsheet: --publication: there is no publication “!”\n');
    expect(said('--pattern', '{paper}/{date}.md')).toMatch(
      /^broadsheet: --pattern: there is no field \{paper\}; use publication, date, .*\n$/,
    );
    expect(said('--pattern', '*.md')).toBe('broadsheet: --pattern names no field, such as {publication}/{date}/{page}.md\n');
  });

  it('exits with 0, 1, 2 and 3 as it says', () => {
    place.write('empty.md', '');
    const status = (...args: string[]) => place.run(args).status;
    expect([status('list', 'pages'), status('import', 'empty.md'), status('show', 'x'), status('--archive', 'none.db', 'check')]).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it('finds the archive by option, by variable and by its usual name', () => {
    const bare = makeWorkplace();
    bare.write('a.md', '# A Headline\n\nText of the article.\n');
    const run = (env: Record<string, string>, ...args: string[]) => bare.run(args, { env });
    expect(run({ BROADSHEET_ARCHIVE: '' }, 'import', 'a.md').status).toBe(0);
    expect(existsSync(bare.path('broadsheet.db'))).toBe(true);
    expect(run({ BROADSHEET_ARCHIVE: 'broadsheet.db' }, 'list', 'pages').status).toBe(0);
    expect(run({ BROADSHEET_ARCHIVE: 'none.db' }, 'list', 'pages', '--archive', 'broadsheet.db').status).toBe(0);
    expect(run({ BROADSHEET_ARCHIVE: 'none.db' }, 'list', 'pages').status).toBe(3);
  });

  it('ends quietly where its reader has enough', async () => {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
    expect(await readHead(['sql', endless])).toEqual({ status: 0, head: '{"i":1}\n', stderr: '' });
    expect(await readHead(['export'])).toEqual({ status: 0, head: '{"id":"p', stderr: '' });
  });
});

/** As a disk that is full. */
const FULL = '/dev/full';

describe.skipIf(!existsSync(FULL))('Where standard output cannot be written', () => {
  it.each([
    [['export']],
    [['export', '--format', 'parquet']],
    [['list', 'articles']],
    [['sql', 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n']],
    [['import', 'papers']],
    [['--help']],
  ])('broadsheet %j says so in one line', (args) => {
    const full = openSync(FULL, 'w');
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: place.folder,
      env: environment(place.folder),
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 3, stderr: 'broadsheet: standard output cannot be written (its disk is full)\n' });
    expect(readdirSync(place.folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
  });
});

/** `script` gives a program a terminal to print on. */
const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasScript)('On a terminal broadsheet', () => {
  /** What a command prints on a terminal of 60 columns. */
  function printOnTerminal(line: string, env: Record<string, string> = {}): string {
    const command = `stty cols 60; '${process.execPath}' '${PROGRAM}' ${line}`;
    return execFileSync('script', ['-qec', command, place.path('typescript')], {
      cwd: place.folder,
      env: { ...environment(place.folder), TERM: 'xterm', SHELL: '/bin/bash', ...env },
      encoding: 'utf8',
    }).replaceAll('\r\n', '\n');
  }

  it('prints tables that fit, with whole keys', () => {
    const lines = printOnTerminal('list articles --publication 平顶山日报', { NO_COLOR: '1' }).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^key {32}headline/);
    expect(lines[1]).toMatch(/^pingdingshan-ribao\/2024-03-08\/1\/1 {2}青山水库大桥合龙/);
    expect(lines.at(-1)).toMatch(/^no room for .*, continued_on, section; --format jsonl has all columns$/);
  });

  it('prints in bold, unless NO_COLOR asks it not to', () => {
    const start = '\u001b[';
    expect(printOnTerminal('search 三百吨')).toContain(`${start}1m三百吨${start}22m`);
    expect(printOnTerminal('search 三百吨', { NO_COLOR: '1' })).not.toContain(start);
  });

  it('shows how far an import is', () => {
    const printed = printOnTerminal('import papers');
    expect(printed).toMatch(/4\/5 .*\.md/);
    expect(printed).toContain('5 files: 5 unchanged');
  });

  describe('and a source with controls', () => {
    const ESCAPE = '\u001b]0;owned\u0007\u001b[31m\u009b2J\u202e';
    // The marks of the bar are the program's own.
    const isClean = (printed: string) =>
      !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(printed.replace(/\r[^\r\p{Cc}]*\p{Cc}\[K|[\n\t\r]/gu, ''));

    beforeAll(() => {
      place.write(`bad/a${ESCAPE.replaceAll('/', '')}.md`, `# Head${ESCAPE}line\n\nThe kiosk ${ESCAPE} sells kiosk maps.\n`);
      place.run([
        '--archive',
        'bad.db',
        'import',
        'bad',
        '--publication',
        'The Planet',
        '--date',
        '2024-03-08',
        '--edition',
        `late${ESCAPE}`,
      ]);
    });

    it.each([
      ['import bad'],
      ['list articles'],
      ['list issues --format csv'],
      ['search kiosk'],
      ['search kiosk --format jsonl'],
      ['words kiosk'],
      ['show KEY --source'],
      ['export'],
      ['export --format text'],
      [`sql "SELECT headline AS \\"a${ESCAPE.replace('\u0007', '')}b\\", char(27) || '[2J' AS x FROM articles"`],
      ['check'],
      ['list pages --nonsense || true'],
    ])('shows nothing of them: %s', (line) => {
      const [{ key } = {}] = place.rows(['--archive', 'bad.db', 'list', 'articles']);
      const printed = printOnTerminal(`--archive bad.db ${line.replace('KEY', `'${String(key)}'`)}`, { NO_COLOR: '1' });
      expect(printed).not.toBe('');
      expect(isClean(printed) ? '' : printed).toBe('');
    });
  });
});
