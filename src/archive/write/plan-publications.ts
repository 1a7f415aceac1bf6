import { BASES, type Identification } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { hasRow } from '../database/statements.js';
import { findPublication, foldName } from '../search/find-publication.js';
import { freeSlug, slugOf } from './publications.js';

/** What new publications of a run are to be called, by folded name. */
export type PublicationPlan = ReadonlyMap<string, PlannedPublication>;

export interface PlannedPublication {
  readonly name: string;
  readonly slug: string;
}

/**
 * Names and slugs for the publications that a run's files are said to be of and that the archive has not, so that neither depends on which
 * file is read first. Of several spellings of one name (Harrow Courier, harrow-courier) it takes one that is more than a slug, of the
 * strongest basis, the first in the order of characters. Of names with one slug the first has it plain, the next gets `-2`.
 */
export function planPublications(archive: ArchiveReader, said: readonly Identification[]): PublicationPlan {
  const spellings = new Map<string, Spelling[]>();
  for (const { value: name, basis } of new Map(said.map((one) => [`${one.basis} ${one.value}`, one])).values()) {
    if (findPublication(archive, name) !== null) continue;
    const spelling = { name, slug: slugOf(name), rank: BASES.indexOf(basis) };
    spellings.set(foldName(name), [...(spellings.get(foldName(name)) ?? []), spelling]);
  }
  const taken = new Set<string>();
  const isFree = (slug: string) => !taken.has(slug) && !hasRow(archive, 'SELECT 1 FROM publications WHERE slug = ? AND name <> slug', slug);
  const chosen = [...spellings].map(([folded, own]) => ({ folded, ...own.reduce((best, one) => (isBetter(one, best) ? one : best)) }));
  return new Map(
    chosen.toSorted(compareNames).map(({ folded, name, slug }) => {
      // A folder that is called as a slug is of the publication that gets the slug.
      if (name === slug) return [folded, { name, slug }];
      const free = freeSlug(slug, isFree);
      taken.add(free);
      return [folded, { name, slug: free }];
    }),
  );
}

interface Spelling extends PlannedPublication {
  /** Of its basis, the strongest first. */
  readonly rank: number;
}

function isBetter(a: Spelling, b: Spelling): boolean {
  const [isName, wasName] = [a.name !== a.slug, b.name !== b.slug];
  if (isName !== wasName) return isName;
  return a.rank === b.rank ? compareNames(a, b) < 0 : a.rank < b.rank;
}

function compareNames(a: PlannedPublication, b: PlannedPublication): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
