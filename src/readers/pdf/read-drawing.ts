import { type Drawing, DrawingNotes } from './drawing.js';
import { type Matrix, readMatrix, SAME } from './matrix.js';
import type { Library } from './open-pdf.js';

/** The library's list of what is drawn. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the library's list of a page tells. */
export interface ListedDrawing extends Drawing {
  /** Nothing at all is on the page. */
  readonly isBlank: boolean;
}

/** The rules of a page, and whether its text is seen, from the library's list of all that is drawn on it. */
export function readDrawing({ fnArray, argsArray }: Operators, view: Matrix, { OPS }: Pick<Library, 'OPS'>): ListedDrawing {
  const notes = new DrawingNotes(view);
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    const first = Array.isArray(args) ? args[0] : null;
    if (operator === OPS.save) notes.save();
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) notes.restore();
    else if (operator === OPS.transform) notes.transform(readMatrix(args) ?? SAME);
    else if (operator === OPS.paintFormXObjectBegin) {
      notes.save();
      notes.transform(readMatrix(first) ?? SAME);
    } else if (operator === OPS.setTextRenderingMode) notes.setTextMode(Number(first ?? 0));
    else if (operator === OPS.showText) notes.showText();
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      drawPath(notes, args[1]);
      notes.paint(first === OPS.endPath ? null : first === OPS.fill || first === OPS.eoFill ? 'fill' : 'stroke');
    }
  });
  const isBlank = fnArray.every((operator) => operator === OPS.save || operator === OPS.restore || operator === OPS.dependency);
  return { ...notes.sum(), isBlank };
}

/** The library writes a path as numbers: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes. */
const STEPS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

function drawPath(notes: DrawingNotes, data: unknown): void {
  const [numbers] = Array.isArray(data) ? data : [];
  if (!(numbers instanceof Float32Array || Array.isArray(numbers))) return;
  for (let i = 0; i < numbers.length; ) {
    const step = Number(numbers[i]);
    const count = STEPS[step];
    if (count === undefined) return;
    if (step === 0) notes.moveTo(Number(numbers[i + 1]), Number(numbers[i + 2]));
    else if (step === 1) notes.lineTo(Number(numbers[i + 1]), Number(numbers[i + 2]));
    else if (step !== 4) notes.curve();
    i += 1 + count;
  }
}
