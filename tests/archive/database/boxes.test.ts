import { describe, expect, it } from 'vitest';
import { boxesOf, writeBoxes, writeSheet } from '../../../src/archive/database/boxes.js';
import type { PageLayout } from '../../../src/page/index.js';

const LAYOUT: PageLayout = {
  sheet: { width: 600, height: 800, unit: 'point' },
  blocks: [
    { first: 1, last: 2, boxes: [[10, 20, 100.1, 10], null] },
    { first: 4, last: 4, boxes: [[10.3, 34, 90, 10]] },
    { first: 5, last: 5 },
  ],
};

describe('Boxes of lines', () => {
  const boxes = boxesOf(LAYOUT);

  it('are those that a layout has', () => {
    expect([...boxes.keys()]).toEqual([1, 4]);
    expect(boxesOf(null).size).toBe(0);
    expect(boxesOf({ blocks: [{ first: 1, last: 1, boxes: [[0, Number.NaN, 1, 1]] }] }).size).toBe(0);
  });

  it.each<readonly [string, number, number, string | null, string | null]>([
    ['one line has its own', 1, 1, '[10,20,100.1,10]', null],
    ['several have one around them, and each its own', 1, 4, '[10,20,100.1,24]', '[[10,20,100.1,10],null,null,[10.3,34,90,10]]'],
    ['lines of which none is known have none', 5, 6, null, null],
  ])('%s', (_, first, last, box, lineBoxes) => {
    expect(writeBoxes(boxes, { first, last })).toEqual({ box, lineBoxes });
  });

  it('are measured in what the sheet says, pixels where it says nothing', () => {
    expect(writeSheet(LAYOUT)).toBe('{"width":600,"height":800,"unit":"point"}');
    expect(writeSheet({ blocks: [], sheet: { width: 1, height: 2 } })).toBe('{"width":1,"height":2,"unit":"pixel"}');
    expect(writeSheet({ blocks: [] })).toBeNull();
  });
});
