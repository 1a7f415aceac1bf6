import { describe, expect, it } from 'vitest';
import { EXPORTED, matchParts, type PartEnds, type PartPair } from '../../src/threads/match-parts.js';
import { makeEnds } from './make-ends.js';

/** A story on page 1 that goes on on page 2, and a rest on page 2 that comes from page 1. */
const head = (key: string, headline: string, lastText: string) => makeEnds(key, '1', { headline, lastText, continuedOn: '2' });
const rest = (key: string, firstText: string) => makeEnds(key, '2', { firstText, continuedFrom: '1' });

const creamery = head(
  '1',
  'Valley Creamery Sold',
  'The valley creamery was sold to Amos Holt on Monday, the company said in a report to the board.',
);
const bridge = head(
  '2',
  'Bridge Bill Passes',
  'The bridge bill passed the senate on Monday, and the company will report to the board on the work.',
);
const ofBridge = rest('3', 'The senate also told the company to report on the tolls of the bridge before the bill takes effect.');
const ofCreamery = rest('4', 'Holt told the board that the creamery would keep the company of its drivers, according to a report.');

const reasonsOf = (found: PartPair | null | undefined) => found?.decision.evidence.map(({ code, weight }) => `${code} ${weight}`) ?? null;

const pairsOf = (parts: readonly PartEnds[]) =>
  matchParts(parts)
    .map(({ from, to }) => `${from.key} ${to.key}`)
    .sort();

describe('Two stories that jump to one page', () => {
  it('are told from each other by the rare words that they share', () => {
    expect(pairsOf([creamery, bridge, ofBridge, ofCreamery])).toEqual(['1 4', '2 3']);
  });

  it('are matched alike in whatever order their parts come', () => {
    for (const parts of [
      [ofCreamery, ofBridge, bridge, creamery],
      [bridge, ofCreamery, creamery, ofBridge],
    ])
      expect(pairsOf(parts)).toEqual(['1 4', '2 3']);
  });

  it('stay apart where another part fits as well, and say why they are joined where none does', () => {
    expect(pairsOf([creamery, rest('3', 'Snow is expected.'), rest('4', 'Snow is expected.')])).toEqual([]);
    const [pair] = matchParts([creamery, ofCreamery]);
    expect(pair?.decision.evidence.map(({ code }) => code)).toContain('no-other-part-fits');
  });
});

describe('A sentence that runs over the end of a page', () => {
  const last = { headline: 'The mail', lastText: 'The mail cart left at noon and nobody heard of it until the Wed-' };
  const first = { firstText: 'nesday after, when it came back.', runsOverFrom: 'a' };
  const over = (from: Partial<PartEnds>, to: Partial<PartEnds>) =>
    matchParts([makeEnds('a', '1', from), makeEnds('b', '2', to)])[0] ?? null;

  it('makes one article of both, and says why', () => {
    expect(over(last, first)?.reason).toBe('runs-over');
    expect(reasonsOf(over(last, first))).toEqual(['a-word-is-cut-at-the-end-of-the-page 2.5', 'no-sentence-ends-or-begins-here 1']);
    const whole = { ...last, lastText: 'The mail cart left at noon and nobody heard of it until the' };
    expect(reasonsOf(over(whole, first))).toEqual(['a-sentence-runs-over-the-page 1.2', 'no-sentence-ends-or-begins-here 1']);
  });

  it.each<[string, Partial<PartEnds>, Partial<PartEnds>]>([
    ['the next part has a headline', last, { ...first, headline: 'The ferry' }],
    ['the next part says that it comes from elsewhere', last, { ...first, comesFrom: true }],
    ['the part says that it goes on elsewhere', { ...last, goesOn: true }, first],
    ['another part runs over', last, { ...first, runsOverFrom: 'c' }],
  ])('makes none where %s', (_, from, to) => {
    expect(over(from, to)).toBeNull();
  });
});

