import { describe, expect, it } from 'vitest';
import { makeBlock } from '../../../src/page/index.js';
import { findParagraphs } from '../../../src/stages/positions/find-paragraphs.js';
import { jumpsOf, makeParagraphs } from '../../../src/stages/positions/make-paragraphs.js';
import { columnOf, MEASURE, placeLines } from '../../place-lines.js';

const COLUMNS = [placeLines(...columnOf('left', 0, 0, 3)), placeLines(...columnOf('right', 120, 0, 2))];
const renumbered = COLUMNS.map((lines, i) => lines.map((one) => ({ ...one, line: { ...one.line, number: one.line.number + 10 * i } })));
const sourcesOf = (form?: 'table') =>
  new Map(renumbered.flat().map(({ line }) => [line.number, { ...makeBlock([line]), ...(form && { form }) }] as const));

describe('Blocks of a text by its places', () => {
  it('are the shares that columns have of a paragraph, with the reason why they go on', () => {
    const blocks = makeParagraphs(findParagraphs(renumbered, MEASURE), sourcesOf());
    expect(blocks.map(({ lines }) => lines.map(({ number }) => number))).toEqual([
      [1, 2, 3],
      [11, 12],
    ]);
    expect(blocks.map(({ goesOnFrom }) => goesOnFrom?.map(({ code }) => code) ?? null)).toEqual([
      null,
      expect.arrayContaining(['stands-at-the-top-of-the-next-column']),
    ]);
    expect(blocks[0]?.joins.every(({ confidence }) => confidence > 0.5)).toBe(true);
  });

  it('are as they came where they are no prose', () => {
    const blocks = makeParagraphs(findParagraphs(renumbered, MEASURE), sourcesOf('table'));
    expect(blocks.map(({ lines, form }) => [lines.length, form])).toEqual(Array.from({ length: 5 }, () => [1, 'table']));
  });

  it('have the jumps of their own lines', () => {
    const [first] = renumbered[0] ?? [];
    if (!first) throw new Error('there is no line');
    const jump = { line: first.line.number } as never;
    const source = { ...makeBlock([first.line]), jumps: [jump] };
    const sources = new Map([[first.line.number, source]]);
    expect(jumpsOf(makeBlock([first.line]), sources)).toEqual([jump]);
    expect(jumpsOf(makeBlock([{ ...first.line, number: 99 }]), sources)).toEqual([]);
  });
});
