import { Command } from 'commander';
import { documentsOf } from '../archive/index.js';
import { reprocessDocuments } from '../ingest/index.js';
import { UsageError } from '../page/index.js';
import { catchSignals } from './catch-signals.js';
import { findKeys, withArchive } from './context.js';
import { plural, print, remark } from './output.js';
import { Progress } from './progress.js';
import { readKeys } from './read-keys.js';

/** `broadsheet reprocess`: today's rules for what was imported before. */
export function reprocessCommand(): Command {
  return new Command('reprocess')
    .summary("apply today's rules to documents in the archive")
    .description(
      'Takes documents apart again from the text that the archive keeps, without their files. Keys, identifications by people and the ledger stay.',
    )
    .argument('[keys...]', 'pages, issues or articles (default: everything); - for a list on standard input')
    .action(async (typed: string[], _: unknown, self: Command) => {
      const keys = readKeys(typed);
      if (typed.length > 0 && keys.length === 0) throw new UsageError('standard input holds no key');
      const progress = new Progress();
      const interruption = catchSignals();
      await withArchive(self.optsWithGlobals<{ archive?: string }>(), async (archive) => {
        const documents = keys.length === 0 ? undefined : [...new Set(findKeys(archive, keys).flatMap((one) => documentsOf(archive, one)))];
        try {
          const tally = await reprocessDocuments(archive, {
            ...(documents && { documents }),
            onProgress: (...at) => progress.step(...at) && !interruption.isStopped(),
          });
          for (const path of tally.damaged) remark(`failed: ${path}: its kept text is damaged; it stays as it is (see: broadsheet check)`);
          if (tally.damaged.length > 0) process.exitCode = 1;
          const without =
            tally.withoutSource > 0 ? `; ${plural(tally.withoutSource, 'document')} came from an export and stayed as they are` : '';
          const partial =
            tally.partial > 0
              ? `; of ${plural(tally.partial, 'document')} this subset holds only some articles, and ${tally.partial === 1 ? 'it' : 'they'} stayed as ${tally.partial === 1 ? 'it is' : 'they are'}`
              : '';
          await print(
            `${plural(tally.documents, 'document')}, ${plural(tally.articles, 'article')}, ${plural(tally.paragraphs, 'paragraph')}${without}${partial}\n`,
          );
          if (tally.left > 0) {
            remark(
              `stopped; ${plural(tally.left, 'document')} stayed as ${tally.left === 1 ? 'it was' : 'they were'}; run it again to go on`,
            );
            process.exitCode = 130;
          }
        } finally {
          interruption.end();
          progress.stop();
        }
      });
    });
}
