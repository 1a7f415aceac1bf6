import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { explainWriting } from '../exports/write-export.js';
import { must, UsageError } from '../page/index.js';
import { formatOption, parseCount, withReader } from './context.js';
import { printTo, remark } from './output.js';
import { printQuery } from './print-query.js';
import { chooseQueryFormat, type QueryFormat } from './query-format.js';

interface Flags {
  readonly archive?: string;
  readonly file?: string;
  readonly timeLimit?: number;
  readonly rowLimit?: number;
  readonly parameter?: Readonly<Record<string, SqlValue>>;
  readonly text?: Readonly<Record<string, SqlValue>>;
  readonly output?: string;
  readonly format?: QueryFormat;
}

/** Seconds that a query may take; at the prompt Ctrl-C ends it sooner. */
const TIME_LIMIT = { query: 10, prompt: 600 };
/** A table needs all its rows before its first line. */
const ROW_LIMIT = { query: 0, prompt: 500 };

const EXAMPLES = `
Examples:
  broadsheet sql "SELECT issue_date, headline FROM article_text WHERE dateline_agency = '新华社'"
  broadsheet sql "SELECT count(*) FROM paragraph_text WHERE han_contains(printed, :word)" -p word=外交
  broadsheet sql --file query.sql --format csv > rows.csv
  broadsheet sql "SELECT * FROM article_text" --output articles.parquet
  broadsheet sql "SELECT key FROM article_text WHERE length(text) > :n" -p n=5000 --format keys
  echo 'SELECT * FROM issues' | broadsheet sql
  broadsheet sql                      a prompt, on a terminal

A parameter that is written as a number (200, -3, 2.5) is one; --text n=200 makes it text. What there is to query: broadsheet schema`;

/** `broadsheet sql`: one read-only statement, or a prompt for many. */
export function sqlCommand(): Command {
  return new Command('sql')
    .summary('a read-only SQL query')
    .description(
      'Runs one SQL statement that reads. The archive is opened read-only, and a query that runs too long is ended. Without a query it reads standard input; on a terminal it opens a prompt.',
    )
    .argument('[query]', 'SQL, or - for standard input')
    .option('--file <file>', 'read the query from a file')
    .option(
      '-p, --parameter <name=value>',
      'a named parameter (:name in the query), a number where it is written as one; repeat for more',
      collectParameter,
    )
    .option('--text <name=value>', 'a named parameter that is text, also where it is written as a number', collectText)
    .option(
      '--time-limit <seconds>',
      `end a query after this time (default: ${TIME_LIMIT.query}; at the prompt ${TIME_LIMIT.prompt})`,
      parseSeconds,
    )
    .option('--row-limit <n>', `end a query after this many rows, 0 for all (default: all; at the prompt ${ROW_LIMIT.prompt})`, parseCount)
    .addOption(formatOption(['parquet']))
    .option('--output <file>', 'write to this new file, not to standard output; its ending says the format (.parquet, .csv, .json …)')
    .addHelpText('after', EXAMPLES)
    .action(async (query: string | undefined, _: unknown, self: Command) => runSql(query, self.optsWithGlobals<Flags>()));
}

/** What a parameter is bound as. */
type SqlValue = string | number | bigint;

/** `n=200`. @throws UsageError for what names no parameter */
function readPair(option: string, pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at <= 0) throw new UsageError(`${option} wants name=value, not “${pair}”`);
  return [pair.slice(0, at).replace(/^[:@$]/, ''), pair.slice(at + 1)];
}

function collectParameter(pair: string, before: Readonly<Record<string, SqlValue>> = {}): Record<string, SqlValue> {
  const [name, text] = readPair('-p', pair);
  return { ...before, [name]: readValue(text) };
}

function collectText(pair: string, before: Readonly<Record<string, SqlValue>> = {}): Record<string, SqlValue> {
  const [name, text] = readPair('--text', pair);
  return { ...before, [name]: text };
}

/** A number where it is written as one (200, -3, 2.5); 007 and 1e5 are text, as a number would not be written so. */
function readValue(text: string): SqlValue {
  if (/^-?(?:0|[1-9]\d{0,17})$/.test(text)) return BigInt(text);
  return /^-?(?:0|[1-9]\d{0,14})\.\d{1,15}$/.test(text) ? Number(text) : text;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0)) throw new UsageError(`--time-limit wants seconds, not “${text}”`);
  return seconds;
}

async function runSql(query: string | undefined, flags: Flags): Promise<void> {
  const isPrompt = query === undefined && flags.file === undefined && process.stdin.isTTY && process.stdout.isTTY;
  const { format, remark: ofFormat } = chooseQueryFormat(flags.format, flags.output);
  const options = {
    ...(flags.archive !== undefined && { archive: flags.archive }),
    parameters: { ...flags.parameter, ...flags.text },
    timeLimit: flags.timeLimit ?? (isPrompt ? TIME_LIMIT.prompt : TIME_LIMIT.query),
    rowLimit: flags.rowLimit ?? (isPrompt ? ROW_LIMIT.prompt : ROW_LIMIT.query),
    format,
  };
  if (isPrompt) {
    printTo(null);
    const { promptForSql } = await import('./sql-prompt.js');
    await promptForSql(options);
    return;
  }
  const sql = readQuery(query, flags.file);
  // Says what is wrong with the archive before a process is made for it, and migrates an old one.
  await withReader(flags, () => {});
  if (ofFormat !== null) remark(ofFormat);
  const file = openOutput(flags.output, options.format);
  const result = await printQuery(sql, options)
    .catch((error: unknown) => {
      throw file === null ? error : explainWriting(must(flags.output, 'the file that is written'), error);
    })
    .finally(() => file?.close());
  if (result.cut) remark(`only the first ${result.rows} rows; more with --row-limit`);
}

/** What is printed goes to a file. @throws UsageError where one is there, and for Parquet on a terminal */
function openOutput(output: string | undefined, format: QueryFormat): { readonly close: () => void } | null {
  if (output === undefined || output === '-') {
    if (format === 'parquet' && process.stdout.isTTY)
      throw new UsageError('parquet is not text for a terminal; write it with --output FILE');
    return null;
  }
  if (existsSync(output)) throw new UsageError(`${output} is there already; name another file`);
  const file = openSync(output, 'wx');
  printTo({ isFile: true, write: async (text) => writeFileSync(file, text) });
  return {
    close: () => {
      printTo(null);
      closeSync(file);
    },
  };
}

function readQuery(query: string | undefined, file: string | undefined): string {
  if (query !== undefined && file !== undefined) throw new UsageError('there is a query and a --file; give one of them');
  if (file !== undefined) return decode(readFile(file), file);
  if (query !== undefined && query !== '-') return query;
  if (query === undefined && process.stdin.isTTY)
    throw new UsageError('there is no query; write one, or name a --file (a prompt needs a terminal for its output too)');
  return decode(readFileSync(0), 'standard input');
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${message}`, { cause: error });
  }
}

/** Editors of some systems put a mark before the text. */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${name} is not UTF-8 text; save it as UTF-8`, { cause: error });
  }
}
