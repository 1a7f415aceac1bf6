import { describe, expect, it } from 'vitest';
import { recordFile } from '../../../src/archive/index.js';
import { type CoverageOptions, coverIssues, coverMonths } from '../../../src/archive/read/coverage.js';
import { compactLabels, compactNumbers, findMissing } from '../../../src/archive/read/page-ranges.js';
import type { Notice } from '../../../src/page/index.js';
import { type DocumentSketch, openMemory } from '../make-document.js';

const NO_ARTICLE: Notice = { kind: 'notice', lines: null, code: 'no-article' };
const DAMAGED: Notice = { kind: 'notice', lines: null, code: 'bytes-replaced', count: 3, encoding: 'gb18030' };

/** An archive of documents; one without articles has one with its number in it. */
function archiveOf(...sketches: DocumentSketch[]) {
  const opened = openMemory();
  sketches.forEach((sketch, i) => {
    opened.store({ articles: [{ headline: `第${i}号` }], ...sketch });
  });
  const fail = (path: string, location = `/scans/${path}`) => {
    const entry = { path, location, sha256: null, outcome: 'failed', reason: 'cannot be read', documentId: null } as const;
    recordFile(opened.archive, opened.importId, entry);
  };
  return { ...opened, fail };
}

function page(publication: string, date: string, label: string, more: DocumentSketch = {}): DocumentSketch {
  return { publication, date, page: label, ...more };
}

describe('Numbers and labels are short', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 9, 12, 13, 14, 15], '1–7, 9, 12–15'],
    [[31, 30, 2, 1, 1], '1, 2, 30, 31'],
    [[5], '5'],
    [[], ''],
  ])('%j as %s', (numbers, text) => expect(compactNumbers(numbers)).toBe(text));

  it.each([
    [['3', '1', '2', 'A10', 'A1', 'A2', 'A3', 'B1'], '1–3, A1–A3, A10, B1'],
    [['增刊1', '1', 'supplement', '4A'], '1, 增刊1, supplement, 4A'],
  ])('%j as %s', (labels, text) => expect(compactLabels(labels)).toBe(text));
});

describe('Missing page numbers', () => {
  it.each([
    ['none of pages in a row', ['1', '2', '3', '4'], 0, ''],
    ['those before and between', ['2', '6', '7'], 4, '1, 3–5'],
    ['of each section by itself', ['A1', 'A4', 'B2', 'C1'], 3, 'A2, A3, B1'],
    ['of sections beside plain pages', ['1', '3', 'T1', 'T3'], 2, '2, T2'],
    ['none of pages without a number, and of inserted ones', ['增刊', '1', '4A'], 0, ''],
    ['none where there are no labels', [], 0, ''],
    ['quickly, of a label that is far too great', ['1', '999999'], 999_997, '2–999998'],
  ])('are %s', (_, labels, count, text) => expect(findMissing(labels)).toEqual({ count, text }));
});

