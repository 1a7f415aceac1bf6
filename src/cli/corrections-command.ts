import { Command } from 'commander';
import { correctList } from '../archive/index.js';
import { readCorrectionList } from '../ingest/index.js';
import { type AuthorFlags, authorOptions, readAuthor } from './author.js';
import { formatOption, readFormat, withOldArchive } from './context.js';
import { plural, type RowFormat, remark } from './output.js';
import { printRows } from './row-printer.js';

interface Flags extends AuthorFlags {
  readonly from: string;
  readonly dryRun?: boolean;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Columns: kind (edit, merge, split or move), key, why, and
  edit   headline, kicker, deck, byline, language; or paragraph with text, label, speaker, paragraph_kind; or
         paragraph or field (headline, kicker, deck) with as (text, headline, kicker, deck): what it is to be
  merge  to (the article that it goes on in), drop_headings (yes)
  split  at (a paragraph), headline
  move   paragraph, to, position
An empty cell says nothing; - is for none.

Examples:
  broadsheet corrections --from fixes.csv --dry-run
  broadsheet corrections --from fixes.csv --by 'Li Na'

What was corrected is listed by broadsheet list corrections, and taken back by broadsheet undo.`;

/** `broadsheet corrections`: many corrections out of a table. */
export function correctionsCommand(): Command {
  const command = new Command('corrections')
    .summary('make corrections out of a CSV: edit, merge, split, move')
    .description(
      'Makes the corrections of a CSV, a row each, one after the other: a row finds what those before it made. All of them are made, or none. What stands so already is not corrected again.',
    )
    .requiredOption('--from <file>', 'a CSV with a correction a row')
    .option('--dry-run', 'say what would become of each row, and write nothing')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES);
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (_: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const { from, dryRun = false } = flags;
    const rows = readCorrectionList(from);
    await withOldArchive(flags, async (archive) => {
      const made = correctList(archive, rows, { author: readAuthor(flags), dryRun });
      const shown = made.map(({ kind, key, now, state, corrections }) => ({
        kind,
        key,
        now,
        state,
        corrections: corrections.join(', ') || null,
      }));
      await printRows(shown, readFormat(flags), ['kind', 'key', 'now', 'state', 'corrections']);
      const count = made.filter(({ state }) => state === 'corrected').length;
      remark(dryRun ? `dry run: ${plural(count, 'row')} would correct, nothing was written` : `${plural(count, 'row')} corrected`);
    });
  });
}
