import { UsageError } from '../page/index.js';
import { defaultRowFormat, type RowFormat } from './output.js';

/** A format of rows, or the one of typed columns. */
export type QueryFormat = RowFormat | 'parquet';

/** The format to write rows in, and what is to be said of the choice. */
export interface ChosenQueryFormat {
  readonly format: QueryFormat;
  /** Null where there is nothing to say. */
  readonly remark: string | null;
}

/** What the end of a file's name says of its format. */
const ENDINGS: Readonly<Record<string, QueryFormat>> = {
  parquet: 'parquet',
  csv: 'csv',
  tsv: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  md: 'markdown',
  txt: 'table',
};

/**
 * The format that an option names, else the one that the name of the output says, else that of rows (a table on a terminal, JSON Lines in a pipe).
 * @throws UsageError where the name has an ending that says no format
 */
export function chooseQueryFormat(asked: QueryFormat | undefined, output: string | undefined): ChosenQueryFormat {
  const ending = output === undefined ? undefined : /[^/\\]\.([a-z][a-z0-9-]{0,11})$/i.exec(output)?.[1]?.toLowerCase();
  const said = ending !== undefined && Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (asked !== undefined) {
    const isOther = said !== undefined && said !== asked && said !== 'table';
    return { format: asked, remark: isOther ? `${output} is written as ${asked}, as --format says, not as ${said}` : null };
  }
  if (ending !== undefined && said === undefined) {
    const endings = Object.keys(ENDINGS).map((one) => `.${one}`);
    throw new UsageError(`the name ${output} says no format; end it in ${endings.join(', ')}, or name one with --format`);
  }
  return { format: said ?? defaultRowFormat(), remark: null };
}