describe('Coverage by month', () => {
  it('counts issues, days and pages of each newspaper, in the order of slugs', () => {
    const { archive } = archiveOf(
      page('栖川日报', '2024-05-03', '2'),
      page('栖川日报', '2024-05-01', '1'),
      page('栖川日报', '2024-05-02', '1'),
      page('栖川日报', '2024-06-30', '4'),
      page('The Harrow Courier', '2024-05-01', 'A1', { language: 'en' }),
      page('The Harrow Courier', '2024-05-01', 'A4', { language: 'en' }),
      page('The Harrow Courier', '2024-05-01', 'A2', { language: 'en', edition: 'Late' }),
    );
    const none = { open_jumps: 0, unreadable: 0, doubtful: 0 };
    expect(coverMonths(archive)).toEqual([
      { publication: '栖川日报', month: '2024-05', issue_count: 3, days: '1–3', page_count: 3, missing: 1, missing_pages: '3: 1', ...none },
      {
        publication: '栖川日报',
        month: '2024-06',
        issue_count: 1,
        days: '30',
        page_count: 1,
        missing: 3,
        missing_pages: '30: 1–3',
        ...none,
      },
      {
        publication: 'The Harrow Courier',
        month: '2024-05',
        issue_count: 2,
        days: '1',
        page_count: 3,
        missing: 3,
        missing_pages: '1: A2, A3; 1 Late: A1',
        ...none,
      },
    ]);
  });

  it('counts a page once, whatever renditions and articles it has as files', () => {
    const { archive } = archiveOf(
      page('栖川日报', '2024-05-01', '1', { path: 'a.md' }),
      page('栖川日报', '2024-05-01', '1', { path: 'b.md' }),
      page('栖川日报', '2024-05-01', '2', { path: '2-1.txt', item: '1' }),
      page('栖川日报', '2024-05-01', '2', { path: '2-2.txt', item: '2', notices: [NO_ARTICLE], articles: [] }),
    );
    expect(coverMonths(archive)).toMatchObject([{ issue_count: 1, page_count: 2, missing: 0, unreadable: 0 }]);
  });

  it('names unreadable and doubtful pages, of the renditions that are shown', () => {
    const { archive } = archiveOf(
      page('栖川日报', '2024-05-01', '1', { notices: [NO_ARTICLE], articles: [], path: 'blank.md', sha256: 'a' }),
      page('栖川日报', '2024-05-01', '2', { notices: [DAMAGED, DAMAGED] }),
      page('栖川日报', '2024-05-01', '3', { notices: [NO_ARTICLE, DAMAGED], articles: [], sha256: 'b' }),
      page('栖川日报', '2024-05-01', '3', { articles: [{ headline: '另一次识别', paragraphs: ['读得出来。'] }], path: 'again.md' }),
    );
    expect(coverMonths(archive)).toMatchObject([{ page_count: 3, unreadable: 1, doubtful: 1 }]);
    expect(coverIssues(archive)).toMatchObject([{ labels: '1–3', unreadable: '1', doubtful: '2' }]);
  });

  it('keeps pages of an unknown newspaper or date apart, behind the others, and knows no issues of them', () => {
    const { archive } = archiveOf(
      { page: '4' },
      page('The Harrow Courier', '2024-05-01', '1'),
      { publication: 'The Harrow Courier', page: '7' },
      { date: '2024-05-09', page: '3' },
      { date: '2024-05-09', page: '9' },
    );
    expect(
      coverMonths(archive).map(({ publication, month, issue_count, days, page_count, missing }) => [
        publication,
        month,
        issue_count,
        days,
        page_count,
        missing,
      ]),
    ).toEqual([
      ['The Harrow Courier', '2024-05', 1, '1', 1, 0],
      ['The Harrow Courier', null, null, null, 1, null],
      [null, '2024-05', null, '9', 2, null],
      [null, null, null, null, 1, null],
    ]);
  });

  it('is empty for an archive without pages', () => {
    const { archive } = archiveOf();
    expect([coverMonths(archive), coverIssues(archive)]).toEqual([[], []]);
  });
});

describe('Open jumps', () => {
  it('are named with their article and the page that is missing', () => {
    const { archive } = archiveOf(
      page('栖川日报', '2024-05-01', '1', {
        articles: [
          { headline: '大桥合龙', paragraphs: ['大桥昨日'], continuedOn: '3' },
          { headline: '水库蓄水', paragraphs: ['水库本月'], continuedOn: '2' },
        ],
      }),
      page('栖川日报', '2024-05-01', '2', { articles: [{ headline: '水库蓄水', continuedFrom: '1', paragraphs: ['开始蓄水。'] }] }),
      page('The Harrow Courier', '2024-05-01', 'A4', {
        language: 'en',
        articles: [{ headline: 'Tannery', continuedFrom: 'A1', paragraphs: ['and the smokestack stays.'] }],
      }),
    );
    expect(coverIssues(archive).map(({ issue, open_jumps }) => [issue, open_jumps])).toEqual([
      ['qichuan-ribao/2024-05-01', '1/1 → 3'],
      ['the-harrow-courier/2024-05-01', 'A4/1 ← A1'],
    ]);
    expect(coverMonths(archive).map(({ open_jumps }) => open_jumps)).toEqual([1, 1]);
  });
});

