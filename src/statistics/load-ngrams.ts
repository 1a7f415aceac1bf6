import { readFileSync } from 'node:fs';
import { decodeNgrams } from './encode-ngrams.js';
import { type NgramTable, tableOf } from './ngram-table.js';

/** The tables that the package ships, by language. Both are made by `tests/train/train-ngrams.ts`. */
export type NgramName = 'zh' | 'en';

const loaded = new Map<NgramName, NgramTable>();

/** The table that the package ships for a language; read from disk when it is first asked for. Throws where the file is missing. */
export function loadNgrams(name: NgramName): NgramTable {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const table = tableOf(decodeNgrams(readFileSync(new URL(`./tables/${name}.ngrams`, import.meta.url))));
  loaded.set(name, table);
  return table;
}
