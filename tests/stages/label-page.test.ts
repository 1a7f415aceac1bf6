import { describe, expect, it } from 'vitest';
import type { Jump } from '../../src/page/index.js';
import { labelPage } from '../../src/stages/label-page.js';
import { type BlockCase, makePage } from '../make-page.js';

const JUMP: Jump = { direction: 'on', page: '3', mark: null, line: 1, stands: 'alone' };
const WRAPPED = [
  'The mill wheel at Pell Green turned on Monday',
  'for the first time in eleven years, and half the',
  'parish came to hear it go round once more.',
];
const WHOLE = 'The first sack of flour went to the school; what is left is sold on market days, five pounds to a household.';
const HEAD: BlockCase = { text: 'Mill Wheel Turns', level: 2 };

/** Each block as its role and its lines. */
const read = (...cases: readonly BlockCase[]) =>
  labelPage(makePage(...cases)).blocks.map(({ role, lines }) => `${role}: ${lines.map(({ number }) => number).join(' ')}`);

describe('The lines of a page become blocks', () => {
  it.each([
    [
      'The flower show at the home of\nMrs. Cobb on Mill road was well attended on Friday, and all who came were asked back.',
      ['text: 1 2'],
    ],
    ["In St. Luke's Church, Eleventh and\nMarket streets, Miss Ruth Moss, daughter", ['text: 1 2']],
  ])('where a line leads to the next one: %s', (text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });

  it('where printed lines are one paragraph', () => {
    expect(read(WRAPPED.join('\n'), [...WRAPPED, ...WRAPPED].join('\n'))).toEqual(['text: 1 2 3', 'text: 5 6 7', 'text: 8 9 10']);
  });

  it('where a blank parts a headline from its deck', () => {
    const head = 'COUNTY BANK TO REOPEN\nMONDAY MORNING';
    const deck = 'Directors Pledge Homes and Farms\nto Make Good Deposits';
    const [first, second] = read(head, deck, WRAPPED.join('\n'), WRAPPED.join('\n'), WRAPPED.join('\n'));
    expect([first, second?.slice(-3)]).toEqual(['heading: 1 2', '4 5']);
  });

  it('where blanks part printed lines', () => {
    expect(read(...WRAPPED, ...WRAPPED)).toEqual(['text: 1 3 5', 'text: 7 9 11']);
  });

  it('where each is a paragraph, and stays one', () => {
    expect(read(HEAD, WHOLE, `${WHOLE} It is said.`, WHOLE)).toEqual(['heading: 1', 'text: 3', 'text: 5', 'text: 7']);
  });

  it('where a headline is marked', () => {
    const page = labelPage(makePage({ text: 'Mill Wheel Turns', level: 2 }, WHOLE));
    expect(page.blocks.map(({ role, level }) => [role, level])).toEqual([
      ['heading', 2],
      ['text', null],
    ]);
    expect(page.blocks[0]?.heading).toBeGreaterThan(10);
    expect(page.blocks[1]?.heading).toBeUndefined();
  });

  it('and what is set apart stays where it is', () => {
    const apart = (['furniture', 'repeat', 'invented'] as const).map((role): BlockCase => ({ text: '12', role }));
    expect(read(HEAD, ...apart, WHOLE)).toEqual(['heading: 1', 'furniture: 3', 'repeat: 5', 'invented: 7', 'text: 9']);
  });

  it('and jump lines are blocks of their own, with their jumps', () => {
    const page = labelPage(makePage(WHOLE, { text: 'Continued on Page 3', role: 'jump', jumps: [{ ...JUMP, line: 3 }] }, WHOLE));
    expect(page.blocks.map(({ role, jumps }) => [role, jumps.length])).toEqual([
      ['text', 0],
      ['jump', 1],
      ['text', 0],
    ]);
  });

  it('and what stood elsewhere too is remembered', () => {
    const page = labelPage(makePage(WHOLE, { text: WHOLE, repeated: true }));
    expect(page.blocks.map(({ repeated }) => repeated)).toEqual([false, true]);
  });

  it('which say why their lines are one text, and whether they go on', () => {
    const [block, next] = labelPage(makePage(WRAPPED.join('\n'), WRAPPED.join('\n'))).blocks;
    expect(block?.joins).toHaveLength(2);
    for (const { confidence, evidence } of block?.joins ?? []) {
      const [first] = evidence;
      expect(first?.code).toBe('line-goes-on');
      expect(first?.weight).toBeGreaterThan(0);
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-(first?.weight ?? 0))), 2);
      expect(Math.round(100 * (first?.weight ?? 0.001)) / 100).toBe(first?.weight);
    }
    expect(block?.goesOn).toBeLessThan(0);
    expect(next?.joins).toHaveLength(2);
  });

  it('which are labelled once', () => {
    const page = labelPage(makePage(WRAPPED.join('\n'), WHOLE));
    expect(labelPage(page)).toBe(page);
    const empty = makePage();
    expect(labelPage(empty)).toBe(empty);
    expect(page.diagnosis).toMatchObject({ headlines: 'unmarked', unreadable: false });
    expect(page.notices).toEqual([]);
  });

  it('whose jumps stay with the line that carries them', () => {
    const [first = '', second = '', third = ''] = WRAPPED;
    const page = labelPage(makePage({ text: [first, second, third].join('\n'), jumps: [{ ...JUMP, stands: 'end', line: 3 }] }, WHOLE));
    expect(page.blocks.map(({ jumps }) => jumps.map(({ line }) => line))).toEqual([[], [3], []]);
  });
});
