import { hasHan } from './scripts.js';

/** Widths of letters in sizes of a common face, about. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/, 1],
  [/[A-Z]/, 0.7],
  [/[mwMW—]/, 0.85],
  [/[iljtfrI.,;:'!|()[\]]/, 0.33],
  [/\s/, 0],
];

const OTHER_WIDTH = 0.55;

/** How wide a text is without its blanks, in sizes of its font, about. */
export function countLetterWidths(text: string): number {
  let sum = 0;
  for (const letter of text) {
    const known = widths.get(letter) ?? widthOf(letter);
    widths.set(letter, known);
    sum += known;
  }
  return sum;
}

/** Letters that were seen: some thousands, in any language. */
const widths = new Map<string, number>();

function widthOf(letter: string): number {
  return WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER_WIDTH;
}

/** A text is as high as its letters reach: without those that reach up or down it is lower, in shares of the size. */
const REACHES = { up: 0.78, down: 0.75, neither: 0.56 };

/** The height that a text would have if its letters reached both up and down. */
export function fullLetterHeight(text: string, height: number): number {
  if (hasHan(text)) return height;
  const up = /[A-Z0-9bdfhklt\u00c0-\u00df'"!?&%$£€/()[\]]/.test(text);
  const down = /[gjpqyQ,;()[\]]/.test(text);
  return up && down ? height : height / (up ? REACHES.up : down ? REACHES.down : REACHES.neither);
}
