import { existsSync, realpathSync } from 'node:fs';
import { Command, Option } from 'commander';
// By their files: the index brings drizzle and all that writes, which take half of a start.
import type { ArchiveReader } from '../archive/database/archive.js';
import { withSnapshot } from '../archive/database/snapshot.js';
import { hashContent } from '../archive/read/content-hash.js';
import { listArticleIds } from '../archive/read/load.js';
import type { Filter } from '../archive/search/filter.js';
import {
  EXPORT_FORMATS,
  type Exporter,
  type ExportFormat,
  type ExportOptions,
  exportFormats,
  type ManifestOrigin,
  makeSelection,
  manifestBeside,
  OPTION_FORMATS,
} from '../exports/index.js';
import { UsageError } from '../page/index.js';
import { archivePath, type FilterFlags, filterOptions, parseCount, readFilter, withReader } from './context.js';
import { isStream, takeExport } from './export-target.js';
import { plural, remark } from './output.js';
import { readWords } from './read-words.js';
import { commandLine, VERSION } from './version.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly format: ExportFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly limit?: number;
  readonly offset?: number;
  readonly rows?: 'articles' | 'paragraphs';
  readonly partition?: boolean;
  readonly rawCells?: boolean;
  readonly bom?: boolean;
  readonly style?: 'gb-t-7714' | 'chicago';
  readonly manifest: boolean;
}

const EXAMPLES = `
Examples:
  broadsheet export > everything.jsonl
  broadsheet export --publication 平顶山日报 --date 2024-03 --output march.jsonl
  broadsheet --archive copy.db import march.jsonl     the same articles, in another archive
  broadsheet export 'agency:新华社 OR 渡船' --format csv --rows paragraphs > some.csv
  broadsheet export --date 2024 --format sqlite --output 2024.db    a smaller archive, whole in itself

Beside a file stands its manifest (march.jsonl.manifest.json): what was asked, when, of which archive, and checksums.`;

/** `broadsheet export`: a subset, to standard output, a file or a folder. */
export function exportCommand(): Command {
  const titles = EXPORT_FORMATS.map((format) => `${format}: ${exportFormats[format].title}`).join('; ');
  const command = new Command('export')
    .summary('a subset of the archive as a file')
    .description(`Writes articles, by the same filters as search. Formats: ${titles}.`)
    .argument('[query...]', 'words as in search: only articles that it takes')
    .addOption(new Option('--format <format>', 'the format to write').choices([...EXPORT_FORMATS]).default('jsonl'))
    .option('--output <path>', 'write to this file or folder; - is standard output (default)')
    .option('--force', 'replace what is there')
    .option('--limit <n>', 'at most this many articles', parseCount)
    .option('--offset <n>', 'leave out this many articles first', parseCount)
    .addOption(new Option('--rows <what>', `a row an article or a paragraph (${takers('rows')})`).choices(['articles', 'paragraphs']))
    .option('--partition', `a folder a publication and year (${takers('partition')})`)
    .option('--raw-cells', `cells that a spreadsheet would run as formulas as they are (${takers('rawCells')})`)
    .option('--bom', `begin with a byte order mark, for Excel (${takers('byteOrderMark')})`)
    .addOption(new Option('--style <style>', `how citations are written (${takers('style')})`).choices(['gb-t-7714', 'chicago']))
    .option('--no-manifest', 'write no manifest')
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (words: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    await runExport(flags, readFilter(flags, readWords(words, self)));
  });
}

function takers(option: keyof typeof OPTION_FORMATS): string {
  return OPTION_FORMATS[option].join(', ');
}

async function runExport(flags: Flags, filter: Filter): Promise<void> {
  const exporter: Exporter = await exportFormats[flags.format].load();
  let harmless = 0;
  const options: ExportOptions = { ...readOptions(flags), onHarmless: (cells) => (harmless += cells) };
  const output = readOutput(exporter, flags, options);
  await withReader(flags, (archive) =>
    withSnapshot(archive, async () => {
      const { offset = 0, limit = Number.POSITIVE_INFINITY } = flags;
      const selection = makeSelection(archive, listArticleIds(archive, filter).slice(offset, offset + limit));
      const origin = flags.manifest ? () => describeOrigin(archive, flags, filter) : () => null;
      await takeExport(exporter, { selection, options, output, origin });
    }),
  );
  if (harmless > 0)
    remark(
      `${plural(harmless, 'cell')} that a spreadsheet would run as ${harmless === 1 ? 'a formula was' : 'formulas were'} made harmless; --raw-cells leaves them as they are`,
    );
}

/** The options of formats. @throws UsageError for one that the format does not take */
function readOptions({ format, rows, partition, rawCells, bom, style }: Flags): Omit<ExportOptions, 'onHarmless'> {
  const given = { rows, partition, rawCells, byteOrderMark: bom, style };
  const names = { rows: '--rows', partition: '--partition', rawCells: '--raw-cells', byteOrderMark: '--bom', style: '--style' } as const;
  for (const option of Object.keys(names) as (keyof typeof names)[]) {
    if (given[option] === undefined || OPTION_FORMATS[option].includes(format)) continue;
    throw new UsageError(`${names[option]} is for --format ${OPTION_FORMATS[option].join(' or ')}, not for ${format}`);
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Where to write; null for standard output. @throws UsageError where this cannot be, or something is there already */
function readOutput(exporter: Exporter, flags: Flags, options: ExportOptions): string | null {
  const { output, force = false, format } = flags;
  const folder = exporter.kind === 'pieces' && exporter.isFolder(options);
  const isWhole = folder || exporter.kind === 'database';
  const what = folder ? 'a folder of files' : 'an archive';
  if (output === undefined || output === '-') {
    if (isWhole) throw new UsageError(`this export (${format}) is ${what} and cannot go to a pipe; name one with --output`);
    if (exporter.kind === 'pieces' && exporter.isBinary && process.stdout.isTTY)
      throw new UsageError(`${format} is not text for a terminal; write it with --output FILE, or into a pipe`);
    return null;
  }
  if (!existsSync(output)) {
    if (flags.manifest && !folder && !force && existsSync(manifestBeside(output)))
      throw new UsageError(`${manifestBeside(output)} is there already; name another file or add --force`);
    return output;
  }
  if (isStream(output)) {
    if (isWhole) throw new UsageError(`this export (${format}) is ${what} and cannot go to ${output}; name another with --output`);
    return output;
  }
  if (existsSync(archivePath(flags)) && realpathSync(output) === realpathSync(archivePath(flags)))
    throw new UsageError(`${output} is the archive that is exported; name another file`);
  if (!force) throw new UsageError(`${output} is there already; name another ${folder ? 'folder' : 'file'} or add --force`);
  return output;
}

function describeOrigin(archive: ArchiveReader, flags: Flags, filter: Filter): ManifestOrigin {
  return {
    program: 'broadsheet',
    version: VERSION,
    made_at: new Date().toISOString(),
    command: commandLine(),
    format: flags.format,
    options: readOptions(flags),
    filter,
    offset: flags.offset ?? 0,
    limit: flags.limit ?? null,
    archive: { path: archivePath(flags), content: hashContent(archive) },
  };
}
