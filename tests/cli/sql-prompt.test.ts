import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeArchive, type Workplace } from './run-broadsheet.js';
import { hasTerminals, KEYS, openTerminal, type Terminal } from './terminal.js';

const { ctrlC, ctrlD, tab, up, enter } = KEYS;
const PROMPT = 'broadsheet> ';
const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;';

const isPossible = hasTerminals();
if (!isPossible) console.warn('no pseudo-terminals: script of util-linux is missing, the prompt of sql is not tested');

describe.skipIf(!isPossible)('The prompt of sql', () => {
  let place: Workplace;
  let terminal: Terminal;
  const begin = async (...args: string[]) => {
    terminal = openTerminal(place, ['sql', ...args]);
    await terminal.see(PROMPT);
  };
  /** Types a line and returns what is shown until the next prompt, in lines, without the echo. */
  const ask = async (line: string, prompt = PROMPT) => {
    terminal.type(line + enter);
    const lines = (await terminal.see(`\n${prompt}`)).replaceAll('\r', '').split('\n');
    return lines.slice(1, -1);
  };
  beforeEach(() => {
    place = makeArchive();
  });

  it('answers statements over several lines and goes on after errors, until Ctrl-D', async () => {
    await begin();
    expect(await ask('SELECT issue_date, headline', '       ...> ')).toEqual([]);
    expect(await ask("FROM article_text WHERE publication = '平顶山日报' -- the paper;", '       ...> ')).toEqual([]);
    expect(await ask("AND headline LIKE '%防汛%';")).toEqual(['issue_date  headline', '2024-03-08  县城防汛物资到位', '1 row']);
    expect(await ask('SELECT headlin FROM articles;')).toEqual(['no such column: headlin; did you mean headline?']);
    expect(await ask("SELECT 1 AS a; SELECT 'ferry' AS b;")).toEqual(['a', '1', '1 row', 'b', 'ferry', '1 row']);
    expect((await ask('DELETE FROM articles;'))[0]).toMatch(/^the archive is open for reading only;/);
    terminal.type(ctrlD);
    expect(await terminal.end()).toBe(0);
    expect(place.query('SELECT count(*) FROM articles')).toEqual([5]);
  });

  it('cuts rows to the terminal', async () => {
    await begin();
    const rows = await ask('SELECT id, text FROM article_text;');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => row.length > 80)).toEqual([]);
    expect(await ask('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;')).toContain(
      'only the first 500 rows; broadsheet sql --row-limit 0 prints all',
    );
    terminal.type(`.quit${enter}`);
    expect(await terminal.end()).toBe(0);
  });

  it('completes names with Tab', async () => {
    await begin();
    // One by one, as a person does: a Tab with more behind it was pasted, and completes nothing.
    for (const [typed, completed] of [
      ['SEL', 'SELECT'],
      [' count(*) AS n FROM paragraph_t', 'paragraph_text'],
      [' WHERE spe', 'speaker'],
    ] as const) {
      terminal.type(typed + tab);
      await terminal.see(completed);
    }
    expect(await ask(' IS NULL;')).toEqual(['n', expect.stringMatching(/^\d+$/), '1 row']);
    terminal.type(`.quit${enter}`);
    expect(await terminal.end()).toBe(0);
  });

  it('knows .tables, .schema, .format and .help', async () => {
    await begin();
    expect((await ask('.tables'))[0]).toMatch(/^article_text +One row an article/);
    expect(await ask('.schema bylines')).toContain('  name      text     name');
    expect(await ask('.schema byline')).toEqual(['there is no table, view or function “byline”; did you mean bylines?']);
    expect(await ask('.help')).toContain('.tables         tables and views');
    expect(await ask('.format csv')).toEqual([]);
    expect(await ask("SELECT '渡船' AS a, NULL AS b;")).toEqual(['a,b', '渡船,', '1 row']);
    expect(await ask('.dump')).toEqual(['there is no command .dump; see .help']);
    terminal.type(ctrlD);
    expect(await terminal.end()).toBe(0);
  });

  it('clears what is written with Ctrl-C', async () => {
    await begin();
    await ask('SELECT broken', '       ...> ');
    terminal.type(`FROM nowhere${ctrlC}`);
    await terminal.see(`^C\r\n${PROMPT}`);
    expect(await ask("SELECT 'whole' AS a;")).toEqual(['a', 'whole', '1 row']);
    terminal.type(ctrlC);
    await terminal.see(`^C (.quit or Ctrl-D leaves)\r\n${PROMPT}`);
    terminal.type(ctrlD);
    expect(await terminal.end()).toBe(0);
  });

  it('ends a running query with Ctrl-C, its process too, and goes on', async () => {
    await begin();
    terminal.type(ENDLESS + enter);
    const query = await findProcess(place);
    terminal.type(ctrlC);
    await terminal.see(`the query was ended before it was done\r\n${PROMPT}`);
    for (let n = 0; n < 200 && existsSync(`/proc/${query}/fd/0`); n++) await sleep(50);
    expect(existsSync(`/proc/${query}/fd/0`)).toBe(false);
    expect(await ask('SELECT 2 AS a;')).toEqual(['a', '2', '1 row']);
    terminal.type(ctrlD);
    expect(await terminal.end()).toBe(0);
  });

  it('keeps what was asked for the next session, a statement a line', async () => {
    await begin();
    await ask("SELECT '渡船'", '       ...> ');
    await ask('AS a;');
    terminal.type(ctrlD);
    await terminal.end();
    expect(readFileSync(place.path('state/broadsheet/sql-history'), 'utf8')).toBe("SELECT '渡船' AS a;\n");
    await begin();
    terminal.type(up + enter);
    expect(await terminal.see('1 row')).toContain('渡船');
    terminal.type(`.quit${enter}`);
    expect(await terminal.end()).toBe(0);
  });

  it('does without a history that it cannot read or write', async () => {
    mkdirSync(place.path('state/broadsheet/sql-history'), { recursive: true });
    await begin();
    expect(await ask('SELECT 3 AS a;')).toEqual(['a', '3', '1 row']);
    terminal.type(ctrlD);
    expect(await terminal.end()).toBe(0);
  });

  it('takes parameters and a format from its options', async () => {
    await begin('-p', 'word=防汛', '--format', 'jsonl');
    expect(await ask("SELECT count(*) AS n FROM article_text WHERE headline LIKE '%' || :word || '%';")).toEqual(['{"n":1}', '1 row']);
    terminal.type(ctrlD);
    expect(await terminal.end()).toBe(0);
  });

  it('says what is wrong with the archive before it asks', async () => {
    terminal = openTerminal(place, ['--archive', 'none.db', 'sql']);
    await terminal.see('there is no such archive');
    expect(await terminal.end()).toBe(3);
  });
});

/** The process of the query that runs on a workplace's archive. */
async function findProcess(place: Workplace): Promise<number> {
  for (let n = 0; n < 200; n++) {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      try {
        const isQuery = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('query-process.js');
        if (isQuery && readlinkSync(`/proc/${name}/cwd`) === place.folder) return Number(name);
      } catch (error) {
        // It has ended meanwhile.
        if (!(error instanceof Error && 'code' in error)) throw error;
      }
    }
    await sleep(50);
  }
  throw new Error('no query runs');
}
