import { describe, expect, it } from 'vitest';
import { acrossBreak, judge, judgeNext, type LinkContext, readLead, readSurroundings } from '../../src/assemble/judge-seams.js';
import { type Layout, readLayout } from '../../src/assemble/page-layout.js';
import { readPageText } from '../../src/assemble/seams.js';
import { learnTopics } from '../../src/assemble/topics.js';
import type { Unit } from '../../src/assemble/units.js';
import { makeOpenings, makeUnits, type UnitCase } from '../make-unit.js';
import { nameEvidence } from '../name-evidence.js';

const FERRY = 'The ferrymen of Harrow tied the old ferry to the quay at noon';
const REST = 'went home to their suppers, and the ferry was never seen again.';
const CHESS = 'Sixteen players entered the chess match over the bakery on Friday.';
const PLAIN = { own: 0.1, usual: 0.1, behind: [], kept: 0, topic: learnTopics([]).of([]) };

interface Case {
  /** Runs of units; a run that begins with a heading has it over its texts as its front. */
  readonly runs: readonly (readonly UnitCase[])[];
  readonly seam?: number;
}

const lay = ({ runs, seam = 0 }: Case) => {
  const { units, openings } = makeOpenings(runs);
  const { layout } = readLayout(openings, []);
  const context: LinkContext = { topics: learnTopics(units), layout, seamOf: () => seam };
  return { units, context, unit: (i: number) => units[i] as Unit };
};

const h = (text: string): UnitCase => ({ text, kind: 'heading' });
const open = (text: string, more: object = {}): UnitCase => ({ text, opens: true, ...more });

