import { describe, expect, it } from 'vitest';
import { divideAtFronts } from '../../src/assemble/fronts.js';
import { learnTopics } from '../../src/assemble/topics.js';
import { makeUnits, type UnitCase } from '../make-unit.js';

const h = (text: string, level: number | null = null, more: object = {}): UnitCase => ({
  text,
  kind: 'heading',
  block: { level },
  ...more,
});
const by: UnitCase = { text: 'By JANE DOE', kind: 'credit' };
const FERRY = 'The ferry stopped at noon and the ferrymen wept on the quay.';
const FERRY2 = 'Ferrymen tied the ferry to the quay for the last time.';
const CHESS = 'Sixteen players entered the chess match over the bakery.';

/** Each piece as F or R with the numbers of its units. */
const divide = (cases: readonly UnitCase[], { one = false, cross = [] as readonly number[] } = {}) => {
  const units = makeUnits(...cases);
  const pieces = divideAtFronts(units, learnTopics(units), (unit) => cross.includes(unit.index), one);
  return pieces.map((piece) => `${piece.kind === 'front' ? 'F' : 'R'}${piece.units.map(({ index }) => index).join(',')}`).join(' ');
};

describe('A page is divided at its headlines', () => {
  it.each<[string, readonly UnitCase[], string]>([
    ['of one level', [h('Ferry', 1), FERRY, h('Chess', 1), CHESS], 'F0 R1 F2 R3'],
    ['of two levels, where one stands over all', [h('Ferry', 1), FERRY, h('Chess', 2), CHESS], 'F0 R1 F2 R3'],
    ['and not at deeper ones', [h('Ferry', 1), FERRY, h('Chess', 1), CHESS, h('On the quay', 2), CHESS], 'F0 R1 F2 R3,4,5'],
    ['and not at the third level', [h('Ferry', 1), FERRY, h('Chess', 2), CHESS, h('On the quay', 3), CHESS], 'F0 R1 F2 R3,4,5'],
    [
      'and at the name of a section over its notices',
      [h('Ferry', 1), FERRY, h('Chess', 1), CHESS, h('BIRTHS', 2), CHESS],
      'F0 R1 F2 R3 F4 R5',
    ],
    [
      'and a heading over one of several lists is in the article',
      [h('Ships'), h('Arrived'), { text: 'x', block: { form: 'list' } }, h('Sailed'), { text: 'y', block: { form: 'list' } }],
      'F0 R1,2,3,4',
    ],
    ['and a heading over the only list is not', [h('Ships'), h('Arrived'), { text: 'x', block: { form: 'list' } }, CHESS], 'F0,1 R2,3'],
    [
      'and at a heading over a dispatch, where letters run together',
      [
        { text: '湖水', kind: 'heading', language: 'zh', block: { level: null, heading: 5 } },
        { text: '湖水漫过旧堤。', language: 'zh' },
        { text: '东北战局吃紧', kind: 'heading', language: 'zh' },
        { text: '锦州外围昨有激战。', language: 'zh', ledIn: true },
      ],
      'F0 R1 F2 R3',
    ],
    ['of several lines', [h('Ferry', 1), h('Stops', 2), FERRY, h('Chess', 1), CHESS], 'F0,1 R2 F3 R4'],
    ['with their bylines', [h('Ferry', 1), by, FERRY, h('Chess', 1), CHESS], 'F0,1 R2 F3 R4'],
    ['and a heading behind a byline is another', [h('Ferry', 1), by, h('Chess', 1), CHESS], 'F0,1 F2 R3'],
    ['and at jump lines', [FERRY, { text: 'x', kind: 'jump', endsPart: true }, CHESS], 'R0,1 R2'],
    ['and where a rest begins', [FERRY, { text: CHESS, startsPart: true }], 'R0 R1'],
    ['and under a masthead', [FERRY, { text: CHESS, underMasthead: true }, CHESS], 'R0 R1,2'],
    ['and nowhere without headings', [FERRY, CHESS], 'R0,1'],
    ['and nowhere on an empty page', [], ''],
    ['of eight lines at most', Array.from({ length: 9 }, () => h('Ferry', 1)), 'F0,1,2,3,4,5,6,7 F8'],
  ])('%s', (_, cases, pieces) => {
    expect(divide(cases)).toBe(pieces);
  });

  it('and not at those of a list of cross-headings', () => {
    expect(divide([h('Ferry', 1), FERRY, h('Chess', 1), CHESS], { cross: [2] })).toBe('F0 R1,2,3');
  });

  it('and at the first one only, where it holds one article', () => {
    expect(divide([FERRY, h('Ferry', 1), FERRY, h('Chess', 1), CHESS], { one: true })).toBe('R0 F1 R2,3,4');
    expect(divide([h('Ferry', 1), by, FERRY, h('Chess', 1), by, CHESS], { one: true })).toBe('F0,1 R2,3,4,5');
  });

  it('and a bold line under a marked one is inside its article, where others like it follow', () => {
    const bold = (text: string): UnitCase => ({ text, kind: 'heading', block: { bold: true } });
    expect(divide([h('Ferry', 1), bold('Noon'), FERRY, bold('Night'), FERRY2, h('Chess', 1), CHESS])).toBe('F0 R1,2,3,4 F5 R6');
    expect(divide([h('Ferry', 1), bold('Noon'), FERRY, h('Chess', 1), bold('Night'), CHESS])).toBe('F0,1 R2 F3,4 R5');
    expect(divide([h('Ferry', 1), h('Noon'), FERRY, h('Night'), FERRY2, h('Chess', 1), CHESS])).toBe('F0,1 R2,3,4 F5 R6');
  });
});

