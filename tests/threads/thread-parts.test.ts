import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadParts } from '../../src/threads/thread-parts.js';
import { rounds } from '../rounds.js';
import { makeEnds } from './make-ends.js';

const STORY = [
  makeEnds('i/1/2', '1', { headline: '大桥通车', continuedOn: '2', continuedOnMark: '①' }),
  makeEnds('i/2/1', '2', { continuedFrom: '1', continuedFromMark: '①', continuedOn: '3', continuedOnMark: '②' }),
  makeEnds('i/3/4', '3', { continuedFrom: '2', continuedFromMark: '②' }),
];

describe('The parts of an issue', () => {
  it('are one article over several pages, in the order in which they go on', () => {
    const { articles, missing } = threadParts(STORY);
    expect(articles.map((parts) => parts.map(({ key, link }) => [key, link?.reason ?? null]))).toEqual([
      [
        ['i/1/2', null],
        ['i/2/1', 'jump-lines'],
        ['i/3/4', 'jump-lines'],
      ],
    ]);
    expect(missing).toEqual([]);
  });

  it('say which of them miss another, and on which page', () => {
    expect(threadParts(STORY.slice(0, 1)).missing).toEqual([{ key: 'i/1/2', direction: 'on', page: '2' }]);
    expect(threadParts(STORY.slice(1, 2)).missing).toEqual([
      { key: 'i/2/1', direction: 'from', page: '1' },
      { key: 'i/2/1', direction: 'on', page: '3' },
    ]);
    expect(threadParts([makeEnds('i/5/1', '5')])).toEqual({ articles: [], missing: [], applied: [] });
  });

  it('are joined and parted by a person', () => {
    const said = { links: [{ kind: 'split' as const, from: 'i/1/2', to: 'i/2/1' }], exported: [] };
    const { articles, missing, applied } = threadParts(STORY, said);
    expect(articles.map((parts) => parts.map(({ key }) => key))).toEqual([['i/2/1', 'i/3/4']]);
    expect(missing.map(({ key, direction }) => `${key} ${direction}`)).toEqual(['i/1/2 on', 'i/2/1 from']);
    expect(applied).toEqual([true]);
  });

  it('give the same articles in whatever order they come', () => {
    const text = fc.constantFrom('大桥通车。', 'The bridge opened.', '菜价上涨。', '');
    const page = fc.constantFrom('1', '2', '3');
    const ends = fc.record(
      {
        page,
        headline: fc.constantFrom('大桥通车', 'Bridge Opens'),
        continuedFrom: page,
        continuedOn: page,
        continuedOnMark: fc.constantFrom('①', '②'),
        continuedFromMark: fc.constantFrom('①', '②'),
        firstText: text,
        lastText: text,
      },
      { requiredKeys: ['page', 'firstText', 'lastText'] },
    );
    fc.assert(
      fc.property(
        fc.array(ends, { minLength: 2, maxLength: 9 }).chain((list) => {
          const parts = list.map(({ page: own, ...given }, i) => makeEnds(`i/${own}/${i}`, own, given));
          return fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }));
        }),
        ([parts, shuffled]) => {
          expect(threadParts(shuffled)).toEqual(threadParts(parts));
        },
      ),
      { numRuns: rounds(300) },
    );
  });
});
