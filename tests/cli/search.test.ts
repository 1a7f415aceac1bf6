import { beforeAll, describe, expect, it } from 'vitest';
import { column, KEYS, makeArchive, makePage, makeWorkplace, readRows, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
});

/** Keys that a search finds, sorted. */
function find(...args: string[]): unknown[] {
  return column(place.rows(['search', ...args]), 'key').sort();
}

describe('search finds', () => {
  it.each<[string, string[], (string | undefined)[]]>([
    ['a Chinese word of one character', ['桥'], [KEYS[0]]],
    ['a Chinese word of two characters, in headline or text', ['水库'], [KEYS[0], KEYS[1]]],
    ['a Chinese word of more characters', ['水库大桥'], [KEYS[0]]],
    ['no word over the end of a sentence', ['合龙两岸'], []],
    ['a Latin word, without its case, width and accents', ['ｃａｆｅ', 'FERRY'], [KEYS[4]]],
    ['whole Latin words only', ['brid'], []],
    ['every word, not any', ['水库', '防汛'], [KEYS[1]]],
    ['words of both scripts nowhere', ['水库', 'bridge'], []],
    ['a phrase', ['"North Bridge" ferry'], [KEYS[3]]],
    ['a phrase in curly quotes, in its order only', ['“bridge north”'], []],
    ['words beside punctuation', ['(水库)，', 'AND', '大桥*'], [KEYS[0]]],
    ['numbers', ['ten', 'evening'], [KEYS[4]]],
  ])('%s', (_, words, keys) => {
    expect(find(...words)).toEqual(keys);
  });

  it('with filters of publication, date and page', () => {
    expect(find('ferry', '--date', '2024-03-09')).toEqual([KEYS[4]]);
    expect(find('水库', '--publication', '平顶山日报', '--page', '第二版')).toEqual([KEYS[1]]);
    expect(find('水库', '--publication', 'the-daily-planet')).toEqual([]);
  });
});

