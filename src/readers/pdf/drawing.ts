import { type Matrix, multiply, place, SAME } from './matrix.js';

/** What is drawn on a page beside its text. */
export interface Drawing {
  /** Lines, and the sides of boxes, on the sheet: left, top, width, height. */
  readonly rules: readonly Rule[];
  /** Most of its text cannot be seen: it lies over a picture. */
  readonly isHidden: boolean;
}

type Rule = readonly [number, number, number, number];

/** A rule is thinner than this and longer than that, in units of the sheet. */
const RULE = { thick: 3, long: 15 };

/** Maps and drawings have thousands of lines, and none of them parts texts. */
const MOST_RULES = 2000;

/** Points of a path that are looked at: a box has five. */
const LONGEST_PATH = 12;

/** How text is set that is not to be seen. */
const INVISIBLE = 3;

/** The range of a path, as far as it is drawn in straight lines. */
interface Path {
  left: number;
  right: number;
  low: number;
  high: number;
  points: number;
}

/** What a page saves and takes up again. */
interface State {
  readonly matrix: Matrix;
  readonly textMode: number;
}

/** Takes down what is drawn, one step after another as a page draws it, and keeps its rules. */
export class DrawingNotes {
  readonly #rules: Rule[] = [];
  readonly #saved: State[] = [];
  #state: State;
  #paths: Path[] = [];
  #path: Path | null = null;
  /** What has a curve is no rule. */
  #isCurved = false;
  readonly #shown = { seen: 0, hidden: 0 };

  /** @param view from the page of the file to the sheet as it is seen, `y` downwards */
  constructor(view: Matrix) {
    this.#state = { matrix: view, textMode: 0 };
  }

  /** Where on the sheet a point lies, by what moves it besides. */
  placeOf(own: Matrix = SAME): readonly [number, number] {
    return place(this.#state.matrix, own[4], own[5]);
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.#state = { matrix: multiply(this.#state.matrix, matrix), textMode: this.#state.textMode };
  }

  setTextMode(textMode: number): void {
    this.#state = { matrix: this.#state.matrix, textMode };
  }

  showText(): void {
    this.#shown[this.#state.textMode === INVISIBLE ? 'hidden' : 'seen']++;
  }

  moveTo(x: number, y: number): void {
    this.#endPath();
    this.#path = { left: x, right: x, low: y, high: y, points: 1 };
  }

  lineTo(x: number, y: number): void {
    const path = this.#path;
    if (!path || path.points >= LONGEST_PATH) return;
    path.points++;
    path.left = Math.min(path.left, x);
    path.right = Math.max(path.right, x);
    path.low = Math.min(path.low, y);
    path.high = Math.max(path.high, y);
  }

  curve(): void {
    this.#isCurved = true;
  }

  /** Ends the paths that were drawn since the last were. @param how null where they are not painted */
  paint(how: 'fill' | 'stroke' | null): void {
    this.#endPath();
    if (how !== null && !this.#isCurved)
      for (const path of this.#paths) {
        if (this.#rules.length < MOST_RULES) this.#rules.push(...rulesOf(path, this.#state.matrix, how === 'fill'));
      }
    this.#paths = [];
    this.#isCurved = false;
  }

  /** What was drawn. */
  sum(): Drawing {
    return { rules: this.#rules.slice(0, MOST_RULES), isHidden: this.#shown.hidden > this.#shown.seen };
  }

  #endPath(): void {
    if (this.#path && this.#path.points > 1 && this.#paths.length < MOST_RULES) this.#paths.push(this.#path);
    this.#path = null;
  }
}

/** A thin path is a rule; the outline of a box is four. */
function rulesOf({ left, right, low, high }: Path, matrix: Matrix, isFilled: boolean): Rule[] {
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
