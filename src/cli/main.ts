#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { explainTrouble, isDiskFull, isTrouble } from '../archive/database/explain-trouble.js';
import { ArchiveError, BroadsheetError, DocumentError, DriverError } from '../page/index.js';
import { COMMANDS } from './commands.js';
import { archivePath, parseCount } from './context.js';
import { addLetters, placeOfCommand, spellLetters } from './letters.js';
import { escapeControls, remark, setQuiet } from './output.js';
import { applyConfig } from './read-config.js';
import { VERSION } from './version.js';

const program = new Command('broadsheet')
  .description('Turns digitised newspaper pages into one SQLite archive to search, query and take subsets from.')
  .option('--archive <file>', 'the archive (default: $BROADSHEET_ARCHIVE, then ./broadsheet.db)')
  .option('--wait <seconds>', 'wait so long for another program that holds the archive (default: 60)', parseCount)
  .option('--quiet', 'say nothing on standard error but what is wrong')
  .version(VERSION, '--version')
  .showSuggestionAfterError(true)
  .hook('preAction', (_, command) => {
    setQuiet(program.opts<{ quiet?: boolean }>().quiet === true);
    applyConfig(program, command);
  })
  .addHelpText(
    'after',
    '\nLetters: -a --archive, -q --quiet, -v --version; -f --format, -o --output, -l --limit in commands that take no query.\n\nExit codes: 0 done; 1 done but some input failed; 2 wrong usage; 3 the archive or a file cannot be used.',
  );

/** The command that is named; every command for help and suggestions, none for the version. */
async function loadCommands(words: readonly string[]): Promise<Command[]> {
  if (words[0] === '--version') return [];
  const name = words[placeOfCommand(words)] ?? '';
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load ? [await load()] : Promise.all(Object.values(COMMANDS).map((one) => one()));
}

const words = spellLetters(process.argv.slice(2));
const commands = await loadCommands(words);
for (const command of commands) program.addCommand(addLetters(command));
for (const command of [program, ...commands])
  command.exitOverride().configureOutput({
    outputError: (text, write) =>
      write(
        `${escapeControls(
          text
            .trimEnd()
            .replace(/^error: /, 'broadsheet: ')
            .replace(/\n\(/, ' ('),
        )}\n`,
      ),
  });

/** Milliseconds that commands have to come to their end where nothing more can be printed. */
const UNPRINTED = 3000;

/** Why nothing more can be printed; whoever waits for it to be taken gets the same error. */
let unprinted: Error | null = null;

/** `broadsheet … | head` ends quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  unprinted = error;
  const why = isDiskFull(error) ? 'its disk is full' : (error.code ?? error.message);
  remark(`broadsheet: standard output cannot be written (${why})`);
  process.exitCode = 3;
  // What is open may close first, a query's process too; who goes on to print would wait for ever.
  setTimeout(() => process.exit(3), UNPRINTED).unref();
});

const pager = process.stdout.isTTY && process.env.PAGER ? (await import('./pager.js')).Pager.open() : null;
try {
  await program.parseAsync(words, { from: 'user' });
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
    const path = archivePath(program.opts());
    remark(`broadsheet: ${path}: ${isTrouble(error) ? explainTrouble(error, path) : `cannot be used: ${message}`}`);
    return 3;
  }
  throw error;
}
