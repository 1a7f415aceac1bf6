import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeArchive, type Run } from './run-broadsheet.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REMEDY = 'run: npm rebuild better-sqlite3 (for a global install: npm install -g --allow-scripts=better-sqlite3 broadsheet)';

/** The program as an installation leaves it that ran no install scripts. */
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-no-driver-'));
const driver = join(folder, 'node_modules', 'better-sqlite3');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  for (const name of ['package.json', 'dist', 'migrations', 'seeds']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const packages = join(ROOT, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages))
    if (name !== 'better-sqlite3') symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  for (const name of ['package.json', 'lib']) cpSync(join(packages, 'better-sqlite3', name), join(driver, name), { recursive: true });
});

/** Runs Node.js in that installation. */
function runNode(args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function run(...args: readonly string[]): Run {
  return runNode([join(folder, 'dist', 'cli', 'main.js'), ...args]);
}

describe('Where the database driver is not built', () => {
  const stderr = `broadsheet: the database driver better-sqlite3 is not built; ${REMEDY}\n`;

  it.each([
    ['import', ['--archive', 'new.db', 'import', 'seeds/sample']],
    ['schema', ['schema']],
  ])('%s says in one line what to do', (_, args) => {
    expect(run(...args)).toEqual({ status: 3, stdout: '', stderr });
  });

  it.each([
    ['list', ['list', 'issues']],
    ['sql', ['sql', 'SELECT 1']],
    ['check', ['check']],
    ['undo', ['undo', '1']],
  ])('so does %s with an archive that another installation made', (_, args) => {
    expect(run('--archive', makeArchive().path('archive.db'), ...args)).toEqual({ status: 3, stdout: '', stderr });
  });

  it('a query of the library, in its process of its own, throws what is wrong and what to do', () => {
    const script = `
      import { DriverError, runQuery } from '${join(folder, 'dist', 'index.js')}';
      await runQuery('any.db', 'SELECT 1', { onRows: () => {} }).catch((error) => {
        console.log(JSON.stringify([error instanceof DriverError, error.problem, error.remedy]));
      });`;
    const { status, stdout } = runNode(['--input-type=module', '--eval', script]);
    expect([status, JSON.parse(stdout)]).toEqual([0, [true, 'the database driver better-sqlite3 is not built', REMEDY]]);
  });

  it('what needs no archive still works', () => {
    expect(run('import', '--help')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('Where the database driver does not fit', () => {
  afterEach(() => rmSync(join(driver, 'build'), { recursive: true }));

  it('a command says in one line what to do', () => {
    mkdirSync(join(driver, 'build', 'Release'), { recursive: true });
    writeFileSync(join(driver, 'build', 'Release', 'better_sqlite3.node'), 'built for another system');
    expect(run('--archive', 'new.db', 'import', 'seeds/sample')).toEqual({
      status: 3,
      stdout: '',
      stderr: `broadsheet: the database driver better-sqlite3 was built for another Node.js or system; ${REMEDY}\n`,
    });
  });
});
