import { distance } from 'fastest-levenshtein';
import type { ArchiveReader } from '../database/archive.js';
import { allRows, allValues, oneValue } from '../database/statements.js';
import { fold } from './fold.js';

/** For finding, names are compared without case, width, punctuation, spaces, marks on letters, forms of Han and a leading article. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * For storing, names are compared as they are written: 文汇报 (Shanghai) and 文匯報 (Hong Kong), The Post and Post are different papers. Only what
 * every paper sets as it likes is no difference: capitals, width, blanks, the shape of an apostrophe, title marks round it (《》) and a full stop.
 */
export function exactName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[《〈『「](.*)[》〉』」]$/u, '$1')
    .replace(/(?<=.)\.$/u, '')
    .toLowerCase()
    .trim();
}

interface NameRow {
  readonly id: number;
  readonly name: string;
  /** 1 for a slug of one word, such as `news` of News+: another paper may be called so. */
  readonly isShortSlug: 0 | 1;
}

/** The ids of the publications that go by names which are written alike, in their order. */
export function alikePublications(archive: Pick<ArchiveReader, 'sqlite'>, name: string): number[] {
  return [...new Set(namesAlike(archive, name).map(({ id }) => id))];
}

function namesAlike(archive: Pick<ArchiveReader, 'sqlite'>, name: string): NameRow[] {
  const sql = `SELECT b.id, n.name, n.name = b.slug AND b.name <> b.slug AND instr(n.name, '-') = 0 AS isShortSlug
    FROM publication_names n JOIN publications b ON b.id = n.publication_id WHERE n.folded = ? ORDER BY b.id`;
  return allRows<NameRow>(archive, sql, foldName(name));
}

/** The id of the publication with this very name or slug; null for none. */
export function publicationNamed(archive: Pick<ArchiveReader, 'sqlite'>, name: string): number | null {
  const bySlug = oneValue<number>(archive, 'SELECT id FROM publications WHERE slug = ?', name);
  if (bySlug !== undefined) return bySlug;
  const exact = exactName(name);
  return namesAlike(archive, name).find((one) => !one.isShortSlug && exactName(one.name) === exact)?.id ?? null;
}

/** The id of the publication that a person who looks for `name` means: the one of this very name or slug, else the one that is written alike; null for none or several. */
export function findPublication(archive: Pick<ArchiveReader, 'sqlite'>, name: string): number | null {
  const named = publicationNamed(archive, name);
  if (named !== null) return named;
  const alike = alikePublications(archive, name);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The name or slug that is written most like a mistyped one; null where none is. */
export function similarPublication(archive: Pick<ArchiveReader, 'sqlite'>, name: string): string | null {
  const typed = foldName(name);
  const rows = allRows<{ readonly name: string; readonly folded: string; readonly main: number }>(
    archive,
    'SELECT n.name, n.folded, n.name = b.name AS main FROM publication_names n JOIN publications b ON b.id = n.publication_id',
  );
  const [nearest] = rows
    .map((row) => ({ ...row, distance: distance(row.folded, typed) }))
    .sort((a, b) => a.distance - b.distance || b.main - a.main || a.name.length - b.name.length);
  return nearest && nearest.distance <= Math.max(1, typed.length / 4) ? nearest.name : null;
}

/** Names that a suggestion lists. */
const SUGGESTED = 3;

/**
 * What a person may mean who names a publication that is not there: the one that is written almost so, else the papers of the archive of whose
 * names it is a part (gazette), or almost one (gazete).
 */
export function suggestPublications(archive: Pick<ArchiveReader, 'sqlite'>, name: string): string[] {
  const similar = similarPublication(archive, name);
  if (similar !== null) return [similar];
  const typed = foldName(name);
  if (typed.length < 2) return [];
  const names = allValues<string>(archive, 'SELECT name FROM publications WHERE id IN (SELECT publication_id FROM issues) ORDER BY name');
  const isSlip = (word: string) => distance(foldName(word), typed) <= typed.length / 4;
  return names.filter((one) => foldName(one).includes(typed) || one.split(/[\s-]+/).some(isSlip)).slice(0, SUGGESTED);
}
