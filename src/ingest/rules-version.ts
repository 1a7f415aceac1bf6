import { createHash } from 'node:crypto';
import { TABLE_DIGESTS } from '../decisions/table-digests.js';
import { STAGE_VERSIONS } from '../stages/versions.js';

/** What reads a page besides the stages and the tables that are learned; raise a number where its result changes for some page. */
const VERSIONS = { readers: 7, conventions: 9, assembly: 10 };

let version: number | null = null;

/**
 * What documents are read by today, as one number: it follows from the versions of readers, conventions, stages and assembly and from the
 * digests of every learned table, so that no one has to remember to raise it when tables are learned again. The first 48 bits of
 * the SHA-256 of all of them, which fit in a number.
 */
export function rulesVersion(): number {
  version ??= createHash('sha256')
    .update(JSON.stringify([VERSIONS, STAGE_VERSIONS, TABLE_DIGESTS]))
    .digest()
    .readUIntBE(0, 6);
  return version;
}
