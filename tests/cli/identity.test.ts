import { mkdirSync, renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { column, makeWorkplace, type Workplace } from './run-broadsheet.js';

/** A page of two articles, like no other. */
function makeNews(headline: string, text: string): string {
  return `# ${headline}\n\n${text}\n\n# Notice About the ${headline}\n\nOn the ${headline.toLowerCase()} the clerk answers letters until noon.\n`;
}

const FERRY = makeNews('Ferry Vote', 'The council put the vote off until its next meeting in April.');
const MILL = makeNews('Mill Fire', 'Three sheds burned on Friday night, and ninety men are out of work.');
const BRIDGE = makeNews('Bridge Opening', 'Six hundred people crossed on foot before the first cart did.');
const SCHOOL = makeNews('School Board', 'A new teacher of music was chosen out of nine who had applied.');

const STAR = ['--publication', 'Star', '--date', '1901-03-08'];

/** The first headline of every page, by the page's label. */
function headlines(place: Workplace): unknown[] {
  return place
    .rows(['list', 'articles'])
    .filter(({ key }) => String(key).endsWith('/1'))
    .map(({ issue_date, page, headline }) => `${issue_date} ${page}: ${headline}`)
    .sort();
}

function move(place: Workplace, from: string, to: string): void {
  renameSync(place.path(from), place.path(to));
}

function importPages(place: Workplace): string {
  return place.print(['import', 'in', ...STAR, '--pattern', 'in/{page}.md']);
}

/** Pages 1 to 3, of which the second is corrected. */
function makePages(): Workplace {
  const place = makeWorkplace();
  for (const [i, text] of [FERRY, MILL, BRIDGE].entries()) place.write(`in/0${i + 1}.md`, text);
  importPages(place);
  place.print(['edit', 'star/1901-03-08/2/1', '--headline', 'Mill Burns']);
  return place;
}

describe('A page goes with its text', () => {
  it('where a page that was forgotten shifts the names of the others', () => {
    const place = makePages();
    for (const page of [3, 2]) move(place, `in/0${page}.md`, `in/0${page + 1}.md`);
    place.write('in/02.md', SCHOOL);
    importPages(place);
    expect(headlines(place)).toEqual([
      '1901-03-08 1: Ferry Vote',
      '1901-03-08 2: School Board',
      '1901-03-08 3: Mill Burns',
      '1901-03-08 4: Bridge Opening',
    ]);
    expect(place.rows(['list', 'corrections'])).toMatchObject([{ key: 'star/1901-03-08/3/1', state: 'applied' }]);
    expect(column(place.rows(['list', 'notices']), 'code')).toEqual([]);
    expect(importPages(place)).toBe('4 files: 4 unchanged\n');
    expect(place.print(['check'])).toBe('');
  });

  it('where two files have each other’s names', () => {
    const place = makePages();
    move(place, 'in/02.md', 'aside.md');
    move(place, 'in/03.md', 'in/02.md');
    move(place, 'aside.md', 'in/03.md');
    importPages(place);
    expect(headlines(place)).toEqual(['1901-03-08 1: Ferry Vote', '1901-03-08 2: Bridge Opening', '1901-03-08 3: Mill Burns']);
    expect(place.rows(['list', 'corrections'])).toMatchObject([{ key: 'star/1901-03-08/3/1', state: 'applied' }]);
    expect(importPages(place)).toBe('3 files: 3 unchanged\n');
    expect(place.print(['check'])).toBe('');
  });

  it('where nothing names it: it keeps its key in another place and with a better text', () => {
    const place = makeWorkplace();
    place.write('in/a.md', FERRY);
    place.print(['import', 'in']);
    const [key] = column(place.rows(['list', 'pages']), 'key');
    mkdirSync(place.path('in/done'));
    move(place, 'in/a.md', 'in/done/a.md');
    place.print(['import', 'in']);
    place.write('in/done/a.md', FERRY.replace('April', 'May'));
    place.print(['import', 'in']);
    expect(column(place.rows(['list', 'pages']), 'key')).toEqual([key]);
    expect(place.print(['search', 'May', '--count'])).toBe('1\n');
  });
});

describe('What is said of a page', () => {
  it('follows the name of its date folder', () => {
    const place = makeWorkplace();
    place.write('in/1901-03-08/1.md', FERRY);
    place.print(['import', 'in', '--publication', 'Star']);
    place.print(['edit', 'star/1901-03-08/1/1', '--headline', 'Vote Put Off']);
    move(place, 'in/1901-03-08', 'in/1901-03-09');
    expect(place.print(['import', 'in', '--publication', 'Star'])).toMatch(/^1 file: 1 changed\n/);
    expect(headlines(place)).toEqual(['1901-03-09 1: Vote Put Off']);
    expect(place.rows(['list', 'corrections'])).toMatchObject([{ key: 'star/1901-03-09/1/1', state: 'applied' }]);
    expect(place.print(['import', 'in', '--publication', 'Star'])).toBe('1 file: 1 unchanged\n');
  });

  it('follows a manifest that comes after an option, and the manifest when that is corrected', () => {
    const place = makeWorkplace();
    place.write('in/a.md', FERRY);
    place.print(['import', 'in', '--publication', 'Star', '--date', '1901-03-07', '--page', '1']);
    for (const date of ['1901-03-08', '1901-03-09']) {
      place.write('list.csv', `path,date,page\nin/a.md,${date},2\n`);
      expect(place.print(['import', 'in', '--manifest', 'list.csv'])).toBe('1 file: 1 changed\n1 page, 2 articles, 2 paragraphs\n');
      expect(headlines(place)).toEqual([`${date} 2: Ferry Vote`]);
    }
    expect(column(place.rows(['list', 'issues']), 'key')).toEqual(['star/1901-03-09']);
  });

  it('makes two pages of equal bytes under two dates, and knows both again', () => {
    const place = makeWorkplace();
    for (const day of ['08', '09']) place.write(`in/1901-03-${day}/1.md`, FERRY);
    place.print(['import', 'in', '--publication', 'Star']);
    expect(headlines(place)).toEqual(['1901-03-08 1: Ferry Vote', '1901-03-09 1: Ferry Vote']);
    expect(place.print(['import', 'in', '--publication', 'Star'])).toBe('2 files: 2 unchanged\n');
  });
});

describe('Papers whose names are written alike', () => {
  it.each([
    ['The Post', 'Post'],
    ['News', 'News+'],
    ['News+', 'News'],
    ['El País', 'El Pais'],
    ['文汇报', '文匯報'],
  ])('%s and %s are two, and a notice asks', (one, other) => {
    const place = makeWorkplace();
    place.write('a.md', FERRY);
    place.write('b.md', MILL);
    place.print(['import', 'a.md', '--publication', one, '--date', '1901-03-08', '--page', '1']);
    expect(place.print(['import', 'b.md', '--publication', other, '--date', '1901-03-08', '--page', '1'])).toContain('publication-alike');
    expect(column(place.rows(['list', 'pages']), 'publication').sort()).toEqual([one, other].sort());
    expect(headlines(place)).toHaveLength(2);
    const [notice] = place.rows(['list', 'notices', '--code', 'publication-alike']);
    expect(notice?.message).toContain(`--publication '${one}'`);
  });
});

describe('Two archives that meet', () => {
  const inArchive = (place: Workplace, name: string) => ({
    print: (...args: readonly string[]) => place.print(['--archive', `${name}.db`, ...args]),
    rows: (...args: readonly string[]) => place.rows(['--archive', `${name}.db`, ...args]),
  });

  function makeTwo() {
    const place = makeWorkplace();
    place.write('in/1.md', FERRY);
    const [x, y] = [inArchive(place, 'x'), inArchive(place, 'y')];
    for (const archive of [x, y]) archive.print('import', 'in', ...STAR, '--page', '1');
    return { place, x, y };
  }

  const exchange = ({ x, y }: ReturnType<typeof makeTwo>) => {
    x.print('export', '--force', '--output', 'x.jsonl');
    y.print('export', '--force', '--output', 'y.jsonl');
    return [x.print('import', 'y.jsonl'), y.print('import', 'x.jsonl')];
  };
  const contentOf = (archive: ReturnType<typeof inArchive>) => archive.rows('check', '--format', 'jsonl');

  it.each(['a.jsonl', 'z.jsonl'])('in one command, with the files of their pages beside the export %s', (name) => {
    const { place, x } = makeTwo();
    x.print('edit', 'star/1901-03-08/1/2', '--headline', 'A Notice');
    x.print('export', '--output', name);
    const z = inArchive(place, 'z');
    expect(z.print('import', name, 'in/1.md', ...STAR, '--page', '1')).toMatch(/^2 files: 1 new, 1 changed\n/);
    expect(z.rows('list', 'documents')).toMatchObject([{ format: 'markdown', path: expect.stringContaining('1.md') }]);
    expect(contentOf(z)).toEqual(contentOf(x));
    expect(z.print('import', name, 'in/1.md', ...STAR, '--page', '1')).toMatch(/^2 files: 2 unchanged\n/);
  });

  it('have what was said in both, and the same content, whichever is asked', () => {
    const two = makeTwo();
    two.x.print('edit', 'star/1901-03-08/1/2', '--headline', 'A Notice');
    two.y.print('identify', 'star/1901-03-08/1', '--edition', 'Evening');
    exchange(two);
    for (const archive of [two.x, two.y]) {
      expect(column(archive.rows('list', 'articles'), 'headline')).toEqual(['Ferry Vote', 'A Notice']);
      expect(column(archive.rows('list', 'pages'), 'key')).toEqual(['star/1901-03-08.Evening/1']);
      expect(column(archive.rows('list', 'corrections'), 'state')).toEqual(['applied', 'applied']);
    }
    expect(two.x.print('export')).toBe(two.y.print('export'));
    expect(contentOf(two.x)).toEqual(contentOf(two.y));
  });

  it('keep both of two corrections of one place: the later holds, and a notice names them', () => {
    const two = makeTwo();
    two.x.print('edit', 'star/1901-03-08/1/1', '--headline', 'Earlier');
    two.y.print('edit', 'star/1901-03-08/1/1', '--headline', 'Later');
    for (const printed of exchange(two)) expect(printed).toMatch(/1 correction of them came over/);
    for (const archive of [two.x, two.y]) {
      expect(column(archive.rows('list', 'articles'), 'headline')[0]).toBe('Later');
      expect(archive.rows('list', 'corrections')).toHaveLength(2);
      expect(archive.rows('list', 'notices', '--code', 'corrections-differ')).toHaveLength(1);
    }
    const [, later] = column(two.x.rows('list', 'corrections'), 'id');
    two.x.print('undo', String(later));
    expect(column(two.x.rows('list', 'articles'), 'headline')[0]).toBe('Earlier');
  });

  it('know what was undone in the other', () => {
    const two = makeTwo();
    two.x.print('edit', 'star/1901-03-08/1/1', '--headline', 'A Slip');
    exchange(two);
    expect(column(two.y.rows('list', 'articles'), 'headline')[0]).toBe('A Slip');
    two.x.print('undo', '1', '--why', 'a slip of the pen');
    expect(exchange(two)).toEqual([expect.not.stringContaining('came over'), expect.stringContaining('1 correction of them came over')]);
    const undone = [{ state: 'undone', undone_reason: 'a slip of the pen' }];
    for (const archive of [two.x, two.y]) {
      expect(column(archive.rows('list', 'articles'), 'headline')[0]).toBe('Ferry Vote');
      expect(archive.rows('list', 'corrections')).toMatchObject(undone);
    }
    const fresh = inArchive(two.place, 'fresh');
    fresh.print('import', 'x.jsonl');
    expect(fresh.rows('list', 'corrections')).toMatchObject(undone);
    expect(fresh.print('export')).toBe(two.x.print('export'));
  });
});
