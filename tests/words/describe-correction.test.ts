import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Contents } from '../../src/corrections/index.js';
import type { CorrectionContents } from '../../src/words/describe-correction.js';
import { describeCorrection, describeValues } from '../../src/words/index.js';

const ONE = { paragraphs: 1, headline: null };

describe('A correction in words', () => {
  it.each([
    [
      'edit',
      { paragraph: null },
      { fields: { headline: '新桥', date: null } },
      { fields: { headline: '新挢' } },
      'headline “新挢” → “新桥”; dateline date none → none',
    ],
    [
      'edit',
      { paragraph: { number: 2 } },
      { paragraph: { speaker: '郭晓玲' } },
      { paragraph: { speaker: null } },
      'paragraph 2: speaker none → “郭晓玲”',
    ],
    ['edit', { paragraph: null }, { fields: { byline: ['甲', '乙'] } }, { fields: { byline: [] } }, 'byline none → “甲, 乙”'],
    [
      'edit',
      { paragraph: { number: 3 } },
      { turn: { from: 'paragraph', into: 'headline' } },
      { turn: { text: '新桥通车' } },
      'paragraph 3, “新桥通车”, is headline now',
    ],
    [
      'edit',
      { paragraph: null },
      { turn: { from: 'deck', into: 'text' } },
      { turn: { text: 'Late News' } },
      'deck “Late News” is text now',
    ],
    ['merge', { other: { text: 'The rest' } }, {}, ONE, '“The rest” was appended (1 paragraph)'],
    ['merge', { other: { text: 'The rest' } }, {}, { headline: 'Tides', paragraphs: 2 }, '“Tides” was appended (2 paragraphs)'],
    ['merge', { other: { text: null } }, {}, { headline: null, paragraphs: 0 }, 'an article was appended (0 paragraphs)'],
    ['split', { paragraph: { number: 4, text: 'Ads' } }, { ordinal: 5 }, {}, 'from paragraph 4, “Ads”, on it is number 5'],
    ['split', {}, {}, ONE, 'its parts on two pages are two articles'],
    ['move', { paragraph: { text: 'Ads' } }, { position: 3 }, { position: 1 }, 'paragraph “Ads” is number 3 now'],
    ['identify', {}, { identity: { page: { value: '3' } } }, { identity: { page: null } }, 'page none → “3”'],
    [
      'identify',
      {},
      { identity: { page: { value: '3' }, date: { value: '1934-05-17' } } },
      { identity: { page: { value: '4' }, date: { value: '1934-05-17' } } },
      'page “4” → “3”; date “1934-05-17” confirmed',
    ],
  ] as const)('%s of %j', (kind, target, change, before, words) => {
    expect(describeCorrection({ kind, target, change, before })).toBe(words);
  });

  it('shows long texts around the place where they part', () => {
    const [before, change] = ['a', 'b'].map((end) => ({ fields: { deck: 'x'.repeat(60) + end } }));
    expect(describeCorrection({ kind: 'edit', target: { paragraph: null }, change, before })).toBe('deck “…xxxxxxxxxxa” → “…xxxxxxxxxxb”');
  });

  it('takes what corrections/ has', () => {
    expectTypeOf<Contents['edit']>().toExtend<CorrectionContents['edit']>();
    expectTypeOf<Contents['merge']>().toExtend<CorrectionContents['merge']>();
    expectTypeOf<Contents['split']>().toExtend<CorrectionContents['split']>();
    expectTypeOf<Contents['move']>().toExtend<CorrectionContents['move']>();
  });
});

describe('Values in words', () => {
  it('are said one after the other', () => {
    expect(describeValues({ headline: '新桥', deck: null, byline: ['甲', '乙'] })).toBe('headline is “新桥”, no deck, byline is “甲, 乙”');
  });
});
