import { describe, expect, it } from 'vitest';
import type { Front, Run } from '../../src/assemble/fronts.js';
import { matchFronts } from '../../src/assemble/match-fronts.js';
import { learnTopics } from '../../src/assemble/topics.js';
import { makeUnits, type UnitCase } from '../make-unit.js';

const FERRY = ['The ferry stopped at noon and the ferrymen wept on the quay.', 'Ferrymen tied the ferry to the quay for the last time.'];
const CHESS = ['Sixteen chess players entered the match over the bakery.', 'The youngest chess player won the match at dawn.'];
const h = (text: string): UnitCase => ({ text, kind: 'heading' });

/** Each opening as its headline and its units; pieces are given as lists, those that begin with a heading are fronts. */
const match = (...pieces: readonly (readonly UnitCase[])[]) => {
  const units = makeUnits(...pieces.flat());
  const topics = learnTopics(units);
  let at = 0;
  const own = pieces.map((piece): Front | Run => {
    const part = units.slice(at, at + piece.length);
    at += piece.length;
    return { kind: part[0]?.kind === 'heading' ? 'front' : 'run', units: part };
  });
  return matchFronts(own, topics)
    .map(({ front, units: text }) => `${front?.units[0]?.printed ?? '-'}:${text.map(({ index }) => index).join(',')}`)
    .join(' ');
};

describe('A headline gets its text', () => {
  it.each<[string, readonly (readonly UnitCase[])[], string]>([
    ['behind it', [[h('Ferry')], FERRY, [h('Chess')], CHESS], 'Ferry:1,2 Chess:4,5'],
    ['before it, where the page begins with text', [FERRY, [h('Ferry')], CHESS, [h('Chess')]], 'Ferry:0,1 Chess:3,4'],
    ['behind it, with text before the first', [CHESS, [h('Ferry')], FERRY], '-:0,1 Ferry:3,4'],
    ['before it, with text behind the last', [FERRY, [h('Ferry')], CHESS], 'Ferry:0,1 -:3,4'],
    ['nowhere', [[h('Ferry')]], 'Ferry:'],
    ['nowhere, between two others', [[h('Ferry')], [h('Chess')], CHESS], 'Ferry: Chess:2,3'],
    ['on both sides, where two headlines share a run', [[h('Ferry')], [...FERRY, ...CHESS], [h('Chess')]], 'Ferry:1,2 Chess:3,4'],
    [
      'not in the middle of a sentence',
      [[h('Ferry')], [FERRY[0] ?? '', { text: FERRY[1] ?? '', opens: true }, ...CHESS], [h('Chess')]],
      'Ferry:1,2,3 Chess:4',
    ],
    [
      'not before what goes on',
      [[h('Ferry')], [...FERRY, { text: CHESS[0] ?? '', goesOn: true }, CHESS[1] ?? ''], [h('Chess')]],
      'Ferry:1,2,3 Chess:4',
    ],
    [
      'at a lead-in',
      [[h('Mill')], ['It rained.', 'It was.', { text: 'It froze.', ledIn: true }, 'So.'], [h('Frost')]],
      'Mill:1,2 Frost:3,4',
    ],
    ['not in a run of jump lines', [[h('Ferry')], [{ text: 'x', kind: 'jump' }], [h('Chess')], CHESS], 'Ferry: -:1 Chess:3,4'],
    [
      'before it, where the page begins with the rest of another story',
      [[{ text: 'which the mill had asked for in March.', goesOn: true }, ...FERRY], [h('Ferry')], CHESS, [h('Chess')]],
      '-:0 Ferry:1,2 Chess:4,5',
    ],
    [
      'before it, after a rest of two paragraphs',
      [[{ text: 'which the mill had asked for in March.', goesOn: true }, 'It rained.', ...FERRY], [h('Ferry')], CHESS, [h('Chess')]],
      '-:0,1 Ferry:2,3 Chess:5,6',
    ],
    [
      'before it, with what begins in mid-sentence, where no paragraph says what the headline says',
      [[{ text: 'which the mill had asked for in March.', goesOn: true }, 'It rained.'], [h('Ferry')], CHESS, [h('Chess')]],
      'Ferry:0,1 Chess:3,4',
    ],
    [
      'before it, with what begins in mid-sentence and says what the headline says',
      [[{ text: 'which the ferry had asked for in March.', goesOn: true }, ...FERRY], [h('Ferry')], CHESS, [h('Chess')]],
      'Ferry:0,1,2 Chess:4,5',
    ],
    ['none where there is no headline', [FERRY], '-:0,1'],
    ['none on an empty page', [], ''],
    [
      'a rest from another page needs none',
      [[h('Ferry')], FERRY, [{ text: CHESS[0] ?? '', startsPart: true }, CHESS[1] ?? '']],
      'Ferry:1,2 -:3,4',
    ],
  ])('%s', (_, pieces, openings) => {
    expect(match(...pieces)).toBe(openings);
  });
});
