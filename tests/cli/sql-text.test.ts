import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeNewArchive } from '../../src/archive/query/describe-schema.js';
import { completeSql } from '../../src/cli/sql-completion.js';
import { openHistory } from '../../src/cli/sql-history.js';
import { onOneLine, splitStatements } from '../../src/cli/sql-text.js';

describe('SQL is cut into statements', () => {
  it.each([
    ['at semicolons', 'SELECT 1; SELECT 2;', ['SELECT 1;', 'SELECT 2;'], ''],
    ['with a rest that has none', 'SELECT 1;\nSELECT', ['SELECT 1;'], '\nSELECT'],
    ['not in strings', "SELECT '渡；船;', 'it''s;';", ["SELECT '渡；船;', 'it''s;';"], ''],
    ['not in quoted names', 'SELECT "a;b", `c;d`, [e;f];', ['SELECT "a;b", `c;d`, [e;f];'], ''],
    ['not in comments', 'SELECT 1 -- one; two\n/* three; */ ;', ['SELECT 1 -- one; two\n/* three; */ ;'], ''],
    ['and nothing but comments is none', '-- 说明;\n/* none */;;', [], ''],
    ['and a string that is open goes on', "SELECT 'a;", [], "SELECT 'a;"],
    ['and a comment that is open goes on', '/* a;', [], '/* a;'],
    ['and a comment in a string opens nothing', "SELECT '/*'; ", ["SELECT '/*';"], ''],
  ])('%s', (_, text, statements, rest) => expect(splitStatements(text)).toEqual({ statements, rest }));

  it('and put on one line for the history', () => {
    expect(onOneLine('SELECT headline -- the main one\n  FROM articles\n\tWHERE 1;')).toBe('SELECT headline FROM articles WHERE 1;');
    expect(onOneLine("SELECT '-- 一', 1;")).toBe("SELECT '-- 一', 1;");
    expect(onOneLine("SELECT '一\n二';")).toBeNull();
  });
});

describe('Completion', () => {
  const schema = describeNewArchive();
  const complete = (text: string) => completeSql(text, schema);

  it.each([
    ['tables and views', 'SELECT * FROM paragraph_t', ['paragraph_text']],
    ['columns', 'SELECT seam_conf', ['seam_confidence']],
    ['columns of a table', 'SELECT publications.na', ['publications.name']],
    ['columns of an alias', 'SELECT x FROM issues i JOIN pages AS p ON p.la', ['p.label']],
    ['our functions', 'SELECT han', ['han_contains(']],
    ['keywords in the case of what is typed', 'sel', ['select']],
    ['keywords in capitals', 'DISTI', ['DISTINCT']],
    ['commands', '.sc', ['.schema']],
    ['names after .schema', '.schema byl', ['bylines']],
    ['formats after .format', '.format cs', ['csv']],
    ['nothing in a string', "SELECT 'sel", []],
    ['nothing for nothing', 'SELECT ', []],
  ])('finds %s', (_, text, found) => expect(complete(text)[0]).toEqual(found));

  it('says which word it completes', () => {
    expect(complete('SELECT x FROM art')).toEqual([
      ['article', 'article_facts', 'article_id', 'article_parts', 'article_search', 'article_text', 'article_tokens', 'articles'],
      'art',
    ]);
  });
});

describe('The history', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-history-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept between sessions, newest first, without repetitions in a row, for its owner alone', () => {
    const path = join(folder, 'state', 'broadsheet', 'sql-history');
    const first = openHistory(path);
    for (const statement of ["SELECT '渡船';", 'SELECT 2;', 'SELECT 2;', '']) first.add(statement);
    expect(first.entries).toEqual(['SELECT 2;', "SELECT '渡船';"]);
    expect(openHistory(path).entries).toEqual(first.entries);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is bounded, in memory and on the disk', () => {
    const path = join(folder, 'long');
    writeFileSync(path, Array.from({ length: 5000 }, (_, i) => `SELECT ${i};\n`).join(''));
    const history = openHistory(path);
    expect([history.entries.length, history.entries[0], readFileSync(path, 'utf8').split('\n').length]).toEqual([
      1000,
      'SELECT 4999;',
      1001,
    ]);
    history.add('x'.repeat(20_000));
    history.add('SELECT 5000;');
    expect([history.entries.length, history.entries[0]]).toEqual([1000, 'SELECT 5000;']);
  });

  it('does without a file that cannot be read or written', () => {
    const isFolder = join(folder, 'folder');
    mkdirSync(isFolder);
    writeFileSync(join(folder, 'file'), '');
    for (const path of [isFolder, join(folder, 'file', 'sql-history')]) {
      const history = openHistory(path);
      history.add('SELECT 1;');
      expect(history.entries).toEqual(['SELECT 1;']);
    }
  });
});
