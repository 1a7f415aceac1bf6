import { tokensOf } from './tokens.js';

/**
 * Two texts are versions of one where this share of the words of the shorter stands in the other (pairs of characters in Chinese). Two
 * pages of one paper have .19 to .32 of their words in common in the middle, and .45 at most in 99 of 100 pairs; an edited page has more
 * than .9, and one that was read again by OCR more than .7.
 */
const ALIKE = 0.5;

/** True where two texts are versions of one; where one holds the other, too. A text without words is a version of any. */
export function isSameText(one: string, other: string): boolean {
  return shareWords(wordsOf(one), wordsOf(other));
}

/** The words of a text, to be compared with several others. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokensOf(text));
}

/** As `isSameText`, of texts whose words are known. */
export function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const least = Math.min(a.size, b.size);
  let shared = 0;
  for (const token of a) if (b.has(token)) shared++;
  return shared >= ALIKE * least;
}
