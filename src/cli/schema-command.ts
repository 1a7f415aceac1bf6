import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { describeNewArchive, describeSchema } from '../archive/query/describe-schema.js';
import { archivePath, withReader } from './context.js';
import { print, ROW_FORMATS, type RowFormat } from './output.js';
import { chooseSchema, SCHEMA_COLUMNS, schemaRows, wordChosen, wordSchema } from './print-schema.js';
import { printRows } from './row-printer.js';

interface Flags {
  readonly archive?: string;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet schema | less
  broadsheet schema paragraph_text
  broadsheet schema --format csv

Without an archive it shows what a new one has.`;

/** `broadsheet schema`: the tables, views, columns and functions that a query can use. */
export function schemaCommand(): Command {
  return new Command('schema')
    .summary('the tables, views, columns and functions for SQL')
    .description('Shows the tables, views and columns of the archive with a line on each, our SQL functions, and how tables are joined.')
    .argument('[name]', 'only this table, view or function')
    .addOption(new Option('--format <format>', 'as rows, one a column (default: text)').choices([...ROW_FORMATS]))
    .addHelpText('after', EXAMPLES)
    .action(async (name: string | undefined, _: unknown, self: Command) => {
      const flags = self.optsWithGlobals<Flags>();
      const named = flags.archive !== undefined || process.env.BROADSHEET_ARCHIVE;
      const schema = named || existsSync(archivePath(flags)) ? await withReader(flags, describeSchema) : describeNewArchive();
      const chosen = chooseSchema(schema, name);
      if (flags.format) await printRows(schemaRows(chosen), flags.format, SCHEMA_COLUMNS);
      else await print(name === undefined ? wordSchema(chosen) : wordChosen(chosen));
    });
}
