import { readFileSync } from 'node:fs';
import { decodeNgrams } from './encode-ngrams.js';
import { type NgramTable, tableOf } from './ngram-table.js';

/** The tables that the package ships: of running text of a language, and of newspapers' own pages. Made by `npm run train`. */
export type NgramName = 'zh' | 'en' | 'zh-papers' | 'en-papers';

const loaded = new Map<NgramName, NgramTable>();

/** A table that the package ships; read from disk when it is first asked for. Throws where the file is missing. */
export function loadNgrams(name: NgramName): NgramTable {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const table = tableOf(decodeNgrams(readFileSync(new URL(`./tables/${name}.ngrams`, import.meta.url))));
  loaded.set(name, table);
  return table;
}
