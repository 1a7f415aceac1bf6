import { Option } from 'commander';
import { type Archive, type Filter, type OpenOptions, openArchive } from '../archive/index.js';
import { defaultRowFormat, ROW_FORMATS, type RowFormat } from './output.js';

/** The archive to work on: `--archive`, `$BROADSHEET_ARCHIVE`, `./broadsheet.db`. */
export function archivePath(options: { readonly archive?: string }): string {
  return options.archive ?? process.env.BROADSHEET_ARCHIVE ?? 'broadsheet.db';
}

/** Opens the archive for one piece of work and closes it after. */
export async function withArchive<T>(
  options: { readonly archive?: string },
  open: OpenOptions,
  work: (archive: Archive) => T | Promise<T>,
): Promise<T> {
  const archive = openArchive(archivePath(options), open);
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

/** Options that choose a subset, the same for list, search and export. */
export function filterOptions(): Option[] {
  return [
    new Option('--publication <name>', 'only this newspaper (a name or slug)'),
    new Option('--date <date>', 'only this year, month, day or range: 2024, 2024-03, 2024-03-08, 2024-03..2024-05'),
    new Option('--page <label>', 'only pages with this label: 1, A4'),
    new Option('--renditions <which>', 'one rendition a page, or all').choices(['preferred', 'all']).default('preferred'),
  ];
}

/** What commander read of `filterOptions`. */
export interface FilterFlags {
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
  readonly renditions?: 'preferred' | 'all';
}

export function readFilter({ publication, date, page, renditions }: FilterFlags): Filter {
  return {
    ...(publication !== undefined && { publication }),
    ...(date !== undefined && { date }),
    ...(page !== undefined && { page }),
    ...(renditions && { renditions }),
  };
}

/** `--format` for commands that print rows. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how rows are printed (default: table on a terminal, jsonl in a pipe)').choices([...ROW_FORMATS]);
}

export function readFormat({ format }: { readonly format?: RowFormat }): RowFormat {
  return format ?? defaultRowFormat();
}

/** A whole number that is not negative, for options. @throws an error that commander prints */
export function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new RangeError(`“${text}” is not a whole number`);
  return Number(text);
}
