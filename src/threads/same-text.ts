import { tokensOf } from './tokens.js';

/**
 * Two texts are versions of one where this share of the words of the shorter stands in the other (pairs of characters in Chinese). Two
 * pages of one paper have .19 to .32 of their words in common in the middle, and .45 at most in 99 of 100 pairs; an edited page has more
 * than .9, and one that was read again by OCR more than .7.
 */
const ALIKE = 0.5;

/**
 * And where this share of the words that the shorter has once does: on pages of notices, cases in court and weather the formulas come again
 * and again, and names and numbers once. Of pages of 4 to 24 such notices with other names and numbers, up to six forms of them, .38 at most; of
 * an edited page more than .8, and of one with every sixth character misread .69 in Chinese; in English .55 with every twelfth.
 */
const ALIKE_ONCE = 0.4;

/** Fewer words say nothing. */
const LEAST_ONCE = 4;

/** The words of a text, to be compared with others. */
export interface TextWords {
  readonly all: ReadonlySet<string>;
  /** Those that it has once. */
  readonly once: readonly string[];
}

/** True where two texts are versions of one; where one holds the other, too. A text without words is a version of any. */
export function isSameText(one: string, other: string): boolean {
  return shareWords(wordsOf(one), wordsOf(other));
}

/** The words of a text, to be compared with several others. */
export function wordsOf(text: string): TextWords {
  const counts = new Map<string, number>();
  for (const token of tokensOf(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { all: new Set(counts.keys()), once: [...counts].flatMap(([token, count]) => (count === 1 ? [token] : [])) };
}

/** As `isSameText`, of texts whose words are known. */
export function shareWords(a: TextWords, b: TextWords): boolean {
  if (a.all.size === b.all.size) return isPartOf(a, b) || isPartOf(b, a);
  return a.all.size < b.all.size ? isPartOf(a, b) : isPartOf(b, a);
}

function isPartOf(shorter: TextWords, longer: TextWords): boolean {
  const count = (words: Iterable<string>) => [...words].filter((word) => longer.all.has(word)).length;
  if (count(shorter.all) < ALIKE * shorter.all.size) return false;
  return shorter.once.length < LEAST_ONCE || count(shorter.once) >= ALIKE_ONCE * shorter.once.length;
}
