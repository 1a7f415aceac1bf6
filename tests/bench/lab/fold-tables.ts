import { readFileSync } from 'node:fs';
import { type LanguageWeights, shippedTables, type Tables } from '../../../src/decisions/index.js';
import { tableOf } from '../../../src/statistics/index.js';
import { FOLDS, type Fold, ownCounts } from '../../train/lessons.js';

const known = new Map<string, Tables>();

/**
 * The tables for a page of the lab that have not seen it: learned from the pages of other dates. What no fold holds out is
 * read by the tables that come with the program.
 * @throws where BROADSHEET_LAB does not name the lab
 */
export function tablesForPage(name: string, languages: readonly ('zh' | 'en')[]): Tables {
  const date = /\d{4}-\d\d-\d\d/u.exec(name)?.[0] ?? null;
  for (const language of languages) {
    const fold = FOLDS[language].find(({ isHeldOut }) => date !== null && isHeldOut({ date }));
    if (!fold) continue;
    const tables = known.get(fold.name) ?? readFold(fold, language);
    known.set(fold.name, tables);
    return tables;
  }
  return shippedTables();
}

function readFold(fold: Fold, language: 'zh' | 'en'): Tables {
  const lab = process.env.BROADSHEET_LAB;
  if (!lab) throw new Error('BROADSHEET_LAB names no lab');
  const path = new URL(`../../train/folds/${fold.name.replaceAll(' ', '-')}.json`, import.meta.url);
  const weights = JSON.parse(readFileSync(path, 'utf8')) as LanguageWeights;
  const own = tableOf(ownCounts(lab, language, fold));
  const shipped = shippedTables();
  return { ...shipped, weights: { ...shipped.weights, [language]: weights }, own: (wanted) => (wanted === language ? own : null) };
}
