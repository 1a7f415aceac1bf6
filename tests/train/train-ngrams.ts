/**
 * Counts the n-gram tables from the running text and the pages of the lab: `BROADSHEET_LAB=… npx tsx tests/train/train-ngrams.ts` writes
 * them into the project; with `--check` it says whether the committed tables are those, and fails if not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { countNgrams, decodeNgrams, encodeNgrams, type NgramCounts, type NgramName } from '../../src/statistics/index.js';
import { ownCounts } from './lessons.js';
import { readRunningText, recipes } from './running-text.js';

/** What a table is counted from: running text, or the pages of the lab. */
function count(name: NgramName): NgramCounts {
  if (name === 'zh' || name === 'en') return countNgrams(readRunningText(recipes[name]), recipes[name]);
  return ownCounts(process.env.BROADSHEET_LAB ?? '', name === 'zh-papers' ? 'zh' : 'en', null);
}

function train(name: NgramName, check: boolean): void {
  const path = new URL(`../../src/statistics/tables/${name}.ngrams`, import.meta.url);
  const counts = count(name);
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

for (const name of ['zh', 'en', 'zh-papers', 'en-papers'] as const) train(name, process.argv.includes('--check'));
