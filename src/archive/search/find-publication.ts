import { distance } from 'fastest-levenshtein';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, allValues, oneValue } from '../database/statements.js';
import { fold } from './fold.js';

/** Names are compared without case, width, punctuation, spaces and a leading article. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The id of the one publication that goes by `name` (or slug); null for none, or where several do. */
export function findPublication(archive: Pick<ArchiveReader, 'sqlite'>, name: string): number | null {
  const bySlug = oneValue<number>(archive, 'SELECT id FROM publications WHERE slug = ?', name);
  if (bySlug !== undefined) return bySlug;
  const ids = allValues<number>(archive, 'SELECT DISTINCT publication_id FROM publication_names WHERE folded = ?', foldName(name));
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** The name or slug that is written most like a mistyped one; null where none is. */
export function similarPublication(archive: Pick<ArchiveReader, 'sqlite'>, name: string): string | null {
  const typed = foldName(name);
  const rows = allRows<{ readonly name: string; readonly folded: string }>(archive, 'SELECT name, folded FROM publication_names');
  const [nearest] = rows
    .map((row) => ({ ...row, distance: distance(row.folded, typed) }))
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length);
  return nearest && nearest.distance <= Math.max(1, typed.length / 4) ? nearest.name : null;
}
