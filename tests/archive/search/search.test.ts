import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, countHits, type StoredDocument, search } from '../../../src/archive/index.js';
import { fold } from '../../../src/archive/search/fold.js';
import { tokensOf } from '../../../src/archive/search/search-index.js';
import { UsageError } from '../../../src/page/index.js';
import { rounds } from '../../rounds.js';
import { type ArticleSketch, type DocumentSketch, openMemory, type ParagraphSketch } from '../make-document.js';

let archive: Archive;
let store: (sketch: DocumentSketch) => StoredDocument;

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => archive.close());

const PAGE = { publication: '云溪日报', date: '2024-03-08', page: '3' } as const;

/** The last parts of the keys that a search finds, in order: the articles' numbers on their one page. */
function numbers(own: Archive, query: string): number[] {
  return search(own, query)
    .map(({ key }) => Number(key.split('/').at(-1)))
    .sort((a, b) => a - b);
}

// Few characters, so that random words are often there; among them one beyond the BMP and a digit of its own kind.
const HAN = [...'中国人民日报新桥通车〇𠀀'];
const WORDS = ['bridge', 'Bridge', 'BRIDGES', 'café', 'cafe', 'GDP', '2024', '3', "mayor's"];
const MARKS = ['，', '。', '、', '“', '”', '（', '）', '—', '…', ' ', '\u3000', '·', '-', '"', '*', ':', '*'];

const han = (max: number) => fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: max }).map((own) => own.join(''));
const word = fc.constantFrom(...WORDS);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: han(6) }, { weight: 2, arbitrary: word.map((own) => ` ${own} `) }, fc.constantFrom(...MARKS)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((own) => own.join(''));
const paragraph: fc.Arbitrary<ParagraphSketch> = fc.oneof(text, fc.record({ label: text, text }));
const article: fc.Arbitrary<ArticleSketch> = fc.record(
  { kicker: text, headline: text, deck: text, paragraphs: fc.array(paragraph, { maxLength: 3 }) },
  { requiredKeys: [] },
);

/** What of an article is searched, each by itself. */
function textsOf({ kicker, headline, deck, paragraphs = [] }: ArticleSketch): string[] {
  const printed = paragraphs.map((own) => (typeof own === 'string' ? own : (own.label ?? '') + own.text));
  return [kicker, headline, deck, ...printed].flatMap((own) => own ?? []);
}

function scan(articles: readonly ArticleSketch[], holds: (text: string) => boolean): number[] {
  return articles.flatMap((one, i) => (textsOf(one).some(holds) ? [i + 1] : []));
}

/** Checks a search in the archive, whose one document gets these articles in place of those before. */
function holdSearch(articles: readonly ArticleSketch[], query: string, expected: readonly number[]): void {
  store({ ...PAGE, location: '/papers/3.md', articles });
  expect(numbers(archive, query), query).toEqual(expected);
  expect(countHits(archive, query)).toBe(expected.length);
}

const articles = fc.array(article, { minLength: 1, maxLength: 6 });

describe('search finds exactly the articles whose headline fields or paragraphs hold', () => {
  it('a random run of 1 to 6 Han characters', () => {
    fc.assert(
      fc.property(articles, han(6), (own, query) => {
        holdSearch(
          own,
          query,
          scan(own, (one) => fold(one).includes(query)),
        );
      }),
      { numRuns: rounds(60) },
    );
  });

  it('a run of 1 to 6 Han characters out of their text', () => {
    fc.assert(
      fc.property(articles, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (own, which, at, length) => {
        const runs = own.flatMap(textsOf).flatMap((one) => one.match(/[\p{Script=Han}〇]+/gu) ?? []);
        fc.pre(runs.length > 0);
        const characters = [...(runs[which % runs.length] ?? '')];
        const query = characters.slice(at % characters.length, (at % characters.length) + length).join('');
        const expected = scan(own, (one) => fold(one).includes(query));
        expect(expected.length).toBeGreaterThan(0);
        holdSearch(own, query, expected);
      }),
      { numRuns: rounds(60) },
    );
  });

  it('a Latin word or number, as a word of its own, in any case and with or without accents', () => {
    fc.assert(
      fc.property(articles, fc.oneof(word, fc.constantFrom('BRIDGE', 'CAFÉ', 'gdp', 'brid', '202')), (own, query) => {
        const tokens = tokensOf(query);
        const holds = (one: string) => ` ${tokensOf(one).join(' ')} `.includes(` ${tokens.join(' ')} `);
        holdSearch(own, query, scan(own, holds));
      }),
      { numRuns: rounds(60) },
    );
  });

  it('every one of several words, each anywhere in the article', () => {
    fc.assert(
      fc.property(
        articles,
        han(2),
        word.filter((own) => !own.includes("'")),
        (own, first, second) => {
          const found = own.flatMap((one, i) => {
            const texts = textsOf(one);
            const both = texts.some((each) => fold(each).includes(first)) && texts.some((each) => tokensOf(each).includes(fold(second)));
            return both ? [i + 1] : [];
          });
          holdSearch(own, `${first} ${second}`, found);
        },
      ),
      { numRuns: rounds(40) },
    );
  });
});

