/** A weighted bag of terms. */
export type TermBag = ReadonlyMap<string, number>;

/** How much a term tells on a page, by how few of its lines have it (inverse document frequency: Spärck Jones 1972). */
export function weighTerms(lines: readonly (readonly string[])[]): (term: string) => number {
  const frequency = new Map<string, number>();
  for (const terms of lines) for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const floor = 0.1 - Math.LN2;
  const weights = new Map<string, number>();
  return (term) => {
    const known = weights.get(term);
    if (known !== undefined) return known;
    const weight = Math.log(1 + lines.length / (frequency.get(term) ?? 1)) + floor;
    weights.set(term, weight);
    return weight;
  };
}

/** The bag of several texts' terms. */
export function bagOf(texts: readonly (readonly string[])[], weigh: (term: string) => number): TermBag {
  const bag = new Map<string, number>();
  for (const terms of texts) for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  // Most terms stand once, and ln 1 is 0.
  for (const [term, count] of bag) bag.set(term, count === 1 ? weigh(term) : (1 + Math.log(count)) * weigh(term));
  return bag;
}

const norms = new WeakMap<TermBag, number>();

function normOf(bag: TermBag): number {
  const known = norms.get(bag);
  if (known !== undefined) return known;
  let sum = 0;
  for (const weight of bag.values()) sum += weight * weight;
  const norm = Math.sqrt(sum);
  norms.set(bag, norm);
  return norm;
}

/** The cosine of two bags, 0 to 1. */
export function cosine(a: TermBag, b: TermBag): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product === 0 ? 0 : product / (normOf(a) * normOf(b));
}
