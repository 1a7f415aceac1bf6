import { resolve } from 'node:path';
import { Command } from 'commander';
import {
  type Archive,
  describeForgetting,
  documentsBelow,
  documentsNamed,
  type FailedFile,
  type ForgottenDocument,
  failedBelow,
  forgetDocuments,
  forgetFailures,
} from '../archive/index.js';
import { UsageError } from '../page/index.js';
import { findKey, formatOption, readFormat, withOldArchive } from './context.js';
import { plural, type Row, type RowFormat, remark } from './output.js';
import { readKeys } from './read-keys.js';
import { printRows } from './row-printer.js';

interface Flags {
  readonly archive?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly format?: RowFormat;
}

const EXAMPLES = `
Examples:
  broadsheet forget pingdingshan-ribao/2024-03-08/1~2 --dry-run     what would go with a rendition
  broadsheet forget scans/test                                      all pages and failures of a folder
  broadsheet list documents --date 1900 --format keys | broadsheet forget - --dry-run

A file that is forgotten and imported again comes back. To leave single articles out of what you give away, use export.`;

/** `broadsheet forget`: takes pages out, and files that could not be read. */
export function forgetCommand(): Command {
  return new Command('forget')
    .summary('take pages out of the archive, or failures of files out of its ledger')
    .description(
      'Takes documents out of the archive, with their articles, notices and corrections, after saying what goes; files are not touched. Of a file that could not be read, the failure is forgotten, so that coverage and --retry-failed know it no more.',
    )
    .argument('<what...>', 'keys of pages, renditions or issues, paths of files or folders as list documents prints them, or - for a list')
    .option('--dry-run', 'say what would go, and take nothing out')
    .option('--force', 'also what people corrected')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(async (typed: string[], _: unknown, self: Command) => {
      const flags = self.optsWithGlobals<Flags>();
      const names = readKeys(typed);
      await withOldArchive(flags, (archive) => runForget(archive, names, flags));
    });
}

/** What names mean. */
interface Forgotten {
  readonly documents: readonly ForgottenDocument[];
  readonly failures: readonly FailedFile[];
}

async function runForget(archive: Archive, names: readonly string[], { dryRun = false, force = false, ...flags }: Flags): Promise<void> {
  const { documents, failures } = findForgotten(archive, names);
  const corrections = documents.reduce((sum, one) => sum + one.corrections, 0);
  await printRows([...documents.map(toRow), ...failures.map(toFailureRow)], readFormat(flags), COLUMNS);
  const what = [
    documents.length > 0 || failures.length === 0 ? plural(documents.length, 'page') : '',
    failures.length > 0 ? plural(failures.length, 'failed file') : '',
  ]
    .filter(Boolean)
    .join(' and ');
  if (dryRun) {
    remark(`dry run: ${what} would be forgotten, nothing was taken out`);
    return;
  }
  if (corrections > 0 && !force)
    throw new UsageError(`people made ${plural(corrections, 'correction')} there; nothing was taken out (--force takes them too)`);
  forgetDocuments(
    archive,
    documents.map(({ document }) => document),
  );
  forgetFailures(archive, failures);
  remark(`${what} forgotten`);
}

function findForgotten(archive: Archive, names: readonly string[]): Forgotten {
  const found = names.map((name) => {
    const place = { location: resolve(name), path: name.replace(/\\/g, '/').replace(/^\.\//, '').replace(/\/+$/, '') };
    const named = documentsNamed(archive, name);
    if (named?.kind === 'article') throw new UsageError(`${name} is an article; name its page, which is forgotten as a whole`);
    if (named?.kind === 'publication') throw new UsageError(`${name} is a whole publication; name its issues: broadsheet list issues`);
    const documents = named ? named.documents : documentsBelow(archive, place);
    const failures = named ? [] : failedBelow(archive, place);
    if (documents.length === 0 && failures.length === 0) {
      // Says which keys are like it.
      if (/^[^/]+\/(?:_|\d{4})/.test(name)) findKey(archive, name);
      throw new UsageError(`there is no page, file or failure “${name}”; see: broadsheet list documents, broadsheet list imports --files`);
    }
    return { documents, failures };
  });
  const ids = [...new Set(found.flatMap(({ documents }) => documents))];
  const failures = new Map(found.flatMap((one) => one.failures.map((file) => [file.rows.join(), file] as const)));
  return { documents: describeForgetting(archive, ids), failures: [...failures.values()] };
}

const COLUMNS = ['key', 'rendition', 'path', 'articles', 'paragraphs', 'cut', 'corrections', 'reason'];

function toRow({ key, rendition, path, articles, paragraphs, cut, corrections }: ForgottenDocument): Row {
  return { key, rendition, path, articles, paragraphs, cut, corrections, reason: null };
}

function toFailureRow({ path, reason }: FailedFile): Row {
  return { key: null, rendition: null, path, articles: null, paragraphs: null, cut: null, corrections: null, reason };
}
