import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParagraph } from '../../src/corrections/find-place.js';
import {
  anchorArticle,
  anchorParagraph,
  applyCorrection,
  applyCorrections,
  type Correction,
  findArticle,
  isCorrectionRecord,
  numberArticles,
  readCorrection,
  type Turn,
} from '../../src/corrections/index.js';
import type { AssembledPage } from '../../src/page/index.js';
import { type ArticleSketch, makeDocument } from '../archive/make-document.js';
import { rounds } from '../rounds.js';

const SAME = { sha256: 'a', made: new Set<number>() };
const OTHER = { sha256: 'b', made: new Set<number>() };

const pageOf = (...articles: readonly ArticleSketch[]): AssembledPage => makeDocument({ articles }).assembled;

/** Every line of a page, as often as it has it. */
function linesOf({ articles, placements }: AssembledPage): string {
  const ranges = [...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sources }) => sources)), ...placements];
  return ranges
    .map(({ first, last }) => `${first}-${last}`)
    .sort()
    .join();
}

const BRIDGE = { headline: '新桥昨日通车', paragraphs: ['大桥昨日上午九时通车，两岸居民步行过桥。', '渡船停运。'] };
const LIBRARY = { headline: 'Library Hours', paragraphs: ['The library will stay open until ten at night.', 'Sixty chairs are on order.'] };
const LETTER = { paragraphs: ['读者说夜里读书最安静，希望冬天也照办。'] };
const NOTE = { paragraphs: ['Readers said the evenings were quiet and they hoped for a longer winter.'] };

describe('An article is found in another file', () => {
  it.each<[string, ArticleSketch, readonly ArticleSketch[], number | null]>([
    ['by its headline, whatever stands before it', BRIDGE, [LIBRARY, BRIDGE], 1],
    ['by its headline, with OCR’s slips', LIBRARY, [BRIDGE, { headline: 'Libraiy H0urs', paragraphs: ['Lost.'] }], 1],
    ['by its headline, in other width and case', { headline: 'ＡＢＣ 三店 Open' }, [BRIDGE, { headline: 'abc三店open' }], 1],
    ['by its beginning, where it has no headline', LETTER, [BRIDGE, LETTER, NOTE], 1],
    ['by its beginning, where its headline was lost', LIBRARY, [{ paragraphs: LIBRARY.paragraphs }, BRIDGE], 0],
    ['by its beginning, where its paragraph is cut elsewhere', NOTE, [{ paragraphs: ['Readers said the evenings were quiet'] }, BRIDGE], 0],
    [
      'by its beginning, among several with one headline',
      { headline: '简讯', paragraphs: ['城西修路。'] },
      [
        { headline: '简讯', paragraphs: ['图书馆闭馆三天。'] },
        { headline: '简讯', paragraphs: ['城西修路。'] },
      ],
      1,
    ],
    ['not where two are the same', BRIDGE, [BRIDGE, LIBRARY, BRIDGE], null],
    [
      'not where it is gone (Chinese)',
      BRIDGE,
      [LIBRARY, LETTER, { headline: '县城防汛物资到位', paragraphs: ['防汛物资已经运到仓库，一共三百吨。'] }],
      null,
    ],
    [
      'not where it is gone (English)',
      LIBRARY,
      [BRIDGE, NOTE, { headline: 'Bridge Traffic', paragraphs: ['The ferry made its last trip on Monday evening.'] }],
      null,
    ],
  ])('%s', (_, article, articles, index) => {
    expect(findArticle(pageOf(...articles), anchorArticle(pageOf(article), 0, SAME), OTHER)).toBe(index);
  });
});

