import type { ArchiveReader } from '../database/archive.js';
import { allRows } from '../database/statements.js';

/** Where a newspaper comes out, and its serial number; null is unknown. */
export interface Imprint {
  readonly place: string | null;
  readonly issn: string | null;
}

/** What is known of every newspaper, by its slug (the first part of a key). A few hundred rows at most. */
export function loadImprints(archive: ArchiveReader): ReadonlyMap<string, Imprint> {
  const rows = allRows<Imprint & { readonly slug: string }>(archive, 'SELECT slug, place, issn FROM publications');
  return new Map(rows.map(({ slug, place, issn }) => [slug, { place, issn }]));
}
