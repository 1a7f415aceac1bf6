import { UsageError } from '../../page/index.js';
import type { Archive } from '../database/archive.js';
import { allRows, allValues } from '../database/statements.js';

/** A table or view that people made in an archive. */
interface OwnObject {
  readonly type: 'table' | 'view';
  readonly name: string;
  readonly sql: string;
}

/** What is in the archive attached as `source` and no part of an archive as the program makes it. */
const OWN = `SELECT type, name, sql FROM source.sqlite_schema WHERE type IN ('table', 'view') AND sql IS NOT NULL
  AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN (SELECT name FROM main.sqlite_schema) ORDER BY rowid`;

/**
 * Finds tables and views that people made, by their names, in the archive attached as `source`, in the order in which they were made.
 * @throws UsageError for a name that there is not, one of the archive's own, and a virtual table
 */
export function findOwnTables(target: Archive, names: readonly string[]): OwnObject[] {
  const own = allRows<OwnObject>(target, OWN);
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  for (const name of names) {
    const found = own.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!found) refuse(target, name, own);
    if (/^CREATE VIRTUAL TABLE/i.test(found.sql)) throw new UsageError(`${found.name} is a virtual table, which cannot be copied`);
  }
  return own.filter(({ name }) => wanted.has(name.toLowerCase()));
}

function refuse(target: Archive, name: string, own: readonly OwnObject[]): never {
  if (allValues(target, 'SELECT 1 FROM main.sqlite_schema WHERE lower(name) = lower(?)', name).length > 0)
    throw new UsageError(`${name} is of the archive itself, and goes with it; --tables is for tables that you made`);
  const names = own.map((one) => one.name);
  throw new UsageError(
    `there is no table ${name} that you made; ${names.length === 0 ? 'there is none' : `there are ${names.join(', ')}`}`,
  );
}

/**
 * Copies tables that people made into `main`, with their indexes and triggers, and views. Rows stay behind that refer (by a foreign key) to what the new
 * archive has not.
 */
export function copyOwnTables(target: Archive, own: readonly OwnObject[]): void {
  const { sqlite } = target;
  for (const { type, name, sql } of own) {
    sqlite.exec(sql);
    if (type === 'view') continue;
    const columns = allValues<string>(target, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', name).map(quote).join(', ');
    const from = `source.${quote(name)}`;
    sqlite.exec(`INSERT INTO main.${quote(name)} (${columns}) SELECT ${columns} FROM ${from} WHERE ${refersToKept(target, name)}`);
    const more = allValues<string>(
      target,
      "SELECT sql FROM source.sqlite_schema WHERE type IN ('index', 'trigger') AND tbl_name = ? AND sql IS NOT NULL ORDER BY type, rowid",
      name,
    );
    for (const statement of more) sqlite.exec(statement);
  }
}

interface ForeignKey {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  readonly to: string | null;
}

/** A condition over `source`: each foreign key is NULL or is in `main`. */
function refersToKept(target: Archive, name: string): string {
  const rows = allRows<ForeignKey>(target, 'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq', name);
  const conditions = [...new Set(rows.map(({ id }) => id))].map((id) => {
    const columns = rows.filter((row) => row.id === id);
    const own = columns.map(({ from }) => `source.${quote(name)}.${quote(from)}`);
    const table = columns[0]?.table ?? '';
    const keys = allValues<string>(target, 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', table);
    const pairs = columns.map(({ to }, i) => `parent.${quote(to ?? keys[i] ?? 'rowid')} = ${own[i]}`);
    return `(${own.map((one) => `${one} IS NULL`).join(' OR ')} OR EXISTS (SELECT 1 FROM main.${quote(table)} parent WHERE ${pairs.join(' AND ')}))`;
  });
  return conditions.join(' AND ') || '1';
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
