import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePage, makeWorkplace, type Run, type Workplace } from './run-broadsheet.js';

const isRoot = process.getuid?.() === 0;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const NOT_TEXT = 'holds binary data, not text; name its encoding with --encoding if it is text';
const BLANK = 'holds only blanks; scan or export it again';
const MISSING = 'there is no such file; check its name and permissions';
const EXPORT_AGAIN = 'export it again with: broadsheet export --format jsonl';

/** What cannot be imported: what it is, its path below `bad/`, its content (null where it is made otherwise) and the reason given. */
const REFUSED: readonly (readonly [string, string, string | Uint8Array | null, string])[] = [
  ['an empty file', 'empty.md', '', 'is empty; scan or export it again'],
  ['a file of blanks', 'blanks.md', ' \n\t\n\u3000\n', BLANK],
  ['form feeds alone', 'feeds.md', '\f'.repeat(50), BLANK],
  ['five hundred blank pages', 'blank-pages.md', ' \n\n\f'.repeat(500), BLANK],
  ['a lone byte order mark', 'mark.md', '\ufeff', BLANK],
  ['a million blank lines', 'blank-lines.txt', '\n'.repeat(1_000_000), BLANK],
  ['binary data', 'binary.md', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)), NOT_TEXT],
  ['nothing but NULs', 'nuls.md', Buffer.alloc(5000), NOT_TEXT],
  ['a PNG named .md', 'picture.md', PNG, 'is a PNG image, not text; take its text out with OCR first'],
  ['a PDF named .txt', 'page.txt', '%PDF-1.4 and more', 'is no PDF that can be read (Invalid PDF structure); export it again'],
  [
    'one line of 50 MB',
    'huge.txt',
    Buffer.alloc(50 * 1024 * 1024, 'x'),
    'holds a line of 52,428,800 characters; break it into paragraphs or printed lines',
  ],
  [
    'one line of 5 MB',
    'long.txt',
    '桥'.repeat(1_700_000),
    'holds a line of 1,700,000 characters; break it into paragraphs or printed lines',
  ],
  ['a link to nothing', 'dangling.md', null, MISSING],
  ['a link to itself', 'self.md', null, 'is a link that leads back to itself; check its name and permissions'],
  ['a pipe', 'pipe.md', null, 'is a pipe, not a file; use - to read standard input'],
  ['a socket', 'socket.md', null, 'is a socket, not a file; use - to read standard input'],
  ['a name that is not UTF-8', 'name\ufffd.md', null, 'has a name that is not UTF-8; rename it'],
  ['an empty file with a line break in its name', 'line\nbreak.md', '', 'is empty; scan or export it again'],
  ['JSON Lines of another kind', 'other.jsonl', '{"a":1}\n', `line 1 is not an exported article; ${EXPORT_AGAIN}`],
  ['JSON Lines that are cut off', 'cut.jsonl', '{"id":"a/b/c/1","pub', `line 1 is not JSON; ${EXPORT_AGAIN}`],
  ['an empty export', 'empty.jsonl', '\n', `holds no articles; ${EXPORT_AGAIN}`],
  ['a file that only a manifest names', 'm3/nowhere.md', null, MISSING],
];

/** What is imported, and says what is doubtful: what it is, its path, its content and the code of its notice. */
const DOUBTFUL: readonly (readonly [string, string, string | Uint8Array, string])[] = [
  [
    'invalid UTF-8',
    'invalid.md',
    Buffer.concat([
      Buffer.from(makePage('坏字节', '市长昨天到水库旁边的仓库看望工人')),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('，大家很高兴。\n'),
    ]),
    'bytes-replaced',
  ],
  [
    'a surrogate in UTF-8 (CESU)',
    'cesu.md',
    Buffer.concat([Buffer.from(makePage('半个字', '市长昨天到水库旁边的仓库看望了工人。')), Buffer.from([0xed, 0xa0, 0x80])]),
    'bytes-replaced',
  ],
  [
    'a lone surrogate in UTF-16',
    'utf-16.md',
    Buffer.from(`\ufeff${makePage('Surrogate', 'The mayor \ud800 spoke again.')}`, 'utf16le'),
    'bytes-replaced',
  ],
  [
    'UTF-16 that is cut off',
    'utf-16-cut.md',
    Buffer.from(`\ufeff${makePage('Cut', 'The mayor was cut off.')}`, 'utf16le').subarray(0, -1),
    'bytes-replaced',
  ],
  ['NULs in text', 'nul.md', makePage('Nul', 'The mayor\0 spoke.'), 'controls-removed'],
  [
    'an impossible date in front matter',
    'front-date.md',
    `---\ndate: 2024-13-45\n---\n${makePage('Front', 'Its date cannot be, either.')}`,
    'value-impossible',
  ],
  [
    'front matter that is no YAML',
    'front.md',
    `---\ndate: [2024\npage: : :\n---\n${makePage('Matter', 'It has broken front matter.')}`,
    'front-matter-unreadable',
  ],
];

