import { describe, expect, it } from 'vitest';
import { measureLetters, measureSkew } from '../../../src/readers/positions/measure-words.js';

describe('Words of a line', () => {
  it('say how large its letters are, whichever these are', () => {
    const [height] = measureLetters([{ text: 'nose', box: [0, 0, 22, 5.6] }]) ?? [];
    expect(height).toBeCloseTo(10, 0);
    const [, width] = measureLetters([{ text: '新桥', box: [0, 0, 20, 9] }]) ?? [];
    expect(width).toBe(10);
    expect(measureLetters([{ text: 'unplaced', box: null }])).toBeNull();
  });

  it('say how far the lines of a page fall', () => {
    const line = (top: number, slope: number) =>
      Array.from({ length: 6 }, (_, i) => ({ text: 'west', box: [100 * i, top + 100 * i * slope, 60, 10] as const }));
    expect(measureSkew(Array.from({ length: 30 }, (_, i) => line(20 * i, 0.01)))).toBeCloseTo(0.01, 4);
    expect(measureSkew(Array.from({ length: 5 }, (_, i) => line(20 * i, 0.01)))).toBe(0);
  });
});
