import { describe, expect, it } from 'vitest';
import { matchParts, type PartEnds } from '../../src/threads/match-parts.js';
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

describe('A part', () => {
  const pair = (from: Partial<PartEnds>, to: Partial<PartEnds>) =>
    matchParts([makeEnds('a', '1', from), makeEnds('b', '2', to)])[0] ?? null;
  const codes = (found: ReturnType<typeof pair>) => found?.decision.evidence.map(({ code }) => code) ?? null;

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

  it('says why it goes on: each reason by its code', () => {
    expect(codes(pair({ continuedOn: '2', continuedOnMark: '①' }, { continuedFrom: '1', continuedFromMark: '①' }))).toEqual([
      'the-jump-lines-name-each-others-pages',
      'no-other-part-fits',
      'same-mark',
    ]);
    expect(codes(pair({ goesOn: true, headline: '大桥通车' }, { continuedFrom: '1', headline: '大桥通车' }))).toEqual([
      'one-jump-line-names-no-page',
      'no-other-part-fits',
      'headlines',
    ]);
  });

  it('is in one article only, and no article leads back to its beginning', () => {
    const parts = [
      makeEnds('a', '1', { continuedOn: '2', continuedFrom: '2' }),
      makeEnds('b', '2', { continuedOn: '1', continuedFrom: '1' }),
    ];
    expect(matchParts(parts)).toHaveLength(1);
  });

  it('is told by its key where nothing else tells it', () => {
    const tied = [
      makeEnds('c', '1', { continuedOn: '2' }),
      makeEnds('b', '1', { continuedOn: '2' }),
      makeEnds('a', '2', { continuedFrom: '1' }),
    ];
    expect(matchParts(tied)).toEqual(matchParts(tied.toReversed()));
  });
});