describe('A part', () => {
  const pair = (from: Partial<PartEnds>, to: Partial<PartEnds>) =>
    matchParts([makeEnds('a', '1', from), makeEnds('b', '2', to)])[0] ?? null;

  it.each<[string, Partial<PartEnds>, Partial<PartEnds>, boolean]>([
    ['goes on where both jump lines name each other', { continuedOn: '2' }, { continuedFrom: '1' }, true],
    ['does not go on in one that comes from another page', { continuedOn: '2' }, { continuedFrom: '4' }, false],
    ['does not go on where its jump line names another page', { continuedOn: '3' }, { continuedFrom: '1' }, false],
    ['does not go on without a jump line', {}, { continuedFrom: '1' }, false],
    ['does not go on in one without a jump line', { continuedOn: '2' }, {}, false],
    [
      'does not go on in one with another mark',
      { continuedOn: '2', continuedOnMark: '①' },
      { continuedFrom: '1', continuedFromMark: '②' },
      false,
    ],
    ['goes on in one with its mark', { continuedOn: '2', continuedOnMark: '①' }, { continuedFrom: '1', continuedFromMark: '①' }, true],
    [
      'goes on where one line names no page and the headlines are alike',
      { goesOn: true, headline: '大桥通车' },
      { continuedFrom: '1', headline: '大桥通车' },
      true,
    ],
    [
      'does not go on where one line names no page and another headline stands there',
      { goesOn: true, headline: '大桥通车' },
      { continuedFrom: '1', headline: '菜价上涨' },
      false,
    ],
    [
      'goes on under the word that its jump line names',
      { continuedOn: '2', continuedOnMark: 'BRIDGE' },
      { continuedFrom: '1', headline: 'Bridge' },
      true,
    ],
  ])('%s', (_, from, to, joined) => {
    expect(pair(from, to) !== null).toBe(joined);
  });

  it.each<[string, Partial<PartEnds>, Partial<PartEnds>, readonly string[]]>([
    ['the pages', {}, {}, []],
    ['the same mark', { continuedOnMark: '①' }, { continuedFromMark: '①' }, ['same-mark 4']],
    [
      'another mark, where the headline says more',
      { continuedOnMark: '①', headline: '大桥通车' },
      { continuedFromMark: '②', headline: '大桥通车' },
      ['other-mark -4', 'headlines 4'],
    ],
    ['a headline that the mark names', { continuedOnMark: 'BRIDGE' }, { headline: 'Bridge' }, ['headline-has-the-mark 3']],
    ['headlines with more than half in common', { headline: 'Bridge Bill Passes' }, { headline: 'Bridge Bill' }, ['headlines 4']],
    ['headlines with half in common', { headline: 'Bridge Bill Passes' }, { headline: 'Bridge' }, ['headlines 1.5']],
    [
      'headlines with a word in common',
      { headline: 'Bridge Bill Passes Senate Vote' },
      { headline: 'Bridge Toll Is Set At Last' },
      ['headlines 1.5'],
    ],
    ['headlines with nothing in common', { headline: '大桥通车' }, { headline: '菜价上涨' }, ['headlines -1']],
    ['words in common', { lastText: 'one bridge opened' }, { firstText: 'bridge tolls fall again today' }, ['the-same-words 1.64']],
    ['no more than five for the same words', { lastText: 'the bridge opened' }, { firstText: 'the bridge opened' }, ['the-same-words 5']],
  ])('goes on for reasons that weigh: %s', (_, from, to, more) => {
    expect(reasonsOf(pair({ continuedOn: '2', ...from }, { continuedFrom: '1', ...to }))).toEqual([
      'the-jump-lines-name-each-others-pages 1',
      'no-other-part-fits 1',
      ...more,
    ]);
  });

  it('goes on for less where one line names no page', () => {
    expect(reasonsOf(pair({ goesOn: true, headline: '大桥通车' }, { continuedFrom: '1', headline: '大桥通车' }))).toEqual([
      'one-jump-line-names-no-page -0.5',
      'no-other-part-fits 1',
      'headlines 4',
    ]);
  });

  it('is in one article only, and no article leads back to its beginning', () => {
    const parts = [
      makeEnds('a', '1', { continuedOn: '2', continuedFrom: '2' }),
      makeEnds('b', '2', { continuedOn: '1', continuedFrom: '1' }),
    ];
    expect(matchParts(parts)).toHaveLength(1);
  });

  it('stays apart where nothing tells two others from each other, in whatever order they come', () => {
    const [on, from] = [
      { continuedOn: '2', continuedOnMark: '①' },
      { continuedFrom: '1', continuedFromMark: '①' },
    ];
    const heads = [makeEnds('c', '1', on), makeEnds('b', '1', on), makeEnds('x', '2', from)];
    const rests = [makeEnds('c', '1', on), makeEnds('y', '2', from), makeEnds('x', '2', from)];
    for (const parts of [heads, heads.toReversed()]) expect(pairsOf(parts)).toEqual([]);
    for (const parts of [rests, rests.toReversed()]) expect(pairsOf(parts)).toEqual([]);
  });

  it('is told by what is printed rather than by its key', () => {
    const parts = [
      makeEnds('a', '1', { continuedOn: '2' }),
      makeEnds('b', '1', { continuedOn: '2', continuedOnMark: '①' }),
      makeEnds('x', '2', { continuedFrom: '1', continuedFromMark: '①' }),
    ];
    for (const some of [parts, parts.toReversed()]) expect(pairsOf(some)).toEqual(['b x']);
  });
});

