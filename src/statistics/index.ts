/** How likely text is in a language: counted n-grams of characters. */
export {
  type CountOptions,
  countNgrams,
  foldForNgrams,
  type NgramCounts,
  type NgramLevel,
  PARAGRAPH_END,
  PARAGRAPH_START,
} from './count-ngrams.js';
export { decodeNgrams, encodeNgrams } from './encode-ngrams.js';
export { loadNgrams, type NgramName } from './load-ngrams.js';
export { type NgramTable, tableOf } from './ngram-table.js';
