import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DocumentError, foldFieldName, type IdentityField, readFieldName, UsageError } from '../page/index.js';
import { decodeText } from '../readers/index.js';
import { normalise } from './identify-page.js';
import { findSeparator, PATH_NAMES } from './manifest.js';
import { explainRead } from './read-file.js';

/** One row of a list of identities: which pages, and what they are. */
export interface IdentityRow {
  /** The row's place in the list, for messages and as evidence: `names.csv, line 3`. */
  readonly place: string;
  /** One of both is there; a row with both is of the file that has the page with this key. */
  readonly key: string | null;
  readonly path: string | null;
  /** Which page of its file, from 1; null for all of them. */
  readonly number: number | null;
  /** One a field, in the archive's form. Empty cells say nothing. */
  readonly said: readonly { readonly field: IdentityField; readonly value: string }[];
}

/** What a list holds. */
export interface IdentityList {
  readonly rows: readonly IdentityRow[];
  /** Columns that say nothing of a page. */
  readonly unused: readonly string[];
}

type Column = IdentityField | 'key' | 'path' | 'number';

/** A column by its name, in either language, as in manifests. */
function readColumn(name: string): Column | undefined {
  if (name === 'key' || name === 'number') return name;
  return PATH_NAMES.includes(foldFieldName(name)) ? 'path' : readFieldName(name)?.field;
}

/**
 * The rows of a list that says what pages are: CSV (commas, semicolons or tabs) with a column `key` or `path` (and `number`, which page of its
 * file), and publication, date, page, edition and item where they are known, by the names that manifests have for them.
 * @param shown its name in messages
 * @throws DocumentError where the file cannot be read, is not CSV or names no pages
 * @throws UsageError for a row that cannot be used, with its line
 */
export function readIdentityList(path: string, shown: string = path): IdentityList {
  const { header, records } = parseRecords(path, shown);
  const columns = header.map(readColumn);
  if (!columns.includes('key') && !columns.includes('path'))
    throw new DocumentError(
      shown,
      'has no column “key” or “path”',
      'its first line must name the columns: key,publication,date,page,edition,item',
    );
  const rows = records.map(({ record, info }): IdentityRow => {
    const place = `${shown}, line ${info.lines}`;
    const cells = columns.flatMap((column, i) => {
      const text = (record[i] ?? '').trim();
      return column === undefined || text === '' ? [] : [{ column, text }];
    });
    const find = (name: 'key' | 'path' | 'number') => cells.find(({ column }) => column === name)?.text ?? null;
    const [key, file] = [find('key'), find('path')];
    if (key === null && file === null) throw refuse(place, 'names no page; write its key or its path');
    const number = find('number');
    if (number !== null && !/^[1-9]\d{0,8}$/.test(number)) throw refuse(place, `there is no page number ${number} of a file; correct it`);
    const said = cells.flatMap(({ column, text }) => {
      if (column === 'key' || column === 'path' || column === 'number') return [];
      const value = normalise(column, text);
      if (value === null) throw refuse(place, `there is no ${column} “${text}”; correct it`);
      return [{ field: column, value }];
    });
    return { place, key, path: file?.replace(/\\/g, '/') ?? null, number: number === null ? null : Number(number), said };
  });
  return { rows, unused: header.filter((name, i) => columns[i] === undefined && name !== '') };
}

/** A row that cannot be used: nothing of its command is done. @param problem with what to do about it */
export function refuse(place: string, problem: string): UsageError {
  return new UsageError(`${place}: ${problem} and run the command again (nothing was changed)`);
}

/** A list's header, lower case, and its rows. */
export interface Parsed {
  readonly header: readonly string[];
  /** Cells by the numbers of their columns, from 0; a short row has fewer. */
  readonly records: readonly { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }[];
}

/** The rows of a list of one's own: CSV with commas, semicolons or tabs. @throws DocumentError where it cannot be read @throws UsageError for a row with too many cells */
export function parseRecords(path: string, shown: string): Parsed {
  try {
    const { text } = decodeText(path, readFileSync(path));
    let header: readonly string[] = [];
    const records: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      columns: (names: string[]) => {
        header = names.map((name) => name.trim().toLowerCase());
        return names.map((_, i) => String(i));
      },
      delimiter: findSeparator(text),
      bom: true,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
    return { header, records };
  } catch (error) {
    const { code, lines } = error as { readonly code?: unknown; readonly lines?: unknown };
    if (code === 'CSV_RECORD_INCONSISTENT_COLUMNS' && typeof lines === 'number')
      throw refuse(`${shown}, line ${lines}`, 'has more cells than there are columns; put a value that holds a comma between quotes');
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new DocumentError(shown, explainRead(error) ?? `is not CSV (${message})`, 'correct it and run the command again', {
      cause: error,
    });
  }
}
