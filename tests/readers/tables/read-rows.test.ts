import { describe, expect, it } from 'vitest';
import { articlesOf, readTable } from './read-table.js';

const said = (page: Awaited<ReturnType<typeof readTable>>[number] | undefined) =>
  Object.fromEntries((page?.said ?? []).map(({ field, value }) => [field, value]));

describe('A row of a table', () => {
  it('is an article with fields, paragraphs and facts, on its page', async () => {
    const pages = await readTable(
      'csv',
      'id,title,author,newspaper,date,page,section,source,text,words\n7,Bridge opens,Jane Roe and John Doe,The Millport Beacon,1921-03-04,p04,News,Reuters,"The bridge opened.\n\nCrowds came.",6\n',
    );
    expect(said(pages[0])).toEqual({ item: '7', publication: 'The Millport Beacon', date: '1921-03-04', page: '4' });
    expect(articlesOf(pages)).toMatchObject([
      {
        headline: { text: 'Bridge opens' },
        byline: ['Jane Roe', 'John Doe'],
        section: 'News',
        paragraphs: [{ text: 'The bridge opened.' }, { text: 'Crowds came.' }],
        facts: [
          { name: 'source', value: 'Reuters' },
          { name: 'words', value: '6' },
        ],
      },
    ]);
  });

  it('keeps its text as it stands: no line is a headline, a folio or a credit of another', async () => {
    const text = '渡轮通航\n\n第03版\n\n本报记者 周远\n\n渡轮通航';
    const [article] = articlesOf(await readTable('csv', `标题,正文\n渡轮,"${text}"\n`));
    expect(article?.headline?.text).toBe('渡轮');
    expect(article?.paragraphs.map((one) => one.text)).toEqual(expect.arrayContaining(['渡轮通航', '第03版']));
  });

  it('without a name is counted by paper, day and page', async () => {
    const pages = await readTable('csv', 'date,page,text\n1921-03-04,1,a\n1921-03-04,2,b\n1921-03-04,1,c\n,,\n');
    expect(pages.map(said)).toEqual([
      { date: '1921-03-04', page: '1', item: '1' },
      { date: '1921-03-04', page: '2', item: '1' },
      { date: '1921-03-04', page: '1', item: '2' },
    ]);
  });

  it('has a fact of several lines, and of a name with a colon', async () => {
    const [article] = articlesOf(await readTable('json-rows', JSON.stringify([{ title: 'A', text: 'b', 'dc:rights': 'none\n\nat all' }])));
    expect(article?.facts).toMatchObject([{ name: 'dc:rights', value: 'none\nat all' }]);
  });
});
