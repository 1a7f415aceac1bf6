import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { listArticleIds } from '../archive/index.js';
import { EXPORT_FORMATS, type ExportFormat, exporters, makeSelection } from '../exports/index.js';
import { ArchiveError, UsageError } from '../page/index.js';
import { type FilterFlags, filterOptions, parseCount, readFilter, withReader } from './context.js';
import { plural, print, remark } from './output.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly format: ExportFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly limit?: number;
}

const EXAMPLES = `
Examples:
  broadsheet export > everything.jsonl
  broadsheet export --publication 平顶山日报 --date 2024-03 --output march.jsonl
  broadsheet --archive copy.db import march.jsonl     the same articles, in another archive`;

/** `broadsheet export`: a subset, to standard output or a file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .summary('a subset of the archive as a file')
    .description('Writes articles, by the same filters as search.')
    .addOption(new Option('--format <format>', 'the format to write').choices([...EXPORT_FORMATS]).default('jsonl'))
    .option('--output <file>', 'write to this file (default: standard output)')
    .option('--force', 'overwrite the file')
    .option('--limit <n>', 'at most this many articles', parseCount)
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (_: unknown, self: Command) => runExport(self.optsWithGlobals<Flags>()));
}

async function runExport(flags: Flags): Promise<void> {
  const { output, force = false, limit } = flags;
  const toFile = output !== undefined && output !== '-';
  if (toFile && existsSync(output) && !force) throw new UsageError(`${output} is there already; name another file or add --force`);
  await withReader(flags, async (archive) => {
    const selection = makeSelection(archive, listArticleIds(archive, readFilter(flags)).slice(0, limit));
    for (const { pieces } of exporters[flags.format].write(selection, {})) {
      if (toFile) {
        writeWhole(output, pieces);
        remark(`${output}: ${plural(selection.ids.length, 'article')}`);
      } else for (const piece of pieces) await print(piece);
    }
  });
}

function writePieces(file: number, pieces: Iterable<string | Uint8Array>): void {
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/**
 * Written beside the target and renamed, so that an interrupted export leaves no half file. A device or a pipe is written
 * to and never replaced: a file in its place (of /dev/null, say) would harm the whole system. A link stays a link.
 */
function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): void {
  let beside: string | null = null;
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    if (existsSync(target) && !statSync(target).isFile()) {
      writePieces(openSync(target, 'w'), pieces);
      return;
    }
    beside = `${target}.${process.pid}.part`;
    writePieces(openSync(beside, 'wx'), pieces);
    renameSync(beside, target);
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    if (!(error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)))) throw error;
    throw new ArchiveError(path, `cannot be written (${String(error.code)})`, { cause: error });
  }
}
