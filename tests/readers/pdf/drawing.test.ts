import { describe, expect, it } from 'vitest';
import { DrawingNotes } from '../../../src/readers/pdf/drawing.js';
import { SAME } from '../../../src/readers/pdf/matrix.js';

/** What is kept of steps. */
function take(steps: (notes: DrawingNotes) => void) {
  const notes = new DrawingNotes(SAME);
  steps(notes);
  return notes.sum();
}

function line(notes: DrawingNotes, ...points: readonly (readonly [number, number])[]): void {
  points.forEach(([x, y], i) => {
    if (i === 0) notes.moveTo(x, y);
    else notes.lineTo(x, y);
  });
}

describe('Notes of what is drawn', () => {
  it.each([
    ['a line that is painted', (notes: DrawingNotes) => line(notes, [0, 5], [90, 5]), 1],
    ['a point', (notes: DrawingNotes) => line(notes, [0, 5]), 0],
    ['a line without a beginning', (notes: DrawingNotes) => notes.lineTo(90, 5), 0],
    ['a line that is too short', (notes: DrawingNotes) => line(notes, [0, 5], [14, 5]), 0],
    ['two lines of one path', (notes: DrawingNotes) => [0, 50].map((y) => line(notes, [0, y], [90, y])), 2],
    [
      'a line beside a curve',
      (notes: DrawingNotes) => {
        line(notes, [0, 5], [90, 5]);
        notes.curve();
      },
      0,
    ],
  ])('%s: rules', (_, steps, count) => {
    const { rules } = take((notes) => {
      steps(notes);
      notes.paint('stroke');
    });
    expect(rules).toHaveLength(count);
  });

  it('forget a path that is not painted, and a curve with its path', () => {
    const { rules } = take((notes) => {
      line(notes, [0, 5], [90, 5]);
      notes.paint(null);
      notes.curve();
      notes.paint('stroke');
      line(notes, [0, 7], [90, 7]);
      notes.paint('stroke');
    });
    expect(rules).toEqual([[0, 7, 90, 0]]);
  });

  it('take up the place and the way of setting text that was saved', () => {
    const { rules, isHidden } = take((notes) => {
      notes.save();
      notes.transform([1, 0, 0, 1, 10, 20]);
      notes.setTextMode(3);
      expect(notes.placeOf()).toEqual([10, 20]);
      notes.restore();
      notes.restore();
      notes.showText();
      line(notes, [0, 5], [90, 5]);
      notes.paint('fill');
    });
    expect([rules, isHidden]).toEqual([[[0, 5, 90, 0]], false]);
  });

  it('hold no more than two thousand rules', () => {
    const { rules } = take((notes) => {
      for (let y = 0; y < 3000; y++) {
        line(notes, [0, y], [90, y]);
        notes.paint('stroke');
      }
    });
    expect(rules).toHaveLength(2000);
  });
});