describe('Whether a text goes on in another', () => {
  const decide = (one: Case, head: number, tail: number, around: object = {}) => {
    const { context, unit } = lay(one);
    const {
      'the-words-on-both-sides': _,
      topic: __,
      ...more
    } = nameEvidence(judge(unit(head), unit(tail), { ...PLAIN, ...around }, context));
    return more;
  };

  it.each<[string, Case, number, number, object, object]>([
    ['in the next one', { runs: [[open(FERRY), REST]] }, 0, 1, {}, { 'stands-next': 1.3 }],
    ['in one that stands elsewhere', { runs: [[open(FERRY)], [open(CHESS), REST]] }, 0, 2, {}, { 'stands-elsewhere': 0.5 }],
    [
      'in one behind a whole text of another story',
      { runs: [[open(FERRY)], [CHESS, REST]] },
      0,
      2,
      {},
      { 'stands-elsewhere': 0.5, 'follows-a-finished-paragraph': -0.2 },
    ],
    [
      'in one behind a whole text of its own story',
      { runs: [[open(FERRY)], [CHESS, REST]] },
      0,
      2,
      { kept: 0.1 },
      { 'stands-elsewhere': 0.5, 'follows-a-finished-paragraph': -1.3 },
    ],
    [
      'in one behind a whole text that it is far liker',
      { runs: [[open(FERRY)], [CHESS, REST]] },
      0,
      2,
      { kept: 0.9, own: 0 },
      { 'stands-elsewhere': 0.5, 'follows-a-finished-paragraph': -3 },
    ],
    [
      'in one that stood elsewhere too',
      { runs: [[open(FERRY)], [CHESS, { text: REST, block: { repeated: true } }]] },
      0,
      2,
      { kept: 0.9, own: 0 },
      { 'stands-elsewhere': 0.5, 'follows-a-finished-paragraph': -1 },
    ],
    [
      'in one that can only be a rest',
      { runs: [[open(FERRY)], [CHESS, { text: REST, goesOn: true }]] },
      0,
      2,
      {},
      { 'stands-elsewhere': 0.5 },
    ],
    [
      'from a short line',
      { runs: [[open('the ferrymen')], [open(CHESS), REST]] },
      0,
      2,
      {},
      { 'stands-elsewhere': 0.5, 'a-short-line': -2.5 },
    ],
    [
      'first under a headline',
      { runs: [[open(FERRY)], [h('Chess'), REST]] },
      0,
      2,
      {},
      { 'stands-elsewhere': 0.5, 'is-the-first-text-under-a-headline': -3 },
    ],
    [
      'under a cross-heading',
      { runs: [[open(FERRY)], [open(CHESS), h('Noon'), REST]] },
      0,
      3,
      {},
      { 'stands-elsewhere': 0.5, 'stands-under-a-heading': -3 },
    ],
    [
      'before it in its column',
      { runs: [[CHESS, REST, open(FERRY)]] },
      2,
      1,
      {},
      { 'stands-elsewhere': 0.5, 'stands-before-it-in-the-same-column': -5, 'follows-a-finished-paragraph': -0.2 },
    ],
  ])('%s', (_, one, head, tail, around, expected) => {
    expect(decide(one, head, tail, around)).toEqual(expected);
  });

  it('elsewhere needs words that say it', () => {
    const one = (seam: number): Case => ({ runs: [[open(FERRY)], [open(CHESS), REST]], seam });
    expect(decide(one(-0.7), 0, 2)).toEqual({ 'stands-elsewhere': 0.5, 'nothing-in-the-words-runs-across': -3 });
    expect(decide(one(-0.5), 0, 2)).toEqual({ 'stands-elsewhere': 0.5 });
    expect(decide({ ...one(-0.7), runs: [[open(FERRY), REST]] }, 0, 1)).toEqual({ 'stands-next': 1.3 });
    const parted = `${FERRY} the`;
    expect(decide({ runs: [[open(parted)], [open(CHESS), 'ferry was never seen again.']], seam: -0.7 }, 0, 2)).toEqual({
      'stands-elsewhere': 0.5,
      'neither-can-stand-alone': 3,
    });
    expect(decide({ runs: [[open(`${FERRY} fer-`)], [open(CHESS), 'ry was never seen again.']], seam: -0.7 }, 0, 2)).toHaveProperty(
      'neither-can-stand-alone',
    );
    expect(decide({ runs: [[open(parted)], [open(CHESS), 'Ferries are seen again.']], seam: -0.7 }, 0, 2)).not.toHaveProperty(
      'neither-can-stand-alone',
    );
    expect(decide({ runs: [[open('all of the')], [open(CHESS), 'ferry was never seen again.']], seam: -0.7 }, 0, 2)).not.toHaveProperty(
      'neither-can-stand-alone',
    );
  });

  it('elsewhere, where the next lines fit nearly as well', () => {
    const one = (goesOn: number): Case => ({
      runs: [
        [open(FERRY, { block: { goesOn } }), CHESS],
        [open(CHESS), REST],
      ],
    });
    expect(decide(one(-0.5), 0, 3)).toEqual({ 'stands-elsewhere': 0.5, 'the-next-line-fits-nearly-as-well': -1 });
    expect(decide(one(-2), 0, 3)).toEqual({ 'stands-elsewhere': 0.5 });
    expect(decide(one(0.5), 0, 3)).toEqual({ 'stands-elsewhere': 0.5 });
    const before = (goesOn: number): Case => ({ runs: [[open(FERRY)], [open(CHESS, { block: { goesOn } }), REST]] });
    expect(decide(before(-0.5), 0, 2)).toEqual({ 'stands-elsewhere': 0.5, 'the-next-line-fits-nearly-as-well': -1 });
  });

  it('by the people who speak', () => {
    const talk = (...names: readonly (string | null)[]): Case => ({
      runs: [
        names.slice(0, 2).map((speaker): UnitCase => open(FERRY, { speaker })),
        names.slice(2).map((speaker): UnitCase => open(REST, { speaker })),
      ],
    });
    const { context, unit } = lay(talk('Hale', null, null, 'Hale'));
    expect(readSurroundings(unit(2), context).behind).toEqual([]);
    expect(decide(talk('Hale', null, null, null), 1, 3, { behind: ['Hale'] })).toHaveProperty('who-speaks-behind', 2);
    expect(decide(talk('Hale', null, null, null), 1, 3, { behind: ['Roe'] })).toHaveProperty('who-speaks-behind', -1.5);
    expect(decide(talk('Hale', null, null, null), 1, 3, { behind: ['Roe', 'Hale'] })).toHaveProperty('who-speaks-behind', 2);
    expect(decide(talk('Hale', null, null, null), 1, 3)).not.toHaveProperty('who-speaks-behind');
    const interview: Case = { runs: [[open(FERRY)], [{ text: CHESS, speaker: 'Roe' }, REST]] };
    expect(decide(interview, 0, 2)).toHaveProperty('stands-in-an-interview', -2);
    expect(decide({ runs: [[open(FERRY, { speaker: 'Roe' })], ...interview.runs.slice(1)] }, 0, 2)).not.toHaveProperty(
      'stands-in-an-interview',
    );
    expect(decide({ runs: [[open(FERRY)], [open(CHESS, { speaker: 'Roe' }), REST]] }, 0, 2)).not.toHaveProperty('stands-in-an-interview');
    expect(decide({ runs: [[{ text: CHESS, speaker: 'Roe' }, REST, open(FERRY)]] }, 2, 1)).not.toHaveProperty('stands-in-an-interview');
  });

  it('by the sections of a list', () => {
    const { context, unit } = lay({ runs: [[open(FERRY)], [open(CHESS), REST]] });
    const sections = (own: number | null, next: number | null) => {
      const layout: Layout = { ...context.layout, sectionOf: () => own, sectionAfter: () => next };
      return nameEvidence(judge(unit(0), unit(2), PLAIN, { ...context, layout }))['leads-back-to-an-earlier-section'];
    };
    expect([sections(1, 1), sections(1, 0), sections(1, 2), sections(null, 0), sections(1, null)]).toEqual([
      -3,
      -3,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('by its topic', () => {
    const { context, unit } = lay({ runs: [[open(FERRY), REST]] });
    const topic = (own: number, usual: number) => nameEvidence(judge(unit(0), unit(1), { ...PLAIN, own, usual }, context)).topic;
    expect([topic(0.1, 0.1), topic(0.9, 0), topic(0, 0.9), topic(0.1, 0.04)]).toEqual([0, 2, -1.5, 0.83]);
  });

  it('by the break between the lines, where it was looked at', () => {
    const next = (head: string, tail: string, more: object = {}) => {
      const { context, unit } = lay({ runs: [[open(head, { block: { goesOn: 1.234 } }), { text: tail, ...more }]] });
      return nameEvidence(judge(unit(0), unit(1), PLAIN, context));
    };
    expect(next(`${FERRY} so on`, REST)).toEqual({ 'the-break-between-the-lines': 1.23, 'no-sentence-ends-or-begins-here': 1.5 });
    expect(next(`${FERRY} left`, REST)).toEqual({ 'the-break-between-the-lines': 1.23 });
    expect(next(`${FERRY},`, REST)).toHaveProperty('no-sentence-ends-or-begins-here');
    expect(next('the ferrymen,', REST)).not.toHaveProperty('no-sentence-ends-or-begins-here');
    expect(next('市里把任务分到各县，各县要在今年的月底以前完成建设', '的任务，大家都在努力。')).toHaveProperty(
      'no-sentence-ends-or-begins-here',
    );
    expect(next('市里把任务分到各县，', '的任务，大家都在努力。')).not.toHaveProperty('no-sentence-ends-or-begins-here');
    expect(acrossBreak(-0.456)).toEqual({ code: 'the-break-between-the-lines', weight: -0.46 });
  });

  it('a text of fifty letters, or of twenty-four characters, is no short line', () => {
    const short = (text: string) => decide({ runs: [[open(text)], [open(CHESS), REST]] }, 0, 2)['a-short-line'];
    expect([short('a'.repeat(49)), short('a'.repeat(50)), short('桥'.repeat(23)), short('桥'.repeat(24))]).toEqual([
      -2.5,
      undefined,
      -2.5,
      undefined,
    ]);
  });
});

describe('What stands around a seam', () => {
  it('is the column up to the head, and what follows the tail until a column may end', () => {
    const { context, units, unit } = lay({
      runs: [
        [FERRY, CHESS, open(REST)],
        [FERRY, { text: CHESS, speaker: 'Hale' }, open(REST, { speaker: 'Roe' }), { text: FERRY, speaker: 'Doe' }],
      ],
    });
    const { topics } = context;
    expect(readLead(unit(2), context)).toEqual(topics.of([2, 1, 0].map(unit)));
    expect(readLead(unit(0), context)).toEqual(topics.of([unit(0)]));
    const around = readSurroundings(unit(3), context);
    expect(around.topic).toEqual(topics.of([3, 4, 5].map(unit)));
    expect(around.behind).toEqual(['Hale', 'Roe']);
    expect(around.kept).toBe(0);
    expect(readSurroundings(unit(4), context).kept).toBeCloseTo(topics.likeness(topics.of([unit(3)]), topics.of([4, 5].map(unit))), 9);
    expect(readSurroundings(unit(3), context)).toBe(around);
    expect(units).toHaveLength(7);
  });

  it('is not more than a dozen texts before, and eight behind', () => {
    const { context, unit } = lay({
      runs: [Array.from({ length: 30 }, (_, i): UnitCase => `${'abcdefghijklmnopqrstuvwxyzABCD'[i]?.repeat(5)} ferry`)],
    });
    const numbers = (from: number, count: number, step: number) => Array.from({ length: count }, (_, i) => unit(from + i * step));
    expect(readLead(unit(29), context)).toEqual(context.topics.of(numbers(29, 13, -1)));
    expect(readSurroundings(unit(0), context).topic).toEqual(context.topics.of(numbers(0, 9, 1)));
    const { context: other, unit: of } = lay({ runs: [[FERRY, { text: REST, goesOn: true }]] });
    expect(readSurroundings(of(0), other).topic).toEqual(other.topics.of([of(0)]));
  });
});

describe('Whether two paragraphs that follow each other are one', () => {
  const next = (...cases: readonly UnitCase[]) => {
    const units = makeUnits(...cases);
    const [head, tail] = [units[0], units.at(-1)];
    const decision = head && tail ? judgeNext(head, tail, readPageText(units), learnTopics(units)) : null;
    return decision && nameEvidence(decision.evidence);
  };
  it.each<[string, readonly UnitCase[], object | null]>([
    ['not where the first is whole', [FERRY, REST], null],
    ['where it is open', [open(FERRY), REST], { 'stops-in-mid-sentence': 0.5, 'goes-on-in-lower-case': 2, 'stands-next': 1.3, topic: 0 }],
    [
      'where others stood between',
      [open('Old ferrymen of Harrow tied it to the quay at noon'), 'x', 'went home to their suppers.'],
      { 'stops-in-mid-sentence': 0.5, 'goes-on-in-lower-case': 2, 'stands-next': 0.3, topic: 0 },
    ],
    ['by the break between their lines', [open(FERRY, { block: { goesOn: 1.5 } }), REST], { 'the-break-between-the-lines': 1.5 }],
    ['by the break, whole or not', [{ text: FERRY, block: { goesOn: -1.5 } }, REST], { 'the-break-between-the-lines': -1.5 }],
    ['not where a part ends', [open(FERRY, { block: { goesOn: 1.5 }, endsPart: true }), REST], null],
    ['not where a part begins', [open(FERRY, { block: { goesOn: 1.5 } }), { text: REST, startsPart: true }], null],
  ])('%s', (_, cases, expected) => {
    expect(next(...cases)).toEqual(expected);
  });
});
