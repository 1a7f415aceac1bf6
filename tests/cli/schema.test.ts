import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { column, makeArchive, makeWorkplace } from './run-broadsheet.js';

describe('schema', () => {
  const place = makeArchive();

  it('prints views first, then tables and functions, as text', () => {
    const text = place.print(['schema']);
    const starts = ['article_text  One', 'paragraph_text  One', 'article_search  ', 'issues  A', '  fold(text)', 'HOW THEY ARE JOINED'];
    const places = starts.map((start) => text.search(new RegExp(`^${start.replace(/[()]/g, '\\$&')}`, 'm')));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toMatch(/__drizzle|article_search_data/);
  });

  it('prints one table, view or function by its name, in any case', () => {
    expect(place.print(['schema', 'Bylines'])).toBe(
      `bylines  Authors that a part names.
  part_id   integer  part of an article (article_parts.id)
  position  integer  place in the byline, from 1
  name      text     name
`,
    );
    expect(place.print(['schema', 'fold'])).toMatch(/^fold\(text\) {2}text as search compares it: [^\n]*\n$/);
  });

  it('prints rows, one a column', () => {
    expect(place.print(['schema', 'bylines', '--format', 'csv'])).toBe(
      `kind,name,column,type,refers_to,description
table,bylines,,,,Authors that a part names.
table,bylines,part_id,integer,article_parts.id,part of an article
table,bylines,position,integer,,"place in the byline, from 1"
table,bylines,name,text,,name
`,
    );
    expect(new Set(column(place.rows(['schema', '--format', 'jsonl']), 'kind'))).toEqual(new Set(['view', 'table', 'index', 'function']));
  });

  it('works without an archive, but not with one that is named and missing', () => {
    const empty = makeWorkplace();
    expect(empty.print(['schema', 'article_text'], { env: { BROADSHEET_ARCHIVE: '' } })).toMatch(/^article_text {2}One row an article/);
    expect(empty.run(['schema'])).toMatchObject({ status: 3, stdout: '' });
  });

  it('shows what others added to the archive', () => {
    const own = makeArchive();
    const database = new Database(own.path('archive.db'));
    database.exec('CREATE TABLE topics (article TEXT, topic TEXT)');
    database.close();
    expect(own.print(['schema', 'topics'])).toBe('topics  (a table that is not Broadsheet’s)\n  article  text\n  topic    text\n');
  });

  it('suggests a name like a mistyped one', () => {
    expect(place.run(['schema', 'paragrafs'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'broadsheet: there is no table, view or function “paragrafs”; did you mean paragraphs?\n',
    });
    expect(place.run(['schema', 'weather']).stderr).toMatch(/“weather”; see: broadsheet schema\n$/);
  });
});
