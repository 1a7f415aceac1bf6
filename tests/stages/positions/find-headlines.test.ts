import { describe, expect, it } from 'vitest';
import { findHeadlines } from '../../../src/stages/positions/find-headlines.js';
import { lookAtLines } from '../../../src/stages/positions/look-of-lines.js';
import { columnOf, type LineCase, MEASURE, placeLines } from '../../place-lines.js';

function headlines(cases: readonly LineCase[], marked = ''): string[] {
  const looks = lookAtLines([{ lines: placeLines(...cases), isFresh: false }], MEASURE);
  return [...findHeadlines(looks, MEASURE, ({ line }) => line.text === marked).keys()].map(({ line }) => line.text);
}

const text = columnOf('a', 0, 0, 8);
const below = columnOf('b', 0, 150, 8);

describe('A headline', () => {
  it.each<[string, LineCase, boolean]>([
    ['is set much larger than text', ['The bridge is open', 0, 118, 95, 18], true],
    ['is in capitals with space around it', ['THE BRIDGE IS OPEN', 12, 120, 76, 12], true],
    ['is centred, a little larger, with space', ['The Bridge', 25, 120, 50, 13], true],
    ['is no line of text', ['the bridge is open to all', 0, 108, 100], false],
    ['is no signature at the right', ['A. Reader', 60, 112, 40], false],
    ['is no row of marks', ['* * * *', 30, 118, 40, 18], false],
    ['is not small', ['THE SMALL PRINT', 25, 120, 50, 8], false],
  ])('%s', (_, line, expected) => {
    expect(headlines([...text, line, ...below])).toEqual(expected ? [line[0]] : []);
  });

  it('has the lines beside it that are as large', () => {
    const [one, two]: LineCase[] = [
      ['The bridge over the', 0, 115, 98, 16],
      ['river', 0, 133, 30, 16],
    ];
    expect(headlines([...text, one, two, ...columnOf('b', 0, 160, 8)] as LineCase[])).toEqual(['The bridge over the', 'river']);
  });

  it('is what the format marks as one', () => {
    const plain: LineCase = ['plain words', 0, 108, 60];
    expect(headlines([...text, plain, ...below], 'plain words')).toEqual(['plain words']);
  });
});
