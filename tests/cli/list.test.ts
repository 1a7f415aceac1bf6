import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { column, KEYS, makeArchive, makePage, type Row, type Workplace } from './run-broadsheet.js';

const KINDS = ['publications', 'issues', 'pages', 'articles', 'documents', 'notices', 'imports'];

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
  place.write('more/again.md', makePage('青山水库大桥合龙', '短。'));
  place.write('more/unknown.txt', 'Short.\n');
  place.write('more/empty.md', '');
  place.run(['import', 'more', '--date', '2024-03-08', '--publication', '平顶山日报', '--page', '1']);
});

describe('list', () => {
  it.each(KINDS)('prints %s as JSON Lines, CSV and a table', (kind) => {
    const rows = place.rows(['list', kind]);
    const columns = Object.keys(rows[0] ?? {});
    expect(rows.length).toBeGreaterThan(0);
    const [header, ...cells] = parse(place.print(['list', kind, '--format', 'csv'])) as string[][];
    expect([header, cells.length]).toEqual([columns, rows.length]);
    const table = place.print(['list', kind, '--format', 'table']).trimEnd().split('\n');
    expect([table[0]?.split(/ +/), table.length]).toEqual([columns.filter((name) => name !== 'facts'), rows.length + 1]);
  });

  it.each(['documents', 'notices'])('prints %s as JSON and Markdown', (kind) => {
    const rows = place.rows(['list', kind]);
    expect(JSON.parse(place.print(['list', kind, '--format', 'json']))).toEqual(rows);
    const markdown = place.print(['list', kind, '--format', 'markdown']).trimEnd().split('\n');
    expect([markdown[0], markdown.length]).toEqual([`| ${Object.keys(rows[0] ?? {}).join(' | ')} |`, rows.length + 2]);
  });

  it('prints columns also where there are no rows', () => {
    expect(place.print(['list', 'issues', '--date', '1950', '--format', 'csv'])).toBe(
      'key,page_count,article_count,publication,date,edition\n',
    );
    expect(place.print(['list', 'issues', '--date', '1950', '--format', 'json'])).toBe('[]\n');
    expect(place.print(['list', 'issues', '--date', '1950'])).toBe('');
  });

  it('tells articles in the order of issues and pages', () => {
    const rows = place.rows(['list', 'articles']);
    expect(column(rows, 'key')).toEqual([KEYS[0], 'pingdingshan-ribao/2024-03-08/1~3/1', ...KEYS.slice(1)]);
    expect(rows[0]).toMatchObject({
      headline: '青山水库大桥合龙',
      publication: '平顶山日报',
      issue_date: '2024-03-08',
      page: '1',
      paragraph_count: 2,
    });
  });

  it('tells documents and notices of all renditions, the rest of preferred ones', () => {
    expect(place.rows(['list', 'documents', '--page', '1', '--date', '2024-03-08'])).toMatchObject([
      { key: 'pingdingshan-ribao/2024-03-08/1', rendition: 1, preferred: 1, path: '平顶山日报/2024-03-08/01.md' },
      { key: 'pingdingshan-ribao/2024-03-08/1', rendition: 2, preferred: 0, path: 'again.md' },
      { key: 'pingdingshan-ribao/2024-03-08/1', rendition: 3, preferred: 1, path: 'unknown.txt' },
    ]);
    expect(place.rows(['list', 'documents', '--renditions', 'preferred'])).toHaveLength(6);
    expect(place.rows(['list', 'articles', '--renditions', 'all'])).toHaveLength(7);
  });

  it('filters by publication, date, range of dates and page', () => {
    const keys = (...args: string[]) => column(place.rows(['list', 'pages', ...args]), 'key');
    expect(keys('--publication', '平顶山日报', '--date', '2024-03-08')).toEqual([
      'pingdingshan-ribao/2024-03-08/1',
      'pingdingshan-ribao/2024-03-08/2',
    ]);
    expect(keys('--publication', 'daily planet')).toEqual(['the-daily-planet/2024-03-08/A1', 'the-daily-planet/2024-03-09/A2']);
    expect(keys('--date', '2024-03-09..2024-04')).toEqual(['pingdingshan-ribao/2024-03-09/1', 'the-daily-planet/2024-03-09/A2']);
    expect(keys('--date', '..2024-03-08', '--page', '第一版')).toEqual(['pingdingshan-ribao/2024-03-08/1']);
    expect(keys('--page', 'a02')).toEqual(['the-daily-planet/2024-03-09/A2']);
  });

  it('filters notices by code, and words them', () => {
    const rows = place.rows(['list', 'notices', '--code', 'no-headline']);
    expect(rows).toEqual([
      {
        key: 'pingdingshan-ribao/2024-03-08/1',
        path: 'unknown.txt',
        lines: '1',
        code: 'no-headline',
        message: 'an article without a headline',
      },
    ]);
  });

  it('tells reference publications with --all, files of imports with --files, and less with --limit', () => {
    expect(column(place.rows(['list', 'publications']), 'slug')).toEqual(['pingdingshan-ribao', 'the-daily-planet']);
    expect(column(place.rows(['list', 'publications', '--all']), 'name')).toContain('人民日报');
    const files = place.rows(['list', 'imports', '--files']);
    expect(files).toHaveLength(8);
    expect(files.find((row: Row) => row.outcome === 'failed')).toMatchObject({
      import: 2,
      path: 'empty.md',
      reason: 'is empty; scan or export it again',
    });
    expect(place.rows(['list', 'articles', '--limit', '2'])).toHaveLength(2);
  });

  it('suggests a kind, a publication and a date in one line', () => {
    const refuse = (...args: string[]) => place.run(['list', ...args]);
    expect(refuse('artcles')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'broadsheet: there is no list of “artcles”; did you mean articles?\n',
    });
    expect(refuse('pages', '--publication', '平顶日报').stderr).toBe(
      'broadsheet: publication “平顶日报” cannot be read: there is no such publication; did you mean 平顶山日报?\n',
    );
    expect(refuse('pages', '--publication', 'Morning Herald').stderr).toBe(
      'broadsheet: publication “Morning Herald” cannot be read: there is no such publication; see: broadsheet list publications\n',
    );
    expect(refuse('pages', '--date', 'last week').stderr).toMatch(/^broadsheet: date “last week” cannot be read: write 2024, .*\n$/);
    expect(refuse('pages', '--limit', 'ten').stderr).toMatch(
      /^broadsheet: option '--limit <n>' argument 'ten' is invalid. Write a whole number.\n$/,
    );
  });
});
