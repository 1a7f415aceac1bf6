import { Command } from 'commander';
import { undoCorrection } from '../archive/index.js';
import { type AuthorFlags, authorOptions, nameCorrections, readAuthor } from './author.js';
import { parseNumber, withOldArchive } from './context.js';
import { print } from './output.js';

/** `broadsheet undo`: takes a correction back. */
export function undoCommand(): Command {
  const command = new Command('undo')
    .summary('take a correction back')
    .description('Makes a page as if a correction had never been made; the others stay. The correction stays in the list, as undone.')
    .argument('<id>', 'the number of the correction: broadsheet list corrections', parseNumber)
    .addHelpText('after', "\nExample:\n  broadsheet undo 3 --why 'the other copy of the page has it so'");
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (id: number, _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<AuthorFlags>();
    await withOldArchive(flags, async (archive) => {
      const { kind, open } = undoCorrection(archive, id, readAuthor(flags));
      const lost = open.length === 0 ? '' : `; ${nameCorrections(open)} rested on it and ${open.length === 1 ? 'is' : 'are'} open now`;
      await print(`correction ${id} (${kind}) is undone${lost}\n`);
    });
  });
}
