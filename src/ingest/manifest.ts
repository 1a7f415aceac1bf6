import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DocumentError, type Identification, type IdentityField } from '../page/index.js';
import { decodeText } from '../readers/index.js';
import { normalise } from './identify-page.js';
import { explainRead } from './read-file.js';

/** One file that a manifest names. */
export interface ManifestEntry {
  /** As the manifest writes it, with forward slashes. */
  readonly path: string;
  readonly location: string;
  readonly known: readonly Identification[];
  /** Why the row cannot be used; null where it can. */
  readonly problem: string | null;
}

const COLUMNS: Readonly<Record<string, IdentityField>> = {
  publication: 'publication',
  date: 'date',
  page: 'page',
  edition: 'edition',
  article: 'item',
};

/**
 * The rows of a manifest: CSV with a column `path`, and publication, date, page, edition, article where known. Paths are
 * relative to the manifest; empty cells are unknown.
 * @param shown its name in evidence and messages
 * @throws DocumentError where the file cannot be read, is not CSV or has no column `path`.
 */
export function readManifest(path: string, shown: string = path): ManifestEntry[] {
  const rows = parseRows(path);
  const folder = dirname(path);
  const entries = rows.flatMap(({ row, line }) => {
    const cell = (row.path ?? '').trim().replace(/\\/g, '/');
    if (cell === '') return [];
    const evidence = `${shown}:${line}`;
    const cells = Object.entries(COLUMNS).flatMap(([column, field]) => {
      const value = (row[column] ?? '').trim();
      return value === '' ? [] : [{ field, value, basis: 'manifest' as const, evidence }];
    });
    const wrong = cells.find(({ field, value }) => normalise(field, value) === null);
    const problem = wrong ? `${shown}, line ${line}: there is no ${wrong.field} “${wrong.value}”; correct it and import again` : null;
    return [{ path: cell, location: resolve(folder, cell), known: cells, problem, line }];
  });
  const named = new Map<string, ManifestEntry & { readonly line: number }>();
  for (const entry of entries) {
    const other = named.get(entry.location);
    const differs = other && describe(other) !== describe(entry);
    const problem = `${shown} says two things of it, in lines ${other?.line} and ${entry.line}; correct it and import again`;
    named.set(entry.location, differs ? { ...entry, problem } : entry);
  }
  return [...named.values()];
}

function describe({ known }: ManifestEntry): string {
  return JSON.stringify(known.map(({ field, value }) => [field, value]));
}

interface Row {
  readonly row: Readonly<Record<string, string>>;
  readonly line: number;
}

function parseRows(path: string): Row[] {
  try {
    const { text } = decodeText(path, readFileSync(path));
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const first = rows[0];
    if (first && !('path' in first.record))
      throw new DocumentError(path, 'has no column “path”', 'its first line must name the columns: path,publication,date,page,edition');
    return rows.map(({ record, info }) => ({ row: record, line: info.lines }));
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(path, explainRead(error) ?? `is not CSV (${firstLine(error)})`, 'correct the manifest', { cause: error });
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
