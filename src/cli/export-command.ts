import { existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
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
import { archivePath, parseCount, withReader } from './context.js';
import { chooseFormat } from './export-format.js';
import { articlesOfKeys, readTyped } from './export-keys.js';
import { isStream, takeExport } from './export-target.js';
import { asksNothing, type FilterFlags, filterOptions, readFilter } from './filter-options.js';
import { plural, remark } from './output.js';
import { readWords } from './read-words.js';
import { sayNothing } from './say-nothing.js';
import { commandWithoutFolders, VERSION } from './version.js';

interface Flags extends FilterFlags {
  readonly archive?: string;
  readonly format?: ExportFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly limit?: number;
  readonly offset?: number;
  readonly rows?: 'articles' | 'paragraphs';
  readonly partition?: boolean;
  readonly rawCells?: boolean;
  readonly bom?: boolean;
  readonly boxes?: boolean;
  readonly style?: string;
  readonly tables?: readonly string[];
  readonly manifest: boolean;
}

const EXAMPLES = `
Examples:
  broadsheet export > everything.jsonl
  broadsheet export --publication 平顶山日报 --date 2024-03 --output march.jsonl
  broadsheet --archive copy.db import march.jsonl     the same articles, in another archive
  broadsheet export 'agency:新华社 OR 渡船' --format csv --rows paragraphs > some.csv
  broadsheet export pingdingshan-ribao/2024-03-08/1/2 the-daily-planet/2024-03-08/A1/1 --output two.bib
  broadsheet search 渡船 --format keys | broadsheet export - --format ris > ferry.ris
  broadsheet export --date 2024 --format sqlite --output 2024.db    a smaller archive, whole in itself

Beside a file stands its manifest (march.jsonl.manifest.json): what was asked, when, of which archive, and checksums.`;

/** `broadsheet export`: a subset, to standard output, a file or a folder. */
export function exportCommand(): Command {
  const titles = EXPORT_FORMATS.map((format) => `${format}: ${exportFormats[format].title}`).join('; ');
  const command = new Command('export')
    .summary('a subset of the archive as a file')
    .description(`Writes articles, by their keys or by the same filters as search. Formats: ${titles}.`)
    .argument('[query...]', 'keys of articles, pages or issues, - for a list of them on standard input, or words as in search')
    .addOption(
      new Option('--format <format>', 'the format to write (default: what the name of --output says, else jsonl)').choices([
        ...EXPORT_FORMATS,
      ]),
    )
    .option('--output <path>', 'write to this file or folder; - is standard output (default)')
    .option('--force', 'replace what is there')
    .option('--limit <n>', 'at most this many articles', parseCount)
    .option('--offset <n>', 'leave out this many articles first', parseCount)
    .addOption(new Option('--rows <what>', `a row an article or a paragraph (${takers('rows')})`).choices(['articles', 'paragraphs']))
    .option('--partition', `a folder a publication and year (${takers('partition')})`)
    .option('--raw-cells', `cells that a spreadsheet would run as formulas as they are (${takers('rawCells')})`)
    .option('--bom', `begin with a byte order mark, for Excel (${takers('byteOrderMark')})`)
    .option('--boxes', `where each paragraph stands on its page, where that is known (${takers('boxes')})`)
    .option('--style <style>', `how citations are written: gb-t-7714, chicago, or a CSL style by its FILE.csl (${takers('style')})`)
    .option('--tables <names>', `tables and views that you made go too, parted by commas (${takers('tables')})`, collectNames)
    .option('--no-manifest', 'write no manifest')
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES);
  for (const option of filterOptions()) command.addOption(option);
  return command.action(async (words: string[], _: unknown, self: Command) => {
    const flags = self.optsWithGlobals<Flags>();
    const { keys, words: query } = readTyped(words);
    const filter = await readFilter(flags, readWords(query, self));
    await runExport({ ...flags, ...nameFormat(flags) }, keys, filter);
  });
}

