import { existsSync, realpathSync } from 'node:fs';
import { Command } from 'commander';
import type { ArchiveReader } from '../archive/database/archive.js';
import { copyDatabase } from '../archive/database/copy-database.js';
import { withSnapshot } from '../archive/database/snapshot.js';
import { openReader } from '../archive/open-reader.js';
import { checkArchive } from '../archive/read/check.js';
import { hashContent } from '../archive/read/content-hash.js';
import { stageDatabase } from '../exports/stage.js';
import { explainWriting } from '../exports/write-export.js';
import { ArchiveError, must, UsageError } from '../page/index.js';
import { catchSignals } from './catch-signals.js';
import { archivePath, withReader } from './context.js';
import { plural, remark } from './output.js';
import { Progress } from './progress.js';

interface Flags {
  readonly archive?: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  broadsheet backup copies/2024-03-08.db
  broadsheet backup copies/latest.db --force

To copy the file itself (cp, rsync) is right only while nobody writes: what an import has stored may still stand beside it.`;

/** `broadsheet backup`: a whole copy, also while others write. */
export function backupCommand(): Command {
  return new Command('backup')
    .summary('a whole copy of the archive, also while it is in use')
    .description(
      'Copies the archive as it is at one moment, whatever others store meanwhile, checks the copy, and puts it in its place when it is whole.',
    )
    .argument('<file>', 'the copy to write')
    .option('--force', 'replace what is there')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, _: unknown, self: Command) => {
      const flags = self.optsWithGlobals<Flags>();
      refuse(file, flags);
      await withReader(flags, (archive) => withSnapshot(archive, () => backUp(archive, file)));
    });
}

/** @throws UsageError where the copy would take the place of something */
function refuse(file: string, flags: Flags): void {
  if (!existsSync(file)) return;
  const path = archivePath(flags);
  if (existsSync(path) && realpathSync(file) === realpathSync(path))
    throw new UsageError(`${file} is the archive that is copied; name another file`);
  if (!flags.force) throw new UsageError(`${file} is there already; name another file or add --force`);
}

async function backUp(archive: ArchiveReader, file: string): Promise<void> {
  const progress = new Progress();
  const interruption = catchSignals();
  try {
    const stage = stageDatabase(file);
    try {
      const isWhole = await copyDatabase(
        archive,
        stage.path,
        (done, total) => progress.step(done, total, file) && !interruption.isStopped(),
      );
      if (!isWhole) {
        remark(`stopped; nothing was written to ${file}`);
        process.exitCode = 130;
        return;
      }
      const said = checkCopy(archive, stage.path);
      stage.commit();
      progress.stop();
      remark(`${file}: ${said}`);
    } finally {
      stage.discard();
    }
  } catch (error) {
    throw explainWriting(file, error);
  } finally {
    interruption.end();
    progress.stop();
  }
}

/** Says what is in a copy. @throws ArchiveError where it is not whole */
function checkCopy(archive: ArchiveReader, path: string): string {
  const copy = must(openReader(path), 'the copy of an archive of today');
  try {
    const { documents, articles, faults } = checkArchive(copy);
    const [content, original] = [hashContent(copy), hashContent(archive)];
    if (faults.length > 0 || content !== original) {
      const problem = faults.length > 0 ? `has ${plural(faults.length, 'fault')} (see: broadsheet check)` : 'was not copied whole';
      throw new ArchiveError(archive.path, `${problem}; nothing was written`);
    }
    return `${plural(documents, 'document')}, ${plural(articles, 'article')}: whole; content ${content}`;
  } finally {
    copy.close();
  }
}
