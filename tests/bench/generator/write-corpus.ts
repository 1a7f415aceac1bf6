import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CorpusOptions, generateCorpus } from './generate-corpus.js';

/** Writes `pages/`, `gold/` and `manifest.csv` into a folder and returns the number of pages. */
export function writeCorpus(folder: string, options: CorpusOptions = {}): number {
  for (const name of ['pages', 'gold']) mkdirSync(join(folder, name), { recursive: true });
  const pages = [...generateCorpus(options)].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, text, gold } of pages) {
    writeFileSync(join(folder, 'pages', `${name}.txt`), text);
    writeFileSync(join(folder, 'gold', `${name}.json`), `${JSON.stringify(gold, null, 1)}\n`);
  }
  const rows = pages.map(({ gold }) => [gold.source, gold.publication, gold.issue_date, gold.page].join(','));
  writeFileSync(join(folder, 'manifest.csv'), `${['path,publication,date,page', ...rows].join('\n')}\n`);
  return pages.length;
}

/** A whole number after an option's name; the fallback where the option is not given. Throws for anything else. */
function numberAfter(args: readonly string[], name: string, fallback: number): number {
  const at = args.indexOf(name);
  const value = at < 0 ? fallback : Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} needs a whole number`);
  return value;
}

function main(args: readonly string[]): void {
  const [folder] = args;
  if (!folder || folder.startsWith('--')) {
    console.error('usage: write-corpus.ts DIR [--seed N] [--pages N]');
    process.exitCode = 2;
    return;
  }
  const count = writeCorpus(folder, { seed: numberAfter(args, '--seed', 1), pagesPerRecipe: numberAfter(args, '--pages', 4) });
  console.log(`${count} pages in ${folder}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
