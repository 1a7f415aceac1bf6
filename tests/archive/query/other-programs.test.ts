import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../../src/archive/database/schema-descriptions.js';
import { beginImport, openArchive, storeDocument } from '../../../src/archive/index.js';
import { type DocumentSketch, makeDocument } from '../make-document.js';

/** True where a program is installed. Where `CI` is set, it has to be. */
function hasProgram(name: string, debian: string): boolean {
  const has = spawnSync(name, ['--version']).status === 0;
  if (!has && process.env.CI) throw new Error(`${name} is missing; install Debian's package ${debian}`);
  if (!has) console.warn(`${name} is missing, what it makes of an archive is not tested; it comes with Debian's package ${debian}`);
  return has;
}

const PAGES: readonly DocumentSketch[] = [
  {
    publication: '栖川日报',
    date: '2024-05-17',
    page: '1',
    articles: [
      {
        headline: '大桥昨日合龙',
        byline: ['王小禾'],
        dateline: { agency: '新华社', place: '栖川', date: '--05-16' },
        paragraphs: ['大桥昨日上午合龙，渡船下月停航。', { text: '我撑了三十年船。', label: '祝砚水：', speaker: '祝砚水' }],
      },
      { headline: '水库开始蓄水', paragraphs: ['水库本月开始蓄水。'] },
    ],
  },
  {
    publication: 'The Harrow Courier',
    date: '2024-05-18',
    page: 'A1',
    language: 'en',
    articles: [{ headline: 'Ferry Makes Its Last Trip', byline: ['Mary Oak'], paragraphs: ['The ferry crossed for the last time.'] }],
  },
  { articles: [{ headline: '不知何报', paragraphs: ['一页无名的报纸，也有渡船。'] }] },
];

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-others-'));
const path = join(folder, 'archive.db');
let sha: string;

beforeAll(() => {
  const archive = openArchive(path, { mode: 'write' });
  const importId = beginImport(archive, 'a test', '0.0.0');
  for (const sketch of PAGES) storeDocument(archive, importId, makeDocument(sketch));
  archive.close();
  sha = hashFile();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hashFile(): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** What a program prints. It must succeed, say nothing else, and leave the archive as it is. */
function print(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(hashFile()).toBe(sha);
  return stdout;
}

const COLUMNS_OF_BOTH_VIEWS = [
  'publication',
  'issue_date',
  'page',
  'language',
  'headline',
  'byline',
  'dateline_agency',
  'dateline_place',
  'text',
];

describe.skipIf(!hasProgram('sqlite-utils', 'sqlite-utils'))('sqlite-utils', () => {
  const utils = (command: string, ...args: string[]) => print('sqlite-utils', command, path, ...args);
  const rows = (command: string, ...args: string[]) => JSON.parse(utils(command, ...args)) as Record<string, unknown>[];

  it('counts tables and views, full-text tables included', () => {
    const counts = [...rows('tables', '--counts'), ...rows('views', '--counts')].map((row) => [row.table ?? row.view, row.count]);
    const count = Object.fromEntries(counts) as Record<string, number>;
    expect(count).toMatchObject({ articles: 4, paragraphs: 5, article_search: 4, article_text: 4, paragraph_text: 5, indexed_text: 4 });
    expect(count.article_tokens).toBeGreaterThan(20);
    expect(Object.keys(count)).toEqual(expect.arrayContaining(Object.keys(DESCRIPTIONS)));
  });

  it.each(['article_text', 'paragraph_text'])('reads rows of %s', (view) => {
    const all = rows('rows', view);
    expect(all.map((row) => row.publication)).toEqual(expect.arrayContaining(['栖川日报', 'The Harrow Courier', null]));
    for (const row of all) expect(Object.keys(row)).toEqual(expect.arrayContaining(COLUMNS_OF_BOTH_VIEWS));
    expect(Object.keys(all[0] ?? {}).sort()).toEqual(Object.keys(DESCRIPTIONS[view]?.columns ?? {}).sort());
  });

  it('queries the views, with parameters', () => {
    const query = 'SELECT headline, text FROM article_text WHERE publication = :paper AND text LIKE :word';
    expect(rows('query', query, '-p', 'paper', '栖川日报', '-p', 'word', '%渡船%')).toEqual([
      { headline: '大桥昨日合龙', text: '大桥昨日上午合龙，渡船下月停航。\n\n祝砚水：我撑了三十年船。' },
    ]);
  });

  it.each([
    ['渡船', ['大桥昨日合龙', '不知何报']],
    ['蓄水', ['水库开始蓄水']],
    ['ferry', ['Ferry Makes Its Last Trip']],
    ['crossed last', ['Ferry Makes Its Last Trip']],
    ['无人', []],
  ])('searches the full-text table for %s', (words, headlines) => {
    expect(rows('search', 'article_search', words).map((row) => row.headline)).toEqual(expect.arrayContaining(headlines));
    expect(rows('search', 'article_search', words)).toHaveLength(headlines.length);
  });

  it('searches columns of it, in a query over the views', () => {
    const query =
      'SELECT a.headline, a.byline FROM article_search s JOIN article_text a ON a.article_id = s.rowid WHERE article_search MATCH :words';
    expect(rows('query', query, '-p', 'words', 'speaker:祝砚')).toEqual([{ headline: '大桥昨日合龙', byline: '王小禾' }]);
    expect(rows('query', query, '-p', 'words', '"last trip"')).toEqual([{ headline: 'Ferry Makes Its Last Trip', byline: 'Mary Oak' }]);
  });

  it('shows the schema', () => {
    const schema = utils('schema');
    for (const start of ['CREATE TABLE `articles`', 'CREATE VIEW article_text', 'CREATE VIRTUAL TABLE article_search'])
      expect(schema).toContain(start);
  });
});

describe.skipIf(!hasProgram('sqlite3', 'sqlite3'))('sqlite3', () => {
  it('shows the schema', () => {
    expect(print('sqlite3', path, '.schema')).toContain('CREATE VIEW paragraph_text');
  });

  it('finds the file whole', () => {
    expect(print('sqlite3', '-readonly', path, 'PRAGMA integrity_check')).toBe('ok\n');
  });

  it('reads every table and view', () => {
    for (const name of Object.keys(DESCRIPTIONS)) {
      const lines = JSON.parse(print('sqlite3', '-readonly', '-json', path, `SELECT count(*) AS n FROM (SELECT * FROM ${name})`)) as {
        n: number;
      }[];
      expect([name, lines[0]?.n]).toEqual([name, expect.any(Number)]);
    }
  });

  it('queries the views', () => {
    const query = "SELECT number, speaker, printed FROM paragraph_text WHERE article = 'qichuan-ribao/2024-05-17/1/1' ORDER BY number";
    expect(JSON.parse(print('sqlite3', '-readonly', '-json', path, query))).toEqual([
      { number: 1, speaker: null, printed: '大桥昨日上午合龙，渡船下月停航。' },
      { number: 2, speaker: '祝砚水', printed: '祝砚水：我撑了三十年船。' },
    ]);
  });
});
