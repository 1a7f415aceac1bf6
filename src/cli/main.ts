#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ArchiveError, BroadsheetError } from '../page/index.js';
import { checkCommand } from './check-command.js';
import { exportCommand } from './export-command.js';
import { identifyCommand, preferCommand } from './identify-command.js';
import { importCommand } from './import-command.js';
import { listCommand } from './list-command.js';
import { remark } from './output.js';
import { reprocessCommand } from './reprocess-command.js';
import { searchCommand } from './search-command.js';
import { showCommand } from './show-command.js';
import { sqlCommand } from './sql-command.js';
import { VERSION } from './version.js';

const program = new Command('broadsheet')
  .description('Turns digitised newspaper pages into one SQLite archive to search, query and take subsets from.')
  .option('--archive <file>', 'the archive (default: $BROADSHEET_ARCHIVE, then ./broadsheet.db)')
  .version(VERSION)
  .showSuggestionAfterError(true)
  .addHelpText('after', '\nExit codes: 0 done; 1 done but some input failed; 2 wrong usage; 3 the archive or a file cannot be used.');

const commands = [
  importCommand(),
  listCommand(),
  showCommand(),
  searchCommand(),
  sqlCommand(),
  exportCommand(),
  checkCommand(),
  identifyCommand(),
  preferCommand(),
  reprocessCommand(),
];
for (const command of commands) program.addCommand(command);
for (const command of [program, ...commands])
  command
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'broadsheet: ').replace(/\n\(/, ' (')) });

/** `broadsheet … | head` ends quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof BroadsheetError || error instanceof RangeError) {
    remark(`broadsheet: ${error.message}`);
    return error instanceof ArchiveError ? 3 : 2;
  }
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) };
  if (code !== undefined && /^(SQLITE|E[A-Z])/.test(code)) {
    remark(`broadsheet: the archive cannot be used: ${message}`);
    return 3;
  }
  throw error;
}
