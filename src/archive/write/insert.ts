import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Archive } from '../database/archive.js';
import { lastId, run, type Value } from '../database/statements.js';

/** A statement that writes rows with the same fields. */
interface Insert {
  readonly sql: string;
  readonly encode: readonly (readonly [field: string, toValue: (value: unknown) => Value])[];
}

/** By table, then by the names of the fields: a statement is made once, however many rows there are. */
const known = new WeakMap<SQLiteTable, Map<string, Insert>>();

function insertOf(table: SQLiteTable, row: Readonly<Record<string, unknown>>): Insert {
  const own = known.get(table) ?? new Map<string, Insert>();
  known.set(table, own);
  const fields = Object.keys(row);
  const name = fields.join();
  const before = own.get(name);
  if (before) return before;
  const made = makeInsert(table, fields);
  own.set(name, made);
  return made;
}

function makeInsert(table: SQLiteTable, fields: readonly string[]): Insert {
  const columns = fields.map((field) => {
    const column = getTableColumns(table)[field];
    if (!column) throw new RangeError(`${getTableName(table)} has no column ${field}`);
    return [field, column] as const;
  });
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  return {
    sql: `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
    encode: columns.map(([field, { dataType }]) => [field, dataType === 'boolean' ? toFlag : toValue]),
  };
}

function toFlag(value: unknown): Value {
  return value === null || value === undefined ? null : Number(value);
}

function toValue(value: unknown): Value {
  return value === undefined ? null : (value as Value);
}

function valuesOf({ encode }: Insert, row: Readonly<Record<string, unknown>>): Value[] {
  return encode.map(([field, toValueOf]) => toValueOf(row[field]));
}

/** Writes a row, with the defaults of the table for what it does not say. */
export function insertRow<T extends SQLiteTable>(archive: Archive, table: T, row: T['$inferInsert']): void {
  const insert = insertOf(table, row);
  run(archive, insert.sql, ...valuesOf(insert, row));
}

/** The same for a table with row numbers. Returns the row's `id`. */
export function insertWithId<T extends SQLiteTable>(archive: Archive, table: T, row: T['$inferInsert']): number {
  const insert = insertOf(table, row);
  return lastId(archive, insert.sql, ...valuesOf(insert, row));
}