describe('search', () => {
  it('takes any query as words, or says that there is nothing to look for', () => {
    store({ ...PAGE, articles: [{ headline: '新桥通车', paragraphs: ['The bridge opened AND NOT near OR col.'] }] });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^["'*():^+ A-Z中国-]{0,12}$/)), (query) => {
        try {
          expect(search(archive, query).length).toBe(countHits(archive, query));
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { numRuns: rounds(300) },
    );
  });

  it.each(['', ' ', '""', '“”', '——', '* : ^', '。'])('has nothing to look for in “%s”', (query) => {
    expect(() => search(archive, query)).toThrow(UsageError);
    expect(() => countHits(archive, query)).toThrow(UsageError);
  });

  it.each([
    ['通车', [1, 2]],
    ['桥', [1, 2]],
    ['新桥昨日', []],
    ['新桥 天气', [2]],
    ['"bridge opened"', [3]],
    ['“bridge opened”', [3]],
    ['bridge opened', [3, 4]],
    ['"opened bridge"', []],
    ['“市长：新桥通车”', [1]],
    ['ＢＲＩＤＧＥ', [3, 4]],
    ['brid', []],
    ['3月7日', [1]],
    ['3月', [1]],
    ['1 3月', [1]],
    ['"通车 市长', []],
    ['云溪桥', []],
  ])('for %s finds %j', (query, found) => {
    store({
      ...PAGE,
      articles: [
        { headline: '市长：“新桥通车”', paragraphs: ['3月7日，新桥。', '昨日1人。'] },
        { headline: '天气', paragraphs: [{ label: '新', text: '桥通车。' }] },
        { headline: 'The bridge, opened', paragraphs: ['云溪', '桥'] },
        { headline: 'A bridge', paragraphs: ['It was opened.'] },
      ].map((one, i) => (i === 1 ? { ...one, paragraphs: ['新桥通车。'] } : i === 2 ? { ...one, paragraphs: ['云溪', '一'] } : one)),
    });
    expect(numbers(archive, query)).toEqual(found);
  });

  it('puts a headline before a mention, and dates in order where it is asked to', () => {
    const filler = Array.from({ length: 30 }, (_, i) => `第${i}段说的是天气。`);
    store({ ...PAGE, date: '2024-03-08', articles: [{ headline: '天气', paragraphs: [...filler, '新桥。'] }] });
    store({ ...PAGE, date: '2024-03-09', articles: [{ headline: '新桥', paragraphs: filler }] });
    store({ ...PAGE, date: '2024-03-07', articles: [{ headline: '市长', paragraphs: [...filler, ...filler, '新桥。'] }] });
    expect(search(archive, '新桥').map(({ headline }) => headline)).toEqual(['新桥', '天气', '市长']);
    expect(search(archive, '新桥', { sort: 'date' }).map(({ headline }) => headline)).toEqual(['市长', '天气', '新桥']);
    expect(search(archive, '新桥', { sort: 'date', limit: 1 }).map(({ headline }) => headline)).toEqual(['市长']);
    expect(countHits(archive, '新桥')).toBe(3);
  });

  it('says where an article stands', () => {
    store({ ...PAGE, articles: [{ headline: '新桥', paragraphs: ['新桥通车。'] }] });
    expect(search(archive, '通车')).toEqual([
      {
        key: 'yunxi-ribao/2024-03-08/3/1',
        publication: '云溪日报',
        issue_date: '2024-03-08',
        page: '3',
        path: 'page.md',
        line: 2,
        headline: '新桥',
        snippet: '新桥**通车**。',
      },
    ]);
  });
});

describe('A snippet', () => {
  it.each([
    ['通车', '新桥昨日通车。', '新桥昨日**通车**。'],
    ['桥', '新桥和老桥。', '新**桥**和老**桥**。'],
    ['cafe', 'The Café opened.', 'The **Café** opened.'],
    ['bridge', 'Abridged: the BRIDGE.', 'Abridged: the **BRIDGE**.'],
    ['“bridge opened”', 'The bridge, opened late.', 'The **bridge, opened** late.'],
    ['新桥 通车', '新桥通车。', '**新桥****通车**。'],
    ['abc', 'ＡＢＣ公司', '**ＡＢＣ**公司'],
    ['gdp', 'GDP增长5%', '**GDP**增长5%'],
    ['5', 'GDP增长5个点，15个', 'GDP增长**5**个点，15个'],
    ['天气', '天气', '**天气**'],
    ['标题', '正文没有它。', '**标题**'],
  ])('for %s of “%s” is “%s”', (query, text, snippet) => {
    store({ ...PAGE, articles: [{ headline: '标题', paragraphs: [text] }] });
    expect(search(archive, query)[0]?.snippet).toBe(snippet);
  });

  it('is cut around its first hit', () => {
    const text = `${'前'.repeat(100)}新桥${'后'.repeat(100)}`;
    store({ ...PAGE, articles: [{ paragraphs: ['别的。', text] }] });
    expect(search(archive, '新桥')[0]?.snippet).toBe(`…${'前'.repeat(30)}**新桥**${'后'.repeat(60)}…`);
  });

  it('never cuts a character in two', () => {
    store({
      ...PAGE,
      articles: [
        { headline: '头', paragraphs: [`一${'𠀀'.repeat(80)}二新桥`] },
        { headline: '尾', paragraphs: [`新桥三${'𠀀'.repeat(80)}`] },
      ],
    });
    for (const query of ['新桥', '头', '尾', '二', '三']) {
      for (const { snippet } of search(archive, query)) expect(snippet).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('of an article without text is its headline', () => {
    store({ ...PAGE, articles: [{ headline: '新桥' }] });
    expect(search(archive, '新桥')[0]?.snippet).toBe('**新桥**');
  });
});
