import { describe, expect, it } from 'vitest';
import { type Arrangement, arrangeArticles } from '../../src/assemble/arrange-articles.js';
import type { ContentsList } from '../../src/assemble/contents-list.js';
import { readLateColumns } from '../../src/assemble/late-columns.js';
import type { Link } from '../../src/assemble/link-seams.js';
import { learnTopics } from '../../src/assemble/topics.js';
import type { Unit } from '../../src/assemble/units.js';
import { shippedTables, tablesFor } from '../../src/decisions/index.js';
import { makeOpenings, type UnitCase } from '../make-unit.js';

const TABLES = tablesFor(shippedTables(), 'en');
const FERRY = 'The ferrymen of Harrow tied the old ferry to the quay at noon, and the whole parish came down to the water.';
const FERRY2 = 'The ferry had crossed the water since the flood, and the ferrymen of Harrow with it.';
const CUT = 'The ferrymen of Harrow tied the old ferry to the quay at noon and went home to their';
const REST = 'suppers, and the ferry was never seen on the water of the parish again.';
const CHESS = 'Sixteen players have entered the chess match above the tea room; the youngest of them is nine years old.';
const CHESS2 = 'The match begins on Friday at noon, and the players are asked to bring a chess board each.';
const BREAD = 'The bakery in Mill Lane will sell rolls on Sundays from next week, warm from the oven.';
const h = (text: string): UnitCase => ({ text, kind: 'heading' });
const from = (text: string): UnitCase => ({ text, startsPart: true, begins: true });

/** A heading of the second level stands inside its run. */
const lay = (runs: readonly (readonly UnitCase[])[]) => makeOpenings(runs, ({ block }) => block.level !== 2);
const show = ({ articles }: Arrangement) =>
  articles.map(({ front, units }) => `${front?.units[0]?.printed ?? '-'}:${units.map(({ index }) => index).join(',')}`).join(' ');
const arrange = (runs: readonly (readonly UnitCase[])[], lists: readonly ContentsList[] = [], tables = TABLES) => {
  const { units, openings } = lay(runs);
  return arrangeArticles(openings, lists, learnTopics(units), tables);
};

describe('The columns of a page are read in order', () => {
  it.each<[string, readonly (readonly UnitCase[])[], string]>([
    [
      'as they stand, where they are whole',
      [
        [h('Ferry'), FERRY, FERRY2],
        [h('Chess'), CHESS, CHESS2],
      ],
      'Ferry:1,2 Chess:4,5',
    ],
    ['a headline alone is an article', [[h('Ferry')], [h('Chess'), CHESS]], 'Ferry: Chess:2'],
    ['a text before the first headline is an article', [[FERRY], [h('Chess'), CHESS]], '-:0 Chess:2'],
    [
      'a rest of another page is an article',
      [
        [h('Ferry'), FERRY],
        [from(CHESS), CHESS2],
      ],
      'Ferry:1 -:2,3',
    ],
    [
      'a text goes on where its sentence does',
      [
        [h('Ferry'), { text: CUT, opens: true }],
        [h('Chess'), CHESS, { text: REST, goesOn: true }, FERRY2],
      ],
      'Ferry:1,4,5 Chess:3',
    ],
    [
      'a text about the same thing goes with its article',
      [
        [h('Ferry'), FERRY, FERRY2],
        [h('Chess'), CHESS, CHESS2],
        [FERRY2, FERRY],
      ],
      'Ferry:1,2,6,7 Chess:4,5',
    ],
    [
      'a text about something else stands alone',
      [[h('Ferry'), FERRY, FERRY2], [h('Chess'), CHESS, CHESS2], [BREAD]],
      'Ferry:1,2 Chess:4,5 -:6',
    ],
    [
      'a byline alone goes with what stands before it',
      [[h('Ferry'), FERRY], [h('Chess'), CHESS], [{ text: 'By JANE DOE', kind: 'credit' }]],
      'Ferry:1 Chess:3,4',
    ],
    ['nothing is nothing', [], ''],
  ])('%s', (_, runs, articles) => {
    expect(show(arrange(runs))).toBe(articles);
  });

  it('and it is said where a text was put by its topic', () => {
    expect(
      arrange([
        [h('Ferry'), FERRY, FERRY2],
        [h('Chess'), CHESS],
        [FERRY2, FERRY],
      ]).notices,
    ).toEqual([{ kind: 'notice', code: 'order-uncertain', lines: { first: 11, last: 13 }, confidence: 0.6, reason: 'topic' }]);
    expect(
      arrange([
        [h('Ferry'), FERRY],
        [h('Chess'), CHESS],
      ]).notices,
    ).toEqual([]);
  });

  it('and the sections of an article as its list of cross-headings has them', () => {
    const cross = (text: string): UnitCase => ({ text, kind: 'heading', block: { level: 2 } });
    const list: ContentsList = { order: ['quay', 'noon', 'night'], copies: new Map(), headings: new Set() };
    const runs = [
      [h('Ferry'), FERRY, cross('Night'), FERRY2],
      [h('Chess'), CHESS],
      [cross('Noon'), BREAD],
      [cross('Quay'), CHESS2],
    ];
    expect(show(arrange(runs, [list]))).toBe('Ferry:1,8,9,6,7,2,3 Chess:5');
    expect(arrange(runs, [list]).notices.map((one) => (one.code === 'order-uncertain' ? [one.confidence, one.reason] : one.code))).toEqual([
      [0.8, 'heading-list'],
      [0.8, 'heading-list'],
    ]);
  });

  it('and nothing is moved where the language has no n-grams', () => {
    const runs = [
      [h('Ferry'), { text: CUT, opens: true }],
      [h('Chess'), CHESS, { text: REST, goesOn: true }],
    ];
    expect(show(arrange(runs, [], { ...TABLES, model: null }))).toBe('Ferry:1 Chess:3,4');
  });
});

