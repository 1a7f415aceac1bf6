import { describe, expect, it } from 'vitest';
import { IDEOGRAPHS } from '../../../src/stages/characters/ideographs.js';

describe('The ideographs of radicals', () => {
  it('are those of Unicode: 114 of the supplement, 214 of Kangxi, 20 of strokes', () => {
    const radicals = [...IDEOGRAPHS.keys()].map((radical) => radical.codePointAt(0) ?? 0);
    const within = (first: number, last: number) => radicals.filter((code) => first <= code && code <= last).length;
    expect([within(0x2e80, 0x2ef3), within(0x2f00, 0x2fd5), within(0x31c0, 0x31e3), IDEOGRAPHS.size]).toEqual([114, 214, 20, 348]);
  });

  it('agree with NFKC, where that has one', () => {
    for (const [radical, ideograph] of IDEOGRAPHS) {
      const folded = radical.normalize('NFKC');
      if (folded !== radical) expect(ideograph).toBe(folded);
      expect(ideograph).toMatch(/^\p{Unified_Ideograph}$/u);
    }
  });

  it.each([
    ['⺠', '民'],
    ['⻓', '长'],
    ['⻔', '门'],
    ['⻩', '黄'],
    ['⼾', '戶'],
    ['⻰', '龙'],
    ['㇐', '一'],
  ])('of %s is %s', (radical, ideograph) => {
    expect(IDEOGRAPHS.get(radical)).toBe(ideograph);
  });
});
