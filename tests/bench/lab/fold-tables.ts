import { readFileSync } from 'node:fs';
import { type LanguageWeights, shippedTables, type Tables } from '../../../src/decisions/index.js';
import { FOLDS, ownNgrams } from '../../train/lessons.js';

const known = new Map<string, Tables>();

/**
 * The tables for a page of the lab that have not seen it: learned from the pages of other dates. What no fold holds out is
 * read by the tables that come with the program.
 */
export function tablesForPage(name: string, languages: readonly ('zh' | 'en')[]): Tables {
  const date = /\d{4}-\d\d-\d\d/u.exec(name)?.[0] ?? null;
  for (const language of languages) {
    const fold = FOLDS[language].find(({ isHeldOut }) => date !== null && isHeldOut({ date }));
    if (!fold) continue;
    const tables = known.get(fold.name) ?? readFold(fold.name, language);
    known.set(fold.name, tables);
    return tables;
  }
  return process.env.OWN
    ? { ...shippedTables(), own: (wanted) => ownNgrams(process.env.BROADSHEET_LAB ?? '', wanted, null) }
    : shippedTables();
}

function readFold(name: string, language: 'zh' | 'en'): Tables {
  const path = new URL(`../../train/folds/${name.replaceAll(' ', '-')}.json`, import.meta.url);
  const weights = JSON.parse(readFileSync(path, 'utf8')) as LanguageWeights;
  const shipped = shippedTables();
  const fold = FOLDS[language].find((one) => one.name === name);
  const own = process.env.OWN && fold ? ownNgrams(process.env.BROADSHEET_LAB ?? '', language, fold) : null;
  return { ...shipped, weights: { ...shipped.weights, [language]: weights }, own: (wanted) => (wanted === language ? own : null) };
}
