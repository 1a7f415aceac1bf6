import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import stringWidth from 'string-width';

export const ROW_FORMATS = ['table', 'jsonl', 'json', 'csv', 'markdown'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

export type Row = Readonly<Record<string, unknown>>;

/** A table on a terminal, JSON Lines in a pipe. */
export function defaultRowFormat(): RowFormat {
  return process.stdout.isTTY ? 'table' : 'jsonl';
}

/** Writes to standard output and waits until it is taken. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** One line to standard error, for people; what a file name or source holds cannot break it or move the cursor. */
export function remark(text: string): void {
  process.stderr.write(`${text.replace(/\p{Cc}/gu, escapeControl)}\n`);
}

function escapeControl(character: string): string {
  return character === '\n' ? '\\n' : character === '\t' ? '\\t' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** True where standard output takes colours: a terminal, and no NO_COLOR (https://no-color.org). */
export function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

export function bold(text: string): string {
  return hasColour() ? `\u001b[1m${text}\u001b[22m` : text;
}

export function dim(text: string): string {
  return hasColour() ? `\u001b[2m${text}\u001b[22m` : text;
}

/** Takes rows in batches and prints them in one format. `end` prints what needs all rows. */
export class RowPrinter {
  readonly #format: RowFormat;
  readonly #rows: Row[] = [];
  #columns: readonly string[];
  #count = 0;

  /** @param columns for tables and CSV of no rows; taken from the rows otherwise */
  constructor(format: RowFormat, columns: readonly string[] = []) {
    this.#format = format;
    this.#columns = columns;
  }

  async add(rows: readonly Row[], columns?: readonly string[]): Promise<void> {
    if (this.#columns.length === 0) this.#columns = rows[0] ? Object.keys(rows[0]) : (columns ?? []);
    if (this.#format === 'table' || this.#format === 'markdown') {
      this.#rows.push(...rows);
      return;
    }
    let text = '';
    for (const row of rows) {
      if (this.#format === 'jsonl') text += `${toJson(row)}\n`;
      else if (this.#format === 'json') text += `${this.#count === 0 ? '[\n' : ',\n'}${toJson(row)}`;
      else text += this.#csvLine(row);
      this.#count++;
    }
    if (text !== '') await print(text);
  }

  #csvLine(row: Row): string {
    const header = this.#count === 0 ? stringify([[...this.#columns]]) : '';
    return header + stringify([this.#columns.map((column) => toCell(row[column]))]);
  }

  async end(): Promise<void> {
    if (this.#format === 'json') await print(this.#count === 0 ? '[]\n' : '\n]\n');
    if (this.#format === 'csv' && this.#count === 0 && this.#columns.length > 0) await print(stringify([[...this.#columns]]));
    if (this.#format === 'markdown') await print(markdownTable(this.#columns, this.#rows));
    if (this.#format === 'table') {
      const { text, leftOut } = textTable(this.#columns, this.#rows, process.stdout.columns ?? 0);
      await print(text);
      if (leftOut.length > 0) remark(`no room for ${leftOut.join(', ')}; --format jsonl has all columns`);
    }
  }
}

/** Prints rows that are all there. */
export async function printRows(rows: readonly Row[], format: RowFormat, columns?: readonly string[]): Promise<void> {
  const printer = new RowPrinter(format, columns);
  await printer.add(rows);
  await printer.end();
}

/** Bytes become base64. A buffer has its own toJSON, which JSON.stringify would ask first. */
function toJson(row: Row): string {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** One line, without what would move the cursor. */
function toTableCell(value: unknown): string {
  return toCell(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function markdownTable(columns: readonly string[], rows: readonly Row[]): string {
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |\n`;
  return (
    line(columns) + line(columns.map(() => '---')) + rows.map((row) => line(columns.map((column) => toTableCell(row[column])))).join('')
  );
}

/** A table to print, and the columns that the terminal has no room for. */
interface TextTable {
  readonly text: string;
  readonly leftOut: readonly string[];
}

/**
 * Columns in line, also with Han in them. Where a row is wider than the terminal, the widest columns are cut; where that is
 * not enough, the last columns are left out.
 * @param width 0 for no limit
 */
export function textTable(columns: readonly string[], rows: readonly Row[], width: number): TextTable {
  if (columns.length === 0) return { text: '', leftOut: [] };
  const cells = rows.map((row) => columns.map((column) => toTableCell(row[column])));
  const contents = columns.map((_, i) => cells.reduce((widest, row) => Math.max(widest, stringWidth(row[i] ?? '')), 0));
  const widths = fitWidths(columns, contents, width);
  const line = (row: readonly string[]) =>
    `${widths
      .map((own, i) => fitCell(row[i] ?? '', own))
      .join('  ')
      .trimEnd()}\n`;
  return { text: `${bold(line(columns).trimEnd())}\n${cells.map(line).join('')}`, leftOut: columns.slice(widths.length) };
}

/** Columns that commands take as arguments: cut short they are of no use. */
const WHOLE: ReadonlySet<string> = new Set(['id', 'key', 'page', 'slug', 'code']);

/** A text column is cut to 16 at least (eight Han characters, a date with its time to the minute), a name of a column to 6. */
function fitWidths(columns: readonly string[], contents: readonly number[], width: number): number[] {
  const names = columns.map((column) => stringWidth(column));
  const widths = names.map((name, i) => Math.max(name, contents[i] ?? 0));
  if (width === 0) return widths;
  const least = widths.map((own, i) =>
    WHOLE.has(columns[i] ?? '') ? own : Math.max(Math.min(contents[i] ?? 0, 16), Math.min(names[i] ?? 0, 6)),
  );
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 2 * (list.length - 1));
  while (least.length > 1 && total(least) > width) least.pop();
  const out = widths.slice(0, least.length);
  while (total(out) > width) {
    const room = out.map((own, i) => (own > (least[i] ?? 0) ? own : 0));
    const widest = room.indexOf(Math.max(...room));
    if ((room[widest] ?? 0) === 0) break;
    out[widest] = (out[widest] ?? 0) - 1;
  }
  return out;
}

function fitCell(text: string, width: number): string {
  const own = stringWidth(text);
  if (own <= width) return text + ' '.repeat(width - own);
  let out = '';
  let used = 0;
  for (const character of text) {
    const next = stringWidth(character);
    if (used + next > width - 1) break;
    out += character;
    used += next;
  }
  return `${out}…${' '.repeat(Math.max(0, width - used - 1))}`;
}
