import type { Term } from '../conventions/index.js';

/** A weighted bag of terms, which are numbers of its page's vocabulary, in the order in which they first stood. */
export interface TermBag {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** The length of the vector. */
  readonly norm: number;
  /** Null for a bag without terms. */
  readonly vocabulary: Vocabulary | null;
}

/** The bag of no text. */
export const EMPTY_BAG: TermBag = { terms: [], weights: [], norm: 0, vocabulary: null };

/** The terms of a page by numbers: bags are made and compared for each line and each pair of texts. */
class Vocabulary {
  readonly #numbers = new Map<Term, number>();
  readonly #lists = new WeakMap<readonly Term[], readonly number[]>();
  readonly #weigh: (number: number, term: Term) => number;
  readonly #weights: number[] = [];
  /** Of each term, while a bag is made. */
  readonly #counts: number[] = [];
  /** The weights of one bag by term, to which others are compared. */
  readonly #spread: number[] = [];
  #spreadBag: TermBag | null = null;

  constructor(weigh: (number: number, term: Term) => number) {
    this.#weigh = weigh;
  }

  numberOf(term: Term): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const own = this.#numbers.size;
    this.#numbers.set(term, own);
    this.#weights.push(Number.NaN);
    this.#counts.push(0);
    this.#spread.push(0);
    return own;
  }

  numbersOf(terms: readonly Term[]): readonly number[] {
    const known = this.#lists.get(terms);
    if (known) return known;
    const own = terms.map((term) => this.numberOf(term));
    this.#lists.set(terms, own);
    return own;
  }

  weightOf(term: Term): number {
    const number = this.numberOf(term);
    const known = this.#weights[number] as number;
    if (!Number.isNaN(known)) return known;
    const own = this.#weigh(number, term);
    this.#weights[number] = own;
    return own;
  }

  bagOf(texts: readonly (readonly Term[])[]): TermBag {
    const terms: number[] = [];
    const counts = this.#counts;
    for (const text of texts) {
      const numbers = this.numbersOf(text);
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        const count = counts[number] as number;
        if (count === 0) {
          terms.push(number);
          if (Number.isNaN(this.#weights[number])) this.weightOf(text[i] as Term);
        }
        counts[number] = count + 1;
      }
    }
    const weights: number[] = [];
    let sum = 0;
    for (const number of terms) {
      const count = counts[number] as number;
      counts[number] = 0;
      // Most terms stand once, and ln 1 is 0.
      const weight = count === 1 ? (this.#weights[number] as number) : (1 + Math.log(count)) * (this.#weights[number] as number);
      weights.push(weight);
      sum += weight * weight;
    }
    return { terms, weights, norm: Math.sqrt(sum), vocabulary: this };
  }

  /** The weights of a bag by term; 0 for those that it has not. */
  spread(bag: TermBag): readonly number[] {
    // One bag is compared with many others.
    if (this.#spreadBag === bag) return this.#spread;
    for (const number of this.#spreadBag?.terms ?? []) this.#spread[number] = 0;
    this.#spreadBag = bag;
    for (let i = 0; i < bag.terms.length; i++) this.#spread[bag.terms[i] as number] = bag.weights[i] as number;
    return this.#spread;
  }
}

const vocabularies = new WeakMap<(term: Term) => number, Vocabulary>();

/** How much a term tells on a page, by how few of its lines have it (inverse document frequency: Spärck Jones 1972). */
export function weighTerms(lines: readonly (readonly Term[])[]): (term: Term) => number {
  const frequency: number[] = [];
  const floor = 0.1 - Math.LN2;
  const vocabulary = new Vocabulary((number) => Math.log(1 + lines.length / (frequency[number] ?? 1)) + floor);
  /** The line that had a term last. */
  const last: number[] = [];
  lines.forEach((terms, line) => {
    for (const number of vocabulary.numbersOf(terms)) {
      if (last[number] === line) continue;
      last[number] = line;
      frequency[number] = (frequency[number] ?? 0) + 1;
    }
  });
  const weigh = (term: Term) => vocabulary.weightOf(term);
  vocabularies.set(weigh, vocabulary);
  return weigh;
}

/** The bag of several texts' terms; only bags that were weighed alike can be compared. */
export function bagOf(texts: readonly (readonly Term[])[], weigh: (term: Term) => number): TermBag {
  const vocabulary = vocabularies.get(weigh) ?? new Vocabulary((_, term) => weigh(term));
  vocabularies.set(weigh, vocabulary);
  return vocabulary.bagOf(texts);
}

/** The cosine of two bags, 0 to 1. */
export function cosine(a: TermBag, b: TermBag): number {
  const [small, large] = a.terms.length < b.terms.length ? [a, b] : [b, a];
  if (small.terms.length === 0 || large.vocabulary === null) return 0;
  const weights = large.vocabulary.spread(large);
  let product = 0;
  for (let i = 0; i < small.terms.length; i++) product += (small.weights[i] as number) * (weights[small.terms[i] as number] as number);
  return product === 0 ? 0 : product / (a.norm * b.norm);
}
