import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';

let loaded: ReadonlySet<string> | null = null;

/** True for a word of the list (274,000 English words without names, MIT); read when it is first needed. Any case. */
export function isEnglishWord(word: string): boolean {
  loaded ??= new Set(readFileSync(wordListPath, 'utf8').split('\n'));
  return loaded.has(word.toLowerCase());
}
