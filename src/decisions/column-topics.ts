import { within } from './log-linear.js';
import { cosine, type TermBag } from './terms.js';

/** Log-likeness of each piece to each article, less its mean: what tells one article from the others. */
export function readTopics(bags: readonly TermBag[], about: readonly TermBag[]): number[][] {
  return bags.map((bag, j) => {
    const row = about.map((other) => Math.log(cosine(bag, other) + 0.03));
    if (j === 0) row[row.length - 1] = Math.max(...row);
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    return row.map((one) => within(-2.5, 2.5, one - mean));
  });
}

/** How like each piece is to the one before it, against what is usual. */
export function readCohesion(bags: readonly TermBag[]): number[] {
  const own = bags.slice(1).map((bag, i) => Math.log(cosine(bags[i] ?? bag, bag) + 0.03));
  const mean = own.reduce((a, b) => a + b, 0) / Math.max(1, own.length);
  return [0, ...own.map((one) => within(-2, 2, one - mean))];
}
