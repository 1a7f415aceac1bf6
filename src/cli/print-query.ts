import { distance } from 'fastest-levenshtein';
import type { Reader } from '../archive/connect.js';
import { runQuery } from '../archive/query.js';
import { UsageError } from '../page/index.js';
import { archivePath, withReader } from './context.js';
import { type Row, type RowFormat, RowPrinter } from './output.js';

export interface PrintQueryOptions {
  readonly archive?: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeLimit: number;
  /** 0 for all. */
  readonly rowLimit: number;
  readonly format: RowFormat;
  readonly signal?: AbortSignal;
}

/** Runs one statement and prints its rows. @throws UsageError with one line that says what is wrong, and what may have been meant */
export async function printQuery(sql: string, options: PrintQueryOptions): Promise<{ rows: number; cut: boolean }> {
  const { parameters, timeLimit, rowLimit, format, signal } = options;
  const printer = new RowPrinter(format);
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

/** "; did you mean …?" for a mistyped table or column, and how to give a parameter that is missing. */
function suggest({ sqlite }: Reader, message: string): string {
  const missing = /Missing named parameter "(\w+)"/.exec(message)?.[1];
  if (missing !== undefined) return `; give it with -p ${missing}=…`;
  if (message.startsWith('Too few parameter values')) return '; name parameters (:name) and give them with -p name=…';
  const [, what, wrong] = /no such (column|table): (?:\w+\.)?(\w+)/.exec(message) ?? [];
  if (wrong === undefined) return '';
  const tables = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '\\_\\_%' ESCAPE '\\'";
  const columns = "SELECT DISTINCT c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type IN ('table', 'view')";
  const names = sqlite
    .prepare<[], string>(what === 'table' ? tables : columns)
    .pluck()
    .all();
  const near = names.map((name) => [name, distance(name, wrong)] as const).sort((a, b) => a[1] - b[1])[0];
  return near && near[1] <= Math.max(2, wrong.length / 3) ? `; did you mean ${near[0]}?` : '';
}
