import { type Block, isApart, type Line, makeBlock, type Page, type Sheet } from '../page/index.js';
import { isBoxed, measureLines } from './positions/measure-lines.js';
import { orderLines } from './positions/order-lines.js';
import { stripsInOrder } from './positions/strips-in-order.js';

/** Of the lines of a page, so many have boxes where it is ordered by them, as a share; and how many lines a page has at least. */
const BOXED = 0.9;
const FEWEST = 2;

/** True for a page whose lines have their places, so that it is ordered by them. */
export function hasPositions({ blocks }: Page): boolean {
  let [all, boxed] = [0, 0];
  for (const { lines } of blocks.filter((block) => !isApart(block))) {
    all += lines.length;
    boxed += lines.filter(({ box }) => box !== undefined).length;
  }
  return all >= FEWEST && boxed >= BOXED * all;
}

/**
 * Puts the lines of a page in the order in which its columns are read: a block a strip. What has no box stands behind what stands before it in
 * the file; lines that run another way than most come last. A page whose order is an editor's keeps it.
 */
export function orderByPosition(page: Page): Page {
  const own = page.blocks.filter((block) => !isApart(block));
  if (own.some(({ lines }) => lines.some(({ strip }) => strip !== undefined))) return page;
  const lines = own.flatMap((block) => block.lines);
  const boxed = lines.filter(isBoxed);
  const sheet: Partial<Sheet> = page.sheet ?? {};
  const measured = measureLines(boxed, sheet);
  const strips = sheet.isOrdered ? stripsInOrder(measured.lines, measured.measure) : orderLines(measured, sheet.isDrawn === true);
  const ordered: Line[] = [];
  strips.forEach(({ lines: placed, isFresh }, index) => {
    const strip = { index, isFresh };
    for (const { line } of placed) ordered.push({ ...line, strip });
  });
  for (const line of measured.turned) ordered.push(line);
  const unplaced = lines.filter(({ box }) => box === undefined);
  return { ...page, blocks: [...page.blocks.filter(isApart), ...makeBlocks(putBack(unplaced, ordered), own)] };
}

/** Lines without a place stand behind the line that is before them in the file. */
function putBack(lines: readonly Line[], ordered: readonly Line[]): Line[] {
  if (lines.length === 0) return [...ordered];
  const numbers = ordered.map(({ number }) => number).toSorted((a, b) => a - b);
  const behind = new Map<number, Line[]>();
  for (const line of lines) {
    const before = numbers.findLast((number) => number < line.number) ?? 0;
    behind.set(before, [...(behind.get(before) ?? []), line]);
  }
  return [...(behind.get(0) ?? []), ...ordered.flatMap((line) => [line, ...(behind.get(line.number) ?? [])])];
}

/** A block a strip; what the format holds together or marks as a heading stays a block of its own. */
function makeBlocks(lines: readonly Line[], from: readonly Block[]): Block[] {
  const sourceOf = new Map(from.flatMap((block) => block.lines.map((line) => [line.number, block])));
  const groups: { readonly source: Block | undefined; readonly lines: Line[] }[] = [];
  for (const line of lines) {
    const source = sourceOf.get(line.number);
    const last = groups.at(-1);
    const isPlain = (block: Block | undefined) => block !== undefined && block.level === null && block.form === undefined;
    const isOne = last?.source === source || (isPlain(last?.source) && isPlain(source));
    if (last && isOne && last.lines[0]?.strip === line.strip) last.lines.push(line);
    else groups.push({ source, lines: [line] });
  }
  return groups.map(({ source, lines: own }) => ({ ...makeBlock(own, source?.level ?? null), ...(source?.form && { form: source.form }) }));
}
