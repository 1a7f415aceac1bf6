/**
 * Counts the n-gram tables from the running text of the lab: `BROADSHEET_LAB=… npx tsx tests/train/train-ngrams.ts` writes
 * them into the project; with `--check` it says whether the committed tables are those, and fails if not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { countNgrams, decodeNgrams, encodeNgrams, type NgramName } from '../../src/statistics/index.js';
import { readRunningText, recipes } from './running-text.js';

function train(name: NgramName, check: boolean): void {
  const path = new URL(`../../src/statistics/tables/${name}.ngrams`, import.meta.url);
  const recipe = recipes[name];
  const counts = countNgrams(readRunningText(recipe), recipe);
  const sizes = counts.levels.map((level) => level.counts.length).join(' + ');
  if (check) {
    // Compared after decoding: another release of Brotli may pack the same table into other bytes.
    const same = isDeepStrictEqual(decodeNgrams(readFileSync(path)), counts);
    console.log(`${name}: ${same ? 'as committed' : 'differs from the committed table'} (${sizes} n-grams)`);
    if (!same) process.exitCode = 1;
    return;
  }
  const bytes = encodeNgrams(counts);
  writeFileSync(path, bytes);
  console.log(`${name}: ${sizes} n-grams, ${bytes.length} bytes`);
}

for (const name of ['zh', 'en'] as const) train(name, process.argv.includes('--check'));
