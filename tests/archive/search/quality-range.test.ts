import { describe, expect, it } from 'vitest';
import { parseQualityRange } from '../../../src/archive/search/quality-range.js';

describe('A range of qualities', () => {
  it.each([
    ['0.8..', [0.8, null]],
    ['..0.5', [null, 0.5]],
    ['.5..0.8', [0.5, 0.8]],
    ['0..1', [0, 1]],
    ['80%..', [0.8, null]],
    ['>=0.8', [0.8, null]],
    ['≤ 50 %', [null, 0.5]],
    ['０.８..', [0.8, null]],
  ])('%s is read', (text, range) => {
    expect(parseQualityRange(text)).toEqual(range);
  });

  it('of what is more or less leaves the end out', () => {
    expect(parseQualityRange('>0.8')).toEqual([0.8001, null]);
    expect(parseQualityRange('<0.8')).toEqual([null, 0.7999]);
  });

  it.each([
    ['0.8..0.5', 'the range ends before it begins; write 0.5..0.8'],
    ['8..', 'a quality is 0 to 1; write 0.8.., ..0.5 or 0.5..0.8'],
    ['-1..', 'a quality is 0 to 1; write 0.8.., ..0.5 or 0.5..0.8'],
    ['120%..', 'a quality is 0 to 1; write 0.8.., ..0.5 or 0.5..0.8'],
    ['0.8', 'hardly a page has just this; write 0.8.. for pages as good or better, ..0.8 for the others'],
    ['good', '“good” is no number; write 0.8.., ..0.5 or 0.5..0.8'],
    ['..', 'write 0.8.., ..0.5 or 0.5..0.8'],
  ])('%s is none: %s', (text, why) => {
    expect(parseQualityRange(text)).toBe(why);
  });
});
