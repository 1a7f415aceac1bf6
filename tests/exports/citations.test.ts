import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCitationFormatter } from '../../src/exports/citation-formatter.js';
import { citations } from '../../src/exports/citations.js';
import { exportText, type PageSketch, runExport, selectAll } from './select-pages.js';

function cite(style: 'gb-t-7714' | 'chicago', ...pages: readonly PageSketch[]): string[] {
  return exportText(citations, selectAll(pages).selection, { style }).split('\n').slice(0, -1);
}

const ZH = { publication: '云溪日报', date: '2024-03-08', page: '4' } as const;
const EN = { publication: 'The Daily Planet', date: '2024-03-08', page: 'A1', speaks: 'en' } as const;
const BRIDGE = { headline: '新桥通车', paragraphs: ['新桥昨日通车。'] };
const OPENS = { headline: 'North bridge opens to traffic', paragraphs: ['It opened.'] };

/** An article on pages 1 and 3. */
function onTwoPages(page: PageSketch, article: object, [first, second]: readonly [string, string]): PageSketch[] {
  return [
    { ...page, page: first, articles: [{ ...article, continuedOn: second }] },
    { ...page, page: second, articles: [{ ...article, continuedFrom: first, paragraphs: ['完。'] }] },
  ];
}

/**
 * Written by hand after GB/T 7714-2015, 4.4 (析出文献主要责任者. 析出文献题名[N]. 报纸名, 出版日期(版次)) and 8.1 (surname first, given
 * names as initials without a stop; three of more than three; a reference without author begins with its title).
 */
const GB: readonly [string, PageSketch[], string][] = [
  ['one author', [{ ...ZH, articles: [{ ...BRIDGE, byline: ['王小禾'] }] }], '王小禾. 新桥通车[N]. 云溪日报, 2024-03-08(4).'],
  [
    'three authors',
    [{ ...ZH, articles: [{ ...BRIDGE, byline: ['王小禾', '李明', '欧阳锋'] }] }],
    '王小禾, 李明, 欧阳锋. 新桥通车[N]. 云溪日报, 2024-03-08(4).',
  ],
  [
    'more than three authors',
    [{ ...ZH, articles: [{ ...BRIDGE, byline: ['王小禾', '李明', '欧阳锋', '赵四'] }] }],
    '王小禾, 李明, 欧阳锋, 等. 新桥通车[N]. 云溪日报, 2024-03-08(4).',
  ],
  ['no author', [{ ...ZH, articles: [BRIDGE] }], '新桥通车[N]. 云溪日报, 2024-03-08(4).'],
  ['no date', [{ publication: '云溪日报', page: '4', articles: [{ ...BRIDGE, byline: ['王小禾'] }] }], '王小禾. 新桥通车[N]. 云溪日报(4).'],
  [
    'no page',
    [{ publication: '云溪日报', date: '2024-03-08', articles: [{ ...BRIDGE, byline: ['王小禾'] }] }],
    '王小禾. 新桥通车[N]. 云溪日报, 2024-03-08.',
  ],
  ['several pages', onTwoPages(ZH, BRIDGE, ['1', '3']), '新桥通车[N]. 云溪日报, 2024-03-08(1, 3).'],
  ['no newspaper', [{ date: '2024-03-08', page: '4', articles: [BRIDGE] }], '新桥通车[N]. 2024-03-08(4).'],
  ['no headline', [{ ...ZH, articles: [{ paragraphs: ['新桥昨日通车。'] }] }], '[新桥昨日通车。][N]. 云溪日报, 2024-03-08(4).'],
  [
    'one English author',
    [{ ...EN, articles: [{ ...OPENS, byline: ['Jane Doe'] }] }],
    'DOE J. North bridge opens to traffic[N]. The Daily Planet, 2024-03-08(A1).',
  ],
  [
    'more than three English authors',
    [{ ...EN, articles: [{ ...OPENS, byline: ['Jane Doe', 'John Q. Public', 'Ann Smith-Jones', 'Al Low'] }] }],
    'DOE J, PUBLIC J Q, SMITH-JONES A, et al. North bridge opens to traffic[N]. The Daily Planet, 2024-03-08(A1).',
  ],
  ['no English author', [{ ...EN, articles: [OPENS] }], 'North bridge opens to traffic[N]. The Daily Planet, 2024-03-08(A1).'],
  [
    'an English article without date and page',
    [{ publication: 'The Daily Planet', speaks: 'en', articles: [OPENS] }],
    'North bridge opens to traffic[N]. The Daily Planet.',
  ],
  [
    'a French article of more than three authors',
    [{ ...EN, speaks: 'fr', articles: [{ ...OPENS, byline: ['Jane Doe', 'John Q. Public', 'Ann Smith-Jones', 'Al Low'] }] }],
    'DOE J, PUBLIC J Q, SMITH-JONES A, et al. North bridge opens to traffic[N]. The Daily Planet, 2024-03-08(A1).',
  ],
  ['several English pages', onTwoPages(EN, OPENS, ['A1', 'A4']), 'North bridge opens to traffic[N]. The Daily Planet, 2024-03-08(A1, A4).'],
];

