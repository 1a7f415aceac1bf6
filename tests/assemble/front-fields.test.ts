import { describe, expect, it } from 'vitest';
import { isDatelineAlone, readFront } from '../../src/assemble/front-fields.js';
import { learnHyphens } from '../../src/assemble/print-text.js';
import type { Unit } from '../../src/assemble/units.js';
import { makeUnits, type UnitCase } from '../make-unit.js';

const h = (text: string, level: number | null = null): UnitCase => ({ text, kind: 'heading', block: { level } });
const by: UnitCase = { text: 'By JANE DOE', kind: 'credit' };

/** Kicker, headline and deck, then what is credit and what is text. */
const read = (cases: readonly UnitCase[], { apart = false, hasText = true, close = false } = {}) => {
  const units = makeUnits(...cases).map((unit, i): Unit => {
    const lines = unit.block.lines.map((line) => ({ ...line, number: i + 1 }));
    return close ? { ...unit, block: { ...unit.block, lines } } : unit;
  });
  const { kicker, headline, deck, creditUnits, texts } = readFront({ kind: 'front', units }, { hyphens: learnHyphens([]), apart, hasText });
  const rest = [
    ...creditUnits.map(({ index }) => `c${index}`),
    ...texts.map(({ index, kind }) => `${kind === 'body' ? 't' : '?'}${index}`),
  ];
  return [kicker?.text ?? '-', headline?.text ?? '-', deck?.text ?? '-', rest.join(' ')];
};

describe('Kicker, headline and deck', () => {
  it.each<[string, readonly UnitCase[], readonly string[]]>([
    ['a headline alone', [h('Ferry')], ['-', 'Ferry', '-', '']],
    ['by their marks', [h('At Noon', 3), h('Ferry Stops', 1), h('For good', 2)], ['At Noon', 'Ferry Stops', 'For good', '']],
    ['by their order, where the marks are one', [h('Ferry Stops', 1), h('For Good', 1)], ['-', 'Ferry Stops', 'For Good', '']],
    ['marked, with an unmarked line over it', [h('At Noon'), h('Ferry Stops', 1)], ['At Noon', 'Ferry Stops', '-', '']],
    ['a short line in capitals over a headline', [h('AT NOON'), h('Ferry Stops Forever')], ['AT NOON', 'Ferry Stops Forever', '-', '']],
    [
      'a longer line in capitals over its bank',
      [h('FERRY STOPS AT NOON'), h('Quay Is Empty')],
      ['-', 'FERRY STOPS AT NOON', 'Quay Is Empty', ''],
    ],
    ['two short lines in capitals', [h('NOON TODAY'), h('FERRY STOPS')], ['-', 'NOON TODAY', 'FERRY STOPS', '']],
    [
      'the only one set like a headline',
      [h('The ferry stops'), h('Ferry Stops Forever'), h('the quay')],
      ['The ferry stops', 'Ferry Stops Forever', 'the quay', ''],
    ],
    [
      'three in English: a headline and its decks',
      [h('Ferry Stops'), h('Chess Goes On'), h('Rain Falls')],
      ['-', 'Ferry Stops', 'Chess Goes On Rain Falls', ''],
    ],
    ['three in Chinese: one each', [h('云溪'), h('大桥通车'), h('渡船停航')], ['云溪', '大桥通车', '渡船停航', '']],
    ['two in Chinese', [h('大桥通车'), h('渡船停航')], ['-', '大桥通车', '渡船停航', '']],
    ['a front half of a sentence in Chinese', [h('市委会议上强调'), h('大桥通车')], ['市委会议上强调', '大桥通车', '-', '']],
    ['who was there, in Chinese', [h('大桥通车'), h('王小禾出席'), h('两岸同庆')], ['-', '大桥通车', '王小禾出席两岸同庆', '']],
    ['with a byline', [h('Ferry'), by], ['-', 'Ferry', '-', 'c1']],
    ['with a dateline, which is text', [h('Ferry Stops'), h('HARROW, May 2'), h('It rained')], ['-', 'Ferry Stops', '-', 't1 t2']],
    ['with a marked dateline, which is a deck', [h('Ferry Stops', 1), h('HARROW, May 2', 2)], ['-', 'Ferry Stops', 'HARROW, May 2', '']],
    ['with a question, which is text', [h('Ferry Stops', 1), h('Why did it stop?')], ['-', 'Ferry Stops', '-', 't1']],
    [
      'with a marked question, which is a deck',
      [h('Ferry Stops', 1), h('Why did it stop?', 2)],
      ['-', 'Ferry Stops', 'Why did it stop?', ''],
    ],
    ['with a question under an unmarked headline', [h('Ferry Stops'), h('Why Did It Stop?')], ['-', 'Ferry Stops', 'Why Did It Stop?', '']],
    ['with who signs, which is text', [h('Ferry Stops', 1), h('Agatha Pellow, Secretary')], ['-', 'Ferry Stops', '-', 't1']],
    ['with other lines, which are decks', [h('Ferry Stops', 1), h('Quay Is Empty')], ['-', 'Ferry Stops', 'Quay Is Empty', '']],
    ['none', [], ['-', '-', '-', '']],
  ])('%s', (_, cases, expected) => {
    expect(read(cases)).toEqual(expected);
  });

  it('the only text under a headline is its text', () => {
    expect(read([h('Ferry Stops', 1), h('Quay Is Empty')], { hasText: false })).toEqual(['-', 'Ferry Stops', '-', 't1']);
  });

  it('are where their lines are', () => {
    const units = makeUnits(h('At Noon', 3), h('Ferry\nStops', 1), h('For good', 2));
    const fields = readFront({ kind: 'front', units }, { hyphens: learnHyphens([]), apart: false, hasText: true });
    expect([fields.kicker?.lines, fields.headline?.lines, fields.deck?.lines]).toEqual([[1], [3, 4], [6]]);
    expect(readFront(null, { hyphens: learnHyphens([]), apart: false, hasText: true })).toMatchObject({ headline: null, texts: [] });
  });
});

