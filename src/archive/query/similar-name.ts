import { distance } from 'fastest-levenshtein';
import type { ArchiveReader } from '../database/archive.js';

const TABLES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '\\_\\_%' ESCAPE '\\'";
const COLUMNS = "SELECT DISTINCT c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type IN ('table', 'view')";

/** The table or column that is written most like a mistyped one; null where none is. */
export function similarName({ sqlite }: ArchiveReader, what: 'table' | 'column', typed: string): string | null {
  const names = sqlite
    .prepare<[], string>(what === 'table' ? TABLES : COLUMNS)
    .pluck()
    .all();
  const near = names.map((name) => [name, distance(name, typed)] as const).sort((a, b) => a[1] - b[1])[0];
  return near && near[1] <= Math.max(2, typed.length / 3) ? near[0] : null;
}
