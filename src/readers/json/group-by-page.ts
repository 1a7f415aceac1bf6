/** What a page has of a list. */
export interface PageItems<Item> {
  readonly number: number;
  readonly items: readonly Item[];
}

/** The items of a list by the number of their page, pages in the order of their numbers. */
export function groupByPage<Item>(items: readonly Item[], numberOf: (item: Item) => number): PageItems<Item>[] {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const number = Math.max(0, Math.floor(numberOf(item)));
    const own = groups.get(number);
    if (own) own.push(item);
    else groups.set(number, [item]);
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([number, own]) => ({ number, items: own }));
}
