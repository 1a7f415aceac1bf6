import { type Archive, failedFiles } from '../archive/index.js';
import { type FoundFiles, findAgain, findFiles } from './find-files.js';
import type { ImportOptions } from './import-options.js';
import { findKnownLocations } from './known-locations.js';

/** The files of a run, where the archive knows them to lie: those that were named, or those whose last import failed. @throws DocumentError for a manifest that cannot be used */
export function findRunFiles(archive: Archive, { paths, manifest, retryFailed }: ImportOptions): FoundFiles {
  const found = retryFailed ? findFailed(archive, paths, manifest) : findFiles(paths, manifest ?? null);
  return { ...found, files: findKnownLocations(archive, found.files) };
}

function findFailed(archive: Archive, paths: readonly string[], manifest: string | undefined): FoundFiles {
  const failed = failedFiles(archive);
  const found = paths.length === 0 && manifest === undefined ? findAgain(failed) : findFiles(paths, manifest ?? null);
  return { ...found, files: found.files.filter((file) => file.location !== null && failed.has(file.location)), passedOver: [] };
}
