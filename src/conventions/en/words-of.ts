import { isLetter } from '../scripts.js';

/** A letter, then letters, apostrophes and hyphens. */
const WORD = /\p{L}[\p{L}’'-]*/gu;

/** Characters of planes beyond the basic one come as two code units. */
const BEYOND = /[\ud800-\udfff]/;

/** The words of a text that have at least so many characters, in lower case and without a possessive ending. */
export function wordsOf(text: string, least: number): string[] {
  const out: string[] = [];
  const put = (word: string) => {
    if (word.length >= least) out.push(withoutPossessive(word.toLowerCase()));
  };
  if (BEYOND.test(text)) {
    for (const [word] of text.matchAll(WORD)) put(word);
    return out;
  }
  // Every line of every page is read for its words: a table of letters is several times as fast as the pattern.
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isOfWord(text.charCodeAt(at))) at++;
    put(text.slice(start, at));
  }
  return out;
}

const [QUOTE, APOSTROPHE, HYPHEN] = [0x2019, 0x27, 0x2d];

function isOfWord(code: number): boolean {
  return isLetter(code) || code === QUOTE || code === APOSTROPHE || code === HYPHEN;
}

function withoutPossessive(word: string): string {
  return word.endsWith('’s') || word.endsWith("'s") ? word.slice(0, -2) : word;
}
