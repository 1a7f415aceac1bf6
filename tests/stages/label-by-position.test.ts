import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/page/index.js';
import { runStages } from '../../src/stages/index.js';
import { labelByPosition } from '../../src/stages/label-by-position.js';
import { orderByPosition } from '../../src/stages/order-by-position.js';
import { columnOf, type LineCase, placePage } from '../place-lines.js';

const label = (cases: readonly LineCase[]) => labelByPosition(orderByPosition(placePage(cases)));
const told = ({ role, article, level, lines }: Block) => [role, article, level, lines.length];

const page: LineCase[] = [
  ['The bridge is open', 0, 0, 220, 20],
  ['Crowds on both banks', 0, 24, 150, 16],
  ...columnOf('a', 0, 50, 6),
  ...columnOf('b', 120, 50, 6),
  ['A second headline', 0, 140, 220, 20],
  ...columnOf('c', 0, 170, 6),
  ...columnOf('d', 120, 170, 6),
];

describe('A page that was ordered by position', () => {
  it('has headlines by size, the largest of the highest level, and their text', () => {
    expect(label(page).blocks.map(told)).toEqual([
      ['heading', 0, 1, 1],
      ['heading', 0, 2, 1],
      ['text', 0, null, 6],
      ['text', 0, null, 6],
      ['heading', 1, 1, 1],
      ['text', 1, null, 6],
      ['text', 1, null, 6],
    ]);
  });

  it('says why lines and columns go on', () => {
    const [, , first, second] = label(page).blocks;
    expect(first?.joins[0]?.evidence.map(({ code }) => code)).toEqual([
      'stands-under-it-in-its-column',
      'the-line-before-fills-its-column',
    ]);
    expect(first?.goesOnFrom).toBeUndefined();
    expect(second?.goesOnFrom?.map(({ code }) => code)).toEqual([
      'stands-at-the-top-of-the-next-column',
      'the-line-before-fills-its-column',
    ]);
  });

  it('is labelled once', () => {
    const once = label(page);
    expect(labelByPosition(once)).toBe(once);
  });

  it('keeps every line in one block through all stages', () => {
    const { blocks } = runStages(placePage([...page, ['Continued on Page 3', 120, 250, 90]]));
    const numbers = blocks.flatMap(({ lines }) => lines.map(({ number }) => number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: page.length + 1 }, (_, i) => i + 1));
    expect(blocks.find(({ role }) => role === 'jump')?.article).toBe(1);
  });

  it('tells a headline that is not sure', () => {
    const doubtful = [...columnOf('a', 0, 0, 8), ['The Bridge', 25, 120, 50, 13], ...columnOf('b', 0, 150, 8)] as LineCase[];
    expect(label(doubtful).notices).toMatchObject([{ code: 'heading-guessed', text: 'The Bridge', lines: { first: 9, last: 9 } }]);
  });
});