describe('search prints', () => {
  it('key, place, headline and a snippet with the hits marked', () => {
    expect(place.rows(['search', '三百吨'])).toEqual([
      {
        key: KEYS[1],
        publication: '平顶山日报',
        issue_date: '2024-03-08',
        page: '2',
        path: '平顶山日报/2024-03-08/02.md',
        line: 3,
        headline: '县城防汛物资到位',
        snippet: '防汛物资已经运到水库旁边的仓库，一共**三百吨**。',
      },
    ]);
  });

  it('snippets that break no word, around the first hit', () => {
    expect(column(place.rows(['search', 'work', 'bridge']), 'snippet')).toEqual([
      'The North **Bridge** opened to traffic after two years of **work**.',
    ]);
    expect(column(place.rows(['search', 'asked']), 'snippet')).toEqual(['…in the evening. Ferry riders **asked** for it.']);
  });

  it('best first, or by date', () => {
    expect(column(place.rows(['search', '水库']), 'key')).toEqual([KEYS[0], KEYS[1]]);
    expect(column(place.rows(['search', 'ferry', '--sort', 'date']), 'key')).toEqual([KEYS[3], KEYS[4]]);
  });

  it('as many hits as --limit says, and how many there are', () => {
    const { stdout, stderr } = place.run(['search', '水库', '--limit', '1']);
    expect([readRows(stdout).length, stderr]).toEqual([1, '1 of 2 articles\n']);
  });

  it('hits for people with --format table', () => {
    const { stdout, stderr } = place.run(['search', '三百吨', '--format', 'table']);
    expect(stdout).toBe(
      `县城防汛物资到位  ${KEYS[1]}\n  平顶山日报, 2024-03-08, page 2, 平顶山日报/2024-03-08/02.md:3\n  防汛物资已经运到水库旁边的仓库，一共**三百吨**。\n`,
    );
    expect(stderr).toBe('1 article\n');
    expect(place.run(['search', '无此词', '--format', 'table'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'nothing was found in 5 articles on 5 pages; no article has “无此词”\n',
    });
  });

  it.each([['水库'], ['library']])('with --count for %s the number of its lines, which is what SQL counts', (word) => {
    const lines = readRows(place.print(['search', word])).length;
    const contains =
      "SELECT count(*) FROM articles x WHERE lower(coalesce(headline, '')) LIKE :word OR EXISTS (SELECT 1 FROM article_parts a JOIN paragraphs g ON g.part_id = a.id WHERE a.article_id = x.id AND lower(coalesce(label, '') || text) LIKE :word)";
    expect(place.print(['search', word, '--count'])).toBe(`${lines}\n`);
    expect(readRows(place.print(['sql', contains, '-p', `word=%${word}%`]))).toEqual([{ 'count(*)': lines }]);
  });

  it('one line where there is nothing to look for', () => {
    for (const words of ['…！？', '""'])
      expect(place.run(['search', words])).toEqual({
        status: 2,
        stdout: '',
        stderr: `broadsheet: “${words}” cannot be read: there is nothing to search for; write words or a “phrase”\n`,
      });
  });
});

describe('search also', () => {
  it.each([
    [['水库', '-防汛'], [KEYS[0]]],
    [['-水库', '--publication', '平顶山日报'], [KEYS[2]]],
    [['防汛 OR ferry'], [KEYS[1], KEYS[3], KEYS[4]]],
    [['--headline', 'library'], [KEYS[4]]],
    [['版:第二版'], [KEYS[1]]],
    [['水庫'], [KEYS[0], KEYS[1]]],
    [['--fts', 'headline : library'], [KEYS[4]]],
  ])('finds with %j', (args, keys) => {
    expect(column(place.rows(['search', ...args, '--sort', 'date']), 'key').toSorted()).toEqual(keys.toSorted());
  });

  it('leaves out the first hits with --offset', () => {
    const keys = column(place.rows(['search', '水库']), 'key');
    const { stdout, stderr } = place.run(['search', '水库', '--offset', '1', '--limit', '1']);
    expect([column(readRows(stdout), 'key'), stderr]).toEqual([keys.slice(1), '1 of 2 articles\n']);
  });

  it('counts by facets and by time', () => {
    expect(place.rows(['search', '水库', '--facet', 'publication', '--facet', 'page'])).toEqual([
      { facet: 'publication', value: '平顶山日报', articles: 2 },
      { facet: 'page', value: '1', articles: 1 },
      { facet: 'page', value: '2', articles: 1 },
    ]);
    expect(place.rows(['search', 'library', '--timeline', '--by', 'day'])).toEqual([{ period: '2024-03-09', articles: 1 }]);
    expect(place.print(['search', 'ferry', '--timeline', '--by', 'day', '--format', 'table'])).toBe(
      `2024-03-08  1  ${'█'.repeat(50)}\n2024-03-09  1  ${'█'.repeat(50)}\n`,
    );
  });

  it('says which words no article has, and what was looked at', () => {
    expect(place.run(['search', '水库', 'zeppelin', '--date', '2024-03']).stderr).toBe(
      'nothing was found in 5 articles on 5 pages; no article has “zeppelin”\n',
    );
  });

  it.each([
    [['search', 'date:2024-13'], 'broadsheet: date “2024-13” cannot be read: there is no month 13; months are 01 to 12\n'],
    [['search', '桥', '--facet', 'colour'], /^broadsheet: there is no facet “colour”; there are publication, year, [^\n]*\n$/],
    [['search', '--fts', 'headline : "'], /^broadsheet: “headline : "” cannot be read: [^\n]*\n$/],
    [['search', 'kind:poem'], 'broadsheet: kind “poem” cannot be read: a paragraph is body, heading, caption, verse, table or list\n'],
  ])('%j is refused in one line', (args, said) => {
    const { status, stdout, stderr } = place.run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });
});

describe('The line of a hit', () => {
  it('is the one it is printed on, in a paragraph of several', () => {
    const own = makeWorkplace();
    const lines = [
      '# North Bridge Opens',
      '',
      'The North Bridge opened to traffic after two years of work, and the',
      'mayor drove over it first in a car that',
      'had been the last on the ferry before.',
      '',
    ];
    own.write('a.md', lines.join('\n'));
    own.print(['import', 'a.md']);
    const lineOf = (word: string) => column(own.rows(['search', word]), 'line')[0];
    expect(['traffic', 'mayor', 'ferry'].map(lineOf)).toEqual([3, 4, 5]);
    expect(column(own.rows(['words', 'the']), 'line')).toEqual([3, 3, 5, 5]);
  });
});

it('prints nothing that moves the cursor of a terminal', () => {
  const own = makeWorkplace();
  own.write('a.md', makePage('Bri\u001b[31mdge', 'The kumquat \u202eferry\u001b]0;owned\u0007 ran.'));
  own.print(['import', 'a.md']);
  const printed = [own.print(['search', 'kumquat', '--format', 'table']), own.print(['words', 'kumquat', '--format', 'table'])];
  expect(printed.join('')).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});
