import { describe, expect, it } from 'vitest';
import { compareForms, readItemsFromEnd, readYear } from '../../../src/stages/inventions/read-items.js';
import { makePage } from '../../make-page.js';

describe('The pieces of a page, from its end', () => {
  const page = makePage(
    { text: 'Ferry', level: 1 },
    'It stopped in 1901.\nNobody came',
    { text: '12', role: 'furniture' },
    { text: 'Mill', role: 'heading' },
    { text: '（下转第三版）', role: 'jump' },
    '…',
    '大桥在二〇二四年通车',
  );
  const read = (by: 'line' | 'block') =>
    [...readItemsFromEnd(page, by)].map(({ lines, words, year, open, length, heading }) => [
      lines.map(({ number }) => number).join(' '),
      [...words].join(' '),
      year,
      open,
      length,
      heading,
    ]);

  it('are its lines', () => {
    expect(read('line')).toEqual([
      ['14', '大桥 桥在 在二 0 二四 四年 年通 通车', 2024, true, 10, false],
      ['8', 'mill', null, true, 4, true],
      ['4', 'nobody came', null, true, 11, false],
      ['3', 'it stopped in 0', 1901, false, 19, false],
      ['1', 'ferry', null, true, 5, true],
    ]);
  });

  it('are its blocks', () => {
    expect(read('block').map(([lines, words, , open]) => [lines, words, open])).toEqual([
      ['14', '大桥 桥在 在二 0 二四 四年 年通 通车', true],
      ['8', 'mill', true],
      ['3 4', 'it stopped in 0 nobody came', true],
      ['1', 'ferry', true],
    ]);
  });

  it('have digits of any script', () => {
    const [item] = readItemsFromEnd(makePage('पुल १९०१ में'), 'line');
    expect([item?.year, [...(item?.words ?? [])]]).toEqual([1901, ['पुल', '0', 'में']]);
  });

  it('have a single Han character as a word', () => {
    expect([...([...readItemsFromEnd(makePage('桥 A'), 'line')][0]?.words ?? [])]).toEqual(['桥', 'a']);
  });
});

describe('The latest year in a text', () => {
  it.each([
    ['from 1968 to 1972', 1972],
    ['from 1972 to 1968', 1972],
    ['1499 and 2300', null],
    ['1500', 1500],
    ['2299', 2299],
    ['11968', null],
    ['19680', null],
    ['3.1968', null],
    ['1968.5', null],
    ['in 1968.', 1968],
    ['一九六八年', 1968],
    ['一九六八', null],
    ['二○二四年', 2024],
    ['', null],
  ])('“%s”: %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });
});

describe('How much of their words two items share', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], 1],
    [['a', 'b'], ['a', 'c'], 0.5],
    [['a'], ['b'], 0],
    [['a', 'b', 'c'], ['a'], 0.5],
  ])('%j and %j: %d', (a, b, share) => {
    expect(compareForms(new Set(a), new Set(b))).toBe(share);
  });
});
