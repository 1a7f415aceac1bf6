import { conventionsOf } from '../conventions/index.js';
import { bagOf, cosine, type TermBag, weighTerms } from '../decisions/index.js';
import type { Unit } from './units.js';

/** A weighted bag of terms. */
export type Topic = TermBag;

/** Compares what texts of one page are about. */
export interface Topics {
  readonly of: (units: readonly Unit[]) => Topic;
  /** Cosine, 0 to 1. Parts of one article give about 0.1 to 0.3, different articles below 0.05. */
  readonly likeness: (a: Topic, b: Topic) => number;
}

/** Terms weigh by how few units of the page have them. */
export function learnTopics(units: readonly Unit[]): Topics {
  const termsOf = ({ language, printed }: Unit) => conventionsOf(language).termsOf(printed);
  const terms = new Map(units.map((unit) => [unit, termsOf(unit)]));
  const weigh = weighTerms([...terms.values()]);
  return {
    of: (chosen) =>
      bagOf(
        chosen.map((unit) => terms.get(unit) ?? termsOf(unit)),
        weigh,
      ),
    likeness: cosine,
  };
}
