/** What stands on a page: would what a seam puts together be seen elsewhere on it? */
export interface PageWords {
  /** How much of what would stand across a seam stands elsewhere on the page: 0 for nothing, up to 1. */
  readonly across: (left: string, right: string) => number;
}

/** Remembers the stretches of three and four characters of a page, or its pairs of words where words are parted by spaces. */
export function readPageWords(texts: readonly string[], spaced: boolean): PageWords {
  const seen = new Set<string>();
  if (spaced) {
    for (const text of texts) {
      const words = text.toLowerCase().match(WORD) ?? [];
      words.slice(1).forEach((word, i) => void seen.add(`${words[i]} ${word}`));
    }
    return {
      across: (left, right) => {
        const before = left.slice(-60).toLowerCase().match(WORD)?.at(-1);
        const after = right.slice(0, 60).toLowerCase().match(WORD)?.[0];
        if (!before || !after || !/\p{L}$/u.test(left)) return 0;
        return seen.has(`${before} ${after}`) ? 1 : 0;
      },
    };
  }
  for (const text of texts) for (const size of [3, 4]) for (let i = 0; i + size <= text.length; i++) seen.add(text.slice(i, i + size));
  return {
    across: (left, right) => {
      if (seen.has(left.slice(-2) + right.slice(0, 2))) return 1;
      return seen.has(left.slice(-2) + right.slice(0, 1)) || seen.has(left.slice(-1) + right.slice(0, 2)) ? 0.5 : 0;
    },
  };
}

const WORD = /\p{L}+/gu;
