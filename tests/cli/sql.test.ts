import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, makeArchive, PROGRAM, readRows, type Workplace } from './run-broadsheet.js';

const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)';

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
});

/** What a query that is refused says. */
function refuse(...args: string[]): string {
  const { status, stdout, stderr } = place.run(['sql', ...args]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^broadsheet: [^\n]*\n$/);
  return stderr.slice('broadsheet: '.length, -1);
}

describe('sql', () => {
  it('runs one query, with named parameters', () => {
    const query = 'SELECT headline FROM articles JOIN issues i ON i.id = issue_id WHERE date = :date AND headline LIKE :word ORDER BY 1';
    expect(place.rows(['sql', query, '-p', 'date=2024-03-08', '--parameter', 'word=%防汛%'])).toEqual([{ headline: '县城防汛物资到位' }]);
  });

  it('prints integers beyond 2^53 with all their digits', () => {
    const query = "SELECT 9007199254740993 AS large, -9223372036854775808 AS least, 5 AS small, 'a\u2028b' AS text, x'00ff' AS bytes";
    expect(place.print(['sql', query, '--format', 'jsonl'])).toBe(
      '{"large":9007199254740993,"least":-9223372036854775808,"small":5,"text":"a\\u2028b","bytes":"AP8="}\n',
    );
    expect(place.print(['sql', 'SELECT :n AS n', '-p', 'n=9007199254740993', '--format', 'csv'])).toBe('n\n9007199254740993\n');
    expect(place.print(['sql', 'SELECT 9007199254740993 AS n', '--format', 'table'])).toContain('9007199254740993');
  });

  it.each([[['-']], [[]]])('takes the query from standard input, with the arguments %j', (args) => {
    expect(
      place.print(['sql', ...args, '--format', 'csv'], {
        input: 'SELECT slug, name FROM publications WHERE id IN (SELECT publication_id FROM issues) ORDER BY 1;\n',
      }),
    ).toBe('slug,name\npingdingshan-ribao,平顶山日报\nthe-daily-planet,The Daily Planet\n');
  });

  it('takes the query from a file, with comments, a semicolon and the mark that editors leave', () => {
    const query =
      "\ufeff-- 平顶山的标题; one\nSELECT count(*) AS n /* of all */\nFROM article_text WHERE publication = '平顶山日报';\n-- done\n;\n";
    place.write('查询.sql', query);
    expect(place.rows(['sql', '--file', '查询.sql'])).toEqual([{ n: 3 }]);
    expect(refuse('--file', 'none.sql')).toBe('there is no file none.sql');
    expect(refuse('--file', 'papers')).toMatch(/^papers cannot be read: /);
    expect(refuse('SELECT 1', '--file', '查询.sql')).toBe('there is a query and a --file; give one of them');
    place.write('gbk.sql', new Uint8Array([0x53, 0xb6, 0xc9, 0xb4, 0xac]));
    expect(refuse('--file', 'gbk.sql')).toBe('gbk.sql is not UTF-8 text; save it as UTF-8');
  });

  it('has our functions', () => {
    const query = "SELECT headline FROM article_text WHERE han_contains(headline, :word) AND fold('ＡＢ') = 'ab'";
    expect(place.rows(['sql', query, '-p', 'word=防汛'])).toEqual([{ headline: '县城防汛物资到位' }]);
    expect(place.rows(['sql', "SELECT han_contains('The Ferry riders', 'ferry') AS a, han_contains('ferryman', 'ferry') AS b"])).toEqual([
      { a: 1, b: 0 },
    ]);
  });

  it('prints columns of one name, NULL and bytes', () => {
    const printed = place.print(['sql', "SELECT 1 AS a, NULL AS a, x'00ff' AS b, '甲' AS c"]);
    expect(printed).toBe('{"a":1,"a_2":null,"b":"AP8=","c":"甲"}\n');
    expect(place.print(['sql', 'SELECT key FROM articles WHERE 0', '--format', 'csv'])).toBe('key\n');
  });

  it('prints many rows in order', () => {
    const rows = place.print(['sql', `${ENDLESS} SELECT i FROM n LIMIT 3000`, '--format', 'csv']).split('\n');
    expect([rows.length, rows[3000]]).toEqual([3002, '3000']);
  });

  it('refuses whatever does not only read, and changes nothing', () => {
    const sha = () =>
      createHash('sha256')
        .update(readFileSync(place.path('archive.db')))
        .digest('hex');
    const before = sha();
    for (const statement of ['DELETE FROM articles', "ATTACH 'other.db' AS other", 'PRAGMA journal_mode = WAL', "VACUUM INTO 'copy.db'"])
      expect(refuse(statement)).toMatch(/^the archive is open for reading only;/);
    expect(sha()).toBe(before);
    expect([existsSync(place.path('other.db')), existsSync(place.path('copy.db'))]).toEqual([false, false]);
  });

  it('ends a query that never ends, whether it gives rows or not', () => {
    const said = 'the query was ended after 0.5 s; make it narrower, or give it more with --time-limit';
    expect(refuse(`${ENDLESS} SELECT count(*) FROM n`, '--time-limit', '0.5')).toBe(said);
    const { status, stderr, stdout } = place.run(['sql', `${ENDLESS} SELECT i FROM n`, '--time-limit', '0.5']);
    expect([status, stderr]).toEqual([2, `broadsheet: ${said}\n`]);
    expect(stdout.length).toBeGreaterThan(0);
  });

  it.skipIf(process.platform !== 'linux')('does not leave a query behind when it is killed', async () => {
    const args = ['sql', `${ENDLESS} SELECT i FROM n WHERE i <= 500`, '--time-limit', '600'];
    const child = spawn(process.execPath, [PROGRAM, ...args], { env: environment(place.folder), stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const query = Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8'));
    expect(query).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (let n = 0; n < 200 && existsSync(`/proc/${query}/fd/0`); n++) await sleep(50);
    const isLeft = existsSync(`/proc/${query}/fd/0`);
    if (isLeft) process.kill(query, 'SIGKILL');
    expect(isLeft).toBe(false);
  });

  it('says that a row limit cut the rows', () => {
    const limited = place.run(['sql', 'SELECT key FROM articles', '--row-limit', '2']);
    expect([limited.status, readRows(limited.stdout).length, limited.stderr]).toEqual([
      0,
      2,
      'only the first 2 rows; more with --row-limit\n',
    ]);
    expect(place.run(['sql', 'SELECT key FROM articles', '--row-limit', '5']).stderr).toBe('');
  });

  it('suggests columns and tables', () => {
    expect(refuse('SELECT headlin FROM articles')).toBe('no such column: headlin; did you mean headline?');
    expect(refuse('SELECT a.headlines FROM articles a')).toBe('no such column: a.headlines; did you mean headline?');
    expect(refuse('SELECT key FROM documents')).toBe(
      'no such column: key; it is in article_text, issues, pages, former_keys, articles and article_parts',
    );
    expect(refuse('SELECT d.EDITION FROM documents d')).toBe('no such column: d.EDITION; it is in article_text, paragraph_text and issues');
    expect(refuse('SELECT wraps FROM issues')).toBe('no such column: wraps; it is in paragraph_sources');
    expect(refuse('SELECT text FROM pages')).toBe(
      'no such column: text; it is in article_text, paragraph_text, article_search, indexed_text and paragraphs',
    );
    expect(refuse('SELECT id FROM bylines')).toMatch(/^no such column: id; it is in (?:\w+, ){4}\w+ and \d+ more tables$/);
    expect(refuse('SELECT * FROM article')).toBe('no such table: article; did you mean articles?');
  });

  it('says what else is wrong in one line', () => {
    expect(refuse('SELEC 1')).toBe('near "SELEC": syntax error');
    expect(refuse('SELECT 1; SELECT 2')).toBe('there are several statements; give one at a time');
    expect(refuse()).toBe('there is no statement in the query');
    expect(refuse('/* nothing */ ;')).toBe('there is no statement in the query');
    expect(refuse('SELECT :word')).toBe('Missing named parameter "word"; give it with -p word=…');
    expect(refuse('SELECT ?')).toMatch(/; name parameters \(:name\) and give them with -p name=…$/);
    expect(refuse('SELECT 1', '-p', 'word')).toBe('-p wants name=value, not “word”');
    expect(refuse('SELECT 1', '--time-limit', 'long')).toBe('--time-limit wants seconds, not “long”');
  });
});
