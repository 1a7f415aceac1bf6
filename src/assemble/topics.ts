import { conventionsOf } from '../conventions/index.js';
import type { Unit } from './units.js';

/** A weighted bag of terms. */
export type Topic = ReadonlyMap<string, number>;

/** Compares what texts of one page are about. */
export interface Topics {
  readonly of: (units: readonly Unit[]) => Topic;
  /** Cosine, 0 to 1. Parts of one article give about 0.1 to 0.3, different articles below 0.05. */
  readonly likeness: (a: Topic, b: Topic) => number;
}

/** Terms weigh by how few units of the page have them (inverse document frequency: Spärck Jones 1972). */
export function learnTopics(units: readonly Unit[]): Topics {
  const terms = new Map(units.map((unit) => [unit, conventionsOf(unit.language).termsOf(unit.printed)]));
  const frequency = new Map<string, number>();
  for (const own of terms.values()) for (const term of new Set(own)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weigh = (term: string) => Math.log(1 + units.length / (frequency.get(term) ?? 1)) - Math.log(2) + 0.1;
  return {
    of: (chosen) => {
      const counts = new Map<string, number>();
      for (const unit of chosen) for (const term of terms.get(unit) ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
      return new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * weigh(term)]));
    },
    likeness: (a, b) => {
      const [small, large] = a.size < b.size ? [a, b] : [b, a];
      let product = 0;
      for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
      return product === 0 ? 0 : product / (norm(a) * norm(b));
    },
  };
}

const norms = new WeakMap<Topic, number>();

function norm(topic: Topic): number {
  const known = norms.get(topic);
  if (known !== undefined) return known;
  let sum = 0;
  for (const weight of topic.values()) sum += weight * weight;
  const own = Math.sqrt(sum);
  norms.set(topic, own);
  return own;
}
