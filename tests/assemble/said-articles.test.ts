import { describe, expect, it } from 'vitest';
import { assemblePage, type PageLayout, runStages } from '../../src/index.js';
import { readLayout } from '../../src/readers/read-layout.js';

function read(lines: readonly string[], blocks: PageLayout['blocks']) {
  const page = readLayout({ path: 'page', text: lines.join('\n'), layout: { blocks } });
  return assemblePage(runStages(page));
}

describe('articles that a format has', () => {
  it('have the fields that it names, without the labels', () => {
    const { articles, placements, notices } = read(
      ['Title: Bridge opens', 'Author: Jane Roe and John Doe', 'The bridge opened on Monday.', 'Crowds came.', 'Section: News', 'ID: 4711'],
      [
        { first: 1, last: 1, article: 0, place: 'headline', label: 7 },
        { first: 2, last: 2, article: 0, place: 'byline', label: 8 },
        { first: 3, last: 4, article: 0, whole: true },
        { first: 5, last: 5, article: 0, place: 'section', label: 9 },
        { first: 6, last: 6, article: 0, place: 'fact' },
      ],
    );
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      headline: { text: 'Bridge opens', lines: [1] },
      byline: ['Jane Roe', 'John Doe'],
      section: 'News',
      facts: [{ name: 'ID', value: '4711', lines: [6] }],
      paragraphs: [{ text: 'The bridge opened on Monday.' }, { text: 'Crowds came.' }],
    });
    expect(placements.map(({ first, place, article }) => [first, place, article])).toEqual([
      [1, 'headline', 0],
      [2, 'byline', 0],
      [5, 'fact', 0],
      [6, 'fact', 0],
    ]);
    expect(notices).toEqual([]);
  });

  it('keep their lines, whatever these look like elsewhere: nothing is a repeat, a folio or another headline', () => {
    const same = '云溪新桥昨日上午十时正式通车，沿江两岸的居民步行过桥只需要六分钟。';
    const lines = ['新桥通车', same, '03版', '再谈新桥', same];
    const { articles } = read(lines, [
      { first: 1, last: 1, article: 0, place: 'headline' },
      { first: 2, last: 3, article: 0, whole: true },
      { first: 4, last: 4, article: 1, place: 'headline' },
      { first: 5, last: 5, article: 1, whole: true },
    ]);
    expect(articles.map((one) => one.paragraphs.map(({ text }) => text))).toEqual([[same, '03版'], [same]]);
  });

  it('have paragraphs of printed lines, joined by their words; what the format leaves open is read as on any page', () => {
    const lines = [
      'THE HARBOUR',
      'The council met on Friday to con-',
      'sider the plans for the new har-',
      'bour, which were laid before it.',
      'Another Story of the Day',
      'The mill burned down on Sunday night and nothing of it was saved.',
    ];
    const { articles } = read(lines, [
      { first: 1, last: 1, article: 0, place: 'headline' },
      { first: 2, last: 4, article: 0 },
      { first: 5, last: 5, level: 2 },
      { first: 6, last: 6 },
    ]);
    expect(articles.map((one) => [one.headline?.text, one.paragraphs.map(({ text }) => text)])).toEqual([
      ['THE HARBOUR', ['The council met on Friday to consider the plans for the new harbour, which were laid before it.']],
      ['Another Story of the Day', ['The mill burned down on Sunday night and nothing of it was saved.']],
    ]);
  });

  it('have cross-headings where the format marks them', () => {
    const { articles } = read(
      ['Prices', 'All rose.', 'Bread', 'It fell.'],
      [
        { first: 1, last: 1, article: 0, place: 'headline' },
        { first: 2, last: 2, article: 0, whole: true },
        { first: 3, last: 3, article: 0, level: 3 },
        { first: 4, last: 4, article: 0, whole: true },
      ],
    );
    expect(articles[0]?.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['body', 'All rose.'],
      ['heading', 'Bread'],
      ['body', 'It fell.'],
    ]);
  });
});
