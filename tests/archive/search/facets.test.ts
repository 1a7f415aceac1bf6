import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  addShares,
  countFacet,
  countFacets,
  countTimeline,
  explainNothing,
  FACET_NAMES,
} from '../../../src/archive/index.js';
import { openMemory } from '../make-document.js';

let archive: Archive;

beforeEach(() => {
  const own = openMemory();
  archive = own.archive;
  const add = (publication: string | null, date: string | null, page: string, agency: string | null) =>
    own.store({
      publication,
      date,
      page,
      articles: [
        {
          headline: `桥 ${publication} ${date} ${page}`,
          dateline: { agency, place: null, date: null },
          paragraphs: [{ speaker: page === '1' ? '市长' : null, text: '新桥。' }],
        },
      ],
    });
  add('云溪日报', '2023-11-30', '1', '新华社');
  add('云溪日报', '2024-02-01', '1', '新华社');
  add('云溪日报', '2024-02-01', '2', null);
  add('The Harrow Courier', '2024-02-29', '1', 'AP');
  add('The Harrow Courier', null, 'A4', null);
});

afterEach(() => archive.close());

describe('A facet', () => {
  it.each([
    ['publication', { 云溪日报: 3, 'The Harrow Courier': 2 }],
    ['year', { 2023: 1, 2024: 3, null: 1 }],
    ['month', { '2023-11': 1, '2024-02': 3, null: 1 }],
    ['page', { 1: 3, 2: 1, A4: 1 }],
    ['speaker', { 市长: 3 }],
    ['agency', { null: 2, 新华社: 2, AP: 1 }],
  ] as const)('%s counts %j', (facet, counts) => {
    const rows = countFacet(archive, facet, { query: '桥' });
    expect(Object.fromEntries(rows.map(({ value, articles }) => [String(value), articles]))).toEqual(counts);
  });

  it('counts only what is found, the most frequent first', () => {
    expect(countFacet(archive, 'publication', { query: '桥', date: '2024' }, 1)).toEqual([
      { facet: 'publication', value: '云溪日报', articles: 2 },
    ]);
  });
});

describe('Several facets', () => {
  it.each([{ query: '桥' }, { query: '桥', date: '2024' }, { query: 'speaker:市长' }, { query: '无此词' }, {}])(
    'of %j are those of each',
    (filter) => {
      const each = FACET_NAMES.flatMap((facet) => countFacet(archive, facet, filter, 2));
      expect(countFacets(archive, FACET_NAMES, filter, 2)).toEqual(each);
    },
  );

  it('refuse what cannot be read', () => {
    expect(() => countFacets(archive, ['year', 'page'], { fts: '"' })).toThrow('cannot be read');
  });
});

describe('A timeline', () => {
  it('has the empty months between, and what has no date at its end', () => {
    expect(countTimeline(archive, { query: '桥' }).map(({ period, articles }) => [period, articles])).toEqual([
      ['2023-11', 1],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 3],
      [null, 1],
    ]);
  });

  it('is by days or years where it is asked to', () => {
    expect(countTimeline(archive, { query: '桥' }, 'year').map(({ period }) => period)).toEqual(['2023', '2024', null]);
    expect(countTimeline(archive, { query: '桥', date: '2024' }, 'day')).toHaveLength(29);
    expect(countTimeline(archive, { query: '没有' })).toEqual([]);
  });

  it('has a denominator: all articles of the time that its fields leave', () => {
    const filter = { query: '桥 date:2024' };
    const shares = addShares(archive, filter, countTimeline(archive, filter, 'year'));
    const all = countTimeline(archive, { date: '2024' }, 'year');
    expect(shares).toHaveLength(1);
    expect(shares[0]?.total).toBe(all[0]?.articles);
    expect(shares[0]?.share).toBeCloseTo((shares[0]?.articles ?? 0) / (all[0]?.articles ?? 1));
    const months = addShares(archive, { query: '桥' }, countTimeline(archive, { query: '桥' }));
    expect(months.filter(({ total }) => total === 0).every(({ share }) => share === null)).toBe(true);
  });
});

describe('A search that finds nothing', () => {
  it('says what was searched and which words no article has', () => {
    expect(explainNothing(archive, { query: '桥 水库 date:2024 -雨' })).toEqual({
      articles: 3,
      pages: 3,
      unknown: ['水库'],
      elsewhere: [],
      empty: [],
      hidden: 0,
      unreadable: 0,
    });
    expect(explainNothing(archive, { query: '桥', date: '1950' })).toEqual({
      articles: 5,
      pages: 5,
      unknown: [],
      elsewhere: [],
      empty: ['date:1950'],
      hidden: 0,
      unreadable: 0,
    });
  });
});
