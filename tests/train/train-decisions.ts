/**
 * Learns the tables of all decisions from the lab: `BROADSHEET_LAB=… npx tsx tests/train/train-decisions.ts` writes them into
 * the project, and those of each fold of cross-validation beside this file, and prints what they reach on pages not learned
 * from; with `--check` it says whether the committed tables are those, and fails if not. Names of folds or languages choose a part.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { LanguageWeights } from '../../src/decisions/index.js';
import { FOLDS, learnFrom } from './lessons.js';

const lab = process.env.BROADSHEET_LAB;
if (!lab) throw new Error('BROADSHEET_LAB names no lab');
const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const check = process.argv.includes('--check');
const wanted = (name: string): boolean => args.length === 0 || args.includes(name);

function save(url: URL, name: string, weights: LanguageWeights): void {
  if (check) {
    const same = isDeepStrictEqual(JSON.parse(readFileSync(url, 'utf8')), weights);
    console.log(`${name}: ${same ? 'as committed' : 'differs from the committed table'}`);
    if (!same) process.exitCode = 1;
    return;
  }
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, `${JSON.stringify(weights, null, 2)}\n`);
  console.log(`${name}: written`);
}

for (const language of ['zh', 'en'] as const) {
  for (const fold of FOLDS[language]) {
    if (!wanted(fold.name)) continue;
    const { weights, neutral } = learnFrom(lab, language, fold);
    save(new URL(`folds/${fold.name.replaceAll(' ', '-')}.json`, import.meta.url), fold.name, weights);
    void neutral;
  }
  if (!wanted(language)) continue;
  const { weights, neutral } = learnFrom(lab, language, null);
  save(new URL(`../../src/decisions/tables/${language}.json`, import.meta.url), language, weights);
  if (neutral) save(new URL('../../src/decisions/tables/neutral.json', import.meta.url), 'neutral', neutral);
}

// How good they are on pages not learned from.
if (!check && args.length === 0) await import('../bench/measure-lab.js');