/** Written by hand after the Chicago Manual of Style, 17th edition, 14.191 to 14.200: no pages; unsigned under the newspaper; headline style. */
const CHICAGO: readonly [string, PageSketch[], string][] = [
  [
    'one author',
    [{ ...EN, articles: [{ ...OPENS, byline: ['Jane Doe'] }] }],
    'Doe, Jane. “North Bridge Opens to Traffic.” The Daily Planet, March 8, 2024.',
  ],
  [
    'four authors',
    [{ ...EN, articles: [{ ...OPENS, byline: ['Jane Doe', 'John Roe, Jr.', 'Ada de la Cruz', 'Wang Xiaohe'] }] }],
    'Doe, Jane, John Roe Jr., Ada de la Cruz, and Wang Xiaohe. “North Bridge Opens to Traffic.” The Daily Planet, March 8, 2024.',
  ],
  ['no author', [{ ...EN, articles: [OPENS] }], 'The Daily Planet. “North Bridge Opens to Traffic.” March 8, 2024.'],
  [
    'no date',
    [{ publication: 'The Daily Planet', page: 'A1', speaks: 'en', articles: [{ ...OPENS, byline: ['Jane Doe'] }] }],
    'Doe, Jane. “North Bridge Opens to Traffic.” The Daily Planet, n.d.',
  ],
  [
    'an edition',
    [{ ...EN, edition: 'Late Edition', articles: [{ ...OPENS, byline: ['Jane Doe'] }] }],
    'Doe, Jane. “North Bridge Opens to Traffic.” The Daily Planet, March 8, 2024, Late edition.',
  ],
  ['several pages', onTwoPages(EN, OPENS, ['A1', 'A4']), 'The Daily Planet. “North Bridge Opens to Traffic.” March 8, 2024.'],
  [
    'a quotation in the headline',
    [{ ...EN, articles: [{ ...OPENS, headline: 'Mayor says “no” to bridge', byline: ['Jane Doe'] }] }],
    'Doe, Jane. “Mayor Says ‘No’ to Bridge.” The Daily Planet, March 8, 2024.',
  ],
  [
    'a question',
    [{ ...EN, articles: [{ ...OPENS, headline: 'Who pays for the bridge?', byline: ['Jane Doe'] }] }],
    'Doe, Jane. “Who Pays for the Bridge?” The Daily Planet, March 8, 2024.',
  ],
  [
    'Chinese authors',
    [{ ...ZH, articles: [{ ...BRIDGE, byline: ['王小禾', '李明'] }] }],
    '王小禾 and 李明. “新桥通车.” 云溪日报, March 8, 2024.',
  ],
  ['no Chinese author', [{ ...ZH, articles: [BRIDGE] }], '云溪日报. “新桥通车.” March 8, 2024.'],
];

