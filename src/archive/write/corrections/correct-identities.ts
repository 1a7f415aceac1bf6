import { type Identification, type IdentityField, isInferred } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { type DocumentStanding, viewStanding } from '../document-standing.js';
import { loadIdentifications } from '../documents.js';
import { lowerRendition } from '../identify.js';
import { type CorrectedIdentity, correctIdentity } from './correct-identity.js';
import type { Author } from './correction-rows.js';
import type { KnownFields } from './identity-history.js';
import { rehearse } from './rehearse.js';

/** What a person says of one document. */
export interface IdentityClaim {
  readonly documentId: number;
  /** One a field. */
  readonly said: readonly Identification[];
  /** The newspaper's name is another of the one that is said: the whole paper was named. @default false */
  readonly alias?: boolean;
  /** Fields whose inferred values the person confirms as they are. */
  readonly confirmed: readonly IdentityField[];
}

/** Who says it, and how. */
export interface ClaimOptions {
  readonly author: Author;
  /** What is kept as the evidence of what is confirmed: the command. */
  readonly evidence: string;
  /** Everything is done and taken back: what is returned is what would be. @default false */
  readonly dryRun?: boolean;
}

/** What became of a document. */
export interface IdentityChange extends DocumentStanding {
  /** The key by which it was found before. */
  readonly was: string;
  /** The correction's number; null where nothing changed, and in a dry run. */
  readonly correction: number | null;
  /** What is known now of the fields that changed or were confirmed, and what was before. No fields where all was so already. */
  readonly change: KnownFields;
  readonly before: KnownFields;
  /** It is a document of another page, or of another article of its page, than before. */
  readonly hasMoved: boolean;
}

/**
 * Says of several documents what they are, each with a correction of its own that can be undone. What a person has said already is not said
 * again. One transaction: all of it, or nothing.
 */
export function correctIdentities(archive: Archive, claims: readonly IdentityClaim[], options: ClaimOptions): IdentityChange[] {
  const { author, evidence, dryRun = false } = options;
  const work = (): IdentityChange[] => {
    const made = claims
      .map((claim) => ({ claim, old: viewStanding(archive, claim.documentId) }))
      .map((one) => ({ ...one, correction: makeCorrection(archive, one.claim, { author, evidence }) }))
      .map((one) => ({ ...one, hasMoved: one.correction !== null && hasMoved(one.old, viewStanding(archive, one.claim.documentId)) }));
    // Only now is it known which numbers those that went have left.
    for (const { claim, hasMoved } of made) if (hasMoved) lowerRendition(archive, claim.documentId);
    return made.map(({ claim, old, correction, hasMoved }) => ({
      ...viewStanding(archive, claim.documentId),
      was: old.key,
      correction: dryRun || correction === null ? null : correction.id,
      change: correction?.change ?? {},
      before: correction?.before ?? {},
      hasMoved,
    }));
  };
  return dryRun ? rehearse(archive, work) : archive.transaction(work);
}

function makeCorrection(archive: Archive, claim: IdentityClaim, { author, evidence }: ClaimOptions): CorrectedIdentity | null {
  const { documentId } = claim;
  const said = newsOf(loadIdentifications(archive, documentId), claim, evidence);
  return said.length === 0 ? null : correctIdentity(archive, { documentId, said, alias: claim.alias ?? false }, author);
}

function hasMoved(before: DocumentStanding, now: DocumentStanding): boolean {
  return before.pageId !== now.pageId || before.item !== now.item;
}

/** What a claim says that no person has said before. */
function newsOf(known: readonly Identification[], { said, confirmed }: IdentityClaim, evidence: string): Identification[] {
  const isNews = ({ field, value }: Identification) =>
    !known.some((one) => one.field === field && one.value === value && one.basis === 'user');
  const asIs = known.filter(
    ({ field, basis }) => isInferred(basis) && confirmed.includes(field) && !said.some((one) => one.field === field),
  );
  return [...said.filter(isNews), ...asIs.map((one) => ({ ...one, basis: 'user' as const, evidence }))];
}
