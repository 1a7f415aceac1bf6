import { itemName } from './keys.js';
import { shareWords, type TextWords, wordsOf } from './same-text.js';

/** A document of a page, or of one article of it. */
export interface Rendition {
  /** Its article's number or name, where its file holds one article. */
  readonly item: string | null;
  readonly rendition: number;
  /** When a person chose it (ISO time), of the choices that stand; null for never. */
  readonly chosen: string | null;
  /** When people first put something right in its text (ISO time), of what stands; null for never. */
  readonly corrected: string | null;
  /** What it prints: repeats are not in it. */
  readonly text: string;
}

/**
 * Chooses what is shown of a page: of documents with largely the same text (renditions of each other) the one that a person chose last, else
 * the one that people corrected first, else the one with the most printed text, else the first. Documents with other texts are other
 * articles of the page and stand beside each other, and so are articles with names of their own (`item`); where the whole page is there,
 * articles that it has too are not shown.
 */
export function chooseRenditions<R extends Rendition>(renditions: readonly R[]): ReadonlySet<R> {
  if (renditions.length < 2) return new Set(renditions);
  const sorted = renditions.toSorted((a, b) => Number(a.item !== null) - Number(b.item !== null) || compareRenditions(a, b));
  const shown: { readonly document: R; readonly words: TextWords }[] = [];
  for (const document of sorted) {
    const words = wordsOf(document.text);
    const isVersion = (one: { readonly document: R; readonly words: TextWords }) =>
      mayBeVersions(one.document, document) && shareWords(one.words, words);
    if (!shown.some(isVersion)) shown.push({ document, words });
  }
  return new Set(shown.map(({ document }) => document));
}

/** False for two articles that were given names of their own. */
function mayBeVersions(one: Rendition, other: Rendition): boolean {
  return one.item === null || other.item === null || itemName(one.item) === itemName(other.item);
}

/** The one to show first. */
function compareRenditions(a: Rendition, b: Rendition): number {
  return (
    lastFirst(a.chosen, b.chosen) || firstFirst(a.corrected, b.corrected) || b.text.length - a.text.length || a.rendition - b.rendition
  );
}

/** The later time first, and none last. */
function lastFirst(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : -firstFirst(a, b);
}

/** The earlier time first, and none last. */
function firstFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a > b) ? 1 : -1;
}
