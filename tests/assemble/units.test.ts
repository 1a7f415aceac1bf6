import { describe, expect, it } from 'vitest';
import { learnHyphens } from '../../src/assemble/print-text.js';
import { linesOf, readUnits } from '../../src/assemble/units.js';
import { languageOf } from '../../src/conventions/index.js';
import type { Jump } from '../../src/page/index.js';
import { type BlockCase, makePage } from '../make-page.js';

const jump = (direction: Jump['direction'], stands: Jump['stands'] = 'alone'): Jump => ({
  direction,
  page: '3',
  mark: null,
  line: 1,
  stands,
});
const read = (...cases: readonly BlockCase[]) => readUnits(makePage(...cases), learnHyphens([]), languageOf);

describe('The units of a page', () => {
  it('are its blocks, but for what is set apart', () => {
    const units = read(
      'One.',
      { text: 'x', role: 'furniture' },
      { text: 'y', role: 'repeat' },
      { text: 'z', role: 'invented' },
      'Two\nthree.',
    );
    expect(units.map(({ index, printed }) => [index, printed])).toEqual([
      [0, 'One.'],
      [1, 'Two three.'],
    ]);
    expect(units.flatMap(linesOf)).toEqual([1, 9, 10]);
  });

  it.each<[string, BlockCase, object]>([
    ['a text that is whole', 'The bridge opened.', { kind: 'body', language: 'en', opens: false, goesOn: false, begins: false }],
    ['a text that stops in mid-sentence', 'The bridge opened on', { opens: true }],
    ['a text that can only be a rest', 'of the bridge.', { goesOn: true }],
    ['a heading', { text: 'of the Bridge', role: 'heading' }, { kind: 'heading', opens: false, goesOn: false }],
    ['a byline', 'By JANE DOE', { kind: 'credit', opens: false, credits: { byline: ['JANE DOE'], dateline: null } }],
    ['a heading like a byline', { text: 'By JANE DOE', role: 'heading' }, { kind: 'heading', credits: null }],
    [
      'a jump line',
      { text: 'Continued on Page 3', role: 'jump', jumps: [jump('on')] },
      { kind: 'jump', endsPart: true, startsPart: false, credits: null },
    ],
    ['a text with a jump line at its end', { text: 'The bridge opened on', jumps: [jump('on', 'end')] }, { opens: false, endsPart: true }],
    [
      'a text with a jump line at its start',
      { text: 'The bridge opened.', jumps: [jump('from', 'start')] },
      { begins: true, startsPart: true, endsPart: false },
    ],
    ['a lead-in', 'HARROW — The bridge opened.', { begins: true, ledIn: true }],
    ['a heading with a lead-in', { text: 'HARROW — The bridge', role: 'heading' }, { begins: false, ledIn: false }],
    ['a bold start', { text: 'The bridge opened.', bold: true }, { begins: true, ledIn: false }],
    ['a name with a colon', 'Hale: The bridge opened.', { speaker: null, begins: false }],
    ['a role with a colon', 'Mayor Hale: The bridge opened.', { speaker: 'Mayor Hale', begins: true }],
    ['a name far behind', `${'王'.repeat(81)}：好。`, { speaker: null }],
    ['Chinese', '大桥通车', { language: 'zh', opens: true }],
  ])('%s', (_, one, expected) => {
    expect(read(one)[0]).toMatchObject(expected);
  });

  it('say who speaks, where one speaks twice', () => {
    expect(read('王小禾：好。', '李明：好。', '王小禾：走。').map(({ speaker, begins }) => [speaker, begins])).toEqual([
      ['王小禾', true],
      [null, false],
      ['王小禾', true],
    ]);
  });

  it('do not stop before a jump line, which says where they go on', () => {
    const on: BlockCase = { text: 'Continued on Page 3', role: 'jump', jumps: [jump('on')] };
    const from: BlockCase = { text: 'Continued from Page 3', role: 'jump', jumps: [jump('from')] };
    expect(read('The bridge opened on', on)[0]?.opens).toBe(false);
    expect(read('The bridge opened on', from)[0]?.opens).toBe(true);
    expect(read('The bridge opened on', { text: 'Ferry', jumps: [jump('on', 'end')] })[0]?.opens).toBe(true);
  });

  it('say what stands over them', () => {
    const apart = (text: string, reason: string): BlockCase => ({ text, role: 'furniture', reason });
    const units = read(
      'One.',
      apart('---', 'separator'),
      'Two.',
      apart('The Harrow Courier', 'running head'),
      apart('Saturday, May 4, 1901', 'folio'),
      'Three.',
    );
    expect(units.map(({ underRule, underMasthead }) => [underRule, underMasthead])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});
