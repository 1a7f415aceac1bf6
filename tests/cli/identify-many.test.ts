import { describe, expect, it } from 'vitest';
import { column, makePage, makeWorkplace, readRows, type Workplace } from './run-broadsheet.js';

/** Two days of an inferred paper, two pages a day: dates and pages come from paths. */
function makeInferred(): Workplace {
  const place = makeWorkplace();
  for (const day of ['17', '18'])
    for (const page of ['1', '2'])
      place.write(
        `scans/1934-05-${day}/0${page}.md`,
        makePage(`Story ${day} ${page}`, `The ferry of ${day} made ${page} trips to the island.`),
      );
  place.print(['import', 'scans']);
  place.print(['identify', '_', '--publication', 'The Post']);
  return place;
}

const inferred = (place: Workplace) => column(place.rows(['list', 'documents']), 'inferred');
const INFERRED = 'date (path); page (path)';
const keys = (place: Workplace) => column(place.rows(['list', 'pages']), 'key');
const KEYS = ['the-post/1934-05-17/1', 'the-post/1934-05-17/2', 'the-post/1934-05-18/1', 'the-post/1934-05-18/2'];

describe('identify --confirm', () => {
  it('makes what was inferred of an issue the word of a person, page by page', () => {
    const place = makeInferred();
    const rows = place.rows(['identify', 'the-post/1934-05-17', '--confirm', '--by', 'Lin']);
    expect(rows).toMatchObject([
      { key: KEYS[0], was: KEYS[0], correction: 5, what: 'date “1934-05-17” confirmed; page “1” confirmed' },
      { key: KEYS[1], was: KEYS[1], correction: 6, what: 'date “1934-05-17” confirmed; page “2” confirmed' },
    ]);
    expect(rows[0]?.evidence).toBe('date: 1934-05-17/01.md; page: 1934-05-17/01.md');
    expect(inferred(place)).toEqual([null, null, INFERRED, INFERRED]);
    place.print(['undo', '6']);
    expect(inferred(place)).toEqual([null, INFERRED, INFERRED, INFERRED]);
    expect(place.print(['undo', '1-5'])).toMatch(/^correction 5 \(identify\) is undone\n(.*\n){3}correction 1 \(identify\) is undone\n$/);
    expect(String(keys(place)[0])).toMatch(/^_\/1934-05-17\/1-/);
    expect(place.run(['check']).status).toBe(0);
  });

  it('takes a folder, and files as list documents prints them', () => {
    const place = makeInferred();
    place.print(['identify', '--path', 'scans/1934-05-17', '--path', '1934-05-18/02.md', '--confirm']);
    expect(inferred(place)).toEqual([null, null, INFERRED, null]);
  });

  it('takes a whole publication for the fields that are named', () => {
    const place = makeInferred();
    expect(place.run(['identify', 'the-post', '--confirm'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'broadsheet: the-post is a whole publication (4 pages); say which facts you confirm of it: --fields publication, or --fields publication,date,page\n',
    });
    expect(place.rows(['identify', 'the-post', '--confirm', '--fields', 'date'])).toHaveLength(4);
    expect(inferred(place)).toEqual(KEYS.map(() => 'page (path)'));
  });

  it('says so where there is nothing to confirm', () => {
    const place = makeInferred();
    place.print(['identify', KEYS[0] ?? '', '--confirm']);
    const { status, stdout, stderr } = place.run(['identify', 'the-post/1934-05-17', '--confirm']);
    expect({ status, rows: stdout.split('\n').length - 1, stderr }).toEqual({
      status: 0,
      rows: 2,
      stderr: '1 page of 2: nothing to change, a person has said so or nothing was inferred\n',
    });
  });
});

describe('identify', () => {
  it('takes several keys, and a list or rows on standard input', () => {
    const place = makeInferred();
    expect(place.rows(['identify', KEYS[0] ?? '', KEYS[2] ?? '', '--edition', 'Late'])).toHaveLength(2);
    place.print(['identify', '-', '--edition', 'Early'], { input: `${KEYS[1]}\n\n` });
    place.print(['identify', '-', '--edition', 'Noon'], {
      input: place.print(['list', 'documents', '--date', '1934-05-18', '--page', '2']),
    });
    expect(keys(place).toSorted()).toEqual([
      'the-post/1934-05-17.Early/2',
      'the-post/1934-05-17.Late/1',
      'the-post/1934-05-18.Late/1',
      'the-post/1934-05-18.Noon/2',
    ]);
    expect(place.run(['identify', '-', '--edition', 'X'], { input: '{"path":"a"}\n' })).toMatchObject({
      status: 2,
      stderr: 'broadsheet: standard input, line 1: the row has no key; write a key, or a row with “key”, “id” or “slug”\n',
    });
    expect(place.run(['identify', '-', '--edition', 'X'], { input: '\n' })).toMatchObject({
      status: 0,
      stderr: 'no page was named: nothing was changed\n',
    });
  });

  it('shows with --dry-run what would change, and writes nothing', () => {
    const place = makeInferred();
    const before = place.query('SELECT * FROM identifications');
    const { status, stdout, stderr } = place.run(['identify', 'the-post', '--publication', 'The Evening Post', '--dry-run']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'dry run: 4 pages would be identified, nothing was written\n' });
    expect(stdout).toContain('"key":"the-evening-post/1934-05-17/1","was":"the-post/1934-05-17/1","correction":null');
    expect([place.query('SELECT * FROM identifications'), keys(place)]).toEqual([before, KEYS]);
  });

  it('prints a table where it is asked for', () => {
    const place = makeInferred();
    expect(place.print(['identify', KEYS[0] ?? '', '--page', '3', '--format', 'table'])).toMatch(/^key +was +correction +what +path\n/);
    expect(place.print(['identify', KEYS[1] ?? '', '--confirm', '--dry-run', '--format', 'table'])).toMatch(/^key +what +evidence +path\n/);
  });

  it('says by which key a second rendition is found, and how to show it', () => {
    const place = makeInferred();
    const said = (...args: string[]) => {
      const { stdout, stderr } = place.run(['identify', ...args]);
      const { key, renditions, shown } = JSON.parse(stdout) as Record<string, unknown>;
      return { key, renditions, shown, stderr };
    };
    const [one, two] = ['the-post/1934-05-17/1~1', 'the-post/1934-05-17/1~2'];
    expect(said('the-post/1934-05-17/2', '--page', '1')).toEqual({
      key: two,
      renditions: 2,
      shown: one,
      stderr: `${two} is rendition 2 of its page now, of which ${one} is shown; to show this one: broadsheet prefer ${two}; if they hold different articles of it, give each file its --item\n`,
    });
    place.print(['prefer', two]);
    expect(place.print(['show', 'the-post/1934-05-17/1'])).toContain('Story 17 2');
    expect(place.print(['undo', '5-6'])).toBe('correction 6 (prefer) is undone\ncorrection 5 (identify) is undone\n');
    place.write('long.md', makePage('Story 17 1', 'The ferry of 17 made 1 trips to the island. It is longer than every other one.'));
    place.print(['import', 'long.md']);
    const long = String(keys(place)[0]);
    expect(said(long, '--publication', 'The Post', '--date', '1934-05-17', '--page', '1')).toEqual({
      key: two,
      renditions: 2,
      shown: two,
      stderr: `${two} is rendition 2 of its page now and is shown in place of ${one}; to show another: broadsheet prefer ${one}; if they hold different articles of it, give each file its --item\n`,
    });
  });

  it('says of two files of one page that they hold different articles of it: both are shown', () => {
    const place = makeInferred();
    place.print(['identify', 'the-post/1934-05-17/2', '--page', '1', '--why', 'one page, two files'], {});
    const { stdout, stderr } = place.run(['identify', 'the-post/1934-05-17/1~2', '--item', '2']);
    expect(stdout).toContain('"key":"the-post/1934-05-17/1~2/2"');
    expect(stderr).toBe(
      'the-post/1934-05-17/1~2/2 is an article of a page that the-post/1934-05-17/1~1 holds whole, and is not shown; if that file holds one article too: broadsheet identify the-post/1934-05-17/1~1 --item NAME\n',
    );
    place.print(['identify', 'the-post/1934-05-17/1~1', '--item', '1']);
    const rows = place.print(['list', 'documents', '--date', '1934-05-17']);
    expect(column(readRows(place.print(['identify', '-', '--confirm'], { input: rows })), 'key')).toEqual([
      'the-post/1934-05-17/1/1',
      'the-post/1934-05-17/1~2/2',
    ]);
    expect(column(place.rows(['list', 'articles', '--date', '1934-05-17']), 'headline')).toEqual(['Story 17 1', 'Story 17 2']);
    expect(place.run(['check']).status).toBe(0);
  });

  it('refuses to say of many pages what only one can be', () => {
    const place = makeInferred();
    const refuse = (...args: string[]) => place.run(['identify', ...args]).stderr;
    expect(refuse('the-post/1934-05-17', '--page', '3')).toBe(
      'broadsheet: a page label is of one page, and 2 are named; say it of each, or write them into a list: --from FILE.csv\n',
    );
    expect(refuse('the-post/1934-05-17', '--item', '3')).toMatch(/^broadsheet: an item is of one file, and 2 are named; /);
    expect(refuse('the-post', '--date', '1934-05-19')).toMatch(/^broadsheet: the-post is a whole publication, of 2 issues; /);
    expect(keys(place)).toEqual(KEYS);
  });
});

