import { describe, expect, it } from 'vitest';
import { findPages, linesOfPage, type PageSpan } from '../../../src/readers/page-borders/index.js';

/** Texts of invented papers, of which a page has one or two. */
const FERRY = [
  'The ferry Eula went aground on the middle shoal on Friday and was pulled off',
  'by the noon tide, with no harm to anyone on board.',
];
const MILL = [
  'Fire broke out in the rope works on Thursday night. The hook and ladder',
  'company came in nine minutes, and the wind did the rest.',
];
const SCHOOL = ['The graded school opens on Monday with five teachers and two hundred pupils.'];
const BAND = ['The town band plays in the square on Sunday at three, if the weather holds.'];
const 渡船 = ['渡船昨日在青石渡附近搁浅，中午涨潮时脱险，船上二十三名旅客无一受伤。'];
const 磨坊 = ['西郊老磨坊昨日凌晨失火，消防队九分钟后赶到，火势在一小时内扑灭。'];
const 学校 = ['青石小学下周一开学，今年招收一年级新生四十二名，教师增加到九名。'];
const 大桥 = ['青石渡大桥昨日完成荷载试验，各项指标符合设计要求，预计月底通车。'];

/** A text many times as long as a page's of the examples. */
const LONG_EN = Array.from({ length: 60 }, (_, i) => `${FERRY.join(' ')} It was the ${i + 2}th time this year.`);
const LONG_ZH = Array.from({ length: 60 }, (_, i) => `${渡船.join('')}今年已是第${i + 2}次。`);

function labelsOf(spans: readonly PageSpan[]) {
  return spans.map(({ label }) => label);
}

function placesOf(spans: readonly PageSpan[]) {
  return spans.map(({ first, last }) => [first, last]);
}