describe('A headline over two lines', () => {
  it.each<[string, readonly UnitCase[], boolean, readonly string[]]>([
    ['marked alike', [h('Ferry Stops', 1), h('Forever', 1)], false, ['-', 'Ferry Stops Forever', '-', '']],
    ['marked otherwise', [h('Ferry Stops', 1), h('Forever', 2)], false, ['-', 'Ferry Stops', 'Forever', '']],
    ['where blanks part all lines but these', [h('Ferry Stops'), h('Rain Falls')], true, ['-', 'Ferry Stops Rain Falls', '-', '']],
    ['whose second begins in the middle', [h('Ferry Stops'), h('at Noon Today')], false, ['-', 'Ferry Stops at Noon Today', '-', '']],
    ['whose first ends in the middle', [h('Ferry Stops for'), h('Good Today')], false, ['-', 'Ferry Stops for Good Today', '-', '']],
    [
      'of which one is in capitals',
      [h('FERRY STOPS AND THE', 1), h('Quay Is Empty', 1)],
      false,
      ['-', 'FERRY STOPS AND THE', 'Quay Is Empty', ''],
    ],
    ['of which the first is a kicker', [h('市委会议上强调', 1), h('大桥通车', 1)], false, ['市委会议上强调', '大桥通车', '-', '']],
    ['of which the second is a deck', [h('大桥通车', 1), h('王小禾出席', 1)], false, ['-', '大桥通车', '王小禾出席', '']],
    ['in Chinese', [h('大桥昨日通车', 1), h('渡船停航', 1)], false, ['-', '大桥昨日通车渡船停航', '-', '']],
  ])('%s', (_, cases, apart, expected) => {
    expect(read(cases, { apart, close: true })).toEqual(expected);
  });
  it('stands without a blank line between', () => {
    expect(read([h('Ferry Stops', 1), h('Forever', 1)])).toEqual(['-', 'Ferry Stops', 'Forever', '']);
  });
});

it.each([
  ['HARROW, May 2 —', true],
  [' HARROW (AP) ', true],
  ['HARROW', false],
  ['大桥', false],
])('“%s” is a dateline alone: %s', (text, expected) => {
  const [unit] = makeUnits(text);
  expect(unit && isDatelineAlone(unit)).toBe(expected);
});