/** @throws UsageError as `chooseFormat` */
function nameFormat(flags: Flags): { format: ExportFormat } {
  const { format, remark: said } = chooseFormat(flags.format, flags.output);
  if (said !== null) remark(said);
  return { format };
}

function collectNames(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(',').flatMap((name) => name.trim() || [])];
}

function takers(option: keyof typeof OPTION_FORMATS): string {
  return OPTION_FORMATS[option].join(', ');
}

/** An export whose format is known. */
interface Order extends Flags {
  readonly format: ExportFormat;
}

/** @param keys null for all that the filter takes */
async function runExport(order: Order, keys: readonly string[] | null, filter: Filter): Promise<void> {
  const exporter: Exporter = await exportFormats[order.format].load();
  let harmless = 0;
  const options: ExportOptions = { ...readOptions(order), onHarmless: (cells) => (harmless += cells) };
  const output = readOutput(exporter, order, options);
  await withReader(order, (archive) =>
    withSnapshot(archive, async () => {
      const { offset = 0, limit = Number.POSITIVE_INFINITY } = order;
      const ids = keys === null ? listArticleIds(archive, filter) : articlesOfKeys(archive, keys, asksNothing(filter) ? null : filter);
      const selection = makeSelection(archive, ids.slice(offset, offset + limit), { boxes: options.boxes === true });
      const origin = order.manifest ? () => describeOrigin(archive, order, { filter, keys }) : () => null;
      await takeExport(exporter, { selection, options, output, origin });
      if (ids.length > 0 || keys !== null) sayNone(selection.ids.length, output);
      else sayNothing(archive, filter);
    }),
  );
  if (harmless > 0)
    remark(
      `${plural(harmless, 'cell')} that a spreadsheet would run as ${harmless === 1 ? 'a formula was' : 'formulas were'} made harmless; --raw-cells leaves them as they are`,
    );
}

/** An empty file is not noticed; a file has its own line. */
function sayNone(articles: number, output: string | null): void {
  if (articles === 0 && output === null) remark('0 articles');
}

/** The options of formats. @throws UsageError for one that the format does not take */
function readOptions({ format, rows, partition, rawCells, bom, boxes, style, tables }: Order): Omit<ExportOptions, 'onHarmless'> {
  const given = { rows, partition, rawCells, byteOrderMark: bom, boxes, style, tables };
  const names = {
    ...{ rows: '--rows', partition: '--partition', rawCells: '--raw-cells', byteOrderMark: '--bom' },
    ...{ boxes: '--boxes', style: '--style', tables: '--tables' },
  } as const;
  for (const option of Object.keys(names) as (keyof typeof names)[]) {
    if (given[option] === undefined || OPTION_FORMATS[option].includes(format)) continue;
    throw new UsageError(`${names[option]} is for --format ${OPTION_FORMATS[option].join(' or ')}, not for ${format}`);
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What was asked for, for the manifest. */
interface Asked {
  readonly filter: Filter;
  readonly keys: readonly string[] | null;
}

/** Where to write; null for standard output. @throws UsageError where this cannot be, or something is there already */
function readOutput(exporter: Exporter, flags: Order, options: ExportOptions): string | null {
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
    const isInside = folder && !(exporter.kind === 'pieces' && exporter.isDataFolder);
    if (flags.manifest && !isInside && !force && existsSync(manifestBeside(output)))
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

function describeOrigin(archive: ArchiveReader, flags: Order, { filter, keys }: Asked): ManifestOrigin {
  const options = readOptions(flags);
  return {
    program: 'broadsheet',
    version: VERSION,
    made_at: new Date().toISOString(),
    command: commandWithoutFolders(),
    format: flags.format,
    options: { ...options, ...(options.style !== undefined && { style: basename(options.style) }) },
    filter,
    ...(keys !== null && { keys }),
    offset: flags.offset ?? 0,
    limit: flags.limit ?? null,
    archive: { path: basename(archivePath(flags)), content: hashContent(archive) },
  };
}
