import type { DrawingNotes } from './drawing.js';
import type { TextPlaces } from './font-weights.js';
import { Lexer } from './lexer.js';
import type { Matrix } from './matrix.js';

/** Who follows what a content tells to draw. */
export interface Follower {
  readonly notes: DrawingNotes;
  readonly places: TextPlaces;
  /** A drawing or picture that is called by its name. @returns false where it is not known */
  readonly drawNamed: (name: string) => boolean;
  /** A font is taken, by its name. */
  readonly setFont: (name: string) => void;
  /** A state of drawing is taken, by its name. @returns false where it cannot be followed */
  readonly setState: (name: string) => boolean;
}

/**
 * Follows a content's operators (ISO 32000-1, 8 and 9), but for letters and colours.
 * @returns false where something is told that cannot be followed here
 */
export function drawContent(bytes: Buffer, follower: Follower): boolean {
  const lexer = new Lexer(bytes);
  const numbers: number[] = [];
  let name = '';
  for (let token = lexer.next(); token !== null; token = lexer.next()) {
    if (typeof token === 'number') numbers.push(token);
    else if (token.startsWith('/')) name = token;
    else if (!BRACKETS.has(token)) {
      // A picture within the content has bytes that are no tokens.
      if (token === 'BI') return false;
      if (token === 'Do' ? !follower.drawNamed(name) : token === 'gs' && !follower.setState(name)) return false;
      if (token === 'Tf') follower.setFont(name);
      STEPS.get(token)?.(follower, numbers);
      numbers.length = 0;
      name = '';
    }
  }
  return true;
}

const BRACKETS: ReadonlySet<string> = new Set(['(', '[', ']', '<<', '>>']);

type Step = (follower: Follower, numbers: readonly number[]) => void;

/** A step that wants two numbers: the last before it. One with fewer does nothing. */
function withTwo(step: (follower: Follower, x: number, y: number) => void): Step {
  return (follower, numbers) => {
    const [x, y] = [numbers[numbers.length - 2], numbers[numbers.length - 1]];
    if (x !== undefined && y !== undefined) step(follower, x, y);
  };
}

function withOne(step: (follower: Follower, value: number) => void): Step {
  return (follower, numbers) => {
    const value = numbers[numbers.length - 1];
    if (value !== undefined) step(follower, value);
  };
}

function withMatrix(step: (follower: Follower, matrix: Matrix) => void): Step {
  return (follower, numbers) => {
    const first = numbers.length - 6;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first > 0 ? numbers.slice(first) : numbers;
    if (first >= 0) step(follower, [a, b, c, d, e, f]);
  };
}

const drawBox: Step = ({ notes }, numbers) => {
  const [x, y, width, height] = numbers.slice(-4);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return;
  notes.moveTo(x, y);
  notes.lineTo(x + width, y + height);
};

function paints(how: 'fill' | 'stroke' | null): Step {
  return ({ notes }) => notes.paint(how);
}

const curve: Step = ({ notes }) => notes.curve();

const showText: Step = ({ notes, places }) => {
  notes.showText();
  places.show((own) => notes.placeOf(own));
};

const showNextLine: Step = (follower, numbers) => {
  follower.places.nextLine();
  showText(follower, numbers);
};

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['q', ({ notes }) => notes.save()],
  ['Q', ({ notes }) => notes.restore()],
  ['cm', withMatrix(({ notes }, matrix) => notes.transform(matrix))],
  ['m', withTwo(({ notes }, x, y) => notes.moveTo(x, y))],
  ['l', withTwo(({ notes }, x, y) => notes.lineTo(x, y))],
  ['re', drawBox],
  ...['c', 'v', 'y'].map((operator) => [operator, curve] as const),
  ...['f', 'F', 'f*'].map((operator) => [operator, paints('fill')] as const),
  ...['S', 's', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, paints('stroke')] as const),
  ['n', paints(null)],
  ['BT', ({ places }) => places.begin()],
  ['Tm', withMatrix(({ places }, matrix) => places.setMatrix(matrix))],
  ['Td', withTwo(({ places }, x, y) => places.move(x, y))],
  [
    'TD',
    withTwo(({ places }, x, y) => {
      places.setLeading(-y);
      places.move(x, y);
    }),
  ],
  ['TL', withOne(({ places }, leading) => places.setLeading(leading))],
  ['T*', ({ places }) => places.nextLine()],
  ['Tr', withOne(({ notes }, mode) => notes.setTextMode(mode))],
  ['Tj', showText],
  ['TJ', showText],
  ["'", showNextLine],
  ['"', showNextLine],
]);