describe('Parts that fit others as well', () => {
  const on = { continuedOn: '2', continuedOnMark: '①' };
  const mark = { continuedFromMark: '①' };
  const reasons = (parts: readonly PartEnds[]) =>
    Object.fromEntries(matchParts(parts).map((found) => [`${found.from.key} ${found.to.key}`, reasonsOf(found)?.slice(-1).join()]));

  it('stay apart where they are alike: each would be right half of the time', () => {
    const tie = [
      makeEnds('a', '1', on),
      makeEnds('x', '2', { continuedFrom: '1', ...mark }),
      makeEnds('y', '2', { continuedFrom: '1', ...mark }),
    ];
    expect(reasons(tie)).toEqual({});
  });

  it('are no surer than they are ahead of the next best', () => {
    const clear = [
      makeEnds('a', '1', on),
      makeEnds('x', '2', { comesFrom: true, ...mark }),
      makeEnds('y', '2', { continuedFrom: '1', ...mark }),
    ];
    expect(reasons(clear)).toEqual({ 'a y': 'another-part-fits-as-well -3.5' });
    expect(matchParts(clear)[0]?.decision.confidence).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 3);
  });

  it('are weighed with what the others would get instead: what is unsure there touches no other', () => {
    const words = (name: string) => `bridge ${Array.from({ length: 10 }, (_, i) => `${name}${i}`).join(' ')}`;
    const parts = [
      makeEnds('a', '1', { ...on, lastText: words('a') }),
      makeEnds('b', '1', on),
      makeEnds('c', '1', { continuedOn: '3', continuedOnMark: '②' }),
      makeEnds('x', '2', { continuedFrom: '1', ...mark, firstText: words('x') }),
      makeEnds('y', '2', { comesFrom: true, ...mark }),
      makeEnds('z', '3', { continuedFrom: '1', continuedFromMark: '②' }),
    ];
    expect(reasons(parts)).toEqual({ 'c z': 'same-mark 4' });
  });

  it('are exchanged where all together fit better then', () => {
    const parts = [
      makeEnds('a', '1', { ...on, headline: '大桥通车', lastText: 'bridge bill' }),
      makeEnds('b', '1', { continuedOn: '2', continuedOnMark: '②', headline: '大桥通车' }),
      makeEnds('x', '2', { continuedFrom: '1', headline: '大桥通车', firstText: 'bridge tolls' }),
      makeEnds('y', '2', { continuedFrom: '1', ...mark }),
    ];
    expect(pairsOf(parts)).toEqual(['a y', 'b x']);
  });

  it('are exchanged again after others were', () => {
    const parts = [
      makeEnds('a', '1', { continuedOn: '2', lastText: 'bridge toll now' }),
      makeEnds('b', '1', { continuedOn: '2', lastText: 'creamery sold' }),
      makeEnds('c', '1', { continuedOn: '2', continuedOnMark: '②', headline: '菜价上涨' }),
      makeEnds('x', '2', { continuedFrom: '1', continuedFromMark: '③', firstText: 'bridge bill' }),
      makeEnds('y', '2', { continuedFrom: '1', headline: '菜价上涨', firstText: 'bridge toll now' }),
      makeEnds('z', '2', { continuedFrom: '1', continuedFromMark: '①' }),
    ];
    expect(pairsOf(parts)).toEqual(['a x', 'b z', 'c y']);
  });
});

describe('One article in an export', () => {
  it('is beyond doubt', () => {
    expect(EXPORTED).toEqual({ confidence: 1, evidence: [{ code: 'one-article-in-an-export', weight: 10 }] });
  });
});
