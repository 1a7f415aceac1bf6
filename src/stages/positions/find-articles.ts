import type { Strip } from './order-lines.js';
import type { Measure, PlacedLine } from './placed-line.js';

/** An article as its headline and its text stand on the page, each in reading order. */
export interface PlacedArticle {
  readonly headlines: readonly PlacedLine[];
  /** Lines of text, strip by strip. */
  readonly text: readonly (readonly PlacedLine[])[];
}

/** Headlines of one article are no farther apart, in sizes of the larger. */
const TOGETHER = 2.2;

/** Text goes to the headline before it in reading order; behind a rule or a wide blank text without a headline is an article too. */
export function findArticles(strips: readonly Strip[], headlines: ReadonlyMap<PlacedLine, number>, { leading }: Measure): PlacedArticle[] {
  const articles: { headlines: PlacedLine[]; text: PlacedLine[][] }[] = [];
  const begin = () => {
    const article: { headlines: PlacedLine[]; text: PlacedLine[][] } = { headlines: [], text: [] };
    articles.push(article);
    return article;
  };
  let last: PlacedLine | null = null;
  for (const { lines, isFresh } of strips) {
    let own: PlacedLine[] | null = null;
    lines.forEach((line, i) => {
      let article = articles.at(-1);
      if (headlines.has(line)) {
        const isNext = last && (isNear(last, line, leading) || (i === 0 && isAlike(last, line)));
        if (!article || article.text.length > 0 || !isNext) article = begin();
        article.headlines.push(line);
        last = line;
        own = null;
        return;
      }
      if (!article || (i === 0 && isFresh && article.text.length > 0)) article = begin();
      if (own === null) {
        own = [];
        article.text.push(own);
      }
      own.push(line);
    });
  }
  return articles;
}

function isNear(a: PlacedLine, b: PlacedLine, leading: number): boolean {
  return Math.abs(a.middleY - b.middleY) < TOGETHER * Math.max(a.size, b.size) + leading;
}

/** A headline at the end of a column goes on at the top of the next in the same size. */
function isAlike(a: PlacedLine, b: PlacedLine): boolean {
  return Math.max(a.size, b.size) < 1.1 * Math.min(a.size, b.size);
}
