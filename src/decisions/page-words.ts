import { remember } from '../conventions/index.js';
import { Stretches } from './stretches.js';

/** What stands on a page: would what a seam puts together be seen elsewhere on it? */
export interface PageWords {
  /** How much of what would stand across a seam stands elsewhere on the page: 0 for nothing, up to 1. */
  readonly across: (left: string, right: string) => number;
}

/** Remembers the stretches of three and four characters of a page, or its pairs of words where words are parted by spaces. */
export function readPageWords(texts: readonly string[], spaced: boolean): PageWords {
  if (spaced) {
    const seen = new Set<string>();
    for (const text of texts) {
      const words = text.toLowerCase().match(WORD) ?? [];
      words.slice(1).forEach((word, i) => void seen.add(`${words[i]} ${word}`));
    }
    return {
      across: (left, right) => {
        const before = lastWord(left.slice(-60));
        const after = firstWord(right.slice(0, 60));
        if (!before || !after) return 0;
        return seen.has(`${before} ${after}`) ? 1 : 0;
      },
    };
  }
  const [three, four] = [new Stretches(texts, 3), new Stretches(texts, 4)];
  const has = (text: string) => four.has(text) || three.has(text);
  return {
    across: (left, right) => {
      if (has(left.slice(-2) + right.slice(0, 2))) return 1;
      return has(left.slice(-2) + right.slice(0, 1)) || has(left.slice(-1) + right.slice(0, 2)) ? 0.5 : 0;
    },
  };
}

const WORD = /\p{L}+/gu;

/** The word that a text ends on; empty where it ends on none. */
const lastWord = remember((text) => (/\p{L}$/u.test(text) ? (text.toLowerCase().match(WORD)?.at(-1) ?? '') : ''));

const firstWord = remember((text) => text.toLowerCase().match(WORD)?.[0] ?? '');
