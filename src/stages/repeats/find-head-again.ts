import type { ReadLine } from './read-lines.js';

/** Lines between a head and the head given again: date, page, column, as catalogues of articles print them. */
const MOST_BETWEEN = 8;

/**
 * A marked heading with its next line (the author) that stand once more, unmarked, before the text: a database gives both as
 * data and again as printed. One line alone is none: a poem may begin with its title.
 */
export function findHeadAgain(lines: readonly ReadLine[]): [number, number][] {
  return lines.flatMap((head, at): [number, number][] => {
    const next = lines[at + 1];
    if (!head.marked || !next || next.marked) return [];
    for (let i = at + 2; i <= at + 2 + MOST_BETWEEN; i++) {
      const own = lines[i];
      if (!own || own.marked) return [];
      if (own.letters === head.letters && lines[i + 1]?.letters === next.letters && next.weight < 1) {
        return [
          [i, at],
          [i + 1, at + 1],
        ];
      }
      if (own.weight >= 1) return [];
    }
    return [];
  });
}
