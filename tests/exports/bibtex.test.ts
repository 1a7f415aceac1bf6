import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, toEntry } from '../../src/exports/bibtex.js';
import { exportText, type PageSketch, selectAll } from './select-pages.js';

interface Plugins {
  readonly input: { readonly chain: (text: string, options: { forceType: string; generateGraph: false }) => Record<string, unknown>[] };
  readonly config: { readonly get: (name: string) => { parse: Record<string, unknown> } };
}

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core') as { plugins: Plugins };
require('@citation-js/plugin-bibtex');

/** What a program that we did not write reads. */
function readEntries(bibtex: string): Record<string, unknown>[] {
  return plugins.input.chain(bibtex, { forceType: '@bibtex/text', generateGraph: false });
}

function exportBibtex(pages: readonly PageSketch[]): string {
  return exportText(bibtex, selectAll(pages).selection);
}

const ZH: PageSketch = { publication: '人民日报', date: '2024-03-08', page: '3' };
const EN: PageSketch = { publication: 'The Daily Planet', date: '1924-12-31', page: 'A1', speaks: 'en' };

describe('BibTeX', () => {
  it('is written as people write it', () => {
    const article = { headline: '新桥通车', byline: ['王小禾', '李明'], paragraphs: ['通车。'] };
    expect(exportBibtex([{ ...ZH, articles: [article] }])).toBe(
      [
        '@article{renmin-ribao:2024-03-08:3:1,',
        '  author = {王小禾 and 李明},',
        '  title = {{新桥通车}},',
        '  journal = {人民日报},',
        '  year = {2024},',
        '  month = mar,',
        '  day = {8},',
        '  pages = {3},',
        '  address = {北京},',
        '  issn = {1672-8386},',
        '  langid = {chinese},',
        '  entrysubtype = {newspaper},',
        '  mark = {N},',
        '  keywords = {newspaper}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is read back field by field, in Chinese', () => {
    const article = { headline: '新桥通车：投资 50% 以上', byline: ['王小禾', '阿卜杜拉·买买提'], paragraphs: ['通车。'] };
    expect(readEntries(exportBibtex([{ ...ZH, edition: '海外版', articles: [article] }]))).toEqual([
      {
        id: 'renmin-ribao:2024-03-08.+6d77++5916++7248+:3:1',
        'citation-key': 'renmin-ribao:2024-03-08.+6d77++5916++7248+:3:1',
        type: 'article-journal',
        author: [{ family: '王小禾' }, { family: '阿卜杜拉·买买提' }],
        title: '新桥通车：投资 50% 以上',
        'container-title': '人民日报',
        issued: { 'date-parts': [[2024, 3, 8]] },
        page: '3',
        edition: '海外版',
        'publisher-place': '北京',
        ISSN: '1672-8386',
      },
    ]);
  });

  it('is read back field by field, in English', () => {
    const headline = 'Mayor & Council {Both} Vote “No” on $5_000 #1 Bridge ~ ^ \\ 100% NATO';
    const byline = ['JANE DOE', 'John Roe, Jr.', 'Ada de la Cruz', 'Wang Xiaohe', 'Smith and Sons Press'];
    expect(readEntries(exportBibtex([{ ...EN, edition: 'Late Edition', articles: [{ headline, byline }] }]))).toMatchObject([
      {
        id: 'the-daily-planet:1924-12-31.Late-Edition:A1:1',
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: 'John', suffix: 'Jr.' },
          { family: 'Cruz', given: 'Ada', 'non-dropping-particle': 'de la' },
          { family: 'Wang Xiaohe' },
          { family: 'Smith and Sons Press' },
        ],
        title: headline,
        'container-title': 'The Daily Planet',
        issued: { 'date-parts': [[1924, 12, 31]] },
        page: 'A1',
        edition: 'Late',
      },
    ]);
  });

  it('has no field for what is unknown', () => {
    expect(exportBibtex([{ articles: [{ headline: '新桥通车' }], speaks: null }])).toMatch(
      /^@article\{_:_:[0-9a-z-]+:1,\n {2}title = \{\{新桥通车\}\},\n {2}entrysubtype = \{newspaper\},\n {2}mark = \{N\},\n {2}keywords = \{newspaper\}\n\}\n$/,
    );
  });

  it('has a key for every article, in ASCII, that is no other’s', () => {
    const article = { headline: '新桥通车', paragraphs: ['通车。'] };
    const pages = ['早', '晚', 'x', undefined].map((edition) => ({
      ...ZH,
      ...(edition === undefined ? {} : { edition }),
      articles: [article, article],
    }));
    const keys = [...exportBibtex([...pages, { ...ZH, articles: [article] }]).matchAll(/^@article\{(.*),$/gm)].map((match) => match[1]);
    expect(keys).toHaveLength(9);
    expect(new Set(keys).size).toBe(9);
    expect(keys.filter((key) => !/^[A-Za-z0-9._:+-]+$/.test(key ?? ''))).toEqual([]);
  });

  it('gives back any title', () => {
    const characters = fc.constantFrom(...'ab AZ09{}\\$%&#_~^"@=,\'“”‘’«»·—-新桥通車é');
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 30 }), (drawn) => {
        // TeX ligatures: two dashes, quotes or blanks mean one.
        const title = drawn.join('').replace(/ +/g, ' ').replace(/-+/g, '-').replace(/'+/g, "'").trim();
        if (title === '') return;
        const entry = toEntry({ id: 'a/b', type: 'article-newspaper', title });
        expect(readEntries(entry).map((read) => read.title)).toEqual([title]);
      }),
    );
  });
});
