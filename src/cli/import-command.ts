import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { isTrouble } from '../archive/database/explain-trouble.js';
import { type Archive, newestImport, openArchive } from '../archive/index.js';
import { checkOptions, type ImportOptions, type ImportTally, importFiles } from '../ingest/index.js';
import { compareNoticeCodes, must, UsageError } from '../page/index.js';
import { ENCODINGS, type Encoding, FORMATS, type Format } from '../readers/index.js';
import { FILE_OUTCOMES, NOTICE_TITLES } from '../words/index.js';
import { archivePath, withArchive } from './context.js';
import { describeManifest } from './describe-manifest.js';
import { describeOlder } from './describe-older.js';
import { plural, print, remark } from './output.js';
import { Progress } from './progress.js';
import { countOutcomes, StoppableImport } from './stopped-import.js';
import { commandLine, VERSION } from './version.js';

interface Flags {
  readonly archive?: string;
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly manifest?: string;
  readonly pattern?: string;
  readonly format?: Format | 'jsonl';
  readonly encoding?: Encoding;
  readonly pageSeparator?: string;
  readonly onePage?: boolean;
  readonly columns?: string;
  readonly dryRun?: boolean;
  readonly retryFailed?: boolean;
}

const EXAMPLES = `
Examples:
  broadsheet import scans/                             everything in a folder (its manifest.csv is used)
  broadsheet import page.md --publication 平顶山日报 --date 2024-03-08 --page 1
  broadsheet import --manifest scans.csv               the files that a CSV names (path,publication,date,page,edition)
  broadsheet import papers/ --pattern '{publication}/{date}/{page}.md'
  pdftotext page.pdf - | broadsheet import - --date 2024-03-08
  broadsheet import articles.csv --columns text=body   a table with a row an article
  broadsheet import archive.jsonl                      an export, back into an archive

What becomes of a file:
${Object.values(FILE_OUTCOMES)
  .map(({ name, means }) => `  ${name.padEnd(9)}  ${means}`)
  .join('\n')}`;

/** `broadsheet import`: files into the archive. */
export function importCommand(): Command {
  return new Command('import')
    .summary('read files into the archive; safe to run again')
    .description(
      'Reads files, folders, globs or standard input (-) into the archive. Run it again at any time: what is unchanged is skipped, what has changed is replaced.',
    )
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .option('--publication <name>', 'the newspaper of every file')
    .option('--date <date>', 'the date of every file')
    .option('--page <label>', 'the page of every file')
    .option('--edition <name>', 'the edition of every file')
    .option('--manifest <file>', 'a CSV that says what the files are')
    .option(
      '--pattern <pattern>',
      "read identities from paths, such as '{publication}/{date}/{page}.md'; {article} for files of one article",
    )
    .addOption(new Option('--format <format>', 'read files as this (default: by content and name)').choices([...FORMATS, 'jsonl']))
    .addOption(new Option('--encoding <encoding>', 'read bytes as this (default: detected)').choices([...ENCODINGS]))
    .option(
      '--page-separator <regex>',
      'a line in which this matches begins a page; its first group is the label (default: by what the file shows)',
    )
    .option(
      '--columns <list>',
      'which columns of tables say what, such as headline=title,text=body,date=pub_date (default: by their names)',
    )
    .option('--one-page', 'every file is one page, whatever stands in it')
    .option('--jobs <number>', 'processors to use: one stores, the others read (default: all)', Number)
    .option('--page-timeout <seconds>', 'give a page up that takes longer to read (default: 60)', Number)
    .option('--dry-run', 'read everything, store nothing, say what would happen')
    .option('--retry-failed', 'take only files whose last import failed, of the paths (default: of all)')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _: unknown, command: Command) => runImport(paths, command.optsWithGlobals<Flags>()));
}

async function runImport(paths: readonly string[], flags: Flags): Promise<void> {
  const { archive: _archive, dryRun = false, retryFailed = false, ...rest } = flags;
  if (paths.length === 0 && !flags.manifest && !retryFailed)
    throw new UsageError('import what? Name files or folders, or --manifest FILE, or - for standard input');
  const progress = new Progress();
  const options = { ...rest, paths, dryRun, retryFailed, command: commandLine(), version: VERSION, onProgress: progress.step };
  checkOptions(options);
  const work = (archive: Archive) => importOrSay(archive, options, () => progress.stop());
  let tally: ImportTally;
  try {
    tally = dryRun ? await dryRunOf(flags, work) : await withArchive(flags, work);
  } finally {
    progress.stop();
  }
  sayRemarks(tally);
  for (const manifest of tally.manifests) for (const line of describeManifest(manifest)) remark(line);
  await print(describeTally(tally, dryRun));
  if (tally.outcomes.failed > 0) process.exitCode = 1;
}

