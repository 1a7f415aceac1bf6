import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import { toJsonLine } from '../page/index.js';

export const ROW_FORMATS = ['table', 'jsonl', 'json', 'csv', 'markdown'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

export type Row = Readonly<Record<string, unknown>>;

/** A table on a terminal, JSON Lines in a pipe. */
export function defaultRowFormat(): RowFormat {
  return process.stdout.isTTY ? 'table' : 'jsonl';
}

/** Writes to standard output and waits until it is taken. */
export async function print(text: string | Uint8Array): Promise<void> {
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
    if (this.#format === 'table' && this.#columns.length > 0) await printTable(this.#columns, this.#rows);
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
  return toJsonLine(Object.fromEntries(entries));
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Text of a source on a terminal: without what would move its cursor, colour it or turn its direction. Lines stay. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\n' ? character : ''));
}

/** One line, without what would move the cursor. */
export function toTableCell(value: unknown): string {
  return cleanText(toCell(value).replace(/[\s\p{Cc}]+/gu, ' ')).trim();
}

function markdownTable(columns: readonly string[], rows: readonly Row[]): string {
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |\n`;
  return (
    line(columns) + line(columns.map(() => '---')) + rows.map((row) => line(columns.map((column) => toTableCell(row[column])))).join('')
  );
}

/** Only tables need to know how wide characters are, and that takes a tenth of a start. */
async function printTable(columns: readonly string[], rows: readonly Row[]): Promise<void> {
  const { layTable } = await import('./lay-table.js');
  const cells = rows.map((row) => columns.map((column) => toTableCell(row[column])));
  const { header, lines, leftOut } = layTable(columns, cells, process.stdout.columns ?? 0);
  await print(`${[bold(header), ...lines].join('\n')}\n`);
  if (leftOut.length > 0) remark(`no room for ${leftOut.join(', ')}; --format jsonl has all columns`);
}
