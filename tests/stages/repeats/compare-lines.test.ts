import { describe, expect, it } from 'vitest';
import { countCommonEnd, countCommonStart, cutsClause, findSlips } from '../../../src/stages/repeats/compare-lines.js';

describe('Two readings of one line', () => {
  it.each([
    ['are equal', 'thebridge', 'thebridge', [], false],
    ['have a letter changed', 'thebridge', 'thebradge', [5], false],
    ['have a letter lost', 'thebridge', 'thebrdge', [5], false],
    ['have a letter added', 'thebridge', 'thebrridge', [5], false],
    ['have another last letter', 'thebridge', 'thebridgf', [8], false],
    ['have one letter more at the end', 'thebridge', 'thebridges', [9], false],
    ['have another first letter', 'thebridge', 'shebridge', [0], false],
    ['have another digit', 'bridge5open', 'bridge6open', [6], true],
    ['have a Han numeral for another', '大桥三日通车', '大桥五日通车', [2], true],
    ['have a digit lost', 'bridge55open', 'bridge5open', [7], true],
    ['have a digit added', 'bridge5open', 'bridge55open', [7], true],
    ['have two letters changed where they are long', 'thebridgewasopenedtoday', 'thebridgewasopenedtodax', [22], false],
  ])('%s', (_, a, b, places, inNumber) => {
    expect(findSlips(a, b)).toEqual({ places, inNumber });
  });

  it.each([
    ['two slips in a short line', 'thebridge', 'thabridgo'],
    ['another text', 'thebridge', 'aferry'],
    ['two letters more', 'thebridge', 'thebridgeso'],
  ])('%s: another text', (_, a, b) => {
    expect(findSlips(a, b)).toBeNull();
  });

  /** A text of so many letters, and one with so many of them changed, far from each other. */
  const change = (length: number, slips: number) => {
    const text = Array.from({ length }, (_, i) => 'abcdefghijklmnopqrstuvw'[(i * 7) % 23]).join('');
    const places = Array.from({ length: slips }, (_, i) => Math.floor((i * length) / slips));
    return [text, [...text].map((letter, i) => (places.includes(i) ? 'z' : letter)).join('')] as const;
  };

  it.each([
    [23, 1],
    [24, 2],
    [119, 2],
    [120, 3],
    [160, 4],
    [320, 8],
    [4000, 8],
  ])('of %d letters may have %d slips', (length, most) => {
    expect(findSlips(...change(length, most))?.places).toHaveLength(most);
    expect(findSlips(...change(length, most + 1))).toBeNull();
  });

  it('are read on where they go on alike, however a letter was lost', () => {
    expect(findSlips('aaaabaaaa'.repeat(3), `aaaabaaa${'aaaabaaaa'.repeat(2)}`)?.places).toHaveLength(1);
    expect(findSlips('onetwothreefourfive', 'onetwohreefourfive')).toEqual({ places: [6], inNumber: false });
  });
});

describe('What two texts have in common', () => {
  it.each([
    ['bridge', 'brig', 3, 0],
    ['bridge', 'ridge', 0, 5],
    ['bridge', 'bridge', 6, 6],
    ['bridge', 'bxidge', 1, 4],
    ['', 'a', 0, 0],
    ['aa', 'aaaa', 2, 2],
  ])('%s and %s: %d at the start, %d at the end', (a, b, start, end) => {
    expect([countCommonStart(a, b), countCommonEnd(a, b)]).toEqual([start, end]);
  });
});

describe('A text is cut in the middle of a clause', () => {
  it.each([
    ['between two words', 'The bridge opened', 9, true],
    ['inside a word', 'The bridge', 5, true],
    ['at a comma', 'The bridge, opened', 9, false],
    ['at a stop', 'It rained. The bridge', 8, false],
    ['between two digits', 'In 1968 it', 4, false],
    ['between a digit and a word', 'In 1968 it', 6, true],
    ['between numbers that a blank parts', 'In 19 68', 4, true],
    ['at its end', 'The bridge', 9, false],
    ['before its beginning', 'The bridge', 0, true],
    ['of Han', '大桥昨日通车', 2, true],
    ['of Han at a comma', '大桥，昨日通车', 2, false],
    ['of letters that fold into two', 'ﬁve men', 2, true],
  ])('%s: %s', (_, text, at, expected) => {
    expect(cutsClause(text, at)).toBe(expected);
  });
});
