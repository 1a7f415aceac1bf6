import { InvalidArgumentError, Option } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { nameHolder } from '../archive/database/name-holder.js';
// By their files: the index brings drizzle and all that writes, which take half of a start.
import type { Archive } from '../archive/index.js';
import { expectArchive, openReader } from '../archive/open-reader.js';
import { type KeyTarget, resolveKey, similarKeys } from '../archive/read/load.js';
import { must, UsageError } from '../page/index.js';
import { defaultRowFormat, ROW_FORMATS, type RowFormat, remark } from './output.js';

/** The archive to work on: `--archive`, `$BROADSHEET_ARCHIVE`, `./broadsheet.db`. */
export function archivePath(options: { readonly archive?: string }): string {
  return options.archive || process.env.BROADSHEET_ARCHIVE || 'broadsheet.db';
}

/** What every command has: which archive, and how many seconds to wait for others. */
export interface ArchiveOptions {
  readonly archive?: string;
  readonly wait?: number;
}

function waitingOf(options: ArchiveOptions): { readonly wait?: number; readonly onWait: () => void } {
  const onWait = (): void => {
    const path = archivePath(options);
    remark(`${path}: waiting for ${nameHolder(path)} …`);
  };
  return { onWait, ...(options.wait !== undefined && { wait: options.wait }) };
}

/** Opens the archive to read for one piece of work, brought up to date where it is old, and closes it after. */
export async function withReader<T>(options: ArchiveOptions, work: (archive: ArchiveReader) => T | Promise<T>): Promise<T> {
  const path = archivePath(options);
  const waiting = waitingOf(options);
  return closeAfter(openReader(path, waiting) ?? (await import('../archive/index.js')).openArchive(path, waiting), work);
}

/** Opens the archive to write (and makes it where it is missing) for one piece of work, and closes it after. */
export async function withArchive<T>(options: ArchiveOptions, work: (archive: Archive) => T | Promise<T>): Promise<T> {
  const { hasWriteAheadLog, openArchive } = await import('../archive/index.js');
  const path = archivePath(options);
  const archive = openArchive(path, { mode: 'write', ...waitingOf(options) });
  if (path !== ':memory:' && !hasWriteAheadLog(archive))
    remark(`${path}: its file system has no write-ahead log, so that readers and writers wait for each other`);
  return closeAfter(archive, work);
}

/** As `withArchive`, for work that has no sense without an archive. @throws ArchiveError where it is missing */
export async function withOldArchive<T>(options: ArchiveOptions, work: (archive: Archive) => T | Promise<T>): Promise<T> {
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

/** `--format` for commands that print rows. @param more formats that this one command has besides */
export function formatOption(more: readonly string[] = []): Option {
  return new Option('--format <format>', 'how rows are printed (default: table on a terminal, jsonl in a pipe)').choices([
    ...ROW_FORMATS,
    ...more,
  ]);
}

export function readFormat<F extends RowFormat | 'parquet'>({ format }: { readonly format?: F }): F | RowFormat {
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
