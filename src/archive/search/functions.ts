import type Database from 'better-sqlite3';
import { fold } from './fold.js';
import { hasPhrase, makePhrase, type Phrase } from './phrase.js';

/** SQL functions of ours, with a line on each for `broadsheet schema`. */
export const FUNCTIONS = {
  'fold(text)': 'text as search compares it: no case, width or accents, traditional characters as simplified ones',
  'han_contains(text, words)': '1 where the text has the words as search finds them: any run of Han, whole words of other scripts',
} as const;

/** Phrases are made once, and asked of many rows. */
const KEPT = 100;

/** Registers our SQL functions on a connection. */
export function registerFunctions(sqlite: Database.Database): void {
  const phrases = new Map<string, Phrase | null>();
  const phraseOf = (words: string): Phrase | null => {
    const known = phrases.get(words);
    if (known !== undefined) return known;
    if (phrases.size >= KEPT) phrases.clear();
    const made = makePhrase(words.replace(/\*$/, ''), { prefix: words.endsWith('*') });
    phrases.set(words, made);
    return made;
  };
  sqlite.function('fold', { deterministic: true }, (text: unknown) => (text === null ? null : fold(String(text))));
  sqlite.function('han_contains', { deterministic: true }, (text: unknown, words: unknown) => {
    if (text === null || words === null) return null;
    const phrase = phraseOf(String(words));
    return phrase !== null && hasPhrase(String(text), phrase) ? 1 : 0;
  });
}