describe('In the same file', () => {
  it('an article is found by its lines, though its headline and text are others', () => {
    const page = pageOf(BRIDGE, LIBRARY);
    const changed = {
      ...page,
      articles: page.articles.map((own) => ({ ...own, headline: null, paragraphs: own.paragraphs.map((one) => ({ ...one, text: 'x' })) })),
    };
    expect(findArticle(changed, anchorArticle(page, 1, SAME), SAME)).toBe(1);
  });

  it('an article that a split made is known by its number alone', () => {
    const page = pageOf(BRIDGE, LIBRARY);
    const made = { ...anchorArticle(page, 1, SAME), made: true, ordinal: 7 };
    expect(findArticle(page, made, SAME)).toBeNull();
    expect(findArticle({ ...page, articles: page.articles.map((own, i) => (i === 0 ? { ...own, ordinal: 7 } : own)) }, made, OTHER)).toBe(
      0,
    );
  });

  it('a paragraph is found by its lines wherever it is now', () => {
    const page = pageOf(BRIDGE, LIBRARY);
    const anchor = anchorParagraph(page.articles[0], 1);
    expect(findParagraph(page, anchor, { inside: 1, sameFile: true })).toMatchObject({ article: 0, paragraph: 1 });
    expect(findParagraph(pageOf(LIBRARY, LETTER), anchor, { inside: 0, sameFile: false })).toBeNull();
  });
});

describe('A merge', () => {
  const merge = (page: AssembledPage, into: number, from: number, dropHeadings = false) => {
    const target = { article: anchorArticle(page, into, SAME), other: anchorArticle(page, from, SAME) };
    return applyCorrection(page, { kind: 'merge', target, change: { dropHeadings } }, SAME);
  };

  it('keeps every line once, and says what is gone', () => {
    const page = numberArticles(pageOf(BRIDGE, { ...LIBRARY, kicker: 'Town', deck: '扩大' }, LETTER), new Set());
    for (const [into, from] of [
      [0, 1],
      [1, 0],
      [2, 1],
      [0, 2],
    ] as const) {
      for (const drop of [true, false]) {
        const merged = merge(page, into, from, drop);
        expect(merged?.page.articles).toHaveLength(2);
        expect([merged?.at, merged?.gone]).toEqual([into + 1, from + 1]);
        expect(linesOf(merged?.page ?? page)).toBe(linesOf(page));
      }
    }
  });

  it('joins bylines, and takes the dateline and jump lines that the first has not', () => {
    const dateline = { agency: '新华社', place: '北京', date: null };
    const page = pageOf({ ...BRIDGE, byline: ['王小禾'] }, { ...LIBRARY, byline: ['王小禾', 'Ann Cole'], dateline, continuedOn: '4' });
    expect(merge(page, 0, 1)?.page.articles[0]).toMatchObject({ byline: ['王小禾', 'Ann Cole'], dateline, continuedOn: { page: '4' } });
  });
});

