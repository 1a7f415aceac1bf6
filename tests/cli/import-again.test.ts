import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { column, environment, KEYS, makeArchive, makePage, makeWorkplace, PROGRAM, type Workplace } from './run-broadsheet.js';

const PAGE = makePage('North Bridge Opens', 'The bridge opened to traffic on time.');
const OTHER = makePage('Library Adds Hours', 'The library will stay open until ten.');
const IMPORT = ['import', 'papers', '--pattern', '{publication}/{date}/{page}.md'];

/** The newest import's files in the ledger. */
function ledger(place: Workplace): unknown[] {
  return place.query('SELECT path, reason, outcome FROM import_files WHERE import_id = (SELECT max(id) FROM imports) ORDER BY path');
}

describe('A second import', () => {
  it('skips what is unchanged', () => {
    const place = makeArchive();
    const before = place.print(['export']);
    expect(place.print(IMPORT)).toBe('5 files: 5 unchanged\n');
    expect(place.print(['export'])).toBe(before);
    expect(place.rows(['list', 'imports'])).toMatchObject([
      { file_count: 5, new: 5, failed: 0, command: "broadsheet import papers --pattern '{publication}/{date}/{page}.md'" },
      { file_count: 5, new: 0, unchanged: 5 },
    ]);
  });

  it('replaces the document of a changed file and keeps its key', () => {
    const place = makeArchive();
    place.write('papers/平顶山日报/2024-03-08/02.md', makePage('县城防汛物资到位', '防汛物资已经运到水库旁边的仓库，一共五百吨。'));
    expect(place.print(IMPORT)).toMatch(/^5 files: 1 changed, 4 unchanged\n1 page, 1 article, 1 paragraph\n/);
    expect(place.query('SELECT key FROM articles ORDER BY key')).toEqual(KEYS);
    expect(place.print(['search', '三百吨', '--count'])).toBe('0\n');
    expect(place.print(['search', '五百吨', '--count'])).toBe('1\n');
    expect(place.run(['check']).status).toBe(0);
  });

  it.each([
    ['through a symbolic link', 'papers', 'link'],
    ['without the symbolic link that it was first reached through', 'link', 'papers'],
  ])('knows an edited file that is reached %s', (_, first, second) => {
    const place = makeWorkplace();
    const name = 'Harrow Courier/2024-03-08/02.md';
    place.write(`papers/${name}`, makePage('Ferry Resumes', 'The ferry to Low Ganner took up its trips again on Friday.'));
    symlinkSync(place.path('papers'), place.path('link'));
    place.print(['import', first]);
    place.write(`papers/${name}`, makePage('Ferry Resumes', 'The ferry to Low Gannet took up its trips again on Friday.'));
    expect(place.print(['import', second])).toMatch(/^1 file: 1 changed\n/);
    expect(place.print(['import', first])).toBe('1 file: 1 unchanged\n');
    expect(place.print(['search', 'Ganner', '--count', '--renditions', 'all'])).toBe('0\n');
  });

  it('takes another page in the place of a file for another page: the one that was there stays, and a notice says so', () => {
    const place = makeArchive();
    place.write('papers/平顶山日报/2024-03-08/02.md', makePage('大桥合龙', '青石渡大桥昨日合龙，两岸居民到江边观看焰火。'));
    expect(place.print(IMPORT)).toMatch(/^5 files: 1 new, 4 unchanged\n/);
    expect(place.print(['search', '三百吨', '--count', '--renditions', 'all'])).toBe('1\n');
    expect(place.print(['search', '焰火', '--count', '--renditions', 'all'])).toBe('1\n');
    expect(place.rows(['list', 'notices', '--code', 'file-replaced'])).toMatchObject([{ path: expect.stringContaining('02.md') }]);
    expect(place.run(['check']).status).toBe(0);
  });

  it('keeps the page of a file that was moved, and takes a new file of its name for another', () => {
    const place = makeWorkplace();
    const star = (date: string) => ['import', 'in', '--publication', 'Star', '--page', '1', '--date', date];
    place.write('in/01.md', makePage('Ferry Resumes', 'The ferry to Low Ganner took up its trips again on Friday.'));
    place.print(star('2024-03-08'));
    place.write('in/done/01.md', readFileSync(place.path('in/01.md')));
    place.write('in/01.md', makePage('Mill to Close', 'The paper mill will close in May, its owners told the council.'));
    expect(place.print(star('2024-03-09'))).toMatch(/^2 files: 1 new, 1 unchanged\n/);
    expect(column(place.rows(['list', 'issues']), 'date')).toEqual(['2024-03-08', '2024-03-09']);
    expect(place.print(['search', 'Low Ganner', '--count'])).toBe('1\n');
    expect(place.rows(['list', 'notices', '--code', 'file-replaced'])).toEqual([]);
  });

  it('takes one file name every day for a page of each day', () => {
    const place = makeWorkplace();
    const scan = (date: string, text: string) => {
      place.write('scan.md', makePage('Weather', text));
      return place.print(['import', 'scan.md', '--publication', 'Star', '--page', '1', '--date', date]);
    };
    scan('2024-03-08', 'Dry and cold, with a light wind from the north.');
    place.print(['edit', 'star/2024-03-08/1/1', '--paragraph', '1', '--text', 'Dry and cold, with a wind from the north-east.']);
    expect(scan('2024-03-09', 'Dry and mild, with a light wind from the south.')).toMatch(/^1 file: 1 new\n/);
    expect(column(place.rows(['list', 'articles']), 'key')).toEqual(['star/2024-03-08/1/1', 'star/2024-03-09/1/1']);
    expect(place.print(['search', 'north-east', '--count'])).toBe('1\n');
    expect(place.rows(['list', 'corrections'])).toMatchObject([{ state: 'applied', key: 'star/2024-03-08/1/1' }]);
  });

  it('takes one text on two days for two pages, and the same text twice for one day for a duplicate', () => {
    const place = makeWorkplace();
    const text = makePage('Notice', 'The office is open from nine to five.');
    for (const path of ['a/1900-01-01/1.md', 'a/1900-01-02/1.md', 'b/1900-01-02/1.md']) place.write(path, text);
    expect(place.print(['import', 'a', '--publication', 'The Ganner Light'])).toMatch(/^2 files: 2 new\n/);
    expect(place.run(['import', 'b', '--publication', 'The Ganner Light']).stdout).toMatch(/^1 file: 1 duplicate\n/);
    expect(column(place.rows(['list', 'issues']), 'date')).toEqual(['1900-01-01', '1900-01-02']);
    place.print(['export', '--output', 'all.jsonl']);
    place.print(['--archive', 'back.db', 'import', 'all.jsonl']);
    expect(place.print(['--archive', 'back.db', 'export'])).toBe(place.print(['export']));
  });

  it('knows a file that was moved', () => {
    const place = makeArchive();
    const before = place.print(['export']);
    renameSync(place.path('papers/The Daily Planet'), place.path('papers/planet'));
    expect(place.print(['import', 'papers'])).toBe('5 files: 5 unchanged\n');
    expect(ledger(place)).toContainEqual(
      expect.objectContaining({ path: 'planet/2024-03-08/A1.md', reason: expect.stringMatching(/^was moved from /) }),
    );
    expect(place.print(['export'])).toBe(before);
  });

  it('says that content under another path is a duplicate, which is no error', () => {
    const place = makeWorkplace();
    place.write('a.md', PAGE);
    place.write('copy.md', PAGE);
    const { status, stdout, stderr } = place.run(['import', 'a.md', 'copy.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'duplicate: copy.md: the same text as a.md\n' });
    expect(stdout).toMatch(/^2 files: 1 new, 1 duplicate\n1 page, /);
    expect(place.run(['import', '*.md']).stdout).toBe('2 files: 1 unchanged, 1 duplicate\n');
    expect(place.query('SELECT path FROM documents')).toEqual(['a.md']);
  });

  it('takes what a manifest or an option says later, and then is content', () => {
    const place = makeWorkplace();
    place.write('a.md', PAGE);
    place.write('b.md', OTHER);
    place.print(['import', '*.md']);
    place.write('late.csv', 'path,publication,date,page\na.md,The Daily Planet,1987-05-02,4\n');
    expect(place.print(['import', '*.md', '--manifest', 'late.csv'])).toMatch(/^2 files: 1 changed, 1 unchanged\n/);
    expect(place.print(['import', 'b.md', '--publication', 'The Daily Planet', '--date', '1987-05-02', '--page', '5'])).toMatch(
      /1 changed/,
    );
    expect(place.query('SELECT key FROM pages ORDER BY key')).toEqual(['the-daily-planet/1987-05-02/4', 'the-daily-planet/1987-05-02/5']);
    expect(place.print(['import', '*.md', '--manifest', 'late.csv'])).toBe('2 files: 2 unchanged\n');
  });
});

describe('--dry-run', () => {
  it('makes no archive', () => {
    const place = makeWorkplace();
    place.write('a.md', PAGE);
    const printed = place.print(['import', 'a.md', '--dry-run']);
    expect(printed).toMatch(/^1 file: 1 new \(dry run: nothing was stored\)\n1 page, 1 article, 1 paragraph\n/);
    expect(existsSync(place.path('archive.db'))).toBe(false);
  });

  it('says what would happen to every file, and stores nothing', () => {
    const place = makeWorkplace();
    place.write('same.md', PAGE);
    place.write('changed.md', OTHER);
    place.print(['import', '*.md']);
    place.write('changed.md', `${OTHER}\nIt will add a reading room.\n`);
    place.write('new.md', makePage('Ferry Stops', 'The ferry stopped at noon.'));
    place.write('new-copy.md', makePage('Ferry Stops', 'The ferry stopped at noon.'));
    place.write('empty.md', '');
    const sha = () =>
      createHash('sha256')
        .update(readFileSync(place.path('archive.db')))
        .digest('hex');
    const before = sha();
    const dry = place.run(['import', '*.md', '--dry-run']);
    expect(sha()).toBe(before);
    const wet = place.run(['import', '*.md']);
    expect(dry.stdout).toMatch(/^5 files: 1 new, 1 changed, 1 unchanged, 1 duplicate, 1 failed \(dry run: nothing was stored\)\n/);
    expect(dry.stdout.replace(' (dry run: nothing was stored)', '')).toBe(wet.stdout);
    expect([dry.stderr, dry.status]).toEqual([wet.stderr, 1]);
  });

  it('checks an export without storing it', () => {
    const place = makeArchive();
    place.print(['export', '--output', 'all.jsonl']);
    expect(place.print(['--archive', 'none.db', 'import', 'all.jsonl', '--dry-run'])).toMatch(
      /^1 file: 1 new .*\n5 pages, 5 articles, 8 paragraphs\n/,
    );
    expect(place.print(['import', 'all.jsonl', '--dry-run'])).toMatch(/^1 file: 1 unchanged/);
  });
});

describe('--retry-failed', () => {
  it('takes only what failed last time, alone or with paths', () => {
    const place = makeWorkplace();
    place.write('scans/manifest.csv', 'path,publication,date,page\ndeep/b.md,The Daily Planet,1987-05-02,4\n');
    place.write('scans/a.md', PAGE);
    place.write('scans/deep/b.md', '');
    place.write('scans/deep/c.md', '');
    expect(place.run(['import', 'scans', 'nothing*.md']).stdout).toMatch(/^4 files: 1 new, 3 failed\n/);
    expect(place.run(['import', '--retry-failed']).stdout).toMatch(/^2 files: 2 failed\n/);
    place.write('scans/deep/b.md', OTHER);
    place.write('scans/unseen.md', makePage('Ferry Stops', 'The ferry stopped at noon.'));
    expect(place.run(['import', '--retry-failed']).stdout).toMatch(/^2 files: 1 new, 1 failed\n/);
    expect(ledger(place)).toMatchObject([{ path: 'deep/b.md' }, { path: 'deep/c.md' }]);
    expect(place.query('SELECT key FROM pages')).toContain('the-daily-planet/1987-05-02/4');
    place.write('scans/deep/c.md', makePage('Soup', 'The soup was cold.'));
    expect(place.print(['import', 'scans', '--retry-failed'])).toMatch(/^1 file: 1 new\n/);
    expect(place.print(['import', '--retry-failed'])).toBe('0 files: nothing to import\n');
    expect(place.print(['import', 'scans'])).toMatch(/^4 files: 1 new, 3 unchanged\n/);
  });
});

describe('The archive does not depend on', () => {
  it('the order of arguments', () => {
    const place = makeArchive();
    place.write('b/平顶山日报/2024-03-08/01.md', makePage('大桥合龙', '另一次识别的同一版，文字更多，大桥昨天合龙了。'));
    place.write('c/2024-03-08/01.md', PAGE);
    copyFileSync(place.path('c/2024-03-08/01.md'), place.path('copy.md'));
    const pattern = ['--pattern', '{publication}/{date}/{page}.md'];
    const paths = ['papers', 'b', 'c', 'copy.md', 'papers/平顶山日报'];
    place.run(['--archive', 'one.db', 'import', ...paths, ...pattern]);
    place.run(['--archive', 'two.db', 'import', ...pattern, ...paths.toReversed()]);
    const contents = (archive: string) =>
      [
        ['export', '--renditions', 'all'],
        ['list', 'documents', '--format', 'csv'],
      ].map((args) => place.print(['--archive', archive, ...args]).replace(/""said_at"":""[^"]*""/g, ''));
    expect(contents('one.db')[0]).toContain('/2024-03-08/1~2/1');
    expect(contents('two.db')).toEqual(contents('one.db'));
  });
});

describe('An import that is cut off', () => {
  /** Starts an import that stores `!first.md` and then waits for standard input. */
  async function startImport(place: Workplace) {
    place.write('!first.md', PAGE);
    place.write('last.md', OTHER);
    const child = spawn(process.execPath, [PROGRAM, 'import', '!first.md', '-', 'last.md'], {
      cwd: place.folder,
      env: environment(place.folder),
    });
    child.stdout.resume();
    const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    while (!hasDocument(place)) await sleep(50);
    return { child, exit };
  }

  function hasDocument(place: Workplace): boolean {
    try {
      return place.query('SELECT id FROM documents').length > 0;
    } catch {
      return false;
    }
  }

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('by %s while it waits ends at once, and goes on when it is run again', async (signal) => {
    const place = makeWorkplace();
    const { child, exit } = await startImport(place);
    child.kill(signal);
    expect(await exit).toEqual([null, signal]);
    expect(place.run(['check'])).toMatchObject({ status: 0, stdout: '' });
    expect(place.query('SELECT finished_at FROM imports')).toEqual([null]);
    const again = place.print(['import', '!first.md', '-', 'last.md'], { input: makePage('Ferry Stops', 'The ferry stopped at noon.') });
    expect(again).toMatch(/^3 files: 2 new, 1 unchanged\n/);
  });

  it('by a crash leaves a whole archive', async () => {
    const place = makeWorkplace();
    const { child, exit } = await startImport(place);
    child.kill('SIGKILL');
    await exit;
    expect(place.run(['check'])).toMatchObject({ status: 0, stdout: '' });
    expect(place.print(['import', '!first.md', 'last.md'])).toMatch(/^2 files: 1 new, 1 unchanged\n/);
    expect(existsSync(place.path('archive.db-wal'))).toBe(false);
  });
});
