/** A rendition of a page, or of one article of it. */
export interface Rendition {
  /** Its article's number or name, where its file holds one article. */
  readonly item: string | null;
  readonly rendition: number;
  /** When a person chose it (ISO time), of the choices that stand; null for never. */
  readonly chosen: string | null;
  /** When people first put something right in its text (ISO time), of what stands; null for never. */
  readonly corrected: string | null;
  /** Characters of its paragraphs: repeats are not in it. */
  readonly size: number;
}

/**
 * Chooses the renditions of a page that are shown: the one that a person chose last, else the one that people corrected first, else the
 * one with the most printed text, else the first. Documents of different items stand beside each other; where the whole page is
 * there, its items are not shown.
 */
export function chooseRenditions<R extends Rendition>(renditions: readonly R[]): ReadonlySet<R> {
  const whole = renditions.filter(({ item }) => item === null);
  if (whole.length > 0) return new Set(whole.toSorted(compareRenditions).slice(0, 1));
  const items = new Map<string | null, R[]>();
  for (const one of renditions) items.set(one.item, [...(items.get(one.item) ?? []), one]);
  return new Set([...items.values()].flatMap((group) => group.toSorted(compareRenditions).slice(0, 1)));
}

/** The one to show first. */
function compareRenditions(a: Rendition, b: Rendition): number {
  return lastFirst(a.chosen, b.chosen) || firstFirst(a.corrected, b.corrected) || b.size - a.size || a.rendition - b.rendition;
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
