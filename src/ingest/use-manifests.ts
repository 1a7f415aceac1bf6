import { relative, sep } from 'node:path';
import { DocumentError } from '../page/index.js';
import { compare, type FoundFile, problemOf } from './found-file.js';
import { normalise } from './identify-page.js';
import { type Manifest, type ManifestEntry, readManifest } from './manifest.js';
import { isThere } from './read-file.js';

/** What of a manifest came to nothing. */
export interface ManifestRemark {
  /** The manifest's path. */
  readonly path: string;
  /** Names of columns that say nothing we know. */
  readonly unused: readonly string[];
  /** Rows of files that are not there, outside what was to be imported; those inside it are files that cannot be imported. */
  readonly missing: readonly { readonly path: string; readonly line: number }[];
}

/** Where a manifest was found, the weakest first: a folder's counts less than one that was named, and that less than an option's. */
const SOURCES = ['folder', 'argument', 'option'] as const;

/** A manifest and the folders whose files it may add; none for any. */
export interface FoundManifest {
  readonly from: (typeof SOURCES)[number];
  readonly path: string;
  readonly location: string;
  readonly roots: readonly string[];
}

/** Each manifest once, and last the one that counts: of folders' the one with the longest path, which is the nearest to what lies below both. */
function sortManifests(manifests: readonly FoundManifest[]): FoundManifest[] {
  const sorted = manifests.toSorted(
    (a, b) => SOURCES.indexOf(a.from) - SOURCES.indexOf(b.from) || a.location.length - b.location.length || compare(a.location, b.location),
  );
  const last = new Map(sorted.map((one) => [one.location, one]));
  return sorted.filter((one) => last.get(one.location) === one);
}

/** A manifest with its rows. */
type ReadManifest = FoundManifest & Manifest;

/** The rows of each manifest, in the order in which they count. @throws DocumentError where one cannot be used, or two contradict each other */
export function readManifests(manifests: readonly FoundManifest[]): ReadManifest[] {
  const read = sortManifests(manifests).map((manifest) => ({ ...manifest, ...readManifest(manifest.location, manifest.path) }));
  refuseContradictions(read);
  return read;
}

/** A row that people named for a file: its manifest and line. */
interface NamedRow {
  readonly entry: ManifestEntry;
  readonly manifest: string;
}

/**
 * Sees that no two manifests among the arguments say two things of a file: neither counts more than the other.
 * @throws DocumentError where they do
 */
function refuseContradictions(manifests: readonly ReadManifest[]): void {
  const rows = new Map<string, NamedRow>();
  for (const { from, path, entries } of manifests) {
    if (from !== 'argument') continue;
    for (const entry of entries) {
      const other = rows.get(entry.location);
      if (other && saysOther(other.entry, entry))
        throw new DocumentError(
          path,
          `line ${entry.line} and line ${other.entry.line} of ${other.manifest} say two things of ${entry.path}`,
          'correct one, or name the one that counts with --manifest',
        );
      rows.set(entry.location, { entry, manifest: path });
    }
  }
}

/** True where both say something of one field, and not the same. */
function saysOther(one: ManifestEntry, other: ManifestEntry): boolean {
  return one.known.some(({ field, value }) =>
    other.known.some((it) => it.field === field && normalise(field, it.value) !== normalise(field, value)),
  );
}

/**
 * Adds what a manifest says of files, and the files that it alone names, inside the folders that were asked for.
 * @throws DocumentError where it cannot be used
 */
export function addManifest({ from, path, roots, entries, unused }: ReadManifest, files: Map<string, FoundFile>): ManifestRemark {
  const missing: ManifestEntry[] = [];
  for (const entry of entries) {
    const { path: name, location, known } = entry;
    const found = files.get(location);
    if (found) files.set(location, { ...found, known });
    else {
      const root = roots.find((one) => location.startsWith(one + sep));
      if (root === undefined && roots.length > 0) {
        if (!isThere(location)) missing.push(entry);
        continue;
      }
      const shown = root === undefined ? name : relative(root, location).split(sep).join('/');
      files.set(location, { path: shown, location, known, problem: problemOf(location) });
    }
  }
  const [first] = missing;
  if (from === 'option' && first && missing.length === entries.length)
    throw new DocumentError(
      path,
      `line ${first.line}: there is no file ${first.location}, nor one of any other line`,
      'its paths count from its own folder; correct them or move it',
    );
  return { path, unused, missing };
}
