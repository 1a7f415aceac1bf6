#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ArchiveError, BroadsheetError, DocumentError, DriverError } from '../page/index.js';
import { remark } from './output.js';
import { VERSION } from './version.js';

const program = new Command('broadsheet')
  .description('Turns digitised newspaper pages into one SQLite archive to search, query and take subsets from.')
  .option('--archive <file>', 'the archive (default: $BROADSHEET_ARCHIVE, then ./broadsheet.db)')
  .version(VERSION, '--version')
  .showSuggestionAfterError(true)
  .addHelpText('after', '\nExit codes: 0 done; 1 done but some input failed; 2 wrong usage; 3 the archive or a file cannot be used.');

/** Loaded one by one: all of them together take longer than most commands. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import-command.js')).importCommand(),
  list: async () => (await import('./list-command.js')).listCommand(),
  show: async () => (await import('./show-command.js')).showCommand(),
  search: async () => (await import('./search-command.js')).searchCommand(),
  words: async () => (await import('./words-command.js')).wordsCommand(),
  sql: async () => (await import('./sql-command.js')).sqlCommand(),
  export: async () => (await import('./export-command.js')).exportCommand(),
  schema: async () => (await import('./schema-command.js')).schemaCommand(),
  coverage: async () => (await import('./coverage-command.js')).coverageCommand(),
  check: async () => (await import('./check-command.js')).checkCommand(),
  identify: async () => (await import('./identify-command.js')).identifyCommand(),
  edit: async () => (await import('./edit-command.js')).editCommand(),
  merge: async () => (await import('./arrange-commands.js')).mergeCommand(),
  split: async () => (await import('./arrange-commands.js')).splitCommand(),
  move: async () => (await import('./arrange-commands.js')).moveCommand(),
  undo: async () => (await import('./undo-command.js')).undoCommand(),
  prefer: async () => (await import('./identify-command.js')).preferCommand(),
  reprocess: async () => (await import('./reprocess-command.js')).reprocessCommand(),
};

/** The command that is named; every command for help and suggestions, none for the version. */
async function loadCommands(words: readonly string[]): Promise<Command[]> {
  if (words[0] === '--version') return [];
  const name = words.find((word, i) => !word.startsWith('-') && words[i - 1] !== '--archive') ?? '';
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load ? [await load()] : Promise.all(Object.values(COMMANDS).map((one) => one()));
}

const commands = await loadCommands(process.argv.slice(2));
for (const command of commands) program.addCommand(command);
for (const command of [program, ...commands])
  command
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'broadsheet: ').replace(/\n\(/, ' (')) });

/** Why nothing more can be printed; whoever waits for it to be taken gets the same error. */
let unprinted: Error | null = null;

/** `broadsheet … | head` ends quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  unprinted = error;
  remark(`broadsheet: standard output cannot be written (${error.code ?? error.message})`);
  // What is open may close first; who goes on to print would wait for ever.
  setImmediate(() => process.exit(3));
});

const pager = process.stdout.isTTY && process.env.PAGER ? (await import('./pager.js')).Pager.open() : null;
try {
  await program.parseAsync();
  await pager?.close();
} catch (error) {
  await pager?.close();
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error === unprinted) return 3;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof BroadsheetError || error instanceof RangeError) {
    remark(`broadsheet: ${error.message}`);
    return error instanceof ArchiveError || error instanceof DriverError || error instanceof DocumentError ? 3 : 2;
  }
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) };
  if (code !== undefined && /^(SQLITE|E[A-Z])/.test(code)) {
    remark(`broadsheet: the archive cannot be used: ${message}`);
    return 3;
  }
  throw error;
}
