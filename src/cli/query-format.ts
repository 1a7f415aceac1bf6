import { formatOfEnding } from '../exports/index.js';
import { type ChosenFormat, chooseNamed } from './named-format.js';
import { defaultRowFormat, type RowFormat } from './output.js';

/** A format of rows, or the one of typed columns. */
export type QueryFormat = RowFormat | 'parquet';

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

const NAMED_ENDINGS = Object.keys(ENDINGS).map((ending) => `.${ending}`);

/**
 * The format of rows: a table on a terminal and JSON Lines in a pipe, where nothing says another. Text is of any format.
 * @throws UsageError as `chooseNamed`
 */
export function chooseQueryFormat(asked: QueryFormat | undefined, output: string | undefined): ChosenFormat<QueryFormat> {
  const ofName = output === undefined ? null : formatOfEnding(output, ENDINGS);
  const said = asked !== undefined && ofName === 'table' ? null : ofName;
  return chooseNamed({ asked, output, said, endings: NAMED_ENDINGS, usual: defaultRowFormat() });
}
