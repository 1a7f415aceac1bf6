import { Command } from 'commander';
import { type Archive, type Doubt, findImport, importState, reopenNotices, reviewNotices, settleNotices } from '../archive/index.js';
import { UsageError } from '../page/index.js';
import { describeNotice } from '../words/index.js';
import { type AuthorFlags, authorOptions, readAuthor } from './author.js';
import { formatOption, parseCount, parseNumber, readFormat, withOldArchive } from './context.js';
import { type FilterFlags, filterOptions, readFilter } from './filter-options.js';
import { codeOption } from './notice-codes.js';
import { plural, type Row, type RowFormat, remark } from './output.js';
import { readKeys } from './read-keys.js';
import { readWords } from './read-words.js';
import { reviewOnTerminal } from './review-on-terminal.js';
import { printRows } from './row-printer.js';

interface Flags extends FilterFlags, AuthorFlags {
  readonly code?: readonly string[];
  readonly import?: number | 'last';
  readonly accept?: readonly string[];
  readonly reopen?: readonly string[];
  readonly settle?: boolean;
  readonly dryRun?: boolean;
  readonly limit?: number;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet review --import last                        what the last import left doubtful
  broadsheet review --publication 平顶山日报 --code seam-open
  broadsheet review --accept 12-3fa9c1 --why 'so in print'
  broadsheet review --code furniture --settle            all that this review has
  broadsheet list notices --settled                      what was settled, by whom and when
  broadsheet review --reopen 12-3fa9c1                   doubtful again

On a terminal each comes with its source lines, and takes one key: a accepts it (it is settled), c says the command that
corrects it, s skips it, q ends. What was settled stays settled until its text changes; a correction settles what it answers.`;

/** `broadsheet review`: what is doubtful, the worst first, to be settled or corrected. */
export function reviewCommand(): Command {
  const command = new Command('review')
    .summary('what is doubtful, worst first, to accept or correct')
    .description(
      'Goes through what is doubtful: first where text may be lost, then where it may be misplaced, of furniture last. On a terminal one after the other, in a pipe as rows with their source lines.',
    )
    .argument('[query...]', 'words as in search: only pages that hold them')
    .option('--import <number>', 'only what this import stored: its number, or last', readImport)
    .addOption(codeOption())
    .option('--accept <id...>', 'settle these, by the ids that rows have; - for a list on standard input')
    .option('--settle', 'settle all that this review has')
    .option('--reopen <id...>', 'make these doubtful again')
    .option('--dry-run', 'with --settle: say how many, and settle nothing')
    .option('--limit <n>', 'at most this many', parseCount)
    .addOption(formatOption())
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES);
  for (const option of [...filterOptions(), ...authorOptions()]) command.addOption(option);
  return command.action(async (words: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    await withOldArchive(flags, async (archive) => {
      if (flags.accept) remark(`${plural(settleNotices(archive, readKeys(flags.accept), readAuthor(flags)), 'notice')} settled`);
      if (flags.reopen) remark(`${plural(reopenNotices(archive, readKeys(flags.reopen)), 'notice')} doubtful again`);
      if (!flags.accept && !flags.reopen) await review(archive, flags, readWords(words, self));
    });
  });
}

async function review(archive: Archive, flags: Flags, query: string): Promise<void> {
  const { code: codes = [], limit, settle = false, dryRun = false } = flags;
  const importId = flags.import === undefined ? undefined : findImport(archive, flags.import);
  const filter = await readFilter(flags, query);
  const doubts = reviewNotices(archive, {
    filter,
    codes,
    ...(importId !== undefined && { importId }),
    ...(limit !== undefined && { limit }),
  });
  if (settle) {
    const ids = [...new Set([...doubts].map(({ id }) => id))];
    const count = dryRun ? ids.length : settleNotices(archive, ids, readAuthor(flags));
    remark(dryRun ? `dry run: ${plural(count, 'notice')} would be settled` : `${plural(count, 'notice')} settled`);
    return;
  }
  const asks = process.stdin.isTTY && process.stdout.isTTY && flags.format === undefined;
  if (asks) return reviewOnTerminal(archive, [...doubts], () => readAuthor(flags));
  const rows = [...doubts].map(toRow);
  await printRows(rows, readFormat(flags), ['id', 'key', 'code', 'message', 'path', 'lines', 'text']);
  if (rows.length === 0) remark('nothing is doubtful');
  if (importId !== undefined) sayHowItWent(archive, importId);
}

/** What could not be read has no notices: it is doubtful whole. */
function sayHowItWent(archive: Archive, id: number): void {
  const { failed, isFinished } = importState(archive, id);
  if (failed > 0)
    remark(
      `${plural(failed, 'file')} of import ${id} failed (broadsheet list imports --files); mend what failed and run: broadsheet import --retry-failed`,
    );
  if (!isFinished) remark(`import ${id} did not come to its end; run the same command again to go on`);
}

function toRow({ id, key, path, notice, text }: Doubt): Row {
  const { lines, code } = notice;
  const range = lines === null ? null : lines.first === lines.last ? String(lines.first) : `${lines.first}..${lines.last}`;
  return { id, key, code, message: describeNotice(notice), path, lines: range, text: text.length === 0 ? null : text.join('\n') };
}

function readImport(text: string): number | 'last' {
  if (text === 'last') return text;
  if (text === '0' || text === '') throw new UsageError('imports are numbered from 1; write a number, or last');
  return parseNumber(text);
}
