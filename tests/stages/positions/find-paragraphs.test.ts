import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../../src/stages/positions/find-paragraphs.js';
import { type LineCase, MEASURE, placeLines } from '../../place-lines.js';

/** How each line follows the one before it: `|` begins a paragraph, `.` is in its column, `>` in the next. */
function follows(...strips: readonly (readonly LineCase[])[]): string {
  const marks = { begins: '|', 'in its column': '.', 'in the next column': '>' };
  return findParagraphs(
    strips.map((cases) => placeLines(...cases)),
    MEASURE,
  )
    .map((one) => marks[one.follows])
    .join('');
}

const full = (top: number, left = 0): LineCase => ['words that fill the whole line', left, top, 100];
const indented = (top: number, left = 0): LineCase => ['Words with an indent before them', left + 12, top, 88];
const short = (top: number, left = 0): LineCase => ['the end.', left, top, 40];

/** A column whose left edge goes from 0 to 12 on its way down; the line before its last is indented by an em. */
const leaning = (): LineCase[] =>
  Array.from({ length: 120 }, (_, i): LineCase => [WORDS, 0.1 * i + (i === 118 ? 10 : 0), 12 * i, i === 118 ? 90 : 100]);

const WORDS = 'Words that fill the whole line';

describe('A paragraph begins', () => {
  it.each<[string, LineCase[][], string]>([
    ['with an indent', [[indented(0), full(12), indented(24), full(36)]], '|.|.'],
    ['behind a blank', [[full(0), full(12), full(36), full(48)]], '|.|.'],
    ['behind a short last line', [[full(0), short(12), full(24), full(36)]], '|.|.'],
    ['not behind a short line that ends no sentence', [[full(0), ['and then', 0, 12, 40], full(24)]], '|..'],
    ['with an indent, however far off the column stands', [[indented(0, 1e17), full(12, 1e17)]], '|.'],
    [
      'not at the top of the next column',
      [
        [indented(0), full(12)],
        [full(0, 120), full(12, 120)],
      ],
      '|.>.',
    ],
    [
      'at the top of the next column with an indent',
      [
        [indented(0), full(12)],
        [indented(0, 120), full(12, 120), full(24, 120)],
      ],
      '|.|..',
    ],
    [
      'not in small letters behind a full line that ends no sentence, wherever a bad scan puts them',
      [[full(0), ['words', 20, 12, 80]]],
      '|.',
    ],
    ['with an indent in a column that leans by more than an indent', [leaning()], `|${'.'.repeat(117)}|.`],
  ])('%s', (_, strips, expected) => {
    expect(follows(...strips)).toBe(expected);
  });

  it('with an indent in small letters too, where the page was drawn', () => {
    const lines = placeLines(full(0), ['words', 20, 12, 80]);
    expect(findParagraphs([lines], MEASURE, true).map((one) => one.follows)).toEqual(['begins', 'begins']);
  });
});

it('A line says whether the one before it was full, and whether paragraphs have indents', () => {
  const [, second] = findParagraphs([placeLines(indented(0), full(12))], MEASURE);
  expect(second).toMatchObject({ isFull: true, isFlush: true });
  const [, third] = findParagraphs([placeLines(['one', 0, 0, 30], full(12), full(24))], MEASURE);
  expect(third).toMatchObject({ isFull: false, isFlush: false });
});
