import { BASES, type Identification } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { hasRow } from '../database/statements.js';
import { exactName, publicationNamed } from '../search/find-publication.js';
import { freeSlug, slugOf } from './publications.js';

/** What new publications of a run are to be called, by exact name. */
export type PublicationPlan = ReadonlyMap<string, PlannedPublication>;

export interface PlannedPublication {
  readonly name: string;
  readonly slug: string;
}

/**
 * Names and slugs for the publications that a run's files are said to be of and that the archive has not, so that neither depends on which
 * file is read first. Of several spellings of one name (Harrow Courier, HARROW COURIER) it takes the one of the strongest basis, the first in
 * the order of characters. Of names with one slug the first has it plain, the next gets `-2`; a folder that is called as a slug is of the paper
 * that has it.
 */
export function planPublications(archive: ArchiveReader, said: readonly Identification[]): PublicationPlan {
  const spellings = new Map<string, Spelling[]>();
  for (const { value: name, basis } of new Map(said.map((one) => [`${one.basis} ${one.value}`, one])).values()) {
    if (publicationNamed(archive, name) !== null) continue;
    const spelling = { name, slug: slugOf(name), rank: BASES.indexOf(basis) };
    spellings.set(exactName(name), [...(spellings.get(exactName(name)) ?? []), spelling]);
  }
  const taken = new Set<string>();
  const isFree = (slug: string) => !taken.has(slug) && !hasRow(archive, 'SELECT 1 FROM publications WHERE slug = ? AND name <> slug', slug);
  const chosen = [...spellings].map(([exact, own]) => ({ exact, ...own.reduce((best, one) => (isBetter(one, best) ? one : best)) }));
  const planned = chosen.toSorted(compareNames);
  const named = planned.filter(isNamed).map(({ exact, name, slug }) => {
    const free = freeSlug(slug, isFree);
    taken.add(free);
    return { exact, name, slug: free };
  });
  const slugs = planned
    .filter((one) => !isNamed(one))
    .map((one) => ({ ...(named.find(({ slug }) => slug === one.slug) ?? one), exact: one.exact }));
  return new Map([...named, ...slugs].map(({ exact, name, slug }) => [exact, { name, slug }]));
}

interface Spelling extends PlannedPublication {
  /** Of its basis, the strongest first. */
  readonly rank: number;
}

/** False for a name that is written as a slug. */
function isNamed({ name, slug }: PlannedPublication): boolean {
  return name !== slug;
}

function isBetter(a: Spelling, b: Spelling): boolean {
  if (isNamed(a) !== isNamed(b)) return isNamed(a);
  return a.rank === b.rank ? compareNames(a, b) < 0 : a.rank < b.rank;
}

function compareNames(a: PlannedPublication, b: PlannedPublication): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