/** Files with names that are hard on programs. */
const NAMES = [
  'good.md',
  'sp ace.md',
  'new\nline.md',
  `qu'o"te.md`,
  '中文 名字.md',
  '[glob]*.md',
  '-dash.md',
  '$(echo).md',
  '\u001b[31mred.md',
  'folder.md/in.md',
];

const BESIDE = ['loop/in.md'];

let place: Workplace;
let server: Server;
let run: Run;

beforeAll(async () => {
  place = makeWorkplace();
  for (const [, name, content] of [...REFUSED, ...DOUBTFUL]) if (content !== null) place.write(`bad/${name}`, content);
  for (const name of [...NAMES, ...BESIDE])
    place.write(`bad/${name}`, makePage(`File ${JSON.stringify(name)}`, `This is the text of ${JSON.stringify(name)}.`));
  place.write('bad/m3/manifest.csv', 'path,date,page\nnowhere.md,2024-01-01,1\n');
  symlinkSync('nothing.md', place.path('bad/dangling.md'));
  symlinkSync('self.md', place.path('bad/self.md'));
  symlinkSync('..', place.path('bad/loop/up'));
  execFileSync('mkfifo', [place.path('bad/pipe.md')]);
  server = createServer().listen(place.path('bad/socket.md'));
  await new Promise((resolve) => server.once('listening', resolve));
  writeFileSync(Buffer.concat([Buffer.from(place.path('bad/name')), Buffer.from([0xff]), Buffer.from('.md')]), 'text');
  mkdirSync(place.path('bad/empty folder.md'));
  run = place.run(['import', 'bad', 'nowhere.md', 'no*thing.md']);
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A file's row in the ledger. */
function ledger(path: string): unknown {
  return (place.query('SELECT path, outcome, reason FROM import_files') as { path: string }[]).find((row) => row.path === path);
}

describe('An import with bad input', () => {
  it('imports the good files and ends with exit code 1 and a tally that balances', () => {
    const [refused, taken] = [REFUSED.length + 2, DOUBTFUL.length + NAMES.length + BESIDE.length];
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(new RegExp(`^${refused + taken} files: ${taken} new, ${refused} failed\n${taken} pages, `));
    expect(run.stdout).toContain('\nmend what failed and run the same command again; --retry-failed takes only what failed\n');
    expect(place.query("SELECT path FROM documents WHERE path NOT GLOB '*utf-16*'").length).toBe(taken - 2);
  });

  it('says one line for each file that failed, and nothing else', () => {
    expect(run.stderr.split('\n').length - 1).toBe(REFUSED.length + 2);
    expect(run.stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it.each(REFUSED)('says why %s fails and what to do, and keeps it in the ledger', (_, path, __, reason) => {
    expect(run.stderr).toContain(`failed: ${path.replace('\n', '\\n')}: ${reason}\n`);
    expect(ledger(path)).toEqual({ path, outcome: 'failed', reason });
  });

  it('says why an argument finds nothing', () => {
    expect(run.stderr).toContain(`failed: nowhere.md: ${MISSING}\n`);
    expect(run.stderr).toContain('failed: no*thing.md: matches no file; check the pattern\n');
    expect([ledger('nowhere.md'), ledger('no*thing.md')]).toMatchObject([{ outcome: 'failed' }, { outcome: 'failed' }]);
  });

  it.each(DOUBTFUL)('imports %s with a notice', (_, path, __, code) => {
    expect(ledger(path)).toEqual({ path, outcome: 'new', reason: null });
    expect(place.query(`SELECT code FROM notices n JOIN documents d ON d.id = document_id WHERE path = '${path}'`)).toContain(code);
  });

  it.each([...NAMES, ...BESIDE].map((name) => [JSON.stringify(name), name]))('imports %s, once', (_, path) => {
    expect(ledger(path)).toEqual({ path, outcome: 'new', reason: null });
  });

  it('leaves a whole archive, and fails in the same way again', () => {
    expect(place.run(['check'])).toMatchObject({ status: 0, stdout: '' });
    const again = place.run(['import', 'bad', 'nowhere.md', 'no*thing.md']);
    expect([again.status, again.stderr]).toEqual([1, run.stderr]);
    expect(again.stdout).toMatch(/^\d+ files: \d+ unchanged, \d+ failed\n/);
  });

  it.skipIf(isRoot)('says that a file or folder may not be read', () => {
    const other = makeWorkplace();
    other.write('bad/locked.md', makePage('Locked', 'Nobody may read it.'));
    other.write('bad/closed/a.md', makePage('Closed', 'Nobody may enter.'));
    other.write('bad/good.md', makePage('Good', 'Everybody may read it.'));
    chmodSync(other.path('bad/locked.md'), 0);
    chmodSync(other.path('bad/closed'), 0);
    const { status, stdout, stderr } = other.run(['import', 'bad']);
    chmodSync(other.path('bad/closed'), 0o700);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^3 files: 1 new, 2 failed\n/);
    expect(stderr).toMatch(/^failed: closed: may not be read; [^\n]*\nfailed: locked.md: may not be read; [^\n]*\n$/);
  });

  it('says in one line that standard input is empty or a manifest is missing', () => {
    const other = makeWorkplace();
    expect(other.run(['import', '-'])).toMatchObject({ status: 1, stderr: 'failed: standard input: is empty; scan or export it again\n' });
    expect(other.run(['import', '--manifest', 'none.csv'])).toMatchObject({
      status: 3,
      stderr: 'broadsheet: none.csv: there is no such file; check its name and permissions\n',
    });
  });

  it.each<[string, string, string]>([
    [
      'of an option',
      'pages/list.csv',
      'broadsheet: pages/list.csv: line 3: there is no date “2024-02-30”; correct it and run the import again\n',
    ],
    [
      'in a folder',
      'pages/manifest.csv',
      'broadsheet: manifest.csv: line 3: there is no date “2024-02-30”; correct it and run the import again\n',
    ],
  ])('stops before its first file at a manifest %s that cannot be used', (_, path, stderr) => {
    const other = makeWorkplace();
    other.write('pages/a.md', makePage('Ferry', 'It runs again.'));
    other.write('pages/b.md', makePage('Rain', 'It rains again.'));
    other.write(path, 'path,date\na.md,2024-02-29\nb.md,2024-02-30\n');
    const said = path.endsWith('list.csv') ? ['--manifest', path] : [];
    expect(other.run(['import', 'pages', ...said])).toMatchObject({ status: 3, stderr });
    expect(other.print(['list', 'documents', '--format', 'jsonl'])).toBe('');
  });

  it('says once what of a manifest came to nothing', () => {
    const other = makeWorkplace();
    other.write('pages/a.md', makePage('Ferry', 'It runs again.'));
    other.write('all.csv', '文件;报纸;日期;备注;reel\npages/a.md;云溪日报;2024-03-08;轻微破损;7\npages-2/b.md;云溪日报;2024-03-09;;8\n');
    expect(other.run(['import', 'pages', '--manifest', 'all.csv'])).toMatchObject({
      status: 0,
      stderr: 'all.csv: the columns “备注”, “reel” were not used\nall.csv: 1 row of files that are not there (line 3: pages-2/b.md)\n',
    });
    expect(other.print(['list', 'documents', '--format', 'jsonl'])).toContain('"key":"yunxi-ribao/2024-03-08/');
  });
});
