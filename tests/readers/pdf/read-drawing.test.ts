import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/readers/pdf/open-pdf.js';
import { readDrawing } from '../../../src/readers/pdf/read-drawing.js';

const OPS = {
  save: 1,
  restore: 2,
  transform: 3,
  constructPath: 4,
  endPath: 5,
  fill: 6,
  eoFill: 7,
  stroke: 8,
  showText: 9,
  setTextRenderingMode: 10,
};
const library = { OPS } as unknown as Pick<Library, 'OPS'>;
const draw = (...operators: readonly (readonly [number, unknown?])[]) =>
  readDrawing(
    { fnArray: operators.map(([code]) => code), argsArray: operators.map(([, args]) => args ?? null) },
    [1, 0, 0, 1, 0, 0],
    library,
  );

const box = (x: number, y: number, width: number, height: number) =>
  new Float32Array([0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4]);

describe('What is drawn', () => {
  it.each([
    ['a thin box is a rule', [[OPS.constructPath, [OPS.fill, [box(10, 20, 300, 1)]]]], [[10, 20, 300, 1]]],
    ['an area is none', [[OPS.constructPath, [OPS.fill, [box(10, 20, 300, 100)]]]], []],
    [
      'an outline is four',
      [[OPS.constructPath, [OPS.stroke, [box(10, 20, 300, 100)]]]],
      [
        [10, 20, 300, 0],
        [10, 120, 300, 0],
        [10, 20, 0, 100],
        [310, 20, 0, 100],
      ],
    ],
    ['a curve is none', [[OPS.constructPath, [OPS.stroke, [new Float32Array([0, 0, 0, 2, 1, 1, 2, 2, 300, 0])]]]], []],
    ['a path that is not painted is none', [[OPS.constructPath, [OPS.endPath, [box(10, 20, 300, 1)]]]], []],
    [
      'a rule stands where the page is moved to',
      [[OPS.save], [OPS.transform, [1, 0, 0, 1, 5, 5]], [OPS.constructPath, [OPS.fill, [box(10, 20, 300, 1)]]], [OPS.restore]],
      [[15, 25, 300, 1]],
    ],
  ] as const)('%s', (_, operators, expected) => {
    expect(draw(...(operators as readonly (readonly [number, unknown?])[])).rules).toEqual(expected);
  });

  it('may be text that cannot be seen, or nothing', () => {
    expect(draw([OPS.setTextRenderingMode, [3]], [OPS.showText], [OPS.showText]).isHidden).toBe(true);
    expect(draw([OPS.showText], [OPS.setTextRenderingMode, [3]], [OPS.showText]).isHidden).toBe(false);
    expect([draw([OPS.save], [OPS.restore]).isBlank, draw([OPS.showText]).isBlank]).toEqual([true, false]);
  });
});
