import type { Arranged } from './arrange-articles.js';
import type { Topics } from './topics.js';
import type { Unit } from './units.js';

/** The captions of each article, by the articles' numbers; those of a page without articles are left over. */
export interface PlacedCaptions {
  readonly of: readonly (readonly Unit[])[];
  readonly left: readonly Unit[];
}

/**
 * Gives each caption to the article that it stands in. Between two articles it belongs to the one that it is about; where its words do
 * not say, to the one before it.
 */
export function placeCaptions(captions: readonly Unit[], articles: readonly Arranged[], topics: Topics): PlacedCaptions {
  const owners = articles
    .flatMap(({ front, units }, article) => [...(front?.units ?? []), ...units].map(({ index }) => ({ index, article })))
    .sort((a, b) => a.index - b.index);
  const of = articles.map((): Unit[] => []);
  const left: Unit[] = [];
  for (const caption of captions) {
    const before = owners.findLast(({ index }) => index < caption.index)?.article;
    const next = owners.find(({ index }) => index > caption.index)?.article;
    const likeness = (article: number | undefined) => likenessOf(caption, article === undefined ? undefined : articles[article], topics);
    const owner = before === undefined || (next !== undefined && next !== before && likeness(next) > likeness(before)) ? next : before;
    (owner === undefined ? left : (of[owner] ?? left)).push(caption);
  }
  return { of, left };
}

function likenessOf(caption: Unit, article: Arranged | undefined, topics: Topics): number {
  return article ? topics.likeness(topics.of([caption]), topics.of([...(article.front?.units ?? []), ...article.units])) : 0;
}

/** A paragraph in pieces. */
interface Piece {
  readonly units: readonly Unit[];
}

/** The paragraphs of an article with its captions: each behind the paragraph that holds what it follows in the file, and cutting none. */
export function insertCaptions<T extends Piece>(pieces: readonly T[], captions: readonly Unit[], make: (caption: Unit) => T): T[] {
  const out = [...pieces];
  for (const caption of captions) {
    let at = -1;
    let nearest = -1;
    out.forEach(({ units }, i) => {
      for (const { index } of units) if (index <= caption.index && index >= nearest) [at, nearest] = [i, index];
    });
    out.splice(at + 1, 0, make(caption));
  }
  return out;
}
