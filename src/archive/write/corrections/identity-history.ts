import type { Identification, IdentityField } from '../../../page/index.js';
import type { Archive, ArchiveReader } from '../../database/archive.js';
import { oneRow } from '../../database/statements.js';
import { publicationNamed } from '../../search/find-publication.js';
import { type Fact, loadFacts } from '../documents.js';
import { setIdentifications } from '../identify.js';
import { type CorrectionRow, loadRows, updateCorrection } from './correction-rows.js';

/** What is known of one field, as a correction keeps it. */
export interface Known extends Omit<Identification, 'field'> {
  /** When and by whom it was said, of what was known before. */
  readonly said_at?: string | null;
  readonly said_by?: string | null;
}

/** Fields and what was known of them; null for nothing. */
export type KnownFields = Readonly<Partial<Record<IdentityField, Known | null>>>;

/** What a correction says of fields, or took the place of. */
export function identityOf(json: Readonly<Record<string, unknown>>): KnownFields {
  return (json.identity ?? {}) as KnownFields;
}

/** As corrections keep it; null for fields of which nothing is known. */
export function toFields(identifications: readonly (Identification | Fact | { readonly field: IdentityField })[]): KnownFields {
  return Object.fromEntries(
    identifications.map((one) => {
      if (!('value' in one)) return [one.field, null];
      const { field, value, basis, evidence } = one;
      return [field, { value, basis, evidence, ...('saidAt' in one && { said_at: one.saidAt, said_by: one.saidBy }) }];
    }),
  );
}

/** What a correction kept of a field, as it is stored. */
export function toFact(field: IdentityField, { said_at: saidAt, said_by: saidBy, ...known }: Known): Identification | Fact {
  return { field, ...known, ...(saidAt !== undefined && { saidAt, saidBy: saidBy ?? null }) };
}

/** What identifications with this field changed say. */
export function withField(known: readonly Identification[], field: IdentityField, now: Known | null): Identification[] {
  return [...known.filter((one) => one.field !== field), ...(now ? [toFact(field, now)] : [])];
}

/** What is known of a document from files and runs, without all that persons said of it since. */
export function loadOrigin(archive: ArchiveReader, documentId: number): Identification[] {
  let known: Identification[] = loadFacts(archive, documentId);
  for (const row of standing(archive, documentId).toReversed())
    for (const [field, old] of Object.entries(identityOf(row.before)) as [IdentityField, Known | null][])
      known = withField(known, field, old);
  return known;
}

function standing(archive: ArchiveReader, documentId: number): CorrectionRow[] {
  return loadRows(archive, documentId).filter(({ kind, undoneAt }) => kind === 'identify' && undoneAt === null);
}

/**
 * Says anew what a document is, by all that persons said of it in the order in which they said it: where another archive's word came between
 * those of this one. @param origin what is known of it without them
 * @param paper the newspaper that it is of in the archive that the words came from
 */
export function renewIdentity(
  archive: Archive,
  documentId: number,
  { origin, paper }: { readonly origin: readonly Identification[]; readonly paper: string | null },
): void {
  const { rendition } = oneRow<{ readonly rendition: number }>(archive, 'SELECT rendition FROM documents WHERE id = ?', documentId) ?? {
    rendition: 1,
  };
  let known = origin;
  for (const row of standing(archive, documentId)) {
    const said = Object.entries(identityOf(row.change)) as [IdentityField, Known][];
    const before = toFields(said.map(([field]) => known.find((one) => one.field === field) ?? { field }));
    updateCorrection(archive, row, { applied: true, before: { identity: before, rendition: row.before.rendition ?? rendition } });
    for (const [field, now] of said) {
      // Exports name a paper as the archive does, whatever the person called it.
      const value = field === 'publication' && paper !== null && publicationNamed(archive, now.value) === null ? paper : now.value;
      known = withField(known, field, { ...now, value, said_at: row.madeAt, said_by: row.madeBy });
    }
  }
  setIdentifications(archive, { documentId, identifications: known });
}