describe('A heading without a mark begins an article', () => {
  it.each<[string, readonly UnitCase[], string]>([
    ['first on the page', [h('Ferry Stops for Good'), FERRY], 'F0 R1'],
    ['over a byline', [FERRY, FERRY2, h('Chess Match Tonight'), by, CHESS], 'R0,1 F2,3 R4'],
    ['over a lead-in', [FERRY, FERRY2, h('Chess Match Tonight'), { text: CHESS, ledIn: true }], 'R0,1 F2 R3'],
    ['over a rest of another page', [FERRY, FERRY2, h('Chess Match Tonight'), { text: CHESS, startsPart: true }], 'R0,1 F2 R3'],
    ['last on the page', [h('Ferry Stops for Good'), FERRY, FERRY2, h('Chess Match Tonight')], 'F0 R1,2 F3'],
    [
      'under a rule',
      [h('Ferry Stops for Good'), FERRY, FERRY2, h('Chess Match Tonight', null, { underRule: true }), CHESS],
      'F0 R1,2 F3 R4',
    ],
    ['behind a jump line', [h('Ferry Stops for Good'), { text: FERRY, endsPart: true }, h('Chess Match Tonight'), CHESS], 'F0 R1 F2 R3'],
    ['of two lines', [h('Ferry Stops for Good'), FERRY, h('Chess Match Tonight'), h('Sixteen Players'), CHESS], 'F0 R1 F2,3 R4'],
    ['behind a credit', [h('Ferry Stops for Good'), FERRY, by, h('Chess Match Tonight'), CHESS], 'F0 R1,2 F3 R4'],
    [
      'behind a sentence that breaks off, of a headline’s length',
      [h('Ferry Stops for Good'), { text: FERRY, opens: true }, h('Chess Match Tonight over the Bakery for the Youngest Ones'), CHESS],
      'F0 R1 F2 R3',
    ],
    [
      'not behind one that breaks off, of a cross-heading’s length',
      [h('Ferry Stops for Good'), { text: FERRY, opens: true }, h('Chess'), CHESS],
      'F0 R1,2,3',
    ],
    ['not in the midst of text', [h('Ferry Stops for Good'), FERRY, h('Noon on the Quay'), FERRY2], 'F0 R1,2,3'],
    [
      'not where others are marked',
      [h('Ferry', 1), FERRY, h('Chess Match Tonight over the Bakery for the Youngest Ones'), CHESS],
      'F0 R1,2,3',
    ],
    [
      'where others are marked, over a byline under a rule',
      [h('Ferry', 1), FERRY, h('Chess Match', null, { underRule: true }), by, CHESS],
      'F0 R1 F2,3 R4',
    ],
    [
      'of Chinese, of a headline’s length, behind a sentence that breaks off',
      [h('渡船停航'), { text: '渡船停航', opens: true }, h('十六名棋手昨晚在茶馆二楼下了一夜棋'), '下棋'],
      'F0 R1 F2 R3',
    ],
    [
      'of Chinese, of a cross-heading’s length',
      [h('渡船停航'), { text: '渡船停航', opens: true }, h('十六名棋手下棋'), '下棋'],
      'F0 R1,2,3',
    ],
  ])('%s', (_, cases, pieces) => {
    expect(divide(cases)).toBe(pieces);
  });

  it('where lines were labelled, by their label', () => {
    const labelled = (text: string, more: object = {}): UnitCase => ({ text, kind: 'heading', block: { heading: 2 }, ...more });
    expect(divide([labelled('Ferry'), FERRY, labelled('Noon'), FERRY2])).toBe('F0 R1 F2 R3');
    expect(divide([labelled('Ferry'), FERRY, h('Chess Match Tonight'), h('Sixteen'), CHESS])).toBe('F0 R1,2,3,4');
    expect(divide([labelled('Ferry'), FERRY, h('Chess Match Tonight'), by, CHESS])).toBe('F0 R1,2,3,4');
    expect(divide([labelled('Ferry'), FERRY, h('Chess Match Tonight'), h('Sixteen'), by, CHESS])).toBe('F0 R1 F2,3,4 R5');
  });
});
