import { describe, expect, it } from 'vitest';
import { measureLines } from '../../../src/stages/positions/measure-lines.js';
import { boxLines, columnOf } from '../../place-lines.js';

describe('A page is measured', () => {
  it('by the fonts of a drawn page', () => {
    const { measure, lines } = measureLines(boxLines(...columnOf('a', 0, 0, 9), ['Headline', 0, 200, 90, 18]), { isDrawn: true });
    expect(measure).toEqual({ size: 10, leading: 12, column: 100 });
    expect(lines.filter(({ isBig }) => isBig).map(({ line }) => line.text)).toEqual(['Headline']);
  });

  it('by height and width of letters out of a picture: a low line of wide letters is no headline', () => {
    const { lines } = measureLines(boxLines(...columnOf('a', 0, 0, 9), ['nnnn', 0, 200, 25, 5.6], ['Large letters', 0, 240, 140, 24]), {});
    expect(lines.filter(({ isBig }) => isBig).map(({ line }) => line.text)).toEqual(['Large letters']);
  });

  it('level, where its lines fall', () => {
    const slope = 0.02;
    const cases = Array.from({ length: 9 }, (_, i) => [`word number ${i} here`, 100 * i, 100 + 100 * i * slope, 90] as const);
    const { lines } = measureLines(boxLines(...cases), { skew: slope });
    const tops = lines.map(({ middleY }) => middleY);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(1);
  });

  it('as if its lines were level, where they run downwards; others are turned', () => {
    const upright = Array.from({ length: 6 }, (_, i) => [`竖排的第${i}行文字在此`, 300 - 14 * i, 20, 10] as const);
    const lines = boxLines(...upright, ['横排一行字', 20, 300, 80]).map((line, i) =>
      i < 6 ? { ...line, box: { ...line.box, height: 200 } } : line,
    );
    const measured = measureLines(lines, { isDrawn: true });
    expect(measured.turned.map(({ text }) => text)).toEqual(['横排一行字']);
    // The column at the right is read first.
    expect(measured.lines.toSorted((a, b) => a.top - b.top)[0]?.line.text).toBe('竖排的第0行文字在此');
  });
});
