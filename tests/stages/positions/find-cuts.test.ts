import { describe, expect, it } from 'vitest';
import { findCuts, type Region } from '../../../src/stages/positions/find-cuts.js';
import { findGutters } from '../../../src/stages/positions/gutters.js';
import { type Rule, rangeOf } from '../../../src/stages/positions/placed-line.js';
import { columnOf, type LineCase, MEASURE, placeLines } from '../../place-lines.js';

function cuts(cases: readonly LineCase[], rules: readonly Rule[] = [], more: Partial<Region> = {}) {
  const lines = placeLines(...cases);
  const text = lines.filter(({ isBig }) => !isBig);
  const gutters = findGutters(text, MEASURE, 0);
  const region = { lines, range: rangeOf(lines), gutters, rules, measure: MEASURE, isUneven: false, isNarrow: false, isDrawn: true };
  return findCuts({ ...region, ...more }).map(({ y, isFresh }) => [Math.round(y), isFresh]);
}

const above = [...columnOf('a', 0, 0, 4), ...columnOf('b', 120, 0, 4)];

describe('A region is cut across', () => {
  it.each<[string, LineCase[], Rule[], [number, boolean][]]>([
    ['not at a small blank', [...above, ...columnOf('c', 0, 56, 4), ...columnOf('d', 120, 56, 4)], [], []],
    [
      'at a rule over its whole width',
      [...above, ...columnOf('c', 0, 60, 4), ...columnOf('d', 120, 60, 4)],
      [{ left: 0, right: 220, top: 53, bottom: 54 }],
      [[53, true]],
    ],
    [
      'not at a rule over one column',
      [...above, ...columnOf('c', 0, 60, 4), ...columnOf('d', 120, 60, 4)],
      [{ left: 0, right: 100, top: 53, bottom: 54 }],
      [],
    ],
    ['at a wide blank', [...above, ...columnOf('c', 0, 80, 4), ...columnOf('d', 120, 80, 4)], [], [[63, true]]],
    [
      'over a line that spans its columns',
      [...above, ['A headline over both of them', 0, 55, 220, 16], ...columnOf('c', 0, 80, 4), ...columnOf('d', 120, 80, 4)],
      [],
      [
        [51, false],
        [75, false],
      ],
    ],
    [
      'over headlines of most of its columns',
      [...above, ['One', 0, 55, 90, 16], ['Two', 120, 55, 90, 16], ...columnOf('c', 0, 75, 4), ...columnOf('d', 120, 75, 4)],
      [],
      [[51, false]],
    ],
  ])('%s', (_, cases, rules, expected) => {
    expect(cuts(cases, rules)).toEqual(expected);
  });

  it('never in a single column', () => {
    expect(cuts([...columnOf('a', 0, 0, 4), ...columnOf('c', 0, 65, 4)])).toEqual([]);
  });
});