describe('Files that could not be read', () => {
  const read = (options: CoverageOptions, ...args: Parameters<typeof archiveOf>) => {
    const made = archiveOf(...args);
    return {
      ...made,
      months: () => coverMonths(made.archive, options).map((row) => [row.publication, row.month, row.page_count, row.unreadable]),
    };
  };

  it('stand in a row of their own, and not any more when a later import read them', () => {
    const { archive, importId, fail, months } = read({}, page('栖川日报', '2024-05-01', '1'));
    fail('坏.md');
    fail('坏.md');
    fail('broken.md');
    const found = [
      ['栖川日报', '2024-05', 1, 0],
      [null, null, 0, 2],
    ];
    expect(months()).toEqual(found);
    expect(coverIssues(archive).at(-1)).toMatchObject({ issue: null, page_count: 0, missing: null, unreadable: 'broken.md, 坏.md' });
    const entry = { path: '坏.md', location: '/scans/坏.md', sha256: 'x', outcome: 'new', reason: null, documentId: null } as const;
    recordFile(archive, importId, entry);
    expect(months().at(-1)).toEqual([null, null, 0, 1]);
  });

  it('belong where the same file belonged when it could still be read', () => {
    const { fail, months } = read({}, page('栖川日报', '2024-05-01', '1', { location: '/scans/1.md' }));
    fail('1.md', '/scans/1.md');
    expect(months()).toEqual([['栖川日报', '2024-05', 1, 1]]);
  });

  it('belong where their path says, if it says so', () => {
    const place = { publication: null as number | null, date: '2024-06-02' };
    const { archive, fail, months } = read({ guessPlace: () => place }, page('栖川日报', '2024-05-01', '1'));
    place.publication = Number(archive.sqlite.prepare("SELECT id FROM publications WHERE name = '栖川日报'").pluck().get());
    fail('栖川日报/2024-06-02/1.md');
    expect(months()).toEqual([
      ['栖川日报', '2024-05', 1, 0],
      ['栖川日报', '2024-06', 0, 1],
    ]);
    expect(coverMonths(archive, { guessPlace: () => place }).at(-1)).toMatchObject({ issue_count: 0, days: null, missing: 0 });
    place.date = '2024-05-01';
    expect(coverIssues(archive, { guessPlace: () => place })).toMatchObject([
      { issue: 'qichuan-ribao/2024-05-01', page_count: 1, unreadable: '栖川日报/2024-06-02/1.md' },
    ]);
  });
});

describe('A filter', () => {
  const options = (filter: CoverageOptions['filter']): CoverageOptions => ({
    ...(filter && { filter }),
    guessPlace: () => ({ publication: null, date: '2024-06-02' }),
  });
  const { archive, fail } = archiveOf(
    page('栖川日报', '2024-05-01', '1'),
    page('栖川日报', '2024-06-01', '1'),
    page('The Harrow Courier', '2024-05-01', '1', { articles: [{ headline: 'Ferry', continuedOn: '2' }] }),
  );
  fail('broken.md');

  it.each([
    [{ publication: '栖川日报' }, ['栖川日报 2024-05', '栖川日报 2024-06']],
    [{ publication: 'the-harrow-courier', date: '2024' }, ['The Harrow Courier 2024-05 1 jump']],
    [{ date: '2024-06' }, ['栖川日报 2024-06', 'null 2024-06']],
    [{ date: '2024-05-02..' }, ['栖川日报 2024-06', 'null 2024-06']],
  ])('%j holds for pages, jumps and files', (filter, rows) => {
    expect(
      coverMonths(archive, options(filter)).map(
        (row) => `${row.publication} ${row.month}${row.open_jumps > 0 ? ` ${row.open_jumps} jump` : ''}`,
      ),
    ).toEqual(rows);
  });
});
