import { describe, expect, it } from 'vitest';
import { cutBlocked } from '../../../src/stages/positions/cut-blocked.js';
import { columnOf, type LineCase, MEASURE, placeLines } from '../../place-lines.js';

function parts(cases: readonly LineCase[]) {
  const lines = placeLines(...cases);
  const text = lines.filter(({ isBig }) => !isBig);
  return cutBlocked(lines, text, MEASURE)?.map((part) => [part.lines[0]?.line.text.split(' ')[0], part.lines.length, part.isWhole]);
}

describe('A region whose gutters are crossed', () => {
  it('is one column where it has no gutter', () => {
    expect(parts(columnOf('a', 0, 0, 8))).toBeUndefined();
  });

  it('is cut at the lines that span it', () => {
    const spanning: LineCase = ['Headline over both of them', 0, 100, 220, 16];
    const cases = [
      ...columnOf('a', 0, 0, 8),
      ...columnOf('b', 120, 0, 8),
      spanning,
      ...columnOf('c', 0, 120, 8),
      ...columnOf('d', 120, 120, 8),
    ];
    expect(parts(cases)).toEqual([
      ['a', 16, false],
      ['Headline', 1, true],
      ['c', 16, false],
    ]);
  });

  it('is parted into columns that no line holds together', () => {
    const spanning: LineCase = ['Headline over two of three', 0, 100, 220, 16];
    const cases = [...columnOf('a', 0, 0, 12), ...columnOf('b', 120, 0, 12), spanning, ...columnOf('c', 240, 0, 12)];
    expect(parts(cases)).toEqual([
      ['a', 25, false],
      ['c', 12, false],
    ]);
  });
});
