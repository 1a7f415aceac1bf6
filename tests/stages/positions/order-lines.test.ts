import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureLines } from '../../../src/stages/positions/measure-lines.js';
import { orderLines } from '../../../src/stages/positions/order-lines.js';
import { boxLines, columnOf, type LineCase } from '../../place-lines.js';
import { rounds } from '../../rounds.js';

function order(cases: readonly LineCase[], rules: readonly (readonly [number, number, number, number])[] = []): string[] {
  const measured = measureLines(boxLines(...cases), { isDrawn: true, rules });
  return orderLines(measured, true).map(({ lines }) => `${lines[0]?.line.text.split(' ')[0]} ${lines.length}`);
}

describe('Lines are read', () => {
  it('down one column and then the next', () => {
    expect(order([...columnOf('a', 0, 0, 9), ...columnOf('b', 120, 0, 9), ...columnOf('c', 240, 0, 9)])).toEqual(['a 9', 'b 9', 'c 9']);
  });

  it('whatever their order in the file', () => {
    const rows = Array.from({ length: 9 }, (_, i): LineCase[] => [
      [`a line ${i}`, 0, 12 * i, 100],
      [`b line ${i}`, 120, 12 * i, 100],
    ]).flat();
    expect(order(rows)).toEqual(['a 9', 'b 9']);
  });

  it('under the headline that spans their columns', () => {
    const cases: LineCase[] = [
      ['First headline over two columns', 0, 0, 220, 20],
      ...columnOf('a', 0, 30, 6),
      ...columnOf('b', 120, 30, 6),
      ['Second headline over two columns', 0, 110, 220, 20],
      ...columnOf('c', 0, 140, 6),
      ...columnOf('d', 120, 140, 6),
    ];
    expect(order(cases)).toEqual(['First 1', 'a 6', 'b 6', 'Second 1', 'c 6', 'd 6']);
  });

  it('above a rule before what is under it', () => {
    const cases = [...columnOf('a', 0, 0, 5), ...columnOf('b', 120, 0, 5), ...columnOf('c', 0, 70, 5), ...columnOf('d', 120, 70, 5)];
    expect(order(cases, [[0, 64, 220, 1]])).toEqual(['a 5', 'b 5', 'c 5', 'd 5']);
  });

  it('each in exactly one strip, wherever they stand', () => {
    const box = fc.tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 4, max: 40 }),
    );
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), fc.array(box, { maxLength: 5 }), fc.boolean(), (boxes, rules, isDrawn) => {
        const lines = boxLines(...boxes.map(([left, top, width, size], i): LineCase => [`line ${i}`, left, top, width, size]));
        const measured = measureLines(lines, { isDrawn, rules });
        const read = [...orderLines(measured, isDrawn).flatMap((strip) => strip.lines.map(({ line }) => line)), ...measured.turned];
        expect(read.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(lines.map(({ number }) => number));
      }),
      { numRuns: rounds(100) },
    );
  });
});
