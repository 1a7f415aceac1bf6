import { InvalidArgumentError, Option } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
// By their files: the index brings drizzle and all that writes, which take half of a start.
import type { Archive } from '../archive/index.js';
import { expectArchive, openReader } from '../archive/open-reader.js';
import { type KeyTarget, resolveKey, similarKeys } from '../archive/read/load.js';
import { FIELD_NAMES, FIELDS, type FieldName } from '../archive/search/fields.js';
import type { Filter } from '../archive/search/filter.js';
// Not by the index: the conventions of every language take a fifth of a start.
import { readSaidLabel } from '../conventions/labels.js';
import { must, UsageError } from '../page/index.js';
import { defaultRowFormat, ROW_FORMATS, type RowFormat } from './output.js';

/** The archive to work on: `--archive`, `$BROADSHEET_ARCHIVE`, `./broadsheet.db`. */
export function archivePath(options: { readonly archive?: string }): string {
  return options.archive || process.env.BROADSHEET_ARCHIVE || 'broadsheet.db';
}

/** Opens the archive to read for one piece of work, brought up to date where it is old, and closes it after. */
export async function withReader<T>(options: { readonly archive?: string }, work: (archive: ArchiveReader) => T | Promise<T>): Promise<T> {
  const path = archivePath(options);
  return closeAfter(openReader(path) ?? (await import('../archive/index.js')).openArchive(path), work);
}

/** Opens the archive to write (and makes it where it is missing) for one piece of work, and closes it after. */
export async function withArchive<T>(options: { readonly archive?: string }, work: (archive: Archive) => T | Promise<T>): Promise<T> {
  const { openArchive } = await import('../archive/index.js');
  return closeAfter(openArchive(archivePath(options), { mode: 'write' }), work);
}

/** As `withArchive`, for work that has no sense without an archive. @throws ArchiveError where it is missing */
export async function withOldArchive<T>(options: { readonly archive?: string }, work: (archive: Archive) => T | Promise<T>): Promise<T> {
  expectArchive(archivePath(options));
  return withArchive(options, work);
}

async function closeAfter<A extends ArchiveReader, T>(archive: A, work: (archive: A) => T | Promise<T>): Promise<T> {
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

/** What a key names. @throws UsageError for a key that names nothing, with those that are written like it */
export function findKey(archive: ArchiveReader, key: string): KeyTarget {
  return must(findKeys(archive, [key])[0], 'what a key names');
}

/** What keys name, one after the other. @throws UsageError for keys that name nothing, all of them at once */
export function findKeys(archive: ArchiveReader, keys: readonly string[]): KeyTarget[] {
  const found = keys.map((key) => [key, resolveKey(archive, key)] as const);
  const missing = found.flatMap(([key, target]) => (target === null ? [key] : []));
  const [first] = missing;
  if (first === undefined) return found.flatMap(([, target]) => target ?? []);
  const near = similarKeys(archive, first);
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see: broadsheet list articles';
  const more = missing.length > 1 ? `, nor with ${missing.length - 1} of the others` : '';
  throw new UsageError(`there is nothing with the key “${first}”${more}; ${hint}`);
}

/** The key of an article that a key names: its own, a part's, or that of one that was merged into it. @throws UsageError */
export function findArticleKey(archive: ArchiveReader, key: string): string {
  const own = key.replace(/\/+$/, '');
  if (findKey(archive, own).kind !== 'article')
    throw new UsageError(`${key} is not an article; name one of it (see: broadsheet show ${key})`);
  return own;
}

/** Options that choose a subset, the same for list, search, words and export: every field of the query language, and more. */
export function filterOptions(): Option[] {
  return [
    ...FIELD_NAMES.map((name) => new Option(`--${name} <${FIELD_ARGUMENTS[name] ?? 'words'}>`, FIELDS[name].about)),
    new Option('--lookalikes', 'find also what OCR often makes of the words: 己 and 已, rn and m'),
    new Option('--fts <expression>', 'an FTS5 expression as it stands, over article_search'),
    new Option('--renditions <which>', 'the preferred rendition of each page, or all').choices(['preferred', 'all']),
  ];
}

const FIELD_ARGUMENTS: Readonly<Partial<Record<FieldName, string>>> = {
  publication: 'name',
  date: 'date',
  page: 'label',
  language: 'code',
  kind: 'kind',
};

/** What commander read of `filterOptions`. */
export type FilterFlags = Readonly<Partial<Record<FieldName, string>>> & Pick<Filter, 'lookalikes' | 'fts' | 'renditions'>;

/** The subset that a command is asked for. Pages go by any of their names, as in import: 3, 03, 第三版. @param query words of the query language */
export function readFilter(flags: FilterFlags, query = ''): Filter {
  const { lookalikes, fts, renditions } = flags;
  return {
    ...Object.fromEntries(FIELD_NAMES.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]]))),
    ...(query !== '' && { query }),
    ...(lookalikes && { lookalikes }),
    ...(fts !== undefined && { fts }),
    ...(renditions && { renditions }),
    readPage: readSaidLabel,
  };
}

/** True for a filter that takes every article. */
export function asksNothing({ readPage: _, renditions: __, ...asked }: Filter): boolean {
  return Object.keys(asked).length === 0;
}

/** `--format` for commands that print rows. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how rows are printed (default: table on a terminal, jsonl in a pipe)').choices([...ROW_FORMATS]);
}

export function readFormat({ format }: { readonly format?: RowFormat }): RowFormat {
  return format ?? defaultRowFormat();
}

/** A whole number that is not negative, for options. @throws InvalidArgumentError, which commander prints with the option's name */
export function parseCount(text: string): number {
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text))) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

/** A whole number from 1. @throws InvalidArgumentError, as `parseCount` */
export function parseNumber(text: string): number {
  const number = parseCount(text);
  if (number < 1) throw new InvalidArgumentError('Write a whole number from 1.');
  return number;
}
