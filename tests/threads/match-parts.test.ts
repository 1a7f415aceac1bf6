import { describe, expect, it } from 'vitest';
import { matchParts, type PartEnds } from '../../src/threads/match-parts.js';

const part = (id: number, page: string, given: Partial<PartEnds>): PartEnds => ({
  id,
  page,
  headline: null,
  continuedFrom: null,
  continuedFromMark: null,
  continuedOn: null,
  continuedOnMark: null,
  comesFrom: false,
  goesOn: false,
  firstText: '',
  lastText: '',
  ...given,
});

/** A story on page 1 that goes on on page 2, and a rest on page 2 that comes from page 1. */
const head = (id: number, headline: string, lastText: string) => part(id, '1', { headline, lastText, goesOn: true, continuedOn: '2' });
const rest = (id: number, firstText: string) => part(id, '2', { firstText, comesFrom: true, continuedFrom: '1' });

const creamery = head(
  1,
  'Valley Creamery Sold',
  'The valley creamery was sold to Amos Holt on Monday, the company said in a report to the board.',
);
const bridge = head(
  2,
  'Bridge Bill Passes',
  'The bridge bill passed the senate on Monday, and the company will report to the board on the work.',
);
const ofBridge = rest(3, 'The senate also told the company to report on the tolls of the bridge before the bill takes effect.');
const ofCreamery = rest(4, 'Holt told the board that the creamery would keep the company of its drivers, according to a report.');

const pairsOf = (parts: readonly PartEnds[]) =>
  matchParts(parts)
    .map(({ from, to }) => `${from.id} ${to.id}`)
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
    expect(pairsOf([creamery, rest(3, 'Snow is expected.'), rest(4, 'Snow is expected.')])).toEqual([]);
    const [pair] = matchParts([creamery, ofCreamery]);
    expect(pair?.decision.evidence.map(({ code }) => code)).toContain('no-other-part-fits');
  });
});
