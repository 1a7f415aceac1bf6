import { Command, InvalidArgumentError } from 'commander';
import { undoCorrections } from '../archive/index.js';
import { type AuthorFlags, authorOptions, nameCorrections, readAuthor } from './author.js';
import { parseNumber, withOldArchive } from './context.js';
import { print } from './output.js';

const EXAMPLES = `
Examples:
  broadsheet undo 3 --why 'the other copy of the page has it so'
  broadsheet undo 4-15                        all of one identify`;

/** `broadsheet undo`: takes corrections back. */
export function undoCommand(): Command {
  const command = new Command('undo')
    .summary('take corrections back')
    .description(
      'Makes a page as if a correction had never been made; the others stay. The correction stays in the list, as undone. Of several, the latest is undone first; all of them are, or none.',
    )
    .argument('<ids...>', 'the numbers of corrections, or ranges of them: broadsheet list corrections', readRange)
    .addHelpText('after', EXAMPLES);
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (ids: number[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<AuthorFlags>();
    await withOldArchive(flags, async (archive) => {
      const lines = undoCorrections(archive, ids, readAuthor(flags)).map(({ id, kind, open }) => {
        const lost = open.length === 0 ? '' : `; ${nameCorrections(open)} rested on it and ${open.length === 1 ? 'is' : 'are'} open now`;
        return `correction ${id} (${kind}) is undone${lost}\n`;
      });
      await print(lines.join(''));
    });
  });
}

/** Corrections in one range; more are a mistyped number. */
const MOST = 100_000;

/** `3`, or `4-15` for all from 4 to 15. */
function readRange(text: string, all: readonly number[] = []): number[] {
  const refusal = new InvalidArgumentError('Write a number, or a range such as 4-15.');
  if (!/^\d+(-\d+)?$/.test(text)) throw refusal;
  const [first, last = first] = text.split('-').map(parseNumber) as [number, ...number[]];
  if (last < first || last - first > MOST) throw refusal;
  return [...all, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)];
}
