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
    // A pair of words is one number, by the words' own numbers.
    const all = texts.map((text) => text.toLowerCase().match(WORD) ?? []);
    const numbers = new Map<string, number>();
    const numbered = all.map((words) =>
      words.map((word) => {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        return number;
      }),
    );
    const seen = new Set<number>();
    for (const own of numbered) for (let i = 1; i < own.length; i++) seen.add((own[i - 1] ?? 0) * numbers.size + (own[i] ?? 0));
    return {
      across: (left, right) => {
        const [before, after] = [numbers.get(lastWord(left)), numbers.get(firstWord(right))];
        return before !== undefined && after !== undefined && seen.has(before * numbers.size + after) ? 1 : 0;
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
const lastWord = remember((text) => {
  const tail = text.slice(-60);
  return /\p{L}$/u.test(tail.slice(-2)) ? (tail.toLowerCase().match(WORD)?.at(-1) ?? '') : '';
});

const firstWord = remember((text) => text.slice(0, 60).toLowerCase().match(WORD)?.[0] ?? '');