describe('A file of several pages', () => {
  it.each<[string, readonly string[], (string | null)[], [number, number][]]>([
    [
      'by headings, with a nameplate over the first',
      ['# The Daily Beacon', '', '#### Page 1', '', ...MILL, '', '#### Page 2', '', ...SCHOOL],
      ['1', '2'],
      [
        [1, 7],
        [8, 10],
      ],
    ],
    [
      'by headings of a paper that numbers on',
      ['## Page 145', '', ...MILL, '', '## Page 146', '', ...SCHOOL],
      ['145', '146'],
      [
        [1, 5],
        [6, 8],
      ],
    ],
    [
      'by headings in German',
      ['## Seite 1', ...MILL, '## Seite 2', ...SCHOOL],
      ['1', '2'],
      [
        [1, 3],
        [4, 5],
      ],
    ],
    [
      'by headings with section names',
      ['## 第01版：要闻', ...渡船, '## 第02版：副刊', ...磨坊],
      ['1', '2'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'by headings, of a short page and a long one that each have a headline',
      ['## Page 2', '', '### The Mill', ...MILL, '', '## Page 3', '', '### The Ferry', ...LONG_EN],
      ['2', '3'],
      [
        [1, MILL.length + 4],
        [MILL.length + 5, MILL.length + 7 + LONG_EN.length],
      ],
    ],
    [
      'by headings of sections A and B',
      ['## Page A1', ...MILL, '## Page A2', ...SCHOOL, '## Page B1', ...BAND],
      ['A1', 'A2', 'B1'],
      [
        [1, 3],
        [4, 5],
        [6, 7],
      ],
    ],
    [
      'by a rule with a name, the first page without one',
      [...MILL, '', '--- Page 2 ---', '', ...SCHOOL],
      [null, '2'],
      [
        [1, 3],
        [4, 6],
      ],
    ],
    [
      'by comments that say more',
      ['<!-- Page 1 of 2 (scan_001.png) -->', ...MILL, '<!-- Page 2 of 2 (scan_002.png) -->', ...SCHOOL],
      ['1', '2'],
      [
        [1, 3],
        [4, 5],
      ],
    ],
    [
      'by comments in Chinese',
      ['<!-- 第1版 -->', ...渡船, '<!-- 第4版 -->', ...磨坊],
      ['1', '4'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'by names of files',
      ['==> page_001.txt <==', ...MILL, '==> page_002.txt <==', ...SCHOOL],
      ['1', '2'],
      [
        [1, 3],
        [4, 5],
      ],
    ],
    [
      'by names between rules',
      ['==========', 'PAGE ONE', '==========', ...MILL, '==========', 'PAGE TWO', '==========', ...SCHOOL],
      ['1', '2'],
      [
        [1, 5],
        [6, 9],
      ],
    ],
    [
      'by Marker',
      ['', '{0}------------------------', '', ...MILL, '', '{1}------------------------', '', ...SCHOOL],
      ['1', '2'],
      [
        [1, 6],
        [7, 9],
      ],
    ],
    [
      'by PyMuPDF4LLM',
      [...MILL, '', '--- end of page=0 ---', '', ...SCHOOL, '', '--- end of page=1 ---', ''],
      ['1', '2'],
      [
        [1, 4],
        [5, 9],
      ],
    ],
    [
      'by DeepSeek-OCR, with a mark at the end',
      [...MILL, '', '<--- Page Split --->', '', ...SCHOOL, '', '<--- Page Split --->', ''],
      [null, null],
      [
        [1, 3],
        [4, 9],
      ],
    ],
    [
      'by 第N版 alone on its line',
      ['第1版', '', ...渡船, '', '第2版', '', ...磨坊, '', '第3版', '', ...学校],
      ['1', '2', '3'],
      [
        [1, 4],
        [5, 8],
        [9, 11],
      ],
    ],
    [
      'by folios that leave pages out',
      ['栖川日报 2024年3月8日 星期五 第01版：要闻', ...渡船, '栖川日报 2024年3月8日 星期五 第04版：副刊', ...磨坊],
      ['1', '4'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'by folios of two issues, which both have a page 1',
      ['栖川日报 2024年3月8日 第1版', ...渡船, '栖川日报 2024年3月9日 第1版', ...磨坊],
      ['1', '1'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'by folios with the paper in English',
      ['THE DAILY BEACON, APRIL 12, 1902, PAGE 2', ...MILL, 'THE DAILY BEACON, APRIL 12, 1902, PAGE 3', ...SCHOOL],
      ['2', '3'],
      [
        [1, 3],
        [4, 5],
      ],
    ],
    [
      'by numbers at the feet',
      [...MILL, 'Page 1 of 3', ...SCHOOL, 'Page 2 of 3', ...BAND, 'Page 3 of 3'],
      ['1', '2', '3'],
      [
        [1, 3],
        [4, 5],
        [6, 7],
      ],
    ],
    [
      'by dashed numbers at the feet',
      [...渡船, '- 1 -', ...磨坊, '- 2 -', ...学校, '- 3 -', ...大桥, '- 4 -'],
      ['1', '2', '3', '4'],
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    [
      'by front matter before each page',
      ['---', 'title: Beacon', 'page: 1', '---', ...MILL, '', '---', 'title: Beacon', 'page: 2', '---', ...SCHOOL],
      ['1', '2'],
      [
        [1, 7],
        [8, 12],
      ],
    ],
    [
      'by labelled lines in Chinese',
      ['日期：2024-03-08', '版次：01', '', ...渡船, '', '日期：2024-03-08', '版次：02', '', ...磨坊],
      ['1', '2'],
      [
        [1, 5],
        [6, 9],
      ],
    ],
    [
      'by folios from page 2 on, where the front page names itself in its date line',
      ['栖川日报', '2024年3月8日 星期五 第1版', '', ...渡船, '', '第2版', '', ...磨坊, '', '第3版', '', ...学校],
      ['1', '2', '3'],
      [
        [1, 5],
        [6, 9],
        [10, 12],
      ],
    ],
    [
      'by names at the heads, where a list of the pages comes first',
      ['第2版', '第3版', '第1版', '', ...渡船, ...LONG_ZH.slice(0, 9), '', '第2版', '', ...磨坊, '', '第3版', '', ...学校],
      ['1', '2', '3'],
      [
        [1, 15],
        [16, 19],
        [20, 22],
      ],
    ],
  ])('is cut %s', (_, lines, labels, places) => {
    const spans = findPages(lines);
    expect([labelsOf(spans), placesOf(spans)]).toEqual([labels, places]);
  });

  it('keeps borders of two conventions together, and takes the names of the one that has them', () => {
    const spans = findPages(['<!-- Page 1 -->', '## Page 1', '', ...MILL, '', '---', '<!-- Page 2 -->', '## Page 2', '', ...SCHOOL]);
    expect(labelsOf(spans)).toEqual(['1', '2']);
    expect(spans.map(({ borderLines }) => borderLines)).toEqual(
      [[{ first: 1, last: 2 }], [{ first: 7, last: 9 }]].map((ranges, i) => (i === 0 ? ranges : [{ first: 7, last: 9 }])),
    );
  });

  it.each<[string, readonly string[], [number, number][][]]>([
    ['rules that touch a mark', ['Page 1', '------', ...MILL, 'Page 2', '------', ...SCHOOL], [[[1, 2]], [[5, 6]]]],
    [
      'a mark at the end, behind which nothing is',
      [...MILL, '<--- Page Split --->', ...SCHOOL, '', '<--- Page Split --->'],
      [
        [],
        [
          [3, 3],
          [6, 6],
        ],
      ],
    ],
    [
      'tags that open and close',
      ['<page number="1">', ...MILL, '</page>', '<page number="2">', ...SCHOOL, '</page>'],
      [
        [
          [1, 1],
          [4, 4],
        ],
        [
          [5, 5],
          [7, 7],
        ],
      ],
    ],
    [
      'marks of the end and the beginning',
      ['--- Page 1 ---', ...MILL, '--- End of page 1 ---', '--- Page 2 ---', ...SCHOOL, '--- End of page 2 ---'],
      [
        [
          [1, 1],
          [4, 4],
        ],
        [
          [5, 5],
          [7, 7],
        ],
      ],
    ],
    [
      'a block between rules',
      ['---', '**Volume:** 1 | **Page:** 145', '---', '', ...MILL, '', '---', '**Volume:** 1 | **Page:** 146', '---', '', ...SCHOOL],
      [[[1, 3]], [[8, 10]]],
    ],
    ['numbers at the feet', [...MILL, '', 'Page 1 of 2', '', ...SCHOOL, '', 'Page 2 of 2'], [[[4, 4]], [[8, 8]]]],
  ])('says which lines are the borders: %s', (_, lines, ranges) => {
    expect(findPages(lines).map(({ borderLines }) => borderLines.map(({ first, last }) => [first, last]))).toEqual(ranges);
  });

  it('has blank pages, which stand between two borders', () => {
    const spans = findPages(['<!-- page 1 -->', ...MILL, '<!-- page 2 -->', '<!-- page 3 -->', ...SCHOOL]);
    expect(spans.map(({ label, isBlank }) => [label, isBlank])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
    ]);
  });

  it('is cut by one convention alone: a name of a page inside another’s pages is text', () => {
    const spans = findPages(['=== PAGE 1 ===', ...MILL, '', '## Page 7', '', ...BAND, '=== PAGE 2 ===', ...SCHOOL]);
    expect(labelsOf(spans)).toEqual(['1', '2']);
  });
});

describe('The label of a page', () => {
  it('is unknown for both where the numbering starts again', () => {
    const pages = ['## Page 1', ...MILL, '## Page 2', ...SCHOOL, '## Page 1', ...BAND, '## Page 2', ...FERRY, '## Page 3', ...MILL];
    expect(labelsOf(findPages(pages))).toEqual([null, null, null, null, '3']);
    expect(findPages(pages)[0]?.labelEvidence).toBe('## Page 1');
  });

  it('is unknown for what stands before the first number', () => {
    const cover = [...LONG_EN.slice(0, 8)];
    expect(labelsOf(findPages([...cover, '=== PAGE 1 ===', ...MILL, '=== PAGE 2 ===', ...SCHOOL]))).toEqual([null, '1', '2']);
  });

  it('is unknown where a program counts the pages of something larger', () => {
    expect(labelsOf(findPages(['{6}------------', ...MILL, '{7}------------', ...SCHOOL]))).toEqual([null, null]);
  });

  it('is unknown where its number is over that of all pages', () => {
    expect(labelsOf(findPages(['<!-- page 9 of 2 -->', ...MILL, '<!-- page 2 of 2 -->', ...SCHOOL]))).toEqual([null, '2']);
  });

  it.each([
    ['printed', ['第1版', ...渡船, '第2版', ...磨坊]],
    ['marked', ['## Page 1', ...MILL, '## Page 2', ...SCHOOL]],
    ['counted', ['{0}------------', ...MILL, '{1}------------', ...SCHOOL]],
  ])('is %s', (basis, lines) => {
    expect(findPages(lines).map(({ labelBasis }) => labelBasis)).toEqual([basis, basis]);
  });
});

describe('A file of one page', () => {
  const JUMPS_EN = [...FERRY, '', 'Page 2', '', '## SCHOOL OPENS', '', ...SCHOOL];
  it.each<[string, readonly string[]]>([
    ['without any border', [...MILL, '', ...SCHOOL]],
    ['that is blank', ['', '']],
    [
      'with a headline that is the name of a page',
      ['# The Daily Beacon', '', '## Page 2', '', ...MILL, '', '## School Opens', '', ...SCHOOL],
    ],
    ['with a bold name of a page', ['**THE DAILY BEACON**', '', ...MILL, '', '**Page 2**', '', ...SCHOOL]],
    ['with a name of a page between dashes', [...渡船, '', '——第2版——', '', ...磨坊, '', '--Page 2--', '', ...学校]],
    [
      'with a name of a page between rules that part items',
      [...MILL, '', '---', '', 'Page 2', '', '---', '', ...SCHOOL, '', '---', '', ...BAND],
    ],
    ['with comments on its columns', ['<!-- page 1 (column 1) -->', ...MILL, '<!-- page 1 (column 2) -->', ...SCHOOL]],
    ['with a jump line of which the name of a page is left', JUMPS_EN],
    [
      'with a jump line over two lines',
      [...FERRY, 'Continued on', 'Page 2', '', ...MILL, 'Continued on', 'Page 3', '', ...SCHOOL, 'Continued on', 'Page 4', '', ...BAND],
    ],
    [
      'with 下转 and its page over two lines',
      [...渡船, '下转', '第2版', '', ...磨坊, '下转', '第3版', '', ...学校, '下转', '第4版', '', ...大桥],
    ],
    ['with three pages left of jump lines', [...渡船, '', '第4版', '', ...磨坊, '', '第2版', '', ...学校, '', '第3版', '', ...大桥]],
    [
      'with three pages left of jump lines that rise',
      [...渡船, '', '第2版', '', ...磨坊, '', '第3版', '', ...学校, '', '第4版', '', ...大桥],
    ],
    ['with a table of contents', ['Inside', 'Page 2', 'Sports', 'Page 3', 'Weather', 'Page 4', 'Letters', '', ...MILL, '', ...SCHOOL]],
    ['with a list of its pages at the head', ['第1版：要闻', '', '第2版：综合', '', '第3版：副刊', '', ...渡船, '', ...磨坊]],
    ['with a list of its pages at the foot', [...渡船, '', ...磨坊, '', '第1版：要闻', '第2版：综合', '第3版：副刊', '第4版：广告']],
    [
      'with a box of headlines and their pages',
      ['今日导读', '', '老城管网改造启动', '第2版', '', '早稻插秧过半', '第3版', '', '乡村邮递员的三十年', '第4版', '', ...渡船],
    ],
    [
      'with a box that sums up other pages',
      ['INSIDE', '', '## Page 2', '', ...SCHOOL, '', '## Page 3', '', ...BAND, '', '## Page 4', '', ...SCHOOL, '', ...LONG_EN],
    ],
    ['that begins with such a box', ['## Page 2', '', ...SCHOOL, '', '## Page 3', '', ...BAND, '', ...LONG_EN]],
    [
      'with a box that sums up other pages, in Chinese',
      ['本报今日', '', '第2版', ...磨坊, '', '第3版', ...学校, '', '第4版', ...大桥, '', ...LONG_ZH],
    ],
    [
      'with pages in falling order under its articles',
      [...MILL, '', '## Page 4', '', ...SCHOOL, '', '## Page 3', '', ...BAND, '', '## Page 2', '', ...FERRY],
    ],
    ['with rules between its items', [...MILL, '', '---', '', ...SCHOOL, '', '-----', '', ...BAND]],
    ['with a text in numbered parts', [...FERRY, '- 1 -', ...MILL, '- 2 -', ...SCHOOL, '- 3 -', ...BAND]],
    ['with a text in numbered parts from its head on', ['— 1 —', ...FERRY, '— 2 —', ...MILL, '— 3 —', ...SCHOOL, '— 4 —', ...BAND]],
    [
      'with a review of editions',
      ['# 一部词典的五十年', '', ...渡船, '', '## 第一版', '', ...磨坊, '', '## 第二版', '', ...学校, '', '## 第三版', '', ...大桥],
    ],
    [
      'with articles that name their pages under their headlines',
      ['# 渡船搁浅', '', '第1版', '', ...渡船, '', '# 磨坊失火', '', '第1版', '', ...磨坊, '', '# 小学开学', '', '第2版', '', ...学校],
    ],
    [
      'with articles that say of themselves what they are',
      ['Title: Ferry aground', 'Author: Jane Doe', 'Page: 1', '', ...FERRY, '', 'Title: Fire', 'Author: John Roe', 'Page: 2', '', ...MILL],
    ],
    [
      'with articles whose fields stand under headlines',
      ['# Ferry Aground', '', 'Date: 1902-04-12', 'Page: 1', '', ...FERRY, '', '# Fire', '', 'Date: 1902-04-12', 'Page: 2', '', ...MILL],
    ],
    [
      'with articles whose fields stand in the text',
      ['FERRY AGROUND', 'Date: 1902-04-12', 'Page: 1', ...FERRY, '', 'FIRE', 'Date: 1902-04-12', 'Page: 2', ...MILL],
    ],
    [
      'with one folio at the head and the foot',
      ['栖川日报 2024年3月8日 第3版', '', ...渡船, '', ...磨坊, '', '第3版 栖川日报 2024年3月8日'],
    ],
    [
      'with a folio at the foot that was read wrong',
      ['栖川日报 2024年3月8日 第3版', '', ...渡船, '', ...磨坊, '', '栖川日报 2024年3月8日 第8版'],
    ],
    [
      'with excerpts and where they were printed',
      [
        ...FERRY,
        'The Daily Beacon, April 12, 1852, page 3',
        '',
        ...MILL,
        'The Daily Beacon, May 3, 1853, page 2',
        '',
        ...SCHOOL,
        'The Daily Beacon, June 1, 1854, page 5',
        '',
        ...BAND,
      ],
    ],
    [
      'with excerpts and the paper of each',
      [
        ...FERRY,
        'The Daily Beacon, April 12, 1852',
        '',
        ...MILL,
        'The Daily Beacon, May 3, 1853',
        '',
        ...SCHOOL,
        'The Daily Beacon, June 1, 1854',
      ],
    ],
    [
      'with excerpts of several papers',
      [
        '《光明日报》 2024年3月1日 第4版',
        ...渡船,
        '',
        '《栖川日报》 2024年3月2日 第1版',
        ...磨坊,
        '',
        '《青石晚报》 2024年3月3日 第1版',
        ...学校,
      ],
    ],
    ['with a report that has pages of its own', [...MILL, '', '[Page 4]', '', ...SCHOOL, '', ...BAND]],
    [
      'with notices that name pages of a book',
      [
        'Recorded in Book 12,',
        'page 145.',
        ...MILL,
        'recorded in Book 13,',
        'page 146.',
        ...SCHOOL,
        'recorded in Book 14,',
        'page 147.',
        ...BAND,
      ],
    ],
    ['with front matter that names its page', ['---', 'title: Beacon', 'page: 3', '---', '', ...MILL, '', ...SCHOOL]],
    ['with a form feed at its end', [...MILL, ...SCHOOL, '\f']],
    ['with a form feed at its head', ['\fTHE DAILY BEACON', '', ...MILL]],
    ['with a vertical tab', [`${MILL[0]}\v${MILL[1]}`, 'Price\vTwo Cents.']],
  ])('%s', (_, lines) => {
    expect(findPages(lines)).toMatchObject([
      { first: 1, firstColumn: 0, last: lines.length, lastColumn: null, label: null, convention: null },
    ]);
  });

  it.each([
    ['<!-- page 3 -->', '3'],
    ['=== PAGE 3 ===', '3'],
    // Whatever a program counts, it begins with 1.
    ['<!-- page 1 -->', null],
    ['{0}------------', null],
  ])('may be named by a mark that is nothing else: “%s”', (mark, label) => {
    expect(findPages([mark, '', ...MILL])).toMatchObject([{ first: 1, last: 4, label, borderLines: [{ first: 1, last: 1 }] }]);
  });

  it('is what a person says is one, whatever stands in it', () => {
    const lines = ['## Page 1', ...MILL, '## Page 2\f', ...SCHOOL];
    expect(placesOf(findPages(lines, { onePage: true }))).toEqual([[1, 5]]);
  });
});

describe('A form feed', () => {
  function textsOf(lines: readonly string[]) {
    return findPages(lines).map((span) => linesOfPage(lines, span).map(({ number, text }) => `${number} ${text}`));
  }

  it.each<[string, readonly string[], string[][]]>([
    ['at the start of a line', ['foot', '\fhead'], [['1 foot'], ['2 head']]],
    ['at the end of a line', ['foot\f', 'head'], [['1 foot'], ['2 head']]],
    ['alone on a line', ['foot', '\f', 'head'], [['1 foot', '2 '], ['3 head']]],
    [
      'inside a line, which is in both pages then',
      ['one', 'foot of page 1\fhead of page 2', 'two'],
      [
        ['1 one', '2 foot of page 1'],
        ['2 head of page 2', '3 two'],
      ],
    ],
    ['twice in a line', ['a\fb\fc'], [['1 a'], ['1 b'], ['1 c']]],
    ['behind a vertical tab', ['foot\v\fhead', 'on\vand on'], [['1 foot\v'], ['1 head', '2 on\vand on']]],
    ['with a blank page between', ['foot\f', '', '\fhead'], [['1 foot'], ['2 '], ['3 head']]],
  ])('begins a page, and no line has another number: %s', (_, lines, texts) => {
    expect(textsOf(lines)).toEqual(texts);
  });

  it('has the label that the foot of its page gives', () => {
    const lines = [...MILL, '', 'Page 1 of 3\f', ...SCHOOL, '', 'Page 2 of 3\f', ...BAND, '', 'Page 3 of 3'];
    expect(findPages(lines)).toMatchObject([
      { label: '1', last: 4, convention: 'form-feed' },
      { label: '2', first: 5, last: 7 },
      { label: '3', first: 8, last: 10 },
    ]);
  });

  it('has the label that a mark beside it gives', () => {
    const lines = [`=== PAGE 1 ===`, ...MILL, '\f=== PAGE 2 ===', ...SCHOOL, '\f', ...BAND];
    expect(findPages(lines)).toMatchObject([
      { convention: 'form-feed' },
      { label: '2', borderLines: [{ first: 4, last: 4 }] },
      { label: null },
    ]);
  });
});

describe('A separator that a person gives', () => {
  const lines = ['Cover text.', '@@ 1', ...MILL, '@@ 2', ...SCHOOL, '## Page 3', ...BAND];

  it('is the only border, and its group is the label', () => {
    const spans = findPages(lines, { separator: /^@@ (\d+)$/ });
    expect([labelsOf(spans), placesOf(spans)]).toEqual([
      ['1', '2'],
      [
        [1, 4],
        [5, 8],
      ],
    ]);
    expect(spans[0]).toMatchObject({ convention: 'separator', borderLines: [{ first: 2, last: 2 }], labelEvidence: '@@ 1' });
  });

  it('without a group parts pages that have no label', () => {
    expect(labelsOf(findPages(lines, { separator: /^@@/g }))).toEqual([null, null, null]);
  });

  it('may be a form feed', () => {
    expect(placesOf(findPages(['a', '\fb', '## Page 2'], { separator: /\f/ }))).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  it('that is nowhere leaves one page', () => {
    expect(placesOf(findPages(lines, { separator: /^%%/ }))).toEqual([[1, lines.length]]);
  });
});