describe('A text that is another', () => {
  const turn = (page: AssembledPage, from: Turn['from'], into: Turn['into'], paragraph = 0) => {
    const target = {
      article: anchorArticle(page, 0, SAME),
      paragraph: from === 'paragraph' ? anchorParagraph(page.articles[0], paragraph) : null,
    };
    return applyCorrection(page, { kind: 'edit', target, change: { turn: { from, into } } }, SAME);
  };
  const shown = ({ articles: [article] }: AssembledPage) => [
    article?.kicker?.text ?? null,
    article?.headline?.text ?? null,
    article?.deck?.text ?? null,
    ...(article?.paragraphs ?? []).map(({ label, text }) => (label ?? '') + text),
  ];
  const [hours, chairs] = LIBRARY.paragraphs;
  const [opens, stops] = BRIDGE.paragraphs;

  it.each<[string, ArticleSketch, [Turn['from'], Turn['into'], number?], (string | null | undefined)[]]>([
    ['a paragraph, where there is no headline', { paragraphs: LIBRARY.paragraphs }, ['paragraph', 'headline'], [null, hours, null, chairs]],
    ['a paragraph, after the headline (English)', LIBRARY, ['paragraph', 'headline', 1], [null, `Library Hours ${chairs}`, null, hours]],
    ['a paragraph, after the headline (Chinese)', BRIDGE, ['paragraph', 'headline', 1], [null, `新桥昨日通车${stops}`, null, opens]],
    ['a paragraph that is the deck', BRIDGE, ['paragraph', 'deck'], [null, '新桥昨日通车', opens, stops]],
    [
      'a paragraph with its label',
      { paragraphs: [{ text: '渡船停运', label: '昨起' }] },
      ['paragraph', 'headline'],
      [null, '昨起渡船停运', null],
    ],
    ['a headline that is text', LIBRARY, ['headline', 'text'], [null, null, null, 'Library Hours', hours, chairs]],
    ['a kicker that is the headline', { kicker: '沿江', headline: '通车' }, ['kicker', 'headline'], [null, '沿江通车', null]],
  ])('%s', (_, sketch, [from, into, paragraph], expected) => {
    const page = pageOf(sketch, LETTER);
    const turned = turn(page, from, into, paragraph);
    expect(turned && shown(turned.page)).toEqual(expected);
    expect(linesOf(turned?.page ?? page)).toBe(linesOf(page));
  });

  it('and back are as they were', () => {
    const page = pageOf(LIBRARY);
    const text = turn(page, 'headline', 'text')?.page ?? page;
    expect(shown(turn(text, 'paragraph', 'headline')?.page ?? text)).toEqual(shown(page));
  });

  it('answers that there is no headline', () => {
    const page = pageOf({ paragraphs: LIBRARY.paragraphs });
    const doubted = { ...page, notices: [{ kind: 'notice' as const, code: 'no-headline' as const, lines: { first: 1, last: 1 } }] };
    expect(turn(doubted, 'paragraph', 'headline')?.page.notices).toEqual([]);
    expect(turn(doubted, 'paragraph', 'deck')?.page.notices).toHaveLength(1);
  });

  it('is not where the article has no such field', () => {
    expect(turn(pageOf(LIBRARY), 'deck', 'text')).toBeNull();
  });
});

describe('A split', () => {
  it('takes the jump line at the end along', () => {
    const page = pageOf({ ...BRIDGE, continuedFrom: '1', continuedOn: '4' });
    const target = { article: anchorArticle(page, 0, SAME), paragraph: anchorParagraph(page.articles[0], 1) };
    const parted = applyCorrection(page, { kind: 'split', target, change: { ordinal: 2, headline: null } }, SAME);
    expect(parted?.page.articles).toMatchObject([
      { continuedFrom: { page: '1' }, continuedOn: null },
      { continuedFrom: null, continuedOn: { page: '4' }, headline: null, ordinal: 2 },
    ]);
    expect(linesOf(parted?.page ?? page)).toBe(linesOf(page));
    expect(parted?.page.placements.filter(({ place }) => place === 'jump').map(({ article }) => article)).toEqual([0, 1]);
    expect(parted?.page.notices.map(({ code }) => code)).toEqual(['no-headline']);
  });
});

describe('Articles are numbered', () => {
  it('by their places, without the numbers that splits have taken', () => {
    const numbers = (page: AssembledPage, made: readonly number[]) =>
      numberArticles(page, new Set(made)).articles.map(({ ordinal }) => ordinal);
    expect(numbers(pageOf(BRIDGE, LIBRARY, LETTER), [2])).toEqual([1, 3, 4]);
    expect(numbers(pageOf(BRIDGE, LIBRARY, LETTER), [])).toEqual([1, 2, 3]);
  });
});

