import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DocumentError, foldFieldName, type Identification, type IdentityField, readFieldName } from '../page/index.js';
import { decodeText } from '../readers/index.js';
import { bytesAt } from './containers/mounted.js';
import { normalise } from './identify-page.js';
import { explainRead } from './read-file.js';

/** One file that a manifest names. */
export interface ManifestEntry {
  /** As the manifest writes it, with forward slashes. */
  readonly path: string;
  readonly location: string;
  readonly known: readonly Identification[];
  /** Its line in the manifest. */
  readonly line: number;
}

/** What a manifest says, a file once. */
export interface Manifest {
  readonly entries: readonly ManifestEntry[];
  /** Columns that say nothing we know, as the manifest writes them; those without a cell are left out. */
  readonly unused: readonly string[];
}

/** What the column of files is called, folded, the plainest name first. */
export const PATH_NAMES = [
  'path',
  'file',
  'file name',
  'filename',
  'file path',
  'filepath',
  '文件',
  '路径',
  '路徑',
  '檔案',
  '文件名',
  '檔名',
  '文件路径',
];

const REMEDY = 'correct it and run the import again';

/**
 * What a manifest says of files: a table with commas, semicolons or tabs, whose first line names its columns in any order. One is
 * the path, relative to the manifest; publication, date, page, edition and article are used where they are there, and each may have
 * another name (`issue_date`, 报纸). Empty cells are unknown.
 * @param shown its name in evidence and messages
 * @throws DocumentError where it cannot be used: it cannot be read, is no such table, has no column of paths, a date or page
 *   that cannot be, or says two things of a file. Files must not go in without what it says of them.
 */
export function readManifest(path: string, shown: string = path): Manifest {
  const { header, rows } = readTable(path, shown);
  const columns = findColumns(header);
  if (columns.path === null)
    throw new DocumentError(
      shown,
      `line ${header.line}: no column is called “path” (or file, 文件)`,
      'its first line must name the columns: path,publication,date,page,edition; if it is no manifest of pages, rename it',
    );
  const folder = dirname(path);
  const named = new Map<string, ManifestEntry>();
  for (const { cells, line } of rows) {
    const cell = (cells[columns.path] ?? '').trim().replace(/\\/g, '/');
    if (cell === '') continue;
    const known = columns.fields.flatMap(({ field, at }): Identification[] => {
      const value = (cells[at] ?? '').trim();
      if (value === '') return [];
      if (normalise(field, value) === null) throw new DocumentError(shown, `line ${line}: there is no ${field} “${value}”`, REMEDY);
      return [{ field, value, basis: 'manifest', evidence: `${shown}:${line}` }];
    });
    const entry: ManifestEntry = { path: cell, location: resolve(folder, cell), known, line };
    const other = named.get(entry.location);
    if (other && describe(other) !== describe(entry))
      throw new DocumentError(shown, `lines ${other.line} and ${line} say two things of ${cell}`, REMEDY);
    if (!other) named.set(entry.location, entry);
  }
  const isUsed = (at: number) => at === columns.path || columns.fields.some((one) => one.at === at);
  const unused = header.cells.filter((name, at) => !isUsed(at) && name !== '' && rows.some(({ cells }) => (cells[at] ?? '').trim() !== ''));
  return { entries: [...named.values()], unused };
}

/** What an entry says, whatever the order of its columns and the form of a date. */
function describe({ known }: ManifestEntry): string {
  return JSON.stringify(known.map(({ field, value }) => [field, normalise(field, value)]).sort());
}

interface Columns {
  readonly path: number | null;
  readonly fields: readonly { readonly field: IdentityField; readonly at: number }[];
}

/** Of several columns with names for one thing, the one with the plainest name, and of these the first. */
function findColumns({ cells }: Row): Columns {
  const fields = new Map<IdentityField, { readonly at: number; readonly rank: number }>();
  let path: { readonly at: number; readonly rank: number } | null = null;
  cells.forEach((name, at) => {
    const rank = PATH_NAMES.indexOf(foldFieldName(name));
    if (rank >= 0 && (path === null || rank < path.rank)) path = { at, rank };
    const named = readFieldName(name);
    const other = named && fields.get(named.field);
    if (named && (!other || named.rank < other.rank)) fields.set(named.field, { at, rank: named.rank });
  });
  const found = path as { readonly at: number } | null;
  return { path: found?.at ?? null, fields: [...fields].map(([field, { at }]) => ({ field, at })) };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function readTable(path: string, shown: string): { readonly header: Row; readonly rows: readonly Row[] } {
  try {
    const { text } = decodeText(path, readFileSync(bytesAt(path)));
    // Excel writes the separator over the header where it is told to.
    const own = /^\ufeff?sep=(.)\r?\n/iu.exec(text);
    const first = own ? text.slice(own[0].length) : text;
    // Its types do not know what `info` does to rows.
    const parsed = parse(first, {
      delimiter: own?.[1] ?? findSeparator(first),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [header, ...rows] = parsed.map(({ record, info }): Row => ({ cells: record, line: info.lines + (own ? 1 : 0) }));
    if (!header) throw new DocumentError(shown, 'has no line', 'its first line must name the columns: path,publication,date,page,edition');
    return { header: { ...header, cells: header.cells.map((name) => name.trim()) }, rows };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const problem = explainRead(error);
    if (problem !== null) throw new DocumentError(shown, problem, 'check its name and permissions', { cause: error });
    throw new DocumentError(shown, `is not CSV (${firstLine(error)})`, REMEDY, { cause: error });
  }
}

const SEPARATORS = [',', ';', '\t'];

/** The separator that parts the header into the most columns with names we know, and into the most at all. */
export function findSeparator(text: string): string {
  const header = /^\ufeff?\s*([^\r\n]*)/u.exec(text)?.[1] ?? '';
  const worth = (separator: string) => {
    const names = header.split(separator).map((name) => foldFieldName(name.replaceAll('"', '')));
    return names.filter((name) => PATH_NAMES.includes(name) || readFieldName(name) !== null).length * 1000 + names.length;
  };
  return SEPARATORS.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
