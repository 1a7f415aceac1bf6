import { describe, expect, it } from 'vitest';
import { assemblePage, readers, runStages } from '../../src/index.js';

function assemble(front: string, body: string) {
  const page = assemblePage(runStages(readers.markdown.read({ path: 'page.md', text: `---\n${front}\n---\n\n${body}\n` })));
  const { articles, notices, placements } = page;
  return {
    articles: articles.map(({ headline, deck, byline }) => [headline?.text ?? null, deck?.text ?? null, byline.join('; ')]),
    unused: notices.flatMap((notice) => (notice.code === 'front-matter-unused' ? [notice.keys.join()] : [])),
    codes: notices.map(({ code }) => code),
    places: placements.filter(({ first }) => first <= front.split('\n').length + 2).map(({ place }) => place),
  };
}

const TEXT =
  '老渡口昨日重新开放，船工们清早就来了，把缆绳一根根解开，又把船板冲洗得干干净净。头一班船坐了二十多人，多半是挑菜进城的。\n\n镇上的人说，过河再也不用绕路了，孩子们上学也近得多。今年春天，对岸还要修一条新路，一直通到镇小学的门口。';
const ENGLISH = 'The ferry will run on Sundays from May, the council said on Tuesday night.\n\nNobody spoke against it.';

describe('Front matter of a file that holds an article', () => {
  it('is its headline, deck and byline, each line in one place', () => {
    const own = assemble('title: 渡口重开\n副标题: 船工清早解缆\nauthor:\n  - 周远\n  - 李春生\ndate: 2024-03-08', TEXT);
    expect(own.articles).toEqual([['渡口重开', '船工清早解缆', '周远; 李春生']]);
    expect(own.codes).not.toContain('no-headline');
    expect(own.places).toEqual(['furniture', 'headline', 'deck', 'byline', 'byline', 'byline', 'furniture', 'furniture']);
  });

  it.each<[string, string, string, readonly (readonly (string | null)[])[], readonly string[]]>([
    ['in English', 'title: Ferry to run\nauthor: Jane Roe and John Doe', ENGLISH, [['Ferry to run', null, 'Jane Roe; John Doe']], []],
    ['with a role before the name', 'author: 本报记者 周远', TEXT, [[null, null, '周远']], []],
    [
      'fills what a headline in the text leaves open',
      'title: Ferry to Run\nauthor: Jane Roe',
      `# Ferry to run\n\n${ENGLISH}`,
      [['Ferry to run', null, 'Jane Roe']],
      [],
    ],
    [
      'is said where the text has another headline',
      'title: Rain\nauthor: Jane Roe',
      `# Ferry to run\n\n${ENGLISH}`,
      [['Ferry to run', null, '']],
      ['title,author'],
    ],
    [
      'is said where the file has several articles',
      'title: 渡口',
      `# 米价\n\n${TEXT}\n\n# 集市\n\n${TEXT.replaceAll('渡口', '集市')}`,
      [
        ['米价', null, ''],
        ['集市', null, ''],
      ],
      ['title'],
    ],
    [
      'is not said where one of them is meant',
      'title: 米价',
      `# 米价\n\n${TEXT}\n\n# 集市\n\n${TEXT.replaceAll('渡口', '集市')}`,
      [
        ['米价', null, ''],
        ['集市', null, ''],
      ],
      [],
    ],
    ['is said where there is none', 'title: 渡口', '', [], ['title']],
  ])('%s', (_, front, body, articles, unused) => {
    const own = assemble(front, body);
    expect([own.articles, own.unused]).toEqual([articles, unused]);
  });
});
