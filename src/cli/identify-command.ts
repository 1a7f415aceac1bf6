import { Command } from 'commander';
import { type Archive, correctIdentity, documentsOf, preferDocument } from '../archive/index.js';
import { readSaid } from '../ingest/index.js';
import { type Identification, UsageError } from '../page/index.js';
import { type AuthorFlags, authorOptions, nameCorrections, readAuthor } from './author.js';
import { findKey, withOldArchive } from './context.js';
import { print } from './output.js';
import { commandLine } from './version.js';

interface Flags extends AuthorFlags {
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
  readonly edition?: string;
}

const EXAMPLES = `
Examples:
  broadsheet list documents                                          what was inferred, and from what
  broadsheet identify _/_/645a0f4f --publication 人民日报 --date 2024-03-08 --page 3
  broadsheet identify _/2024-03-08/4-bfd7a792 --publication 解放日报`;

/** `broadsheet identify`: says what a page is. */
export function identifyCommand(): Command {
  const command = new Command('identify')
    .summary('say which paper, date and page a document is')
    .description(
      'Puts right, or confirms, what a page is. What a person says is never overwritten by what the program infers, and can be undone.',
    )
    .argument('<key>', 'the key of a page, of one of its renditions (…/1~2), or of an article on it')
    .option('--publication <name>', 'the newspaper')
    .option('--date <date>', 'the date')
    .option('--page <label>', 'the page')
    .option('--edition <name>', 'the edition')
    .addHelpText('after', EXAMPLES);
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (key: string, _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const said = identificationsOf(flags);
    await withOldArchive(flags, async (archive) => {
      const author = readAuthor(flags);
      const made = findDocuments(archive, key).map((documentId) => correctIdentity(archive, { documentId, said }, author));
      const now = new Set(made.map((one) => one.key));
      await print(`${key} is now ${[...now].join(' and ')} (${nameCorrections(made.map(({ id }) => id))})\n`);
    });
  });
}

/** `broadsheet prefer`: chooses the rendition that is shown. */
export function preferCommand(): Command {
  const command = new Command('prefer')
    .summary('choose the rendition of a page that is shown')
    .description(
      'Of several renditions of a page, search, list and export show one: the one chosen here, else one that people corrected, else the one with the most text. A choice is listed with the corrections, exported and undone as they are.',
    )
    .argument('<key>', 'the key of a rendition, such as ningbo-ribao/2024-03-08/4~2');
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (key: string, _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    await withOldArchive(flags, async (archive) => {
      const documents = findDocuments(archive, key);
      const [id, ...others] = key.includes('~') ? documents : documents.slice(0, 1);
      if (id === undefined || others.length > 0) throw new UsageError(`${key} is not one rendition; see: broadsheet list documents`);
      const made = preferDocument(archive, id, readAuthor(flags));
      await print(`${key} is preferred now (${nameCorrections([made])})\n`);
    });
  });
}

function findDocuments(archive: Archive, key: string): number[] {
  const target = findKey(archive, key);
  if (target.kind === 'issue') throw new UsageError(`${key} is a whole issue; name a page of it (see: broadsheet list pages)`);
  return documentsOf(archive, target);
}

function identificationsOf(flags: Flags): Identification[] {
  const said = readSaid(flags);
  if (said.length === 0) throw new UsageError('identify as what? Add --publication, --date, --page or --edition');
  return said.map(({ field, value }) => ({ field, value, basis: 'user', evidence: commandLine() }));
}
