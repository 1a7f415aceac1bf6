import { countLetterWidths, fullLetterHeight, hasHan } from '../../conventions/index.js';
import type { Box, Line, Sheet } from '../../page/index.js';
import { type Measure, overlap, type PlacedLine, type Rule } from './placed-line.js';
import { median, weightedMedian } from './statistics.js';

/** A page as it was measured. */
export interface MeasuredPage {
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly Rule[];
  readonly measure: Measure;
  /** Lines that run in another direction than most. */
  readonly turned: readonly Line[];
}

/** A line with a box. */
export type BoxedLine = Line & { readonly box: Box };

/** True for a line with a box. */
export function isBoxed(line: Line): line is BoxedLine {
  return line.box !== undefined;
}

/** What is set larger than this, in sizes of the text, is larger than text. */
const BIG = 1.25;

/** A line counts by its letters, and long ones no more than this. */
const MOST_LETTERS = 60;

/**
 * Lines with boxes as they stand on a level sheet. A page whose lines mostly run downwards is turned, so that its columns read as lines.
 * Sizes are those of the fonts where the page was drawn; out of a picture they come from the letters' height and width, which must agree.
 */
export function measureLines(lines: readonly BoxedLine[], sheet: Partial<Sheet>): MeasuredPage {
  const isUpright = ({ box, text }: BoxedLine) => text.length > 2 && box.height > 2 * box.width;
  const letters = (list: readonly BoxedLine[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const upright = lines.filter(isUpright);
  const isDownwards = letters(upright) > letters(lines) / 2;
  const turned = isDownwards ? lines.filter((line) => line.text.length > 2 && !isUpright(line)) : upright;
  const apart = new Set<Line>(turned);
  const own = lines.filter((line) => !apart.has(line));
  const turn = (box: Box): Box => (isDownwards ? { left: box.top, top: -box.left - box.width, width: box.height, height: box.width } : box);
  const level = isDownwards || sheet.isDrawn ? (box: Box) => box : (box: Box) => straighten(box, sheet.skew ?? 0);
  const boxes = own.map(({ box }) => level(turn(box)));
  const sizes = sheet.isDrawn ? own.map(({ size, box }) => size ?? box.height) : measureLetters(own, boxes);
  const size = weightedMedian(own.map((line, i) => [sizes[i] ?? 0, Math.min(MOST_LETTERS, line.text.length)])) || 10;
  const placed = own.map((line, i) => placeLine(line, boxes[i] ?? line.box, sizes[i] ?? size, size));
  const rules = (sheet.rules ?? []).map(([left, top, width, height]) => toRule(level(turn({ left, top, width, height }))));
  return { lines: placed, rules, measure: measureText(placed, size), turned };
}

function toRule({ left, top, width, height }: Box): Rule {
  return { left, right: left + width, top, bottom: top + height };
}

/** A slope below the first is none, one above the second a mistake. */
const SKEW = { least: 0.0005, most: 0.05 };

/** A box as it stands once the sheet is level; a long line on a slope has a box that is too high. */
function straighten(box: Box, skew: number): Box {
  if (Math.abs(skew) <= SKEW.least || Math.abs(skew) >= SKEW.most) return box;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const rise = box.width * Math.abs(skew);
  const height = box.height > 2 * rise ? box.height - rise : box.height;
  return { left: box.left + skew * y, top: y - skew * x - height / 2, width: box.width, height };
}

function placeLine(line: Line, { left, top, width, height }: Box, size: number, body: number): PlacedLine {
  const middleY = top + height / 2;
  const reach = Math.min(height, size) * 0.4;
  return {
    line,
    left,
    right: left + width,
    height,
    middleX: left + width / 2,
    middleY,
    size,
    top: middleY - reach,
    bottom: middleY + reach,
    isBig: size >= BIG * body,
  };
}

/** A line with fewer letters says nothing of its size. */
const FEWEST_LETTERS = 1.5;

/** Sizes out of a picture: heights of Han lines are useless, and of others the mean of height and width is nearest. */
function measureLetters(lines: readonly BoxedLine[], boxes: readonly Box[]): number[] {
  const measured = lines.map((line, i): readonly [height: number, width: number, letters: number] => {
    const box = boxes[i] ?? line.box;
    const letters = Math.max(0.3, countLetterWidths(line.text));
    const spread = hasHan(line.text) && line.text.length > 3;
    const [height, width] = line.letters ?? [fullLetterHeight(line.text, box.height), box.width / (letters + countSpaces(line.text))];
    return [height, spread ? box.width / letters : width, letters];
  });
  const weights = lines.map(({ text }) => Math.min(MOST_LETTERS, text.length));
  const usual = (at: 0 | 1) => weightedMedian(measured.map((one, i) => [one[at], weights[i] ?? 0])) || 1;
  const [height, width] = [usual(0), usual(1)];
  const isHan = lines.filter(({ text }) => hasHan(text)).length > lines.length / 2;
  const body = isHan ? width : height;
  return measured.map(([h, w, letters]) => {
    const [high, wide] = [h / height, w / width];
    const size = body * (isHan ? Math.min(wide, high * 1.7) : Math.min(Math.sqrt(high * wide), 1.35 * wide));
    return letters < FEWEST_LETTERS ? Math.min(size, body) : size;
  });
}

/** The blanks of a line in widths of letters. */
function countSpaces(text: string): number {
  return 0.3 * (text.split(' ').length - 1);
}

/** Lines next to each other in a column are no farther apart than this, in sizes. */
const FAR = 4;

function measureText(lines: readonly PlacedLine[], size: number): Measure {
  const text = lines.filter((line) => line.size < 1.15 * size && line.size > 0.8 * size).toSorted((a, b) => a.middleY - b.middleY);
  const steps: number[] = [];
  text.forEach((line, i) => {
    for (let j = i + 1; j < text.length; j++) {
      const next = text[j];
      const step = (next?.middleY ?? Infinity) - line.middleY;
      if (!next || step >= FAR * size) break;
      if (step <= 0.4 * size || overlap(line, next) <= 0.5 * Math.min(line.right - line.left, next.right - next.left)) continue;
      steps.push(step);
      break;
    }
  });
  const widths = text.map(({ left, right }) => right - left).toSorted((a, b) => a - b);
  return { size, leading: median(steps) || 1.3 * size, column: widths[Math.floor(widths.length * 0.7)] ?? 20 * size };
}
