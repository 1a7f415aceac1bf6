import { type Line, makeBlock } from '../../page/index.js';
import { type Piece, plainLine, setApart } from './piece.js';
import { printInline } from './print-inline.js';

const TAG = /<(\/?)(table|tr|td|th|caption)\b((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;

/** Lines of a table that was cut off, and of any other, at most. */
const LONGEST = 2000;

/** Cells that one may span; more are a slip of a model. */
const MOST_SPANNED = 100;

interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

interface Row {
  /** The line of the source on which its first text stands, from 0. */
  line: number;
  readonly cells: Cell[];
}

/**
 * The `<table>` that begins on a line, over as many lines as it takes: a row of it a line of text, a tab between its cells. What stands outside
 * of its rows (a caption, text before it) is a row of its own. A row of several lines stands on its first; the others have no text.
 */
export function readHtmlTable(raw: readonly string[], start: number): Piece {
  const end = findEnd(raw, start);
  const rows = layOut(readRows(raw, start, end));
  if (rows.every(({ text }) => text === '')) return setApart(raw, [start, end], 'table without text');
  const byLine = new Map<number, string[]>();
  for (const { line, text } of rows) if (text !== '') byLine.set(line, [...(byLine.get(line) ?? []), text]);
  const lines: Line[] = [];
  for (let i = start; i < end; i++) {
    if (/\S/.test(raw[i] ?? '')) lines.push(plainLine(i, (byLine.get(i) ?? []).join('\n')));
  }
  return { blocks: [{ ...makeBlock(lines), form: 'table' }], count: end - start };
}

/** The line after the table's last: behind its closing tag, or, where that is missing, before the first blank line with other text behind it. */
function findEnd(raw: readonly string[], start: number): number {
  let depth = 0;
  for (let i = start; i < Math.min(raw.length, start + LONGEST); i++) {
    const text = raw[i] ?? '';
    if (i > start && text.trim() === '' && !/^\s*</.test(raw.slice(i, i + 4).find((one) => one.trim() !== '') ?? '')) return i;
    if (i > start && /^\s{0,3}#{1,6}\s/.test(text)) return i;
    for (const [, closes, name = ''] of text.matchAll(TAG)) if (/^table$/i.test(name)) depth += closes ? -1 : 1;
    if (depth <= 0) return i + 1;
  }
  return Math.min(raw.length, start + LONGEST);
}

function readRows(raw: readonly string[], start: number, end: number): Row[] {
  const rows: Row[] = [];
  let row: Row | null = null;
  let cell: Cell | null = null;
  let depth = 0;
  for (let line = start; line < end; line++) {
    const source = raw[line] ?? '';
    let from = 0;
    const take = (to: number) => {
      const text = source.slice(from, to).trim();
      if (text === '') return;
      if (cell) cell.text += `${cell.text === '' ? '' : ' '}${text}`;
      else rows.push({ line, cells: [{ text, columns: 1, rows: 1 }] });
      if (row && cell && row.cells.every((one) => one === cell || one.text === '') && cell.text === text) row.line = line;
    };
    for (const { 0: tag, 1: closes, 2: name = '', 3: attributes = '', index } of source.matchAll(TAG)) {
      take(index);
      from = index + tag.length;
      const own = name.toLowerCase();
      if (own === 'table') depth += closes ? -1 : 1;
      // A table in a cell is text of the cell.
      if (depth > 1 || (own === 'table' && closes && depth === 1)) continue;
      if (own === 'td' || own === 'th') {
        cell = closes ? null : { text: '', columns: spanOf('col', attributes), rows: spanOf('row', attributes) };
        if (!cell) continue;
        row ??= beginRow(rows, line);
        row.cells.push(cell);
      } else {
        cell = null;
        row = own === 'tr' && !closes ? beginRow(rows, line) : null;
      }
    }
    take(source.length);
  }
  return rows;
}

function beginRow(rows: Row[], line: number): Row {
  const row: Row = { line, cells: [] };
  rows.push(row);
  return row;
}

function spanOf(what: 'col' | 'row', attributes: string): number {
  const found = new RegExp(`${what}span\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes);
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), MOST_SPANNED);
}

/** Each row with a tab between its cells; a cell that spans several leaves the others empty. */
function layOut(rows: readonly Row[]): { readonly line: number; readonly text: string }[] {
  /** For each column the rows below that a cell above still takes. */
  const taken: number[] = [];
  return rows.map(({ line, cells }) => {
    const texts: string[] = [];
    const skip = () => {
      while ((taken[texts.length] ?? 0) > 0) {
        taken[texts.length] = (taken[texts.length] ?? 0) - 1;
        texts.push('');
      }
    };
    for (const { text, columns, rows: down } of cells) {
      skip();
      for (let i = 0; i < columns; i++) {
        taken[texts.length] = down - 1;
        texts.push(i === 0 ? printCell(text) : '');
      }
    }
    skip();
    return { line, text: texts.join('\t').replace(/\t+$/, '') };
  });
}

/** The text of a cell, on one line and without tabs. */
export function printCell(text: string): string {
  return printInline(text).text.replace(/\s+/g, ' ').trim();
}
