import { DocumentError, foldFieldName } from '../../page/index.js';
import { readLayout } from '../read-layout.js';
import type { Reader, SourceFile, SourcePage } from '../reader.js';
import { isWordTable } from '../word-table.js';
import { findColumnRoles, isArticleTable } from './column-roles.js';
import { readCsvRecords } from './csv-records.js';
import { readRows, type TableRow } from './read-rows.js';

/** A table as text, with a row an article: CSV, with semicolons or bars too, and TSV. Its first line names the columns. */
export const csv: Reader = {
  title: 'Table with a row an article (CSV, TSV)',
  extensions: ['csv', 'tsv'],
  detect: detectCsv,
  read: readLayout,
  pages: readCsvPages,
  records: true,
  inPieces: true,
};

const SEPARATORS = [',', ';', '\t', '|'];

/** Characters of a file that show whether it is a table. */
const SAMPLE = 1 << 20;

function detectCsv(text: string, columns?: ReadonlyMap<string, string>): number {
  if (isWordTable(text)) return 0;
  const { separator, rest } = readHead(text.slice(0, SAMPLE));
  const records = readCsvRecords([rest], separator);
  const header = records.next().value;
  if (!Array.isArray(header) || header.length < 2 || !isArticleTable(header.map(nameOf), columns)) return 0;
  const row: unknown = records.next().value;
  return Array.isArray(row) && row.length > header.length / 2 ? 1 : 0;
}

/** The separator of cells, and the text behind the line in which Excel names it (`sep=;`). */
function readHead(text: string): { readonly separator: string; readonly rest: string } {
  const bare = text.replace(/^\ufeff/, '');
  const own = /^sep=(.)\r?\n/iu.exec(bare);
  const rest = own ? bare.slice(own[0].length) : bare;
  return { separator: own?.[1] ?? findCellSeparator(rest), rest };
}

/** The one that parts the first line into the most columns with names we know, and into the most at all. */
function findCellSeparator(text: string): string {
  const header = /^\s*([^\n]*)/u.exec(text)?.[1] ?? '';
  const worth = (separator: string) => {
    const names = header.split(separator).map((name) => name.replaceAll('"', '').trim());
    return findColumnRoles(names).roles.size * 1000 + names.length;
  };
  return SEPARATORS.reduce((best, one) => (worth(one) > worth(best) ? one : best), ',');
}

function nameOf(cell: string, at: number): string {
  return foldFieldName(cell) === '' ? `column ${at + 1}` : cell.trim();
}

function* readCsvPages(file: SourceFile): Generator<SourcePage> {
  const pieces = (file.texts?.() ?? [file.text()])[Symbol.iterator]();
  const first = pieces.next();
  const { separator, rest } = readHead(first.done ? '' : first.value);
  const records = readCsvRecords(begin(rest, { [Symbol.iterator]: () => pieces }), separator);
  const header = records.next().value as string[] | undefined;
  if (!header) throw new DocumentError(file.path, 'has no line', 'its first line must name the columns');
  const names = uniqueNames(header);
  yield* readRows(file, toRows(records, names), names);
}

function* begin(first: string, rest: Iterable<string>): Generator<string> {
  yield first;
  yield* rest;
}

function* toRows(records: Iterable<string[]>, names: readonly string[]): Generator<TableRow> {
  for (const record of records) yield { cells: new Map(record.map((cell, i) => [names[i] ?? `column ${i + 1}`, cell])) };
}

/** Of two columns with one name the second is called by its place. */
function uniqueNames(header: readonly string[]): string[] {
  const names = header.map(nameOf);
  return names.map((name, i) => (names.indexOf(name) === i ? name : `column ${i + 1}`));
}
