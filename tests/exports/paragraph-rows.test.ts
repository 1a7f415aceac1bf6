import { describe, expect, it } from 'vitest';
import { listArticleIds, search } from '../../src/archive/index.js';
import { makeSelection } from '../../src/exports/index.js';
import { markdown } from '../../src/exports/markdown.js';
import { readItems, splitCells, splitRows } from '../../src/exports/paragraph-rows.js';
import { tei } from '../../src/exports/tei.js';
import { text } from '../../src/exports/text.js';
import { openMemory } from '../archive/make-document.js';
import { exportFile, exportFiles } from './make-selection.js';

describe('The items of a list', () => {
  it.each([
    ['are counted where their numbers follow each other', '3. rope\n4. hooks', { start: 3, items: ['rope', 'hooks'] }],
    ['keep their numbers where they do not', '1. rope\n5. hooks', { start: null, items: ['1. rope', '5. hooks'] }],
    ['lose bullets, which a list has itself', '- rope\n- hooks', { start: null, items: ['rope', 'hooks'] }],
    ['keep what is no bullet of all', '• rope\nhooks', { start: null, items: ['• rope', 'hooks'] }],
    ['are none of a text without any', ' \n', { start: null, items: [] }],
  ])('%s', (_, printed, items) => {
    expect(readItems(printed)).toEqual(items);
  });
});

it('Rows and cells are parted by line breaks and tabs, as many cells in each row', () => {
  expect(splitRows('a\n\n b')).toEqual(['a', ' b']);
  expect(splitCells('品种\t价\n青椒 \n\t9')).toEqual([
    ['品种', '价'],
    ['青椒', ''],
    ['', '9'],
  ]);
});

describe('What is no prose', () => {
  const { archive, store } = openMemory();
  store({
    publication: '砚江晚报',
    date: '2015-10-20',
    page: '7',
    articles: [
      {
        headline: '渡口',
        paragraphs: [
          { kind: 'verse', text: '一条船靠岸\n一条船离开' },
          { kind: 'table', text: '品种\t均|价\n青椒\t5.20' },
          { kind: 'list', text: '1. 雨伞\n2. 干粮' },
          { kind: 'caption', text: '图为渡口的清晨。' },
        ],
      },
    ],
  });
  const selection = makeSelection(archive, listArticleIds(archive, {}));

  it('has its form in Markdown', () => {
    const content = exportFiles(markdown, selection).get('yanjiang-wanbao/2015-10-20/7/1.md')?.content ?? '';
    expect(content).toContain(
      '一条船靠岸\\\n一条船离开\n\n| 品种 | 均\\|价 |\n| -- | ---- |\n| 青椒 | 5.20 |\n\n1. 雨伞\n2. 干粮\n\n图为渡口的清晨。\n',
    );
  });

  it('has its form in TEI', () => {
    expect(exportFile(tei, selection)).toContain(`<lg type="stanza"><l>一条船靠岸</l><l>一条船离开</l></lg>
<table><row><cell>品种</cell><cell>均|价</cell></row><row><cell>青椒</cell><cell>5.20</cell></row></table>
<list><item>1. 雨伞</item><item>2. 干粮</item></list>
<figure><figDesc>图为渡口的清晨。</figDesc></figure>`);
  });

  it('has its lines in text, without blank lines between', () => {
    expect(exportFile(text, selection)).toContain(
      '一条船靠岸\n一条船离开\n\n品种\t均|价\n青椒\t5.20\n\n1. 雨伞\n2. 干粮\n\n图为渡口的清晨。\n',
    );
  });

  it('is found by its words and its kind, and shown on one line', () => {
    const find = (query: string) => search(archive, query).map(({ snippet }) => snippet);
    expect(find('一条船离开')).toEqual(['一条船靠岸 **一条船离开**']);
    expect(find('kind:table 青椒')).toEqual(['品种 均|价 **青椒** 5.20']);
    expect(find('kind:verse 青椒')).toEqual([]);
    expect(find('kind:caption 渡口')).toEqual(['图为**渡口**的清晨。']);
  });
});
