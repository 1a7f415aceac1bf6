import { Command } from 'commander';
import type { Archive, ArchiveReader } from '../archive/database/archive.js';
import { findMissing, makeMissing, type SchemaObject } from '../archive/database/missing-objects.js';
import { withSnapshot } from '../archive/database/snapshot.js';
import { checkArchive } from '../archive/read/check.js';
import { hashContent } from '../archive/read/content-hash.js';
import { countOlder } from '../archive/read/documents-of.js';
import { rebuildIndex } from '../archive/search/search-index.js';
import { archivePath, formatOption, readFormat, withOldArchive, withReader } from './context.js';
import { describeOlder } from './describe-older.js';
import { plural, type RowFormat, remark } from './output.js';
import { printRows } from './row-printer.js';

interface Flags {
  readonly archive?: string;
  readonly reindex?: boolean;
  readonly format?: RowFormat;
}

/** `broadsheet check`: is the archive whole. */
export function checkCommand(): Command {
  return new Command('check')
    .summary('is the archive whole')
    .description(
      'Checks the file, its references, the search index, and that every source line is in exactly one place. Faults are rows; none means that all is well.',
    )
    .option('--reindex', 'make the search index anew first, and views and indexes that are missing')
    .addOption(formatOption())
    .action(async (_: unknown, self: Command) => {
      const flags = self.optsWithGlobals<Flags>();
      const { expectedSchema } = await import('../archive/expected-schema.js');
      const expected = expectedSchema();
      if (flags.reindex) await withOldArchive(flags, (archive) => archive.transaction(() => remake(archive, expected)));
      await withReader(flags, (archive) => withSnapshot(archive, () => report(archive, flags, expected)));
    });
}

function remake(archive: Archive, expected: readonly SchemaObject[]): void {
  makeMissing(archive, expected);
  // Without their tables there is nothing to index; the check that follows tells which are missing.
  if (findMissing(archive, expected).length === 0) rebuildIndex(archive);
}

async function report(archive: ArchiveReader, flags: Flags, expected: readonly SchemaObject[]): Promise<void> {
  const { documents, articles, faults } = checkArchive(archive, expected);
  const format = readFormat(flags);
  const rows = faults.map((fault) => ({ ...fault }));
  if (faults.length > 0 || format !== 'table') await printRows(rows, format, ['check', 'about', 'problem']);
  if (faults.length > 0) process.exitCode = 3;
  const path = archivePath(flags);
  if (faults.some(({ check }) => check === 'schema') && documents === 0) {
    remark(`${path}: ${plural(faults.length, 'fault')}; what is in the archive was not looked at`);
    return;
  }
  const state = faults.length === 0 ? 'whole' : plural(faults.length, 'fault');
  remark(`${path}: ${plural(documents, 'document')}, ${plural(articles, 'article')}: ${state}; content ${hashContent(archive)}`);
  const { rulesVersion } = await import('../ingest/rules-version.js');
  const older = countOlder(archive, rulesVersion());
  if (older > 0) remark(describeOlder(older));
}
