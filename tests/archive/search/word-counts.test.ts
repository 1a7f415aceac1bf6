import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, addFrequencies, countNgrams, countOccurrences, findKeywords } from '../../../src/archive/index.js';
import { openMemory } from '../make-document.js';

let archive: Archive;
let store: ReturnType<typeof openMemory>['store'];

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => archive.close());

const HERALD = { publication: 'The Herald', page: '1' } as const;

describe('N-grams', () => {
  const rows = (size: number, query?: string) =>
    countNgrams(archive, query === undefined ? {} : { query }, { size }).map(({ ngram, count, articles }) => [ngram, count, articles]);

  it('are words in a row, in any language, the most frequent first', () => {
    store({
      ...HERALD,
      date: '1931-05-02',
      articles: [{ paragraphs: ['The north pier. The North Pier, closed.'] }, { paragraphs: ['north pier'] }],
    });
    store({ publication: '云溪日报', page: '1', date: '2024-03-08', articles: [{ paragraphs: ['學校開學。', '学校开学，学校放假。'] }] });
    expect(rows(2)).toEqual([
      ['north pier', 3, 2],
      ['the north', 2, 1],
      ['学校开学', 2, 1],
    ]);
    expect(rows(3)).toEqual([['the north pier', 2, 1]]);
  });

  it('hold a place of the words, where the filter has some', () => {
    store({ ...HERALD, date: '1931-05-02', articles: [{ paragraphs: ['A salt wind blew.', 'A salt wind fell. The salt wind.'] }] });
    expect(rows(2, 'wind')).toEqual([['salt wind', 3, 1]]);
    expect(rows(2, '"salt wind"').map(([ngram]) => ngram)).toEqual(['salt wind', 'a salt']);
  });

  it.each([
    ['the end of a sentence', 'It rained. Boats left.'],
    ['a number', 'It rained 12 boats left'],
    ['another mark', 'It rained; boats left'],
  ])('do not go over %s', (_, text) => {
    store({ ...HERALD, date: '1931-05-02', articles: [{ paragraphs: [text, text] }] });
    expect(rows(2).map(([ngram]) => ngram)).toEqual(['boats left', 'it rained']);
  });

  it('go over the full stop of a word that is printed short', () => {
    store({ ...HERALD, date: '1931-05-02', articles: [{ paragraphs: ['Mr. Tarrant', 'Mr. Tarrant'] }] });
    expect(rows(2)).toEqual([['mr tarrant', 2, 1]]);
  });
});

describe('Keywords', () => {
  beforeEach(() => {
    const [often, seldom] = ['herring herring herring boat', 'boat boat boat boat'];
    store({ ...HERALD, language: 'en', date: '1931-05-02', articles: [{ paragraphs: [often, often] }] });
    store({ ...HERALD, language: 'en', date: '1932-05-02', articles: [{ paragraphs: [seldom, seldom, 'herring'] }] });
  });

  it('have counts, log-likelihood and log ratio against all others', () => {
    // Of 8 and 9 words herring is 6 and 1, boat 2 and 8: 7 and 10 of 17.
    expect(findKeywords(archive, { date: '1931' }, { least: 0 })).toEqual([
      { word: 'herring', count: 6, per_million: 750_000, against: 1, against_per_million: 111_111.11, g2: 4.58, log_ratio: 2.75 },
      { word: 'boat', count: 2, per_million: 250_000, against: 8, against_per_million: 888_888.89, g2: 3.18, log_ratio: -1.83 },
    ]);
  });

  it('leave out what chance brings, and are the other way round against others', () => {
    expect(findKeywords(archive, { date: '1931' }).map(({ word }) => word)).toEqual(['herring']);
    const [boat, herring] = findKeywords(archive, { date: '1932' }, { against: { date: '1931' }, least: 0 });
    expect([boat?.word, boat?.log_ratio, herring?.word, herring?.log_ratio]).toEqual(['boat', 1.83, 'herring', -2.75]);
  });

  it('are against others in the same language', () => {
    store({ publication: '云溪日报', page: '1', date: '1931-05-02', language: 'zh', articles: [{ paragraphs: ['鲱鱼。'] }] });
    expect(findKeywords(archive, { publication: 'The Herald' })).toEqual([]);
  });

  it('are none against nothing', () => {
    expect(findKeywords(archive, {})).toEqual([]);
    expect(findKeywords(archive, { date: '1900' })).toEqual([]);
  });
});

describe('A timeline of words', () => {
  beforeEach(() => {
    store({ ...HERALD, date: '1931-05-02', articles: [{ paragraphs: ['fog and fog'] }, { paragraphs: ['no wind at all'] }] });
    store({ ...HERALD, date: '1931-07-02', articles: [{ headline: 'Fog', paragraphs: ['a little fog'] }] });
  });

  it('has places and articles of each period, and empty ones', () => {
    expect(countOccurrences(archive, { query: 'fog' })).toEqual([
      { period: '1931-05', places: 2, articles: 1 },
      { period: '1931-06', places: 0, articles: 0 },
      { period: '1931-07', places: 1, articles: 1 },
    ]);
  });

  it('has all words of each period, whatever the query asks of them', () => {
    const filter = { query: 'fog' };
    expect(addFrequencies(archive, filter, countOccurrences(archive, filter, 'month'))).toEqual([
      { period: '1931-05', places: 2, articles: 1, words: 7, per_million: 285_714.29 },
      { period: '1931-06', places: 0, articles: 0, words: 0, per_million: null },
      { period: '1931-07', places: 1, articles: 1, words: 3, per_million: 333_333.33 },
    ]);
  });

  it('wants a word', () => {
    expect(() => countOccurrences(archive, { date: '1931' })).toThrow(/words around what\?/);
  });
});
