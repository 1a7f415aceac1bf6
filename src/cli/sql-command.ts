import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { distance } from 'fastest-levenshtein';
import type { Reader } from '../archive/connect.js';
import { runQuery } from '../archive/query.js';
import { UsageError } from '../page/index.js';
import { archivePath, formatOption, parseCount, readFormat, withReader } from './context.js';
import { type Row, type RowFormat, RowPrinter, remark } from './output.js';

interface Flags {
  readonly archive?: string;
  readonly timeLimit: number;
  readonly rowLimit: number;
  readonly parameter?: Readonly<Record<string, string>>;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet sql "SELECT headline, continued_on FROM articles WHERE continued_on IS NOT NULL"
  broadsheet sql "SELECT count(*) FROM paragraphs WHERE text LIKE '%' || :word || '%'" -p word=外交
  broadsheet sql "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"      the tables
  echo 'SELECT * FROM issues' | broadsheet sql - --format csv

Parameters are text; CAST(:n AS INTEGER) makes a number of one.`;

/** `broadsheet sql`: one read-only statement. */
export function sqlCommand(): Command {
  return new Command('sql')
    .summary('a read-only SQL query')
    .description('Runs one SQL statement that reads. The archive is opened read-only, and a query that runs too long is ended.')
    .argument('<query>', 'SQL, or - for standard input')
    .option('-p, --parameter <name=value>', 'a named parameter (:name in the query); repeat for more', collectParameter)
    .option('--time-limit <seconds>', 'end the query after this time', parseSeconds, 10)
    .option('--row-limit <n>', 'end the query after this many rows; 0 for all', parseCount, 0)
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(async (query: string, _: unknown, self: Command) => runSql(query, self.optsWithGlobals<Flags>()));
}

function collectParameter(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`-p wants name=value, not “${text}”`);
  return { ...before, [text.slice(0, at).replace(/^[:@$]/, '')]: text.slice(at + 1) };
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0)) throw new UsageError(`--time-limit wants seconds, not “${text}”`);
  return seconds;
}

async function runSql(query: string, flags: Flags): Promise<void> {
  const path = archivePath(flags);
  // Says what is wrong with the archive before a process is made for it, and migrates an old one.
  await withReader(flags, () => {});
  const sql = query === '-' ? readFileSync(0, 'utf8') : query;
  const printer = new RowPrinter(readFormat(flags));
  try {
    const result = await runQuery(path, sql, {
      parameters: flags.parameter ?? {},
      timeLimit: flags.timeLimit * 1000,
      rowLimit: flags.rowLimit,
      onRows: (columns, rows) =>
        printer.add(
          rows.map((row) => toRow(columns, row)),
          columns,
        ),
    });
    await printer.end();
    if (result.cut) remark(`only the first ${result.rows} rows; more with --row-limit`);
  } catch (error) {
    if (error instanceof UsageError) {
      const hint = await withReader(flags, (archive) => suggest(archive, error.message));
      throw new UsageError(error.message + hint, { cause: error });
    }
    throw error;
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
