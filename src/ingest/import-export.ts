import type { Archive, LedgerEntry } from '../archive/index.js';
import type { FoundFile } from './found-file.js';
import { hashBytes } from './hash-bytes.js';
import { readBytes } from './read-file.js';
import { type RestoreOptions, restoreRecords } from './restore.js';
import type { RunCounts } from './run-counts.js';

/** Brings an export back, and counts what it brings. @throws DocumentError where it is none */
export async function importExport(
  archive: Archive,
  file: FoundFile,
  { counts: run, ...options }: RestoreOptions & { readonly counts: RunCounts },
): Promise<LedgerEntry> {
  const { path, location } = file;
  const bytes = readBytes(file);
  const sha256 = hashBytes(bytes);
  const counts = await restoreRecords(archive, { path, bytes }, options);
  for (const page of counts.pages) run.pages.add(page);
  run.articles += counts.articles;
  run.paragraphs += counts.paragraphs;
  run.skipped += counts.skipped;
  run.merged += counts.merged;
  run.settled += counts.settled;
  const reason = counts.skipped > 0 ? `${counts.skipped} articles were in the archive already` : null;
  const outcome = counts.articles > 0 || counts.skipped === 0 ? 'new' : counts.merged + counts.settled > 0 ? 'changed' : 'unchanged';
  return { path, location, sha256, outcome, reason, documentId: null };
}