/** As `importFiles`; where a person stops it, or the archive cannot go on (its disk is full), says how far it came. */
async function importOrSay(archive: Archive, options: ImportOptions, clear: () => void): Promise<ImportTally> {
  if (options.dryRun) return importFiles(archive, options);
  const stoppable = new StoppableImport(archive);
  const onProgress: ImportOptions['onProgress'] = (done, all, name) => {
    stoppable.expect(all);
    return options.onProgress?.(done, all, name) ?? true;
  };
  // While standard input is awaited nothing else has its turn: a signal is to end the program all the same.
  const endSaying = options.paths.includes('-') ? () => {} : stoppable.sayOnSignal(archive.path, clear);
  try {
    return await importFiles(archive, { ...options, onProgress });
  } catch (error) {
    if (isTrouble(error)) remark(stoppable.describe(newestImport(archive)));
    throw error;
  } finally {
    endSaying();
  }
}

/** More would hide what failed. */
const DUPLICATES_SAID = 20;

function sayRemarks({ remarks, outcomes, parts }: ImportTally): void {
  let duplicates = 0;
  for (const { path, outcome, reason } of remarks) {
    if (outcome === 'duplicate' && ++duplicates > DUPLICATES_SAID) continue;
    remark(`${FILE_OUTCOMES[outcome].name}: ${path === '-' ? 'standard input' : path}: ${must(reason, `why a file is ${outcome}`)}`);
  }
  const more = outcomes.duplicate - parts - DUPLICATES_SAID;
  if (more > 0) remark(`${plural(more, 'more duplicate')}; see: broadsheet list imports --files`);
}

/** A dry run looks at the archive if there is one, and at an empty one in memory otherwise. */
async function dryRunOf(flags: Flags, work: (archive: Archive) => Promise<ImportTally>): Promise<ImportTally> {
  const path = archivePath(flags);
  if (!existsSync(path)) return withArchive({ archive: ':memory:' }, work);
  const archive = openArchive(path);
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

function describeTally(tally: ImportTally, dryRun: boolean): string {
  const { outcomes, total, parts } = tally;
  const alone = { ...outcomes, duplicate: outcomes.duplicate - parts };
  const asParts = parts > 0 ? `${parts} read as ${parts === 1 ? 'a part' : 'parts'} of another` : '';
  const counts = [countOutcomes(alone), asParts].filter((one) => one !== '').join(', ');
  const lines = [`${plural(total, 'file')}: ${counts || 'nothing to import'}${dryRun ? ' (dry run: nothing was stored)' : ''}`];
  if (outcomes.new + outcomes.changed > 0)
    lines.push(`${plural(tally.pages, 'page')}, ${plural(tally.articles, 'article')}, ${plural(tally.paragraphs, 'paragraph')}`);
  if (tally.skipped > 0)
    lines.push(`${plural(tally.skipped, 'article')} of exports ${tally.skipped === 1 ? 'was' : 'were'} in the archive already`);
  if (tally.merged > 0) lines.push(`${plural(tally.merged, 'correction')} of them came over (broadsheet list corrections)`);
  if (tally.settled > 0)
    lines.push(
      `${plural(tally.settled, 'notice')} of exports ${tally.settled === 1 ? 'was' : 'were'} settled there (broadsheet list notices --settled)`,
    );
  if (tally.older > 0) lines.push(describeOlder(tally.older));
  if (tally.notices.size > 0) {
    const sum = [...tally.notices.values()].reduce((a, b) => a + b, 0);
    lines.push(`${plural(sum, 'notice')} (broadsheet review --import last):`);
    const sorted = [...tally.notices].sort(([a, x], [b, y]) => compareNoticeCodes(a, b) || y - x || a.localeCompare(b));
    for (const [code, count] of sorted) lines.push(`  ${String(count).padStart(5)}  ${code.padEnd(24)} ${NOTICE_TITLES[code]}`);
  }
  if (tally.passedOver.length > 0)
    lines.push(`passed over ${plural(tally.passedOver.length, 'file')} of other kinds: ${countKinds(tally.passedOver)}`);
  if (tally.exports.length > 0)
    lines.push(
      `passed over ${plural(tally.exports.length, 'export')} among the pages (${tally.exports[0] ?? ''}); name it to bring it back`,
    );
  if (outcomes.failed > 0) lines.push('mend what failed and run the same command again; --retry-failed takes only what failed');
  return `${lines.join('\n')}\n`;
}

/** Every kind with its number, the most first: by the ending, and by the name of files that systems leave behind or that have none. */
function countKinds(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const name = basename(path);
    const own = /^(?:thumbs\.db|desktop\.ini)$/iu.test(name) ? name : (/\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? name);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return sorted.map(([kind, count]) => `${count} ${kind}`).join(', ');
}