describe('Any corrections on any page', () => {
  const FRONT = ['kicker', 'headline', 'deck'] as const;
  const text = fc.constantFrom('大桥昨日通车。', '渡船停运', 'The ferry stopped.', 'A', '');
  const lines = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3)).map(([first, more]) => [first, first + more] as const),
    { maxLength: 3 },
  );
  const article = fc.record({
    sha256: fc.constantFrom('a', 'b'),
    ordinal: fc.integer({ min: 1, max: 5 }),
    made: fc.boolean(),
    headline: fc.option(text),
    text: fc.option(text),
    front: lines,
    lines,
  });
  const paragraph = fc.record({ number: fc.integer({ min: 1, max: 4 }), text, lines });
  const correction = fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      target: fc.record({ article, paragraph: fc.option(paragraph) }),
      change: fc.oneof(
        fc.record({ fields: fc.record({ headline: fc.option(text) }) }),
        fc.record({ paragraph: fc.record({ text }) }),
        fc.record({
          turn: fc.record({ from: fc.constantFrom(...FRONT, 'paragraph' as const), into: fc.constantFrom(...FRONT, 'text' as const) }),
        }),
      ),
    }),
    fc.record({
      kind: fc.constant('merge' as const),
      target: fc.record({ article, other: article }),
      change: fc.record({ dropHeadings: fc.boolean() }),
    }),
    fc.record({
      kind: fc.constant('split' as const),
      target: fc.record({ article, paragraph }),
      change: fc.record({ ordinal: fc.integer({ min: 4, max: 8 }), headline: fc.option(text) }),
    }),
    fc.record({
      kind: fc.constant('move' as const),
      target: fc.record({ article, paragraph, to: article, next: fc.option(paragraph) }),
      change: fc.record({ position: fc.integer({ min: 1, max: 4 }) }),
    }),
  );

  it('keep every line in one place, and every number once', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 6 }), (corrections: readonly Correction[]) => {
        for (const { kind, target, change } of corrections) expect(readCorrection(kind, target, change)).not.toBeNull();
        const page = pageOf(BRIDGE, LIBRARY, LETTER);
        const corrected = applyCorrections(page, corrections, SAME);
        applied += corrected.outcomes.filter(Boolean).length;
        expect(linesOf(corrected.page)).toBe(linesOf(page));
        const numbers = corrected.page.articles.map(({ ordinal }) => ordinal);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { article: owner } of corrected.page.placements) expect(owner).toBeLessThan(numbers.length);
      }),
      { numRuns: rounds(300) },
    );
    expect(applied).toBeGreaterThan(50);
  });
});

describe('A correction in an export', () => {
  const own = anchorArticle(pageOf(BRIDGE), 0, SAME);
  const record = {
    kind: 'edit',
    made_at: '2024-03-08T10:00:00.000Z',
    made_by: '赵晴',
    reason: null,
    place: { sha256: 'a', ordinal: 1, absorbed: null, other_sha256: null, other_ordinal: null },
    target: { article: own, paragraph: null },
    change: { fields: { headline: '新' } },
    before: { fields: { headline: null } },
  };

  it.each<[string, unknown, boolean]>([
    ['is read', record, true],
    [
      'is read where it is of two documents',
      {
        ...record,
        kind: 'merge',
        place: { ...record.place, other_sha256: 'b', other_ordinal: null },
        target: { article: own, other: own },
        change: { dropHeadings: false },
        before: { headline: null, paragraphs: 1 },
      },
      true,
    ],
    [
      'is read where it says what a page is',
      {
        ...record,
        kind: 'identify',
        target: { sha256: 'a' },
        change: { identity: { page: { value: '3', basis: 'user', evidence: '' } } },
        before: { identity: { page: null } },
      },
      true,
    ],
    ['is read where it chooses a rendition', { ...record, kind: 'prefer', target: { sha256: 'a' }, change: {}, before: {} }, true],
    ['is refused without a place', { ...record, place: undefined }, false],
    ['is refused with a place that is none', { ...record, place: { ...record.place, ordinal: 'first' } }, false],
    ['is refused with another kind', { ...record, kind: 'burn' }, false],
    ['is refused without a time', { ...record, made_at: 'yesterday' }, false],
    ['is refused with a field that there is not', { ...record, change: { fields: { colour: 'red' } } }, false],
    ['is refused with lines that no page has', { ...record, target: { article: { ...own, lines: [[1, 1e12]] }, paragraph: null } }, false],
    ['is refused where it is no object', 'edit', false],
  ])('%s', (_, value, isRead) => {
    expect(isCorrectionRecord(value)).toBe(isRead);
  });
});
