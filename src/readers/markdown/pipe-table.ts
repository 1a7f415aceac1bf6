import { type Line, makeBlock } from '../../page/index.js';
import { printCell } from './html-table.js';
import { type Piece, plainLine } from './piece.js';

/** The row under the head of a table: dashes, which may have colons (GitHub Flavored Markdown, 4.10). */
const DASHES = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * The table of Markdown that begins on a line with a stroke: a head, a row of dashes and rows, or rows that are all set in strokes, of as many
 * cells. Null where none begins. The row of dashes has no text.
 */
export function readPipeTable(raw: readonly string[], start: number): Piece | null {
  const isRow = (i: number) => (raw[i] ?? '').includes('|');
  const hasHead = isRow(start + 1) && DASHES.test(raw[start + 1] ?? '');
  // A table may go on from the page before, without its head.
  const isDashed = DASHES.test(raw[start] ?? '') && isRow(start + 1) && (raw[start] ?? '').trim().length > 1;
  let end = start;
  while (isRow(end)) end++;
  const cells = raw.slice(start, end).map((text) => (DASHES.test(text) ? [] : readCells(text)));
  if (!hasHead && !isDashed) {
    const isFramed = raw.slice(start, end).every((text) => /^\s*\|.*\|\s*$/.test(text));
    const width = cells[0]?.length ?? 0;
    if (end - start < 2 || width < 2 || !isFramed || cells.some((row) => row.length !== width)) return null;
  }
  if (cells.every((row) => row.join('') === '')) return null;
  const lines = cells.map((row, i): Line => plainLine(start + i, row.join('\t').replace(/\t+$/, '')));
  return { blocks: [{ ...makeBlock(lines), form: 'table' }], count: end - start };
}

/** The cells of a row; an escaped stroke is print. */
function readCells(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(printCell);
}