describe('Citations', () => {
  it.each(GB)('in GB/T 7714: %s', (_, pages, line) => {
    expect(cite('gb-t-7714', ...pages)).toEqual([line]);
  });

  it.each(CHICAGO)('in Chicago: %s', (_, pages, line) => {
    expect(cite('chicago', ...pages)).toEqual([line]);
  });

  it('are in GB/T 7714 unless another style is asked for', () => {
    const { selection } = selectAll([{ ...ZH, articles: [BRIDGE] }]);
    expect(exportText(citations, selection)).toBe('新桥通车[N]. 云溪日报, 2024-03-08(4).\n');
  });

  it('stand one a line in the order of the archive, each by itself: a repeated author is no dash, and none gets a letter', () => {
    const articles = ['Zebra crosses bridge', 'Apple falls\nfrom tree'].map((headline) => ({ headline, byline: ['Jane Doe'] }));
    expect(cite('chicago', { ...EN, articles }, { ...ZH, articles: [BRIDGE, BRIDGE] })).toEqual([
      'Doe, Jane. “Zebra Crosses Bridge.” The Daily Planet, March 8, 2024.',
      'Doe, Jane. “Apple Falls from Tree.” The Daily Planet, March 8, 2024.',
      '云溪日报. “新桥通车.” March 8, 2024.',
      '云溪日报. “新桥通车.” March 8, 2024.',
    ]);
  });

  it('take what looks like markup for the characters that were printed', () => {
    const articles = ['甲<b>乙</b>丙 & 丁', '<i>', '1 < 2 > 0'].map((headline) => ({ headline }));
    expect(cite('gb-t-7714', { ...ZH, articles })).toEqual([
      '甲<b>乙</b>丙 & 丁[N]. 云溪日报, 2024-03-08(4).',
      '<i>[N]. 云溪日报, 2024-03-08(4).',
      '1 < 2 > 0[N]. 云溪日报, 2024-03-08(4).',
    ]);
  });

  it('are the same when an engine has made many and another takes its place', () => {
    const format = makeCitationFormatter('gb-t-7714');
    const item = (title: string) => ({ id: 'a/b/1/1', type: 'article-newspaper', title, language: 'zh' }) as const;
    for (let i = 0; i < 10_050; i++) expect(format(item(`第${i}桥`))).toBe(`第${i}桥[N].`);
  });

  it('are one line that holds the headline, whatever characters it has', () => {
    const characters = fc.constantFrom(...'ab AZ09{}\\$%&#_~^"@=,\'“”‘’«»·—-.:;!?()[]<>/新桥通車é《》。，：！？（）\uE000𠮷');
    const headlines = fc.array(characters, { minLength: 1, maxLength: 25 }).map((drawn) => drawn.join('').replace(/ +/g, ' ').trim());
    const formats = [makeCitationFormatter('gb-t-7714'), makeCitationFormatter('chicago')];
    // Styles turn quotes round, print no stop twice and set blanks behind colons.
    const bare = (text: string) => text.replace(/[\p{P}\s]/gu, '').toLowerCase();
    fc.assert(
      fc.property(headlines, fc.constantFrom('zh', 'en'), (title, language) => {
        fc.pre(title !== '');
        for (const format of formats) {
          const line = format({ id: 'a/b/1/1', type: 'article-newspaper', title, language, 'container-title': '云溪日报' });
          expect(line).not.toMatch(/[\n\r]|CSL STYLE ERROR/);
          expect(bare(line)).toContain(bare(title));
        }
      }),
    );
  });

  it('say how many they are', () => {
    const { selection } = selectAll([{ ...ZH, articles: [BRIDGE, BRIDGE] }]);
    const file = runExport(citations, selection).get('');
    expect([file?.count, file?.pieces]).toEqual([2, 2]);
  });
});
