import { type Archive, beginImport, endImport } from '../archive/index.js';
import type { ImportOptions, ImportTally } from './import-options.js';
import { ImportRun } from './import-run.js';

/**
 * Imports files into an archive, one transaction a page, and writes the ledger. Run again, it skips what is unchanged.
 * @throws UsageError for options that cannot be. Files that cannot be read are in the tally and the ledger.
 */
export async function importFiles(archive: Archive, options: ImportOptions): Promise<ImportTally> {
  const run = new ImportRun(archive, options);
  try {
    return await importRun(archive, run, options);
  } finally {
    run.close();
  }
}

async function importRun(archive: Archive, run: ImportRun, options: ImportOptions): Promise<ImportTally> {
  const found = await run.find();
  const { files } = found;
  const importId = options.dryRun ? 0 : beginImport(archive, options.command, options.version);
  const firstPage = files.findIndex((file) => !run.isExport(file));
  let done = 0;
  try {
    for (const file of files) {
      // Lets a caller's own work have its turn.
      const goOn = async (name: string) => {
        await new Promise((resolve) => setImmediate(resolve));
        return options.onProgress?.(done, files.length, name) ?? true;
      };
      if (!(await goOn(file.path))) break;
      if (done === firstPage) run.settle();
      if (firstPage >= 0 && done >= firstPage) await run.lookAhead(files, done);
      await run.take(file, importId, goOn);
      done++;
    }
  } finally {
    await run.close();
  }
  if (!options.dryRun && done === files.length) endImport(archive, importId);
  return run.tally(files.length - done, found);
}
