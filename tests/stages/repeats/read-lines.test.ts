import { describe, expect, it } from 'vitest';
import { arePrintedLines, foldLetters, isOpen, readLines, weighLetters } from '../../../src/stages/repeats/read-lines.js';
import { makePage } from '../../make-page.js';

describe('The letters of a line', () => {
  it.each([
    ['The Bridge, 1968!', 'thebridge1968'],
    ['大桥，通车。', '大桥通车'],
    ['Ａ４', 'a4'],
    ['पुल', 'पुल'],
    ['…', ''],
  ])('of “%s” are %s', (text, letters) => {
    expect(foldLetters(text)).toBe(letters);
  });

  it.each([
    ['a'.repeat(60), 1],
    ['桥'.repeat(30), 1],
    ['はし', 2 / 30],
    ['다리', 2 / 30],
    ['a'.repeat(15), 0.25],
    ['', 0],
  ])('of %s weigh %d', (letters, weight) => {
    expect(weighLetters(letters)).toBeCloseTo(weight, 6);
  });
});

describe('A line that stops in mid-sentence', () => {
  it.each(['The bridge', 'The bridge,', '大桥通车', '大桥，', 'Мост'])('is “%s”', (text) => {
    expect(isOpen(text)).toBe(true);
  });
  it.each(['The bridge.', '“The bridge.”', '大桥通车。', 'The bridge:', 'The bridge;', 'The bridge…', '大桥（甲）', 'The bridge) ', 'पुल।'])(
    'is not “%s”',
    (text) => {
      expect(isOpen(text)).toBe(false);
    },
  );
  it('is told by its last characters', () => {
    expect(isOpen(`So.${'”'.repeat(19)}`)).toBe(false);
    expect(isOpen(`So.${'”'.repeat(20)}`)).toBe(true);
  });
});

describe('The lines of a page', () => {
  const page = makePage(
    { text: '大桥', level: 1 },
    '大桥通车。\n两岸',
    { text: '第3版', role: 'furniture' },
    { text: '（下转第三版）', role: 'jump' },
    { text: 'Ferry', role: 'heading' },
    '…',
  );

  it('are those of its text and headings that have letters', () => {
    expect(readLines(page).map(({ letters, block, marked, open }) => [letters, block, marked, open])).toEqual([
      ['大桥', 0, true, true],
      ['大桥通车', 1, false, false],
      ['两岸', 1, false, true],
      ['ferry', 4, false, true],
    ]);
  });

  const lines = (...texts: readonly string[]) => readLines(makePage(...texts));
  const OPEN = 'The bridge was opened on';
  const CLOSED = 'The bridge was opened today.';
  it.each([
    ['where most stop in mid-sentence', lines(OPEN, OPEN, CLOSED), true],
    ['not where half do', lines(OPEN, CLOSED), false],
    ['not where most are whole', lines(OPEN, CLOSED, CLOSED), false],
    ['whatever its short lines are', lines(CLOSED, 'A bridge', 'A ferry'), false],
    ['not where it has none', [], false],
    ['whatever its headings are', readLines(makePage({ text: OPEN, level: 1 }, { text: OPEN, level: 1 }, CLOSED)), false],
    ['where a line of fifteen letters stops', lines('abcdefghijklmno'), true],
  ])('are printed lines %s', (_, own, expected) => {
    expect(arePrintedLines(own)).toBe(expected);
  });
});
