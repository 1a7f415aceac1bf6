import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeAll(() => {
  place = makeWorkplace();
  const page = (date: string, text: string) => `---\npublication: The Larkmoor Gazette\ndate: ${date}\npage: A1\n---\n${text}`;
  place.write('a.md', page('2016-05-12', '# 摆渡人\n\n本报讯（记者 李  强）昨日，船长李  强说，渡船明年停航，两岸居民出行要绕远路。\n'));
  place.write(
    'b.md',
    page('2019-01-02', '# Løvdal Ferry Sold\n\nBy Zoë Nuñez\n\nThe ferry to Großau was sold on Friday, and the 渡船 is gone.\n'),
  );
  place.print(['import', 'a.md', 'b.md']);
});

const count = (query: string, ...more: string[]) => place.run(['search', query, '--count', ...more]).stdout.trim();

describe('A search, as one types it', () => {
  it.each(['李强', '李 强', 'lovdal', 'grossau', 'GROßAU'])('finds %s', (query) => {
    expect(count(query)).toBe('1');
  });

  it.each([
    'date:2016-05-12',
    'date:20160512',
    'date:2016/5/12',
    'date:2016-5-12',
    '日期:2016年5月12日',
    'date:"12 May 2016"',
    '日期:二〇一六年五月十二日',
    'date:<2019',
    'date:2016-01..2016-06',
  ])('finds 渡船 of %s', (date) => {
    expect(count(`渡船 ${date}`)).toBe('1');
  });

  it('takes dates of every form as an option, and adds up options that are repeated', () => {
    expect(count('渡船', '--date', 'May 12, 2016')).toBe('1');
    expect(count('渡船', '--date', '2016', '--date', '2019')).toBe('2');
    expect(count('渡船 date:>=2016-05-01')).toBe('2');
    expect(count('渡船 date:2010s')).toBe('2');
    expect(place.rows(['list', 'pages', '--date', '2016', '--date', '2019', '--publication', 'larkmoor gazette'])).toHaveLength(2);
  });

  it.each([
    ['year:2016', 'there is no field year; did you mean date:2016?'],
    ['渡船 date:2016-02-30', 'there is no day 30 in 2016-02'],
    ['渡船 page:1..4', 'write page:1 OR page:2 OR page:3 OR page:4'],
    ['渡船 page:1-4', 'write page:1 OR page:2 OR page:3 OR page:4'],
    ['fer*y', 'write fer*'],
    ['publication:gazete', 'did you mean The Larkmoor Gazette?'],
  ])('%s is refused with what to write', (query, said) => {
    const { status, stdout, stderr } = place.run(['search', query, '--count']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('is over everything where facets and counts have no words', () => {
    expect(place.print(['search', '--count'])).toBe('2\n');
    expect(place.rows(['search', '--facet', 'year'])).toMatchObject([
      { value: '2016', articles: 1 },
      { value: '2019', articles: 1 },
    ]);
    expect(place.rows(['search', '--timeline', '--by', 'year'])).toHaveLength(4);
    expect(place.run(['search']).status).toBe(2);
  });

  it.each(['newest', '-date', 'latest'])('has the newest first by --sort %s', (sort) => {
    expect(place.rows(['search', '渡船', '--sort', sort, '--limit', '1'])).toMatchObject([{ issue_date: '2019-01-02' }]);
  });

  it('says that a word is an author', () => {
    const { stdout, stderr } = place.run(['search', 'Nuñez']);
    expect(stdout).toBe('');
    expect(stderr).toContain('1 article has “Nuñez” as byline, not in the text (byline:Nuñez)');
    expect(stderr).not.toContain('no article has');
  });

  it('says of a name with a colon that it is no field, where it finds nothing', () => {
    expect(place.run(['search', '年份：1999']).stderr).toContain('“年份” is no field; did you mean date:?');
  });

  it('prints what the index is asked', () => {
    const { stdout, stderr } = place.run(['search', '两岸居民 date:2016', '--explain']);
    expect(stdout).toContain('"两岸 岸居 居民"');
    expect(stderr).toBe("and (i.date >= '2016' AND i.date <= '2016~')\n");
    expect(place.rows(['search', '--fts', stdout.trim()])).toHaveLength(1);
  });

  it('has no options of one letter, and leaves -words out', () => {
    const { status, stderr } = place.run(['search', '渡船', '-n', '1']);
    expect([status, stderr]).toEqual([2, 'broadsheet: unknown option -n; did you mean --limit? To leave out the word, write NOT n\n']);
    expect(place.run(['search', '渡船', '-z']).stderr).toBe(
      'broadsheet: unknown option -z (see: broadsheet search --help). To leave out the word, write NOT z\n',
    );
    expect(place.run(['words', '渡船', '--output', 'words.csv']).stderr).toBe(
      "broadsheet: unknown option '--output'; a shell writes the rows to a file: … --format csv > FILE\n",
    );
    expect(place.run(['list', 'articles', '-f', 'csv']).stderr).toContain('did you mean --format?');
    expect(count('渡船 -ferry')).toBe('1');
    expect(place.run(['search', '渡船', '--count=3']).stderr).toBe(
      'broadsheet: --count takes no value; write it alone, before or after the query\n',
    );
  });
});

describe('A section', () => {
  it('is a field, a facet, and a column of the list of articles', () => {
    expect(Object.keys(place.rows(['list', 'articles'])[0] ?? {})).toContain('section');
    expect(place.rows(['search', '--facet', 'section'])).toEqual([{ facet: 'section', value: null, articles: 2 }]);
    expect(place.run(['search', 'section:Letters']).stderr).toContain('no article has section:Letters');
  });
});
