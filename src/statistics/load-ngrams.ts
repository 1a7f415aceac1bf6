import { readFileSync } from 'node:fs';
import { decodeNgrams } from './encode-ngrams.js';
import { type NgramTable, tableOf } from './ngram-table.js';

/** The tables that the package ships: of running text of a language, and of newspapers' own pages. Made by `npm run train`. */
export const NGRAM_NAMES = ['zh', 'en', 'zh-papers', 'en-papers'] as const;
export type NgramName = (typeof NGRAM_NAMES)[number];

const loaded = new Map<NgramName, NgramTable>();

/** A table that the package ships; read from disk when it is first asked for. Throws where the file is missing. */
export function loadNgrams(name: NgramName): NgramTable {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const table = tableOf(decodeNgrams(readNgramFile(name)));
  loaded.set(name, table);
  return table;
}

/** The bytes of a table that the package ships. Throws where the file is missing. */
export function readNgramFile(name: NgramName): Uint8Array {
  return readFileSync(new URL(`./tables/${name}.ngrams`, import.meta.url));
}
