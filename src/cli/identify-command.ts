import { Command } from 'commander';
import { type Archive, correctIdentities, documentsOf, preferDocument } from '../archive/index.js';
import { readIdentityList } from '../ingest/index.js';
import { IDENTITY_FIELDS, type IdentityField, UsageError } from '../page/index.js';
import { type AuthorFlags, authorOptions, nameCorrections, readAuthor } from './author.js';
import { findKey, formatOption, readFormat, withOldArchive } from './context.js';
import { columnsFor, describeChanges, toRow } from './describe-identity.js';
import { type ClaimRequest, makeClaims, readIdentifications, typedEvidence } from './identity-claims.js';
import { print, type RowFormat, remark } from './output.js';
import { readKeys } from './read-keys.js';
import { printRows } from './row-printer.js';

interface Flags extends AuthorFlags {
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly item?: string;
  readonly confirm?: boolean;
  readonly fields?: string;
  readonly path?: readonly string[];
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet list documents                                          what was inferred, and from what
  broadsheet identify _/_/645a0f4f --publication 人民日报 --date 2024-03-08 --page 3
  broadsheet identify _/2024-03-08/4-bfd7a792 --publication 解放日报
  broadsheet identify renmin-ribao/2024-03-08 --confirm              all that was inferred of an issue
  broadsheet identify --path scans/1934-05 --confirm --dry-run       what a confirmation of a folder would say
  broadsheet identify renmin-ribao --confirm --fields publication    of a whole publication, field by field
  broadsheet identify the-post/1934-05-17/2~2 --item 2               the file holds article 2 of the page, not the page again
  broadsheet list pages 渡船 --format jsonl | broadsheet identify - --edition Late
  broadsheet identify --from names.csv --dry-run

The columns of a list (--from): key or path (and number, which page of its file), and publication, date, page, edition, item where
known. A path is relative to the list, or as list documents prints it. What a cell says goes before what an option says.

Columns that are printed: the page's key now, the key it had, the correction's number, what was said, what an inference that was
confirmed rests on, how many renditions the page has, the one that is shown of it, and the file. A table has only those that say something.`;

/** `broadsheet identify`: says what pages are. */
export function identifyCommand(): Command {
  const command = new Command('identify')
    .summary('say which paper, date and page documents are, or confirm what was inferred')
    .description(
      'Says what pages are, or confirms what the program inferred of them. What a person says is never overwritten by what the program infers. Each page gets a correction of its own, which can be undone; all of one command is done, or nothing.',
    )
    .argument(
      '[keys...]',
      'keys of pages, of one of their renditions (…/1~2), of an article on it, of whole issues or publications (_ for pages of unknown papers); - for a list on standard input',
    )
    .option('--path <path>', 'the pages of this file, or of all files below this folder; can be given several times', collect)
    .option('--from <file>', 'a CSV with a page a row: a column key or path, and what it is')
    .option('--publication <name>', 'the newspaper')
    .option('--date <date>', 'the date')
    .option('--page <label>', 'the page')
    .option('--edition <name>', 'the edition')
    .option('--item <name>', 'the number or name of the article that the file holds, where it holds one article of the page')
    .option('--confirm', 'what was inferred is right')
    .option('--fields <names>', `with --confirm: only these, of ${IDENTITY_FIELDS.join(', ')}; needed for a whole publication`)
    .option('--dry-run', 'say what would change, and write nothing')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES);
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (typed: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const asked = readFacts(flags);
    if (typed.length === 0 && flags.path === undefined && flags.from === undefined)
      throw new UsageError(
        'identify what? Name pages, issues or publications, --path FOLDER, --from FILE.csv, or - for a list on standard input',
      );
    const request = { ...asked, keys: readKeys(typed) };
    await withOldArchive(flags, (archive) => runIdentify(archive, request, flags));
  });
}

/** What the options say. @throws UsageError where they say nothing, or what cannot be */
function readFacts(flags: Flags): Omit<ClaimRequest, 'keys'> {
  const { confirm = false, fields, path = [], from } = flags;
  const said = readIdentifications(flags);
  if (fields !== undefined && !confirm) throw new UsageError('--fields says what to confirm; add --confirm');
  if (said.length === 0 && !confirm && from === undefined)
    throw new UsageError(
      'identify as what? Add --publication, --date, --page, --edition or --item to say what it is, or --confirm where what was inferred is right',
    );
  const list = from === undefined ? null : { ...readIdentityList(from), file: from };
  const confirmed = confirm ? readFields(fields) : [];
  return { paths: path, list, said, confirmed, hasNamedFields: fields !== undefined };
}

function readFields(text: string | undefined): readonly IdentityField[] {
  if (text === undefined) return IDENTITY_FIELDS;
  return text.split(',').map((name) => {
    const field = IDENTITY_FIELDS.find((one) => one === name.trim());
    if (field === undefined) throw new UsageError(`--fields: there is no field “${name.trim()}”; there are ${IDENTITY_FIELDS.join(', ')}`);
    return field;
  });
}

async function runIdentify(archive: Archive, request: ClaimRequest, flags: Flags): Promise<void> {
  const { dryRun = false } = flags;
  const author = readAuthor(flags);
  const unused = request.list?.unused ?? [];
  if (unused.length > 0) remark(`${request.list?.file}: not used: ${unused.join(', ')}`);
  const made = correctIdentities(archive, makeClaims(archive, request), { author, evidence: typedEvidence(), dryRun });
  const format = readFormat(flags);
  await printRows(made.map(toRow), format, columnsFor(made, format));
  for (const line of describeChanges(made, dryRun)) remark(line);
}

function collect(value: string, all: readonly string[] = []): string[] {
  return [...all, value];
}

/** `broadsheet prefer`: chooses the rendition that is shown. */
export function preferCommand(): Command {
  const command = new Command('prefer')
    .summary('choose the rendition of a page that is shown')
    .description(
      'Of several renditions of a page, search, list and export show one: the one chosen here, else one that people corrected, else the one with the most text. A choice is listed with the corrections, exported and undone as they are.',
    )
    .argument('<keys...>', 'keys of renditions, such as ningbo-ribao/2024-03-08/4~2; - for a list on standard input');
  for (const option of authorOptions()) command.addOption(option);
  return command.action(async (typed: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const keys = readKeys(typed);
    await withOldArchive(flags, async (archive) => {
      const author = readAuthor(flags);
      // All of them are looked up before one is preferred.
      for (const [key, id] of keys.map((key) => [key, findRendition(archive, key)] as const))
        await print(`${key} is preferred now (${nameCorrections([preferDocument(archive, id, author)])})\n`);
    });
  });
}

/** The document that a key names. @throws UsageError where it is not one */
function findRendition(archive: Archive, key: string): number {
  const documents = findDocuments(archive, key);
  const [id, ...others] = key.includes('~') ? documents : documents.slice(0, 1);
  if (id === undefined || others.length > 0) throw new UsageError(`${key} is not one rendition; see: broadsheet list documents`);
  return id;
}

function findDocuments(archive: Archive, key: string): number[] {
  const target = findKey(archive, key);
  if (target.kind === 'issue') throw new UsageError(`${key} is a whole issue; name a page of it (see: broadsheet list pages)`);
  return documentsOf(archive, target);
}
