import { stringify } from 'csv-stringify/sync';
import { toJsonLine, UsageError } from '../page/index.js';
import { bold, dim, print, type Row, type RowFormat, remark, toCell, toTableCell } from './output.js';
import { keyOfRow } from './row-key.js';

/** Takes rows in batches and prints them in one format. `end` prints what needs all rows. */
export class RowPrinter {
  readonly #format: RowFormat;
  readonly #rows: Row[] = [];
  readonly #keys = new Set<string>();
  #columns: readonly string[];
  #count = 0;

  /** @param columns for tables and CSV of no rows; taken from the rows otherwise */
  constructor(format: RowFormat, columns: readonly string[] = []) {
    this.#format = format;
    this.#columns = columns;
  }

  /** @throws UsageError for keys of rows that have none */
  async add(rows: readonly Row[], columns?: readonly string[]): Promise<void> {
    if (this.#columns.length === 0) this.#columns = rows[0] ? Object.keys(rows[0]) : (columns ?? []);
    if (this.#format === 'table' || this.#format === 'markdown') {
      this.#rows.push(...rows);
      return;
    }
    let text = '';
    for (const row of rows) {
      text += this.#textOf(row);
      this.#count++;
    }
    if (text !== '') await print(text);
  }

  #textOf(row: Row): string {
    switch (this.#format) {
      case 'json':
        return `${this.#count === 0 ? '[\n' : ',\n'}${toJson(row)}`;
      case 'csv':
      case 'tsv':
        return (this.#count === 0 ? this.#header() : '') + this.#line(this.#columns.map((column) => toCell(row[column])));
      case 'list':
        return (this.#count === 0 ? '' : '\n') + this.#block(row);
      case 'keys':
        return this.#keyLine(row);
      default:
        return `${toJson(row)}\n`;
    }
  }

  #header(): string {
    return this.#line(this.#columns);
  }

  /** A cell of a tsv has no tab and no line end; they become blanks. */
  #line(cells: readonly string[]): string {
    if (this.#format === 'csv') return stringify([[...cells]]);
    return `${cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`;
  }

  /** A line a column, without those that say nothing. */
  #block(row: Row): string {
    return layBlock(
      this.#columns.map(toTableCell),
      this.#columns.map((column) => toTableCell(row[column])),
    );
  }

  /** Each key once: a list of places names an article many times. */
  #keyLine(row: Row): string {
    const key = keyOfRow(row);
    if (key === null) throw new UsageError(`--format keys wants rows with a key; these have ${this.#columns.join(', ')}`);
    if (this.#keys.has(key)) return '';
    this.#keys.add(key);
    return `${key}\n`;
  }

  async end(): Promise<void> {
    if (this.#format === 'json') await print(this.#count === 0 ? '[]\n' : '\n]\n');
    if ((this.#format === 'csv' || this.#format === 'tsv') && this.#count === 0 && this.#columns.length > 0) await print(this.#header());
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

/**
 * Bytes become base64: a buffer has its own toJSON, which JSON.stringify would ask first. An integer beyond 2^53 has all its digits, which
 * JSON.stringify cannot write.
 */
function toJson(row: Row): string {
  const entries = Object.entries(row);
  if (!entries.some(([, value]) => typeof value === 'bigint'))
    return toJsonLine(Object.fromEntries(entries.map(([column, value]) => [column, toJsonValue(value)])));
  const fields = entries.map(
    ([column, value]) => `${toJsonLine(column)}:${typeof value === 'bigint' ? String(value) : toJsonLine(toJsonValue(value) ?? null)}`,
  );
  return `{${fields.join(',')}}`;
}

function toJsonValue(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

/** A row as lines of `name  value`; columns without a value are left out. */
function layBlock(columns: readonly string[], cells: readonly string[]): string {
  const width = Math.max(0, ...columns.map((column) => column.length));
  return columns
    .flatMap((column, i) => {
      const cell = cells[i] ?? '';
      return cell === '' ? [] : [`${dim(column.padEnd(width))}  ${cell}\n`];
    })
    .join('');
}

function markdownTable(columns: readonly string[], rows: readonly Row[]): string {
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |\n`;
  return (
    line(columns.map(toTableCell)) +
    line(columns.map(() => '---')) +
    rows.map((row) => line(columns.map((column) => toTableCell(row[column])))).join('')
  );
}

/** Only tables need to know how wide characters are, and that takes a tenth of a start. */
async function printTable(columns: readonly string[], rows: readonly Row[]): Promise<void> {
  const { layTable } = await import('./lay-table.js');
  const cells = rows.map((row) => columns.map((column) => toTableCell(row[column])));
  const table = layTable(columns.map(toTableCell), cells, process.stdout.columns ?? 0);
  if (table === null) {
    await print(cells.map((row) => layBlock(columns.map(toTableCell), row)).join('\n'));
    return;
  }
  const { header, lines, leftOut } = table;
  await print(`${[bold(header), ...lines].join('\n')}\n`);
  if (leftOut.length > 0) remark(`no room for ${leftOut.join(', ')}; --format jsonl has all columns`);
}
