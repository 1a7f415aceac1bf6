import { isEnglishWord } from './words.js';

/** Words of a text that are counted, and the fewest that say something. */
const MOST = 3000;
const FEWEST = 20;

/** Hyphens that a line break put into a word. */
const BROKEN = /(\p{L})[-\u00ad\u00ac\u2e17]\s*\n\s*(?=\p{Ll})/gu;

/** Words in small letters: those with a capital may be names, which the list does not have. */
const WORD = /(?<![\p{L}\p{M}\p{N}’'-])\p{Ll}[\p{L}\p{M}’']*/gu;

/** The share of the words of a text that the list has; null where there are too few. What OCR misread is seldom a word. */
export function enKnownShare(text: string): number | null {
  let [known, all] = [0, 0];
  for (const [word] of text.replace(BROKEN, '$1').matchAll(WORD)) {
    const own = word.replace(/[’'](?:s|d|ll|t|re|ve)?$/, '').replace(/[’']/g, '');
    if (own === 'a' || own === 'o' || (own.length > 1 && isEnglishWord(own))) known++;
    if (++all === MOST) break;
  }
  return all < FEWEST ? null : known / all;
}
