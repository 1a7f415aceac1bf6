import { describe, expect, it } from 'vitest';
import { columnOf as columnAt, crosses, divideAtGutters, findGutters, isParted } from '../../../src/stages/positions/gutters.js';
import { columnOf, MEASURE, placeLines } from '../../place-lines.js';

const two = placeLines(...columnOf('left', 0, 0, 6), ...columnOf('right', 120, 0, 6));
const spanning = placeLines(['a line over both', 0, 100, 220]);

describe('Gutters', () => {
  it('are where no line stands', () => {
    const [gutter, ...more] = findGutters(two, MEASURE, 0);
    expect(more).toEqual([]);
    expect(gutter?.left).toBeCloseTo(100, -1);
    expect(gutter?.right).toBeCloseTo(120, -1);
  });

  it('are none where a line crosses them, unless that is tolerated', () => {
    expect(findGutters([...two, ...spanning], MEASURE, 0)).toEqual([]);
    expect(findGutters([...two, ...spanning], MEASURE, 1)).toHaveLength(1);
  });

  it('are no blanks between words', () => {
    expect(findGutters(placeLines(['one', 0, 0, 20], ['two', 23, 0, 20]), MEASURE, 0)).toEqual([]);
  });

  it('part lines by their middles', () => {
    const strips = divideAtGutters(two, findGutters(two, MEASURE, 0));
    expect(strips.map((strip) => strip.length)).toEqual([6, 6]);
    expect(columnAt(50, [{ left: 100, right: 120 }])).toBe(0);
    expect(columnAt(150, [{ left: 100, right: 120 }])).toBe(1);
  });

  it('are crossed by what stands on both sides', () => {
    const gutter = { left: 100, right: 120 };
    expect(spanning.every((line) => crosses(line, gutter, MEASURE))).toBe(true);
    expect(two.some((line) => crosses(line, gutter, MEASURE))).toBe(false);
  });

  it('part a row of two headlines, and no headline over both columns', () => {
    const row = placeLines(['one', 0, 90, 90, 16], ['two', 120, 90, 90, 16]);
    expect(isParted(row, two, MEASURE)).toBe(true);
    expect(isParted(spanning, two, MEASURE)).toBe(false);
  });
});
