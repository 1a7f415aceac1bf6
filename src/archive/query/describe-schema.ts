import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { ArchiveReader } from '../database/archive.js';
import { MIGRATIONS } from '../database/connect.js';
import { openDatabase } from '../database/open-database.js';
import { DESCRIPTIONS } from '../database/schema-descriptions.js';
import { registerUpgradeFunctions } from '../database/upgrade-functions.js';
import { FUNCTIONS } from '../search/functions.js';

/** A column as a query sees it. */
export interface ColumnInfo {
  readonly name: string;
  /** In SQLite's words, lower case; null for an expression of a view and for the index. */
  readonly type: string | null;
  /** `pages.id`, where it refers to another table. */
  readonly refersTo: string | null;
  /** Null for a table that is not ours. */
  readonly about: string | null;
}

export interface TableInfo {
  readonly kind: 'view' | 'table' | 'index';
  readonly name: string;
  readonly about: string | null;
  readonly columns: readonly ColumnInfo[];
}

/** A function of ours that a query can use. */
export interface FunctionInfo {
  /** With its arguments: `fold(text)`. */
  readonly name: string;
  readonly about: string;
}

export interface Schema {
  readonly tables: readonly TableInfo[];
  readonly functions: readonly FunctionInfo[];
}

/** What SQLite, FTS5 and the migrations keep for themselves. */
const INTERNAL = /^(?:sqlite_|__drizzle_|article_search_(?:data|idx|docsize|config|content)$)/;

/** The tables, views and functions of an archive: ours in the order of their descriptions, then those that it has besides. */
export function describeSchema({ sqlite }: Pick<ArchiveReader, 'sqlite'>): Schema {
  const rows = sqlite
    .prepare<[], { name: string; type: 'table' | 'view'; sql: string | null }>(
      "SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name",
    )
    .all()
    .filter(({ name }) => !INTERNAL.test(name));
  const order = Object.keys(DESCRIPTIONS);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const tables = rows.map(({ name, type, sql }): TableInfo => {
    const kind = type === 'table' && /^CREATE VIRTUAL/i.test(sql ?? '') ? 'index' : type;
    return { kind, name, about: describe(name)?.about ?? null, columns: readColumns(sqlite, name) };
  });
  return {
    tables: tables.toSorted((a, b) => place(a.name) - place(b.name)),
    functions: Object.entries(FUNCTIONS).map(([name, about]) => ({ name, about })),
  };
}

/** The schema as this program makes it, without an archive. @throws DriverError where the database driver is missing */
export function describeNewArchive(): Schema {
  const sqlite = openDatabase(':memory:');
  try {
    registerUpgradeFunctions(sqlite);
    const journal = JSON.parse(readFileSync(`${MIGRATIONS}/meta/_journal.json`, 'utf8')) as { entries: { tag: string }[] };
    for (const { tag } of journal.entries) sqlite.exec(readFileSync(`${MIGRATIONS}/${tag}.sql`, 'utf8'));
    return describeSchema({ sqlite });
  } finally {
    sqlite.close();
  }
}

function describe(table: string) {
  return Object.hasOwn(DESCRIPTIONS, table) ? DESCRIPTIONS[table] : undefined;
}

function readColumns(sqlite: Database.Database, table: string): ColumnInfo[] {
  const references = new Map(
    sqlite
      .prepare<[string], { from: string; table: string; to: string | null }>('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)')
      .all(table)
      .map((row) => [row.from, `${row.table}.${row.to ?? 'id'}`]),
  );
  return sqlite
    .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
    .all(table)
    .map(({ name, type }) => {
      const about = describe(table)?.columns;
      return {
        name,
        type: type.toLowerCase() || null,
        refersTo: references.get(name) ?? null,
        about: (about && Object.hasOwn(about, name) ? about[name] : undefined) ?? null,
      };
    });
}
