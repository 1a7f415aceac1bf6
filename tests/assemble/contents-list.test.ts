import { describe, expect, it } from 'vitest';
import { findContentsLists, foldHeading } from '../../src/assemble/contents-list.js';
import { makeUnits, type UnitCase } from '../make-unit.js';

const h = (text: string): UnitCase => ({ text, kind: 'heading' });
const find = (...cases: readonly UnitCase[]) =>
  findContentsLists(makeUnits(...cases)).map(({ order, copies, headings }) => [
    order.join(' '),
    [...copies].map(([copy, of]) => `${copy.index}=${of.index}`).join(' '),
    [...headings].map(({ index }) => index).join(' '),
  ]);

describe('Headings in a row that stand again over their sections', () => {
  it.each<[string, readonly UnitCase[], readonly (readonly string[])[]]>([
    ['three of three', [h('A'), h('B'), h('C'), 'x', h('A'), 'x', h('B'), 'x', h('C'), 'x'], [['a b c', '0=4 1=6 2=8', '']]],
    ['two of three', [h('A'), h('B'), h('C'), 'x', h('B'), 'x', h('C'), 'x'], [['a b c', '1=4 2=6', '0']]],
    ['one of three is none', [h('A'), h('B'), h('C'), 'x', h('C'), 'x'], []],
    ['two of two is none', [h('A'), h('B'), 'x', h('A'), 'x', h('B'), 'x'], []],
    ['behind their sections', ['x', h('A'), 'x', h('B'), 'x', h('A'), h('B'), h('C')], [['a b c', '5=1 6=3', '7']]],
    ['told by their letters', [h('A.'), h('“B”'), h('C'), 'x', h('a'), 'x', h('B!'), 'x'], [['a b c', '0=4 1=6', '2']]],
    [
      'two lists',
      [h('A'), h('B'), h('C'), 'x', h('A'), 'x', h('B'), 'x', h('D'), h('E'), h('F'), 'x', h('E'), 'x', h('F')],
      [
        ['a b c', '0=4 1=6', '2'],
        ['d e f', '9=12 10=14', '8'],
      ],
    ],
    ['not again in the row itself', [h('A'), h('A'), h('B'), h('B'), 'x'], []],
    ['no headings', ['x', 'y', 'z'], []],
  ])('%s', (_, cases, lists) => {
    expect(find(...cases)).toEqual(lists);
  });

  it.each([
    ['The Bridge!', 'thebridge'],
    ['Ａ４ 大桥，', 'a4大桥'],
  ])('“%s” is compared as %s', (text, folded) => {
    expect(foldHeading(text)).toBe(folded);
  });
});
