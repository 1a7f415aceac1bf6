import { availableParallelism } from 'node:os';
import type { LedgerEntry, Outcome } from '../archive/index.js';
import { type Identification, type NoticeCode, UsageError } from '../page/index.js';
import { COLUMN_ROLES, type ColumnRole, type Encoding, type Format } from '../readers/index.js';
import type { FileOptions } from './file-pages.js';
import { normalise } from './identify-page.js';
import { compilePathPattern } from './path-pattern.js';
import type { PoolOptions } from './reading-pool.js';
import type { ManifestRemark } from './use-manifests.js';

/** What to import, and what is known of it. */
export interface ImportOptions {
  /** Files, folders, globs; `-` is standard input. */
  readonly paths: readonly string[];
  /** A CSV that says what the files are. @default none but those in the folders */
  readonly manifest?: string;
  /** Such as `{publication}/{date}/{page}.md`. */
  readonly pattern?: string;
  /** What holds for every file. */
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
  readonly edition?: string;
  /** @default by content and name */
  readonly format?: Format | 'jsonl';
  /** @default detected */
  readonly encoding?: Encoding;
  /** A regular expression: a line in which it matches begins a page, and its first group is the page's label. @default what the file shows */
  readonly pageSeparator?: string;
  /** Every file is one page, whatever stands in it. @default false */
  readonly onePage?: boolean;
  /** Which columns of tables say what: `headline=title,text=body`. @default known names */
  readonly columns?: string;
  /** Read everything and store nothing. @default false */
  readonly dryRun?: boolean;
  /** Take only the files whose last import failed. @default false */
  readonly retryFailed?: boolean;
  /** Processors to use: one stores, the others read. @default those of the machine */
  readonly jobs?: number;
  /** Seconds after which a page is given up. @default 60 */
  readonly pageTimeout?: number;
  /** What the person typed, for the ledger. */
  readonly command: string;
  /** The program's version, for the ledger. */
  readonly version: string;
  /** Called before each file. Returning false stops the import after the files that are done. */
  readonly onProgress?: (done: number, total: number, path: string) => boolean;
}

/** What became of everything; `total` is the sum of `outcomes`. */
export interface ImportTally {
  readonly total: number;
  /** Files that were found and not reached, where it was stopped. */
  readonly left: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly pages: number;
  readonly articles: number;
  readonly paragraphs: number;
  /** Articles of exports that the archive had already. */
  readonly skipped: number;
  /** Corrections of those that were not known here. */
  readonly merged: number;
  /** Notices that were settled where exports come from, and not here. */
  readonly settled: number;
  /** Documents of the archive that older rules read. */
  readonly older: number;
  readonly notices: ReadonlyMap<NoticeCode, number>;
  /** Every file that was not new, changed or unchanged, with the reason. */
  readonly remarks: readonly LedgerEntry[];
  /** Files that were read as parts of others; they count as duplicates. */
  readonly parts: number;
  readonly passedOver: readonly string[];
  /** Exports among pages that were not named, and not brought back. */
  readonly exports: readonly string[];
  /** What of manifests was not used. */
  readonly manifests: readonly ManifestRemark[];
}

/**
 * Sees whether options can be, before an archive is made for them.
 * @throws UsageError
 */
export function checkOptions(options: ImportOptions): void {
  if (options.pattern !== undefined) compilePathPattern(options.pattern);
  readFixed(options);
  readFileOptions(options);
  readPoolOptions(options);
}

/** How files are to be taken apart. @throws UsageError for a separator that is no regular expression, and for columns that are no fields */
export function readFileOptions({ format, encoding, pageSeparator, onePage = false, columns }: ImportOptions): FileOptions {
  if (onePage && pageSeparator !== undefined) throw new UsageError('--one-page and --page-separator contradict each other; give one');
  const separator = pageSeparator === undefined ? undefined : compileSeparator(pageSeparator);
  return {
    onePage,
    ...(separator && { separator }),
    ...(format && format !== 'jsonl' && { format }),
    ...(encoding && { encoding }),
    ...(columns !== undefined && { columns: readColumns(columns) }),
  };
}

/** Columns by our names for what they say. @throws UsageError for a field that articles have not */
function readColumns(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=').map((one) => one.trim()));
  for (const pair of pairs) {
    const [field = '', column = ''] = pair;
    if (pair.length !== 2 || column === '') throw new UsageError(`--columns: “${pair.join('=')}” is not FIELD=COLUMN`);
    if (!COLUMN_ROLES.includes(field as ColumnRole))
      throw new UsageError(`--columns: articles have no field “${field}”; they have: ${COLUMN_ROLES.join(', ')}`);
  }
  return new Map(pairs.map(([field = '', column = '']) => [field, column]));
}

/** How pages are read: by as many threads as there are jobs; storing takes a tenth of one. @throws UsageError for numbers that cannot be */
export function readPoolOptions({ jobs = availableParallelism(), pageTimeout = 60 }: ImportOptions): PoolOptions {
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError('--jobs is a whole number from 1 up');
  if (!(pageTimeout > 0)) throw new UsageError('--page-timeout is a number of seconds above 0');
  return { workers: jobs, pageTimeout };
}

function compileSeparator(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
    throw new UsageError(`--page-separator is no regular expression: ${why}`);
  }
}

/** What options say of every file. @throws UsageError for a value that cannot be */
export function readFixed(options: ImportOptions): Identification[] {
  return readSaid(options).map(({ field, text }) => ({ field, value: text, basis: 'option', evidence: `--${field} ${text}` }));
}

const SAID = ['publication', 'date', 'page', 'edition', 'item'] as const;

/** One field of a page as a person gave it (`text`) and in the archive's form (`value`). */
export interface SaidField {
  readonly field: (typeof SAID)[number];
  readonly text: string;
  readonly value: string;
}

/** What a person's options say of a page. @throws UsageError for a value that cannot be */
export function readSaid(options: { readonly [field in SaidField['field']]?: string }): SaidField[] {
  return SAID.flatMap((field) => {
    const text = options[field];
    if (text === undefined) return [];
    const value = normalise(field, text);
    if (value === null) throw new UsageError(`--${field}: there is no ${field} “${text}”`);
    return [{ field, text, value }];
  });
}
