import type { Unit } from './units.js';

/** Cross-headings of one article that a reader took in one go, as a list in their order. */
export interface ContentsList {
  /** Folded headings in the order of their sections. */
  readonly order: readonly string[];
  /** Entries whose heading stands over its section elsewhere: copies. */
  readonly copies: ReadonlyMap<Unit, Unit>;
  /** Entries that stand for the heading itself. */
  readonly headings: ReadonlySet<Unit>;
}

/** Letters of a heading, for comparing. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Headings in a row, two of which at least stand again over their sections. */
export function findContentsLists(units: readonly Unit[]): ContentsList[] {
  const places = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.kind !== 'heading') continue;
    const key = foldHeading(unit.printed);
    places.set(key, [...(places.get(key) ?? []), unit]);
  }
  const lists: ContentsList[] = [];
  for (let i = 0; i < units.length; ) {
    let end = i;
    while (units[end]?.kind === 'heading') end++;
    const run = units.slice(i, end);
    if (run.length >= 3) {
      const copies = findCopies(run, places);
      const headings = new Set(run.filter((unit) => !copies.has(unit)));
      if (copies.size >= 2) lists.push({ order: run.map((unit) => foldHeading(unit.printed)), copies, headings });
    }
    i = Math.max(end, i + 1);
  }
  return lists;
}

function findCopies(run: readonly Unit[], places: ReadonlyMap<string, readonly Unit[]>): Map<Unit, Unit> {
  const copies = new Map<Unit, Unit>();
  for (const unit of run) {
    const twin = places.get(foldHeading(unit.printed))?.find((other) => !run.includes(other));
    if (twin) copies.set(unit, twin);
  }
  return copies;
}
