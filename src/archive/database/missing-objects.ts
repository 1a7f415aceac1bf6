import type { ArchiveReader } from './archive.js';
import { allRows } from './statements.js';

/** A table, index, view or trigger of a database, and the statement that makes it. */
export interface SchemaObject {
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

/** What a database is made of, in the order in which it was made; without what SQLite makes for itself. */
export function listObjects(archive: Pick<ArchiveReader, 'sqlite'>): SchemaObject[] {
  return allRows<SchemaObject>(
    archive,
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
  );
}

/** Those of `expected` that a database lacks, in their order. */
export function findMissing(archive: Pick<ArchiveReader, 'sqlite'>, expected: readonly SchemaObject[]): SchemaObject[] {
  const present = new Set(listObjects(archive).map(({ name }) => name));
  return expected.filter(({ name }) => !present.has(name));
}

/** True for a table whose rows are lost with it. A virtual table and its shadows are made anew from the others. */
export function holdsRows({ type, name }: SchemaObject, expected: readonly SchemaObject[]): boolean {
  return type === 'table' && !virtualTables(expected).some((virtual) => name === virtual || name.startsWith(`${virtual}_`));
}

/** Makes what is missing and holds no rows of its own: views, triggers, indexes, the tables of the full-text index (still empty). Nothing where a table with rows is missing: a copy is to be restored. */
export function makeMissing(archive: Pick<ArchiveReader, 'sqlite'>, expected: readonly SchemaObject[]): void {
  if (findMissing(archive, expected).some((object) => holdsRows(object, expected))) return;
  dropBroken(archive, expected);
  for (const object of expected) {
    // Making a virtual table makes its shadows too.
    const isMissing = findMissing(archive, [object]).length > 0;
    if (isMissing && !holdsRows(object, expected)) archive.sqlite.exec(object.sql);
  }
}

/** A virtual table without its shadows cannot be read; shadows without it stand in the way of another. */
function dropBroken(archive: Pick<ArchiveReader, 'sqlite'>, expected: readonly SchemaObject[]): void {
  for (const virtual of virtualTables(expected)) {
    const own = expected.filter(({ type, name }) => type === 'table' && (name === virtual || name.startsWith(`${virtual}_`)));
    if (findMissing(archive, own).length === 0) continue;
    for (const { name } of own) archive.sqlite.exec(`DROP TABLE IF EXISTS "${name}"`);
  }
}

function virtualTables(expected: readonly SchemaObject[]): string[] {
  return expected.flatMap(({ name, sql }) => (/^CREATE VIRTUAL TABLE/i.test(sql) ? [name] : []));
}
