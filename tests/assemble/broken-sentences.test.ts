import { describe, expect, it } from 'vitest';
import { assemblePage, runStages } from '../../src/index.js';
import type { NoticeCode } from '../../src/page/index.js';
import { readers } from '../../src/readers/index.js';

/** A page in columns of which so many paragraphs stop in mid-sentence. */
function codesOf(count: number): { readonly codes: NoticeCode[]; readonly at: readonly number[] } {
  const stops = ['The keeper of the lock told the men of', 'Weirside that he would not open it for the'];
  const lines = Array.from({ length: count }, () => stops).flat();
  const boxes = lines.map((_, i) => [i % 2 === 0 ? 60 : 40, 100 + 15 * i, i % 2 === 0 ? 240 : 260, 12] as const);
  const layout = { sheet: { width: 1000, height: 1400 }, blocks: [{ first: 1, last: lines.length, boxes }] };
  const { notices } = assemblePage(runStages(readers.alto.read({ path: 'page', text: lines.join('\n'), layout })));
  const broken = notices.find((one) => one.code === 'sentences-broken');
  return {
    codes: notices.map(({ code }) => code).filter((code) => code === 'seam-open' || code === 'sentences-broken'),
    at: broken?.at ?? [],
  };
}

describe('On a page whose order is known', () => {
  it('a few sentences that stop are a notice each', () => {
    expect(codesOf(3)).toEqual({ codes: ['seam-open', 'seam-open', 'seam-open'], at: [] });
  });

  it('many are one notice, with the lines that they stop on', () => {
    expect(codesOf(8)).toEqual({ codes: ['sentences-broken'], at: [2, 4, 6, 8, 10, 12, 14, 16] });
  });
});
