import { type Matrix, multiply, place, readMatrix } from './matrix.js';
import type { Library } from './open-pdf.js';

/** What is drawn on a page beside its text. */
export interface Drawing {
  /** Lines, and the sides of boxes, on the sheet: left, top, width, height. */
  readonly rules: readonly (readonly [number, number, number, number])[];
  /** Most of its text cannot be seen: it lies over a picture. */
  readonly isHidden: boolean;
  /** Nothing at all is on the page. */
  readonly isBlank: boolean;
}

/** The library's list of what is drawn. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A rule is thinner than this and longer than that, in units of the sheet. */
const RULE = { thick: 3, long: 15 };

/** Maps and drawings have thousands of lines, and none of them parts texts. */
const MOST_RULES = 2000;

/** How text is set that is not to be seen. */
const INVISIBLE = 3;

/** The rules of a page, and whether its text is seen. */
export function readDrawing({ fnArray, argsArray }: Operators, view: Matrix, { OPS }: Pick<Library, 'OPS'>): Drawing {
  const rules: (readonly [number, number, number, number])[] = [];
  const stack: Matrix[] = [];
  let now = view;
  let mode = 0;
  const shown = { seen: 0, hidden: 0 };
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    if (operator === OPS.save) stack.push(now);
    else if (operator === OPS.restore) now = stack.pop() ?? now;
    else if (operator === OPS.transform) now = multiply(now, readMatrix(args) ?? SAME);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(now);
      now = multiply(now, readMatrix(Array.isArray(args) ? args[0] : null) ?? SAME);
    } else if (operator === OPS.paintFormXObjectEnd) now = stack.pop() ?? now;
    else if (operator === OPS.setTextRenderingMode) mode = Number(Array.isArray(args) ? args[0] : 0);
    else if (operator === OPS.showText) shown[mode === INVISIBLE ? 'hidden' : 'seen']++;
    else if (operator === OPS.constructPath && rules.length < MOST_RULES && Array.isArray(args) && args[0] !== OPS.endPath)
      for (const path of readPaths(args[1])) rules.push(...rulesOf(path, now, isFill(args[0], OPS)));
  });
  const isBlank = fnArray.every((operator) => operator === OPS.save || operator === OPS.restore || operator === OPS.dependency);
  return { rules: rules.slice(0, MOST_RULES), isHidden: shown.hidden > shown.seen, isBlank };
}

const SAME: Matrix = [1, 0, 0, 1, 0, 0];

function isFill(operator: unknown, OPS: Library['OPS']): boolean {
  return operator === OPS.fill || operator === OPS.eoFill;
}

/** The range of a path, as far as it is drawn in straight lines. */
interface Path {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** The library writes a path as numbers: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes. */
const STEPS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

function readPaths(data: unknown): Path[] {
  const [numbers] = Array.isArray(data) ? data : [];
  if (!(numbers instanceof Float32Array || Array.isArray(numbers))) return [];
  const paths: Path[] = [];
  let xs: number[] = [];
  let ys: number[] = [];
  const close = () => {
    if (xs.length > 1) paths.push({ left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) });
    [xs, ys] = [[], []];
  };
  for (let i = 0; i < numbers.length && paths.length < MOST_RULES; ) {
    const step = Number(numbers[i]);
    const count = STEPS[step];
    if (count === undefined) break;
    if (step === 0) close();
    // What has a curve is no rule.
    if (step === 2 || step === 3) return [];
    if (count === 2 && xs.length < LONGEST_PATH) {
      xs.push(Number(numbers[i + 1]));
      ys.push(Number(numbers[i + 2]));
    }
    i += 1 + count;
  }
  close();
  return paths;
}

/** Points of a path that are looked at: a box has five. */
const LONGEST_PATH = 12;

/** A thin path is a rule; the outline of a box is four. */
function rulesOf({ left, right, low, high }: Path, matrix: Matrix, isFilled: boolean): (readonly [number, number, number, number])[] {
  const [ax, ay] = place(matrix, left, low);
  const [bx, by] = place(matrix, right, high);
  const [x, y, width, height] = [Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by)];
  if (![x, y, width, height].every(Number.isFinite)) return [];
  if (height < RULE.thick) return width > RULE.long ? [[x, y, width, height]] : [];
  if (width < RULE.thick) return height > RULE.long ? [[x, y, width, height]] : [];
  if (isFilled || width < RULE.long || height < RULE.long) return [];
  return [
    [x, y, width, 0],
    [x, y + height, width, 0],
    [x, y, 0, height],
    [x + width, y, 0, height],
  ];
}
