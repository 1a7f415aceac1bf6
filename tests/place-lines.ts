import { type Box, type Line, makeBlock, type Page, type Sheet } from '../src/page/index.js';
import type { PlacedLine } from '../src/stages/positions/placed-line.js';
import { makeLine } from './make-page.js';

/** A line as a case says it: its text, where it begins, how wide it is, and what size it has where that is not 10. */
export type LineCase = readonly [text: string, left: number, top: number, width: number, size?: number];

/** Lines with boxes, numbered in this order; boxes are as high as the size. */
export function boxLines(...cases: readonly LineCase[]): (Line & { readonly box: Box })[] {
  return cases.map(([text, left, top, width, size = 10], i) => ({
    ...makeLine(text, i + 1),
    ...{ size, box: { left, top, width, height: size } },
  }));
}

/** The same lines as they are placed on a page whose text is set in 10. */
export function placeLines(...cases: readonly LineCase[]): PlacedLine[] {
  return boxLines(...cases).map((line): PlacedLine => {
    const { left, top, width, height } = line.box;
    const middleY = top + height / 2;
    return {
      ...{ line, left, right: left + width, height, middleX: left + width / 2, middleY, size: line.size ?? 10 },
      ...{ top: middleY - 0.4 * height, bottom: middleY + 0.4 * height, isBig: height >= 12.5 },
    };
  });
}

/** A column of lines of text, 12 apart. */
export function columnOf(name: string, left: number, top: number, count: number, width = 100): LineCase[] {
  return Array.from({ length: count }, (_, i): LineCase => [`${name} line ${i + 1} of the text`, left, top + 12 * i, width]);
}

/** A drawn page of these lines, every one a block. */
export function placePage(cases: readonly LineCase[], sheet: Partial<Sheet> = {}): Page {
  const blocks = boxLines(...cases).map((line) => makeBlock([line]));
  return { kind: 'page', blocks, notices: [], identifications: [], sheet: { width: 600, height: 800, isDrawn: true, ...sheet } };
}

/** How text is set in these cases. */
export const MEASURE = { size: 10, leading: 12, column: 100 };

/** What a page says in the order of its blocks, the texts of a block on one line. */
export function textsOf({ blocks }: Page): string[] {
  return blocks.map(({ lines }) => lines.map(({ text }) => text).join(' / '));
}
