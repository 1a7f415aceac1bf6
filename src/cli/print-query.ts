import type { ArchiveReader } from '../archive/database/archive.js';
import { runQuery } from '../archive/query/query.js';
import { similarName, tablesWith } from '../archive/query/similar-name.js';
import { must, UsageError } from '../page/index.js';
import { archivePath, withReader } from './context.js';
import { print, type Row, type RowFormat } from './output.js';
import { RowPrinter } from './row-printer.js';

export interface PrintQueryOptions {
  readonly archive?: string;
  readonly parameters: Readonly<Record<string, string | number | bigint>>;
  /** Seconds. */
  readonly timeLimit: number;
  /** 0 for all. */
  readonly rowLimit: number;
  readonly format: RowFormat | 'parquet';
  readonly signal?: AbortSignal;
}

/** Runs one statement and prints its rows. @throws UsageError with one line that says what is wrong, and what may have been meant */
export async function printQuery(sql: string, options: PrintQueryOptions): Promise<{ rows: number; cut: boolean }> {
  const { parameters, timeLimit, rowLimit, format, signal } = options;
  const printer = format === 'parquet' ? new ParquetPrinter() : new RowPrinter(format);
  try {
    const result = await runQuery(archivePath(options), sql, {
      parameters,
      timeLimit: timeLimit * 1000,
      rowLimit,
      ...(signal && { signal }),
      onRows: (columns, rows) =>
        printer.add(
          rows.map((row) => toRow(columns, row)),
          columns,
        ),
    });
    await printer.end();
    return result;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const hint = await withReader(options, (archive) => suggest(archive, error.message));
    throw new UsageError(error.message + hint, { cause: error });
  }
}

/** A file of typed columns needs all its rows. */
class ParquetPrinter {
  readonly #rows: (readonly unknown[])[] = [];
  #columns: readonly string[] | null = null;

  async add(rows: readonly Row[], columns: readonly string[]): Promise<void> {
    this.#columns ??= rows[0] ? Object.keys(rows[0]) : columns;
    for (const row of rows) this.#rows.push(Object.values(row));
  }

  async end(): Promise<void> {
    const { rowsToParquet } = await import('../exports/rows-to-parquet.js');
    await print(rowsToParquet(this.#columns ?? [], this.#rows));
  }
}

/** Two columns of one name are both kept. */
function toRow(columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  columns.forEach((column, i) => {
    let name = column;
    for (let n = 2; name in row; n++) name = `${column}_${n}`;
    row[name] = values[i];
  });
  return row;
}

/** Tables that a hint names; a column that more have is no help. */
const NAMED = 5;

/** `it is in articles, issues and pages`. */
function nameTables(tables: readonly string[]): string {
  const more = tables.length - NAMED;
  const named = more > 1 ? [...tables.slice(0, NAMED), `${more} more tables`] : tables;
  const last = must(named.at(-1), 'a table');
  return `it is in ${named.length === 1 ? last : `${named.slice(0, -1).join(', ')} and ${last}`}`;
}

/** "; did you mean …?" for a mistyped table or column, which tables have a column, and how to give a parameter that is missing. */
function suggest(archive: ArchiveReader, message: string): string {
  const missing = /Missing named parameter "(\w+)"/.exec(message)?.[1];
  if (missing !== undefined) return `; give it with -p ${missing}=…`;
  if (message.startsWith('Too few parameter values')) return '; name parameters (:name) and give them with -p name=…';
  const [, what, wrong] = /no such (column|table): (?:\w+\.)?(\w+)/.exec(message) ?? [];
  if (wrong === undefined) return '';
  const having = what === 'column' ? tablesWith(archive, wrong) : [];
  if (having.length > 0) return `; ${nameTables(having)}`;
  const near = similarName(archive, what === 'table' ? 'table' : 'column', wrong);
  return near === null ? '' : `; did you mean ${near}?`;
}