describe('Second columns that were read last', () => {
  const runs = [
    [h('Ferry'), FERRY, { text: CUT, opens: true }],
    [h('Chess'), CHESS, 'Nine of the players are from Harrow, and the prize is a board of'],
    [
      h('Bakery'),
      BREAD,
      'The baker said that the rolls of Mill Lane are as good as',
      { text: REST, goesOn: true },
      { text: 'oak and ash, which the joiner of the parish made for the players of the match.', goesOn: true },
    ],
  ].map((run, i) => run.map((one, k) => (i > 0 && k === 2 ? { text: one as string, opens: true } : one)));

  it('are told by how the ends and beginnings of texts fit', () => {
    const { openings } = lay(runs);
    const links = readLateColumns(openings, TABLES, []);
    expect(links.map(({ head, tail }) => `${head.index}-${tail.index}`)).toEqual(['2-9', '5-10']);
    for (const { decision } of links) {
      const [{ code, weight } = { code: null, weight: 0 }] = decision.evidence;
      expect(code).toBe('the-best-division-of-the-last-column');
      expect(weight).toBeGreaterThan(0.5);
      expect(weight).toBeLessThanOrEqual(6.5);
      expect(decision.confidence).toBeCloseTo(1 / (1 + Math.exp(-weight)), 2);
    }
  });

  it('are none where texts go on all over the page', () => {
    const { openings, units } = lay(runs);
    const [ferry, chess, last] = [units[1], units[4], units[9]] as [Unit, Unit, Unit];
    const link = (tail: Unit, confidence = 0.9): Link => ({ head: ferry, tail, decision: { confidence, evidence: [] } });
    const find = (...distant: readonly Link[]) => readLateColumns(openings, TABLES, distant).length;
    expect(find(link(chess))).toBe(0);
    expect(find(link(chess, 0.85))).toBe(2);
    expect(find(link(chess), link(last), link(last))).toBe(0);
    expect(find(link(chess), link(last), link(last), link(last))).toBe(2);
  });

  it('are none where another text has lost its beginning', () => {
    const stray = (goesOn: boolean, more: object = {}) =>
      readLateColumns(
        lay([[...(runs[0] ?? []).slice(0, 2), { text: REST, goesOn, ...more }, { text: CUT, opens: true }], ...runs.slice(1)]).openings,
        TABLES,
        [],
      ).length;
    expect(stray(true)).toBe(0);
    expect(stray(false)).toBeGreaterThan(0);
    expect(stray(true, { startsPart: true })).toBeGreaterThan(0);
  });

  it('are none where every text is whole, or there is one article', () => {
    expect(
      readLateColumns(
        lay([
          [h('Ferry'), FERRY],
          [h('Chess'), CHESS, CHESS2],
        ]).openings,
        TABLES,
        [],
      ),
    ).toEqual([]);
    expect(readLateColumns(lay([[h('Ferry'), { text: CUT, opens: true }, FERRY]]).openings, TABLES, [])).toEqual([]);
    expect(readLateColumns([], TABLES, [])).toEqual([]);
  });
});
