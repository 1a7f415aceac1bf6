import { Command } from 'commander';
import { checkArchive } from '../archive/read/check.js';
import { hashContent } from '../archive/read/content-hash.js';
import { countOlder } from '../archive/read/documents-of.js';
import { rebuildIndex } from '../archive/search/search-index.js';
import { archivePath, formatOption, readFormat, withArchive, withReader } from './context.js';
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
    .option('--reindex', 'make the search index anew first')
    .addOption(formatOption())
    .action(async (_: unknown, self: Command) => {
      const flags = self.optsWithGlobals<Flags>();
      if (flags.reindex) await withArchive(flags, (archive) => archive.transaction(() => rebuildIndex(archive)));
      await withReader(flags, async (archive) => {
        const { documents, articles, faults } = checkArchive(archive);
        const format = readFormat(flags);
        const rows = faults.map((fault) => ({ ...fault }));
        if (faults.length > 0 || format !== 'table') await printRows(rows, format, ['check', 'about', 'problem']);
        const state = faults.length === 0 ? 'whole' : plural(faults.length, 'fault');
        remark(
          `${archivePath(flags)}: ${plural(documents, 'document')}, ${plural(articles, 'article')}: ${state}; content ${hashContent(archive)}`,
        );
        const { rulesVersion } = await import('../ingest/rules-version.js');
        const older = countOlder(archive, rulesVersion());
        if (older > 0) remark(describeOlder(older));
        if (faults.length > 0) process.exitCode = 3;
      });
    });
}
