import { distance } from 'fastest-levenshtein';
import type { ArchiveReader } from '../database/archive.js';
import { DESCRIPTIONS } from '../database/schema-descriptions.js';

const TABLES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '\\_\\_%' ESCAPE '\\'";
const COLUMNS = "SELECT DISTINCT c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type IN ('table', 'view')";

/** The table or column that is written most like a mistyped one; null where none is, and for a column that some table has. */
export function similarName({ sqlite }: ArchiveReader, what: 'table' | 'column', typed: string): string | null {
  const names = sqlite
    .prepare<[], string>(what === 'table' ? TABLES : COLUMNS)
    .pluck()
    .all();
  const near = names.map((name) => [name, distance(name, typed)] as const).sort((a, b) => a[1] - b[1])[0];
  return near && near[1] > 0 && near[1] <= Math.max(2, typed.length / 3) ? near[0] : null;
}

/** The tables and views that have a column, in any case; those of the program first, in the order of `broadsheet schema`. */
export function tablesWith({ sqlite }: ArchiveReader, column: string): string[] {
  const order = Object.keys(DESCRIPTIONS);
  const found = sqlite
    .prepare<[string], string>(
      `SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c
       WHERE m.type IN ('table', 'view') AND c.name = ? COLLATE NOCASE AND m.name NOT LIKE 'article\\_search\\_%' ESCAPE '\\'
         AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name`,
    )
    .pluck()
    .all(column);
  return [...order.filter((name) => found.includes(name)), ...found.filter((name) => !order.includes(name))];
}
