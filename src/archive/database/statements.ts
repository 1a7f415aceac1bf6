import type Database from 'better-sqlite3';
import type { ArchiveReader } from './archive.js';

/**
 * How the archive asks SQLite. drizzle declares the tables, makes the migrations and types what is written (`insertRow`); every query is
 * SQL, prepared once a connection and kept. A query builder would hide what SQLite is asked in the queries that matter (views,
 * JSON, FTS5), and building one statement costs as much as running it ten times.
 *
 * These functions keep what they prepare, so that `sql` is to be constant text. A query made of a person's filter, a reader that is made once
 * for many rows, and rows that are streamed have statements of their own.
 */
type Connection = Pick<ArchiveReader, 'sqlite'>;

/** What a parameter can be; an object names several (`@name`). */
export type Value = string | number | bigint | Buffer | null | Readonly<Record<string, string | number | bigint | Buffer | null>>;

type Statement = Database.Statement<unknown[], unknown>;

/** By connection: rows as objects, and first columns. */
const kept = new WeakMap<Database.Database, { readonly rows: Map<string, Statement>; readonly values: Map<string, Statement> }>();

function prepare({ sqlite }: Connection, mode: 'rows' | 'values', sql: string): Statement {
  const known = kept.get(sqlite)?.[mode].get(sql);
  if (known) return known;
  const own = kept.get(sqlite) ?? { rows: new Map<string, Statement>(), values: new Map<string, Statement>() };
  kept.set(sqlite, own);
  const made = sqlite.prepare<unknown[], unknown>(sql);
  if (mode === 'values') made.pluck();
  own[mode].set(sql, made);
  return made;
}

/** The rows of a query as objects. */
export function allRows<R>(archive: Connection, sql: string, ...values: readonly Value[]): R[] {
  return prepare(archive, 'rows', sql).all(...values) as R[];
}

/** The first row; undefined for none. */
export function oneRow<R>(archive: Connection, sql: string, ...values: readonly Value[]): R | undefined {
  return prepare(archive, 'rows', sql).get(...values) as R | undefined;
}

/** The first column of every row. */
export function allValues<V>(archive: Connection, sql: string, ...values: readonly Value[]): V[] {
  return prepare(archive, 'values', sql).all(...values) as V[];
}

/** The first column of the first row; undefined for no row. */
export function oneValue<V>(archive: Connection, sql: string, ...values: readonly Value[]): V | undefined {
  return prepare(archive, 'values', sql).get(...values) as V | undefined;
}

/** What a query of one row and one column counts. @throws RangeError where it has no row */
export function countOf(archive: Connection, sql: string, ...values: readonly Value[]): number {
  const count = oneValue<number>(archive, sql, ...values);
  if (count === undefined) throw new RangeError(`${sql} counts nothing`);
  return count;
}

/** True where a query has a row. */
export function hasRow(archive: Connection, sql: string, ...values: readonly Value[]): boolean {
  return prepare(archive, 'rows', sql).get(...values) !== undefined;
}

/** Runs a statement that changes rows, and returns how many. */
export function run(archive: Connection, sql: string, ...values: readonly Value[]): number {
  return prepare(archive, 'rows', sql).run(...values).changes;
}

/** Runs a statement that inserts a row, and returns the row's number. */
export function lastId(archive: Connection, sql: string, ...values: readonly Value[]): number {
  return Number(prepare(archive, 'rows', sql).run(...values).lastInsertRowid);
}
