import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { cslJson } from '../../src/exports/csl-json.js';
import { exportText, type PageSketch, runExport, selectAll } from './select-pages.js';

const require = createRequire(import.meta.url);
/** The reader of another program: it drops fields that CSL does not know and throws for values that are wrong. */
const { plugins } = require('@citation-js/core') as {
  plugins: {
    readonly input: { readonly chain: (data: string, options: { generateGraph: false; strict: true }) => Record<string, unknown>[] };
  };
};

function readItems(pages: readonly PageSketch[]): Record<string, unknown>[] {
  const text = exportText(cslJson, selectAll(pages).selection);
  const items = JSON.parse(text) as Record<string, unknown>[];
  expect(plugins.input.chain(text, { generateGraph: false, strict: true })).toEqual(items);
  return items;
}

const ZH: PageSketch = { publication: '云溪日报', date: '2024-03-08', page: '3' };
const EN: PageSketch = { publication: 'The Daily Planet', date: '2024-03-08', page: 'A1', speaks: 'en' };

describe('CSL-JSON', () => {
  it('has every field that is known', () => {
    const article = { headline: '新桥通车', byline: ['王小禾', '李明'], paragraphs: ['新桥昨日通车。'] };
    expect(readItems([{ ...ZH, edition: '早', articles: [article] }])).toEqual([
      {
        id: 'yunxi-ribao/2024-03-08.早/3/1',
        type: 'article-newspaper',
        title: '新桥通车',
        author: [{ literal: '王小禾' }, { literal: '李明' }],
        'container-title': '云溪日报',
        edition: '早',
        issued: { 'date-parts': [[2024, 3, 8]] },
        page: '3',
        language: 'zh',
      },
    ]);
  });

  it('has place and ISSN of a newspaper that the program knows', () => {
    const article = { headline: '新桥通车', paragraphs: ['通车。'] };
    expect(readItems([{ ...ZH, publication: '人民日报', articles: [article] }])[0]).toMatchObject({
      'container-title': '人民日报',
      'publisher-place': '北京',
      ISSN: '1672-8386',
    });
  });

  it('parts English names and leaves the word “edition” to the style', () => {
    const article = { headline: 'Bridge Opens', byline: ['JANE DOE', 'Wang Xiaohe'], paragraphs: ['It opened.'] };
    expect(readItems([{ ...EN, edition: 'Late Edition', articles: [article] }])[0]).toMatchObject({
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Wang Xiaohe' }],
      edition: 'Late',
      page: 'A1',
      language: 'en',
    });
  });

  it('has no field for what is unknown', () => {
    expect(readItems([{ articles: [{ headline: '新桥通车' }], speaks: null }])).toEqual([
      { id: expect.stringMatching(/^_\/_\/[0-9a-z-]+\/1$/), type: 'article-newspaper', title: '新桥通车' },
    ]);
  });

  it('names the pages of an article that goes on', () => {
    const first = { headline: '新桥通车', continuedOn: '4', paragraphs: ['通车。'] };
    const second = { headline: '新桥通车', continuedFrom: '3', paragraphs: ['完。'] };
    const items = readItems([
      { ...ZH, articles: [first] },
      { ...ZH, page: '4', articles: [second] },
    ]);
    expect(items.map(({ page }) => page)).toEqual(['3, 4']);
  });

  const TITLES: readonly [string, PageSketch, string | undefined][] = [
    [
      'the headline, without kicker and deck',
      { ...ZH, articles: [{ kicker: '盼了十年', headline: '新桥通车', deck: '两岸欢庆' }] },
      '新桥通车',
    ],
    [
      'the deck where there is no headline',
      { ...ZH, articles: [{ kicker: '盼了十年', deck: '两岸欢庆', paragraphs: ['通车。'] }] },
      '两岸欢庆',
    ],
    ['first words in brackets', { ...ZH, articles: [{ paragraphs: ['新桥通车。'] }] }, '[新桥通车。]'],
    [
      'first words in brackets, cut after 16 characters of Han',
      { ...ZH, articles: [{ paragraphs: [{ text: '新桥昨日上午十点在青石镇正式，通车，两岸居民欢庆。', label: '本报讯' }] }] },
      '[新桥昨日上午十点在青石镇正式，通…]',
    ],
    [
      'first words in brackets, cut after eight words',
      { ...EN, articles: [{ paragraphs: ['The bridge opened on Friday after two years, of work.'] }] },
      '[The bridge opened on Friday after two years…]',
    ],
    [
      'first words of the text, not of a cross-heading',
      { ...EN, articles: [{ paragraphs: [{ kind: 'heading', text: 'TRAFFIC' }, 'The bridge opened.'] }] },
      '[The bridge opened.]',
    ],
    ['on one line', { ...ZH, articles: [{ headline: '新桥通车　两岸\n 欢庆' }] }, '新桥通车　两岸 欢庆'],
  ];

  it.each(TITLES)('the title is %s', (_, page, title) => {
    expect(readItems([page]).map((item) => item.title)).toEqual([title]);
  });

  it('is an array, whatever is in it, and comes a piece an item', () => {
    expect(exportText(cslJson, selectAll([]).selection)).toBe('[]\n');
    const article = { headline: '“新”桥\\通车' };
    const file = runExport(cslJson, selectAll([{ ...ZH, articles: [article, article, article] }]).selection).get('');
    expect([file?.count, file?.pieces]).toEqual([3, 4]);
    expect(JSON.parse(file?.bytes.toString('utf8') ?? '')).toHaveLength(3);
  });
});
