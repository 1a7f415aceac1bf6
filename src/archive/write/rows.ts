import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Archive } from '../database/archive.js';
import { lastId, run, type Value } from '../database/statements.js';

/** A statement that writes rows with the same fields. */
interface Statement {
  readonly sql: string;
  readonly fields: readonly string[];
  readonly encode: readonly (readonly [field: string, toValue: (value: unknown) => Value])[];
}

type Kind = 'insert' | 'update';
type Row = Readonly<Record<string, unknown>>;

/** By table: a statement is made once for the same fields, however many rows there are. */
const known: Readonly<Record<Kind, WeakMap<SQLiteTable, Statement[]>>> = { insert: new WeakMap(), update: new WeakMap() };

function statementOf(kind: Kind, table: SQLiteTable, row: Row): Statement {
  const own = known[kind].get(table);
  // Rows of a table have a few forms; to compare their fields takes no memory, to join their names would for every row.
  const before = own?.find((one) => hasFields(row, one.fields));
  if (before) return before;
  const made = makeStatement(kind, table, Object.keys(row));
  if (own) own.push(made);
  else known[kind].set(table, [made]);
  return made;
}

function hasFields(row: Row, fields: readonly string[]): boolean {
  let i = 0;
  for (const field in row) if (fields[i++] !== field) return false;
  return i === fields.length;
}

function makeStatement(kind: Kind, table: SQLiteTable, fields: readonly string[]): Statement {
  const own = getTableColumns(table);
  const columns = fields.map((field) => {
    const column = own[field];
    if (!column) throw new RangeError(`${getTableName(table)} has no column ${field}`);
    return [field, column] as const;
  });
  const names = columns.map(([, { name }]) => `"${name}"`);
  const sql =
    kind === 'insert'
      ? `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
      : `UPDATE "${getTableName(table)}" SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
  return { sql, fields, encode: columns.map(([field, { dataType }]) => [field, dataType === 'boolean' ? toFlag : toValue]) };
}

function toFlag(value: unknown): Value {
  return value === null || value === undefined ? null : Number(value);
}

function toValue(value: unknown): Value {
  return value === undefined ? null : (value as Value);
}

function valuesOf({ encode }: Statement, row: Row): Value[] {
  return encode.map(([field, toValueOf]) => toValueOf(row[field]));
}

/** Writes a row, with the defaults of the table for what it does not say. */
export function insertRow<T extends SQLiteTable>(archive: Archive, table: T, row: T['$inferInsert']): void {
  const insert = statementOf('insert', table, row);
  run(archive, insert.sql, ...valuesOf(insert, row));
}

/** The same for a table with row numbers. Returns the row's `id`. */
export function insertWithId<T extends SQLiteTable>(archive: Archive, table: T, row: T['$inferInsert']): number {
  const insert = statementOf('insert', table, row);
  return lastId(archive, insert.sql, ...valuesOf(insert, row));
}

/** Changes what `row` says of the row with this number. */
export function updateRow<T extends SQLiteTable>(archive: Archive, table: T, id: number, row: Partial<T['$inferInsert']>): void {
  const update = statementOf('update', table, row);
  run(archive, update.sql, ...valuesOf(update, row), id);
}
