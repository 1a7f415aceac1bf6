import { Stretches } from './stretches.js';

/** What a text begins and ends with, as words of a page. */
export interface WordsAtEnds {
  readonly first: string;
  readonly last: string;
}

/** What stands on a page: would what a seam puts together be seen elsewhere on it? */
export interface PageWords {
  readonly atEnds: (text: string) => WordsAtEnds;
  /** How much of what would stand across a seam stands elsewhere on the page: 0 for nothing, up to 1. */
  readonly across: (left: WordsAtEnds, right: WordsAtEnds) => number;
}

/** Remembers the stretches of three and four characters of a page, or its pairs of words where words are parted by spaces. */
export function readPageWords(texts: readonly string[], spaced: boolean): PageWords {
  return spaced ? readPairs(texts) : readStretches(texts);
}

function readPairs(texts: readonly string[]): PageWords {
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
    atEnds: (text) => ({ first: firstWord(text), last: lastWord(text) }),
    across: ({ last }, { first }) => {
      const [before, after] = [numbers.get(last), numbers.get(first)];
      return before !== undefined && after !== undefined && seen.has(before * numbers.size + after) ? 1 : 0;
    },
  };
}

function readStretches(texts: readonly string[]): PageWords {
  const [three, four] = [new Stretches(texts, 3), new Stretches(texts, 4)];
  const has = (text: string) => four.has(text) || three.has(text);
  return {
    atEnds: (text) => ({ first: text.slice(0, 2), last: text.slice(-2) }),
    across: ({ last }, { first }) => {
      if (has(last + first)) return 1;
      return has(last + first.slice(0, 1)) || has(last.slice(-1) + first) ? 0.5 : 0;
    },
  };
}

const WORD = /\p{L}+/gu;

/** The word that a text ends on; empty where it ends on none. */
function lastWord(text: string): string {
  const tail = text.slice(-60);
  return /\p{L}$/u.test(tail.slice(-2)) ? (tail.toLowerCase().match(WORD)?.at(-1) ?? '') : '';
}

function firstWord(text: string): string {
  return text.slice(0, 60).toLowerCase().match(WORD)?.[0] ?? '';
}
