import { describe, expect, it } from 'vitest';
import { type HandLink, settleLinks } from '../../src/threads/settle-links.js';
import { makeEnds } from './make-ends.js';

const PARTS = [
  makeEnds('a', '1', { continuedOn: '2' }),
  makeEnds('b', '2', { continuedFrom: '1', continuedOn: '3' }),
  makeEnds('c', '3', { continuedFrom: '2' }),
  makeEnds('d', '3'),
];

const merge = (from: string | null, to: string | null): HandLink => ({ kind: 'merge', from, to });
const split = (from: string | null, to: string | null): HandLink => ({ kind: 'split', from, to });

function settle(links: readonly HandLink[], exported: readonly (readonly [string, string])[] = []) {
  const { joined, parted, applied } = settleLinks(PARTS, { links, exported });
  return { joined: joined.map(({ from, to, reason }) => `${from.key}${to.key} ${reason}`), parted: [...parted], applied };
}

describe('What people said of parts', () => {
  it.each<[string, readonly HandLink[], readonly string[], readonly string[], readonly boolean[]]>([
    ['joins two, whatever is printed', [merge('a', 'd')], ['ad by-hand'], [], [true]],
    ['parts two', [split('a', 'b')], [], ['a b'], [true]],
    ['does not hold of a part that is not there', [merge('a', null), split('a', 'x')], [], [], [false, false]],
    [
      'parts only the two that it names',
      [merge('a', 'b'), split('a', 'c'), split('d', 'b')],
      ['ab by-hand'],
      ['a c', 'd b'],
      [true, true, true],
    ],
    ['is undone by the later word', [merge('a', 'b'), split('a', 'b')], [], ['a b'], [true, true]],
    ['and that by a later one', [split('a', 'b'), merge('a', 'b')], ['ab by-hand'], [], [true, true]],
    ['does not join a part that goes on elsewhere', [merge('a', 'b'), merge('a', 'd')], ['ab by-hand'], [], [true, false]],
    ['does not join what comes from elsewhere', [merge('a', 'd'), merge('b', 'd')], ['ad by-hand'], [], [true, false]],
    ['does not lead back', [merge('a', 'b'), merge('b', 'c'), merge('c', 'a')], ['ab by-hand', 'bc by-hand'], [], [true, true, false]],
    ['does not join a part to itself', [merge('a', 'a')], [], [], [false]],
  ])('%s', (_, links, joined, parted, applied) => {
    expect(settle(links)).toEqual({ joined, parted, applied });
  });

  it('is beyond doubt', () => {
    const { joined } = settleLinks(PARTS, { links: [merge('a', 'd')], exported: [] });
    expect(joined.map(({ decision }) => decision)).toEqual([{ confidence: 1, evidence: [{ code: 'merged-by-hand', weight: 10 }] }]);
  });

  it('goes before what an export has', () => {
    expect(settle([], [['a', 'b']]).joined).toEqual(['ab in-an-export']);
    expect(settle([split('a', 'b')], [['a', 'b']])).toEqual({ joined: [], parted: ['a b'], applied: [true] });
    expect(settle([merge('a', 'd')], [['a', 'b']]).joined).toEqual(['ad by-hand']);
    expect(settle([merge('d', 'b')], [['a', 'b']]).joined).toEqual(['db by-hand']);
  });

  it('takes of an export what has jump lines on both sides, each part once', () => {
    expect(settle([], [['a', 'd']]).joined).toEqual([]);
    expect(
      settle(
        [],
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
      ).joined,
    ).toEqual(['ab in-an-export']);
  });
});

describe('Parts that their format has as one', () => {
  const thread = (part: number, name = 'issue#a1') => ({ thread: { name, part } });
  const parts = [
    { ...makeEnds('a', '1'), ...thread(1) },
    { ...makeEnds('b', '2'), ...thread(3) },
    { ...makeEnds('c', '3'), ...thread(2) },
    { ...makeEnds('d', '3'), ...thread(1, 'issue#a2') },
    makeEnds('e', '4'),
  ];
  const settleAll = (links: readonly HandLink[], exported: readonly (readonly [string, string])[] = []) =>
    settleLinks(parts, { links, exported }).joined.map(({ from, to, reason }) => `${from.key}${to.key} ${reason}`);

  it('follow each other as it counts them, without jump lines', () => {
    expect(settleAll([])).toEqual(['ac in-the-format', 'cb in-the-format']);
    expect(settleLinks(parts, { links: [], exported: [] }).joined[0]?.decision).toEqual({
      confidence: 1,
      evidence: [{ code: 'one-article-in-its-format', weight: 10 }],
    });
  });

  it('stay apart or go elsewhere where a person says so', () => {
    expect(settleAll([split('a', 'c')])).toEqual(['cb in-the-format']);
    expect(settleAll([merge('a', 'e')])).toEqual(['cb in-the-format', 'ae by-hand']);
  });
});
