import type { LineRange, PageLayout } from '../../page/index.js';

/** Where something stands, in units of its page: left, top, width, height. */
export type StoredBox = readonly [number, number, number, number];

/** Where the lines of a document stand, by their numbers; those that are not known, or are no place, are left out. */
export type BoxesOfLines = ReadonlyMap<number, StoredBox>;

/** No sheet is larger, in any unit: a file may say anything. */
const LARGEST = 1_000_000;

/** The boxes that a format gives the lines of a document; none for text. */
export function boxesOf(layout: PageLayout | null): BoxesOfLines {
  const found = new Map<number, StoredBox>();
  for (const { first, boxes = [] } of layout?.blocks ?? [])
    boxes.forEach((box, i) => {
      if (box?.every((value) => Math.abs(value) <= LARGEST)) found.set(first + i, box);
    });
  return found;
}

/** What a stretch of lines has in `paragraph_sources`: the box around it, and the boxes of its lines where it has several. */
export interface StoredBoxes {
  readonly box: string | null;
  readonly lineBoxes: string | null;
}

const NOWHERE: StoredBoxes = { box: null, lineBoxes: null };

/** Where a stretch of lines stands, as JSON. */
export function writeBoxes(boxes: BoxesOfLines, { first, last }: LineRange): StoredBoxes {
  if (boxes.size === 0) return NOWHERE;
  const own = Array.from({ length: last - first + 1 }, (_, i) => boxes.get(first + i) ?? null);
  const known = own.flatMap((box) => (box ? [box] : []));
  if (known.length === 0) return NOWHERE;
  return { box: JSON.stringify(aroundAll(known)), lineBoxes: own.length === 1 ? null : JSON.stringify(own) };
}

/** The smallest box around all of them, to a tenth of the page's unit, as formats are read. */
function aroundAll(boxes: readonly StoredBox[]): StoredBox {
  const [first] = boxes;
  if (first && boxes.length === 1) return first;
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, round(right - left), round(bottom - top)];
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

/** What boxes of a document are measured in, as `documents.sheet` has it: JSON; null for text. */
export function writeSheet(layout: PageLayout | null): string | null {
  const { width, height, unit = 'pixel' } = layout?.sheet ?? {};
  return width === undefined || height === undefined ? null : JSON.stringify({ width, height, unit });
}