describe('identify --from', () => {
  it('says of each page of a list what it is, in one transaction', () => {
    const place = makeInferred();
    place.write(
      'lists/names.csv',
      'path,key,page,date,note\n../scans/1934-05-17/01.md,,2,,x\n,the-post/1934-05-17/2,1,,\n1934-05-18/01.md,,,1934-05-19,\n',
    );
    const { stdout, stderr } = place.run(['identify', '--from', 'lists/names.csv', '--edition', 'Late']);
    expect(stderr).toBe('lists/names.csv: not used: note\n');
    expect(stdout).toContain('"what":"page “1” → “2”; edition none → “Late”"');
    expect(keys(place)).toEqual([
      'the-post/1934-05-17.Late/1',
      'the-post/1934-05-17.Late/2',
      'the-post/1934-05-18/2',
      'the-post/1934-05-19.Late/1',
    ]);
    expect(place.query("SELECT DISTINCT evidence FROM identifications WHERE field = 'date' AND basis = 'user'")).toEqual([
      'lists/names.csv, line 4',
    ]);
  });

  it('takes what list pages and list documents print as CSV', () => {
    const place = makeInferred();
    place.write(
      'pages.csv',
      place
        .print(['list', 'pages', '--format', 'csv'])
        .replace('1934-05-18/2,1,1,0,The Post,1934-05-18,2', '1934-05-18/2,1,1,0,The Post,1934-05-18,4'),
    );
    const whats = column(readRows(place.run(['identify', '--from', 'pages.csv']).stdout), 'what');
    expect([whats[0], whats[3]]).toEqual([
      'date “1934-05-17” confirmed; page “1” confirmed',
      'date “1934-05-18” confirmed; page “2” → “4”',
    ]);
    place.print(['identify', 'the-post/1934-05-17/2', '--page', '1']);
    let item = 0;
    place.write(
      'documents.csv',
      place.print(['list', 'documents', '--date', '1934-05-17', '--format', 'csv']).replace(/,(?=\n)/g, () => `,${++item}`),
    );
    place.run(['identify', '--from', 'documents.csv']);
    expect(column(place.rows(['list', 'articles', '--date', '1934-05-17']), 'key')).toEqual([
      'the-post/1934-05-17/1/1',
      'the-post/1934-05-17/1/2',
    ]);
  });

  it('says what each page of one file is', () => {
    const place = makeWorkplace();
    const pages = ['The ferry made its trips to the island.', 'A library opened in the town hall.', 'Bridge closed: the river rose.'];
    place.write('issue.txt', pages.join('\n\f'));
    place.print(['import', 'issue.txt']);
    place.write('names.csv', 'path,number,page\nissue.txt,1,A1\nissue.txt,3,B7\n');
    place.print(['identify', '--from', 'names.csv', '--publication', 'The Post', '--date', '1934-05-17']);
    expect(keys(place).toSorted().slice(1)).toEqual(['the-post/1934-05-17/A1', 'the-post/1934-05-17/B7']);
    place.write('more.csv', 'path,number,page\nissue.txt,4,A1\n');
    expect(place.run(['identify', '--from', 'more.csv']).stderr).toMatch(
      /^broadsheet: more\.csv, line 2: the archive has no page number 4 of the file “issue\.txt”; /,
    );
    place.print(['identify', '--path', 'issue.txt', '--date', '1934-05-18', '--publication', 'The Post']);
    expect(place.rows(['list', 'issues'])).toMatchObject([{ key: 'the-post/1934-05-18', page_count: 3 }]);
  });

  it('confirms the pages of a list', () => {
    const place = makeInferred();
    place.write('names.csv', 'key\nthe-post/1934-05-17\n');
    place.print(['identify', '--from', 'names.csv', '--confirm']);
    expect(inferred(place)).toEqual([null, null, INFERRED, INFERRED]);
  });

  it.each([
    [
      'an impossible value',
      'key,date\nthe-post/1934-05-17/1,1934-05-17\nthe-post/1934-05-17/2,1934-13-01\n',
      'line 3: there is no date “1934-13-01”; correct it',
    ],
    [
      'a key of nothing',
      'key,page\nthe-post/1934-05-17/1,5\nthe-post/1934-05-17/9,3\n',
      'line 3: there is nothing with the key “the-post/1934-05-17/9”; correct it (see: broadsheet list documents)',
    ],
    [
      'a path of nothing',
      'path,page\n1934-05-17/01.md,5\nx.md,3\n',
      'line 3: the archive has no page of the file “x.md”; import it, or correct the path',
    ],
    [
      'a key and a path of two pages',
      'key,path,edition\nthe-post/1934-05-17/1,1934-05-17/02.md,Late\n',
      'line 2: the-post/1934-05-17/1 is not in the file “1934-05-17/02.md”; correct the key or the path',
    ],
    ['nothing that is said', 'key,page\nthe-post/1934-05-17/1,\n', 'line 2: says nothing of its page; fill in a column, or add --confirm'],
    [
      'one label of many pages',
      'key,page\nthe-post/1934-05-17,3\n',
      'line 2: a page label is of one page, and 2 are named; say it of each',
    ],
    [
      'two things of one page',
      'key,page\nthe-post/1934-05-17/1,3\nthe-post/1934-05-17/1~1,4\n',
      'line 3: says page “4” of a page of which names.csv, line 2 says “3”; correct one of them',
    ],
  ])('stops at %s before anything is changed', (_, text, message) => {
    const place = makeInferred();
    place.write('names.csv', text);
    expect(place.run(['identify', '--from', 'names.csv'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `broadsheet: names.csv, ${message} and run the command again (nothing was changed)\n`,
    });
    expect(keys(place)).toEqual(KEYS);
  });

  it('makes the name of a whole paper another name of one that is alike, here and in another archive', () => {
    const place = makeWorkplace();
    const page = (name: string, publication: string, number: string) => {
      place.write(name, makePage(`Story ${number}`, `The ferry made ${number} trips to the island.`));
      return place.print(['import', name, '--publication', publication, '--date', '1934-05-17', '--page', number]);
    };
    page('1.md', 'The Star', '1');
    expect(page('2.md', 'Star', '2')).toContain('publication-alike');
    expect(place.rows(['list', 'notices', '--code', 'publication-alike'])).toMatchObject([
      { key: 'star/1934-05-17/2', message: expect.stringContaining("broadsheet identify star --publication 'The Star'") },
    ]);
    place.print(['identify', 'star', '--publication', 'The Star']);
    page('3.md', 'Star', '3');
    const pages = ['the-star/1934-05-17/1', 'the-star/1934-05-17/2', 'the-star/1934-05-17/3'];
    expect(column(place.rows(['list', 'pages']), 'key')).toEqual(pages);
    expect(place.rows(['list', 'notices', '--code', 'publication-alike'])).toEqual([]);
    place.print(['export', '--output', 'all.jsonl']);
    const copy = (...args: string[]) => place.print(['--archive', 'copy.db', ...args]);
    copy('import', 'all.jsonl');
    copy('import', '3.md', '--publication', 'Star', '--date', '1934-05-18', '--page', '3');
    expect(copy('list', 'publications')).not.toContain('"star"');
    place.print(['undo', '1']);
    expect(column(place.rows(['list', 'pages']), 'key')).toEqual(['star/1934-05-17/2', pages[0], pages[2]]);
    expect(place.run(['check']).status).toBe(0);
  });
});
