import { dirname, resolve } from 'node:path';
import { type Archive, countPlaces, documentsBelow, documentsNamed, type IdentityClaim, type NamedDocuments } from '../archive/index.js';
import { type IdentityList, type IdentityRow, readSaid, refuse } from '../ingest/index.js';
import { type Identification, type IdentityField, UsageError } from '../page/index.js';
import { findKey } from './context.js';
import { plural } from './output.js';
import { commandLine } from './version.js';

/** What is said of pages, and of which. */
export interface ClaimRequest {
  readonly keys: readonly string[];
  /** Files and folders. */
  readonly paths: readonly string[];
  /** A list of pages with what each is, and the path of its file; null for none. */
  readonly list: (IdentityList & { readonly file: string }) | null;
  /** What options say of all of them. */
  readonly said: readonly Identification[];
  /** Fields whose inferred values are confirmed. */
  readonly confirmed: readonly IdentityField[];
  /** The fields to confirm were named one by one. */
  readonly hasNamedFields: boolean;
}

/** What options say of pages, as a person says it. @throws UsageError for a value that cannot be */
export function readIdentifications(flags: Parameters<typeof readSaid>[0]): Identification[] {
  return readSaid(flags).map(({ field, value }) => ({ field, value, basis: 'user', evidence: typedEvidence() }));
}

/** Characters of a command that are kept for each fact: one with hundreds of keys is kept for each of their pages. */
const LONGEST = 300;

/** The command, as evidence of what it says. */
export function typedEvidence(): string {
  const command = commandLine();
  return command.length <= LONGEST ? command : `${command.slice(0, LONGEST)}…`;
}

/**
 * What is said of each document, all of it looked up before anything changes.
 * @throws UsageError for what names nothing, for one page's facts said of many pages, and for two things said of one document
 */
export function makeClaims(archive: Archive, request: ClaimRequest): IdentityClaim[] {
  const { keys, paths, list, said, confirmed } = request;
  const claims = new Claims();
  const byKey = keys.map((key) => findNamed(archive, key, request));
  const ofPapers = new Set(byKey.flatMap(({ kind, documents }) => (kind === 'publication' ? documents : [])));
  const named = [...byKey.flatMap(({ documents }) => documents), ...paths.flatMap((path) => findBelow(archive, path))];
  const documents = [...new Set(named)];
  checkReach(archive, documents, said, null);
  for (const documentId of documents) claims.add({ documentId, said, confirmed, alias: ofPapers.has(documentId) }, 'the command line');
  for (const row of list?.rows ?? []) {
    const own = row.said.map((one): Identification => ({ ...one, basis: 'user', evidence: row.place }));
    const all = [...own, ...said.filter(({ field }) => !own.some((one) => one.field === field))];
    if (all.length === 0 && confirmed.length === 0) throw refuse(row.place, 'says nothing of its page; fill in a column, or add --confirm');
    const found = findRow(archive, row, dirname(list?.file ?? '.'));
    checkReach(archive, found, all, row.place);
    for (const documentId of found) claims.add({ documentId, said: all, confirmed }, row.place);
  }
  return claims.all();
}

/** What is said of each document, and where that was said. */
class Claims {
  readonly #claims = new Map<number, { readonly claim: IdentityClaim; readonly origin: string }>();

  /** @throws UsageError where another place says another thing of the document */
  add(claim: IdentityClaim, origin: string): void {
    const other = this.#claims.get(claim.documentId);
    for (const { field, value } of claim.said) {
      const before = other?.claim.said.find((one) => one.field === field);
      if (other && before && before.value !== value)
        throw refuse(origin, `says ${field} “${value}” of a page of which ${other.origin} says “${before.value}”; correct one of them`);
    }
    const said = [...claim.said, ...(other?.claim.said.filter((one) => !claim.said.some(({ field }) => field === one.field)) ?? [])];
    this.#claims.set(claim.documentId, { claim: { ...claim, said }, origin });
  }

  all(): IdentityClaim[] {
    return [...this.#claims.values()].map(({ claim }) => claim);
  }
}

function findNamed(archive: Archive, key: string, { said, confirmed, hasNamedFields }: ClaimRequest): NamedDocuments {
  const found = documentsNamed(archive, key);
  if (found === null || found.documents.length === 0) {
    findKey(archive, key);
    throw new UsageError(`${key} names no page of the archive; see: broadsheet list documents`);
  }
  if (found.kind === 'publication') checkPublication(archive, key, { found, said, confirmed, hasNamedFields });
  return found;
}

/** Nobody has looked at every page of a paper: what is said of all of them is to be meant. */
function checkPublication(
  archive: Archive,
  key: string,
  request: { readonly found: NamedDocuments } & Pick<ClaimRequest, 'said' | 'confirmed' | 'hasNamedFields'>,
): void {
  const { pages, issues } = countPlaces(archive, request.found.documents);
  const what = key === '_' ? 'all pages of unknown papers' : 'a whole publication';
  if (request.confirmed.length > 0 && !request.hasNamedFields)
    throw new UsageError(
      `${key} is ${what} (${plural(pages, 'page')}); say which facts you confirm of it: --fields publication, or --fields publication,date,page`,
    );
  if (issues > 1 && request.said.some(({ field }) => field === 'date'))
    throw new UsageError(`${key} is ${what}, of ${issues} issues; one --date would make one issue of them: name the issue`);
}

function findBelow(archive: Archive, path: string): number[] {
  const found = documentsBelow(archive, { location: resolve(path), path: path.replace(/\\/g, '/') });
  if (found.length === 0) throw new UsageError(`--path: the archive has no page of a file in “${path}”; see: broadsheet list documents`);
  return found;
}

/** @param folder that paths of the list are relative to, unless they are written as the archive names them */
function findRow(archive: Archive, { place, key, path, number }: IdentityRow, folder: string): readonly number[] {
  const ofKey = key === null ? null : (documentsNamed(archive, key)?.documents ?? []);
  if (ofKey?.length === 0) throw refuse(place, `there is nothing with the key “${key}”; correct it (see: broadsheet list documents)`);
  const ofPath =
    path === null ? null : documentsBelow(archive, { location: resolve(folder, path), path, ...(number !== null && { number }) });
  const page = number === null ? 'page' : `page number ${number}`;
  if (ofPath?.length === 0) throw refuse(place, `the archive has no ${page} of the file “${path}”; import it, or correct the path`);
  if (ofKey === null || ofPath === null) return ofKey ?? ofPath ?? [];
  const both = ofKey.filter((id) => ofPath.includes(id));
  if (both.length === 0) throw refuse(place, `${key} is not in the file “${path}”; correct the key or the path`);
  return both;
}

/** Of what only one page is: @throws UsageError where it is said of several */
function checkReach(archive: Archive, documents: readonly number[], said: readonly Identification[], place: string | null): void {
  const says = (field: IdentityField) => said.some((one) => one.field === field);
  const { pages } = countPlaces(archive, documents);
  const refuseReach = (problem: string) =>
    place === null ? new UsageError(`${problem}, or write them into a list: --from FILE.csv`) : refuse(place, problem);
  if (says('page') && pages > 1) throw refuseReach(`a page label is of one page, and ${pages} are named; say it of each`);
  if (says('item') && documents.length > 1)
    throw refuseReach(`an item is of one file, and ${documents.length} are named; say it of each (…/1~1, …/1~2)`);
}
