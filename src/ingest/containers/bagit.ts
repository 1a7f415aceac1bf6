import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RefusedEntry } from './mounted.js';

/** Algorithms of BagIt's manifests, the surest first (RFC 8493, section 2.4). */
const ALGORITHMS = ['sha512', 'sha256', 'sha1', 'md5'];

/** What a bag says of its files. */
export interface BagReport {
  /** Files about the bag, which are no pages. */
  readonly tags: ReadonlySet<string>;
  /** Files of the bag's manifest that are damaged or missing. */
  readonly refused: readonly RefusedEntry[];
}

/** Paths, or what says whether one is among them. */
type Paths = Pick<ReadonlySet<string>, 'has'>;

/**
 * Checks the files of bags (RFC 8493) among those of a container or a folder against their manifests. What is not read is not checked.
 * @param files where files lie, by their paths inside
 * @param others paths of files that are there and are not read
 */
export function checkBags(files: ReadonlyMap<string, string>, others: Paths): BagReport {
  const tags = new Set<string>();
  const refused: RefusedEntry[] = [];
  for (const path of files.keys()) {
    const [, base] = /^((?:.*\/)?)bagit\.txt$/u.exec(path) ?? [];
    if (base === undefined) continue;
    for (const other of files.keys()) if (other.startsWith(base) && !other.startsWith(`${base}data/`)) tags.add(other);
    const manifest = ALGORITHMS.map((algorithm) => ({ algorithm, path: `${base}manifest-${algorithm}.txt` })).find((one) =>
      files.has(one.path),
    );
    if (manifest) refused.push(...checkManifest(manifest, base, { files, others }));
  }
  return { tags, refused };
}

function checkManifest(
  manifest: { readonly algorithm: string; readonly path: string },
  base: string,
  { files, others }: { readonly files: ReadonlyMap<string, string>; readonly others: Paths },
): RefusedEntry[] {
  const name = manifest.path.slice(base.length);
  const lines = readFileSync(files.get(manifest.path) ?? '', 'utf8').split(/\r\n?|\n/);
  return lines.flatMap((line): RefusedEntry[] => {
    const [, sum, written] = /^\s*([0-9a-fA-F]+)\s+\*?(.+)$/u.exec(line) ?? [];
    if (sum === undefined || written === undefined) return [];
    const path = base + written.replace(/^\.\//, '').replace(/%0A|%0D|%25/giu, decodeURIComponent);
    const own = files.get(path);
    if (own === undefined) return others.has(path) ? [] : [{ path, problem: `is named in ${name} and is not there; get the bag again` }];
    const found = createHash(manifest.algorithm).update(readFileSync(own)).digest('hex');
    if (found === sum.toLowerCase()) return [];
    return [{ path, problem: `is not what ${name} says it is (its checksum is another); get the bag again` }];
  });
}
