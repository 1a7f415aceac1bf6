import type { Page } from '../../page/index.js';
import type { ReadLine } from './read-lines.js';

/** Lines between a head and the head given again: author, date, page, column, as catalogues of articles print them. */
const MOST_BETWEEN = 8;

/**
 * A marked heading that stands once more, unmarked, before the text: a database gives title and author as data and again as
 * printed. Between the two stand furniture (a date, a page) or the heading's next line, which is given again too. With nothing
 * between it is none: a poem may begin with its title.
 */
export function findHeadAgain({ blocks }: Page, lines: readonly ReadLine[]): [number, number][] {
  const hasFurniture = (from: number, to: number) => blocks.slice(from + 1, to).some(({ role }) => role === 'furniture');
  return lines.flatMap((head, at): [number, number][] => {
    if (!head.marked) return [];
    const again = findAgain(lines, head, at);
    const [own, next, after] = [lines[again ?? -1], lines[at + 1], lines[(again ?? -1) + 1]];
    if (again === null || !own) return [];
    if (again > at + 1 && next && after?.letters === next.letters) {
      return [
        [again, at],
        [again + 1, at + 1],
      ];
    }
    return hasFurniture(head.block, own.block) ? [[again, at]] : [];
  });
}

/** The next unmarked line of a heading's letters with nothing but short lines between; null for none. */
function findAgain(lines: readonly ReadLine[], head: ReadLine, at: number): number | null {
  for (let i = at + 1; i <= at + MOST_BETWEEN; i++) {
    const own = lines[i];
    if (!own || own.marked) return null;
    if (own.letters === head.letters) return i;
    if (own.weight >= 1) return null;
  }
  return null;
}
