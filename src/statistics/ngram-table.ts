import { type NgramCounts, type NgramLevel, PARAGRAPH_END, PARAGRAPH_START } from './count-ngrams.js';

/** How likely text is after other text. All texts are folded with `foldForNgrams`; logarithms are natural. */
export interface NgramTable {
  /** The length of the longest n-grams, in characters: a character is seen in the light of `order - 1` before it. */
  readonly order: number;
  /** ln P(text | context): the context is what stands before it, of which the last `order - 1` characters count. */
  logProbability(context: string, text: string): number;
  /** ln P(the paragraph ends | context). */
  logEnd(context: string): number;
  /** ln P(text | a paragraph begins). */
  logStart(text: string): number;
}

/** What is taken off each count for what was not seen (absolute discounting; .6 to .9 is usual: Chen and Goodman 1998). */
const DISCOUNT = 0.75;
/** Added to the count of each single character and of one that was never seen (Jeffreys' prior). */
const PRIOR = 0.5;
/** No character is less likely than this: a lower figure would let one misprint outweigh a line. */
const FLOOR = 1e-12;

/**
 * A table of counted n-grams: absolute discounting, interpolated with the shorter contexts (Ney, Essen and Kneser 1994).
 * Takes hold of the arrays of `counts`.
 */
export function tableOf(counts: NgramCounts): NgramTable {
  return new CountedTable(counts);
}

class CountedTable implements NgramTable {
  readonly order: number;
  readonly #levels: readonly NgramLevel[];
  /** For each length from 1: for each n-gram, how often those were seen that lengthen it. */
  readonly #totals: readonly Uint32Array[];
  /** By code unit: the symbol's number, -1 for one that was never seen. */
  readonly #numbers: Int32Array;
  /** P without context, by symbol. */
  readonly #single: Float64Array;
  /** P of a character that was never seen. */
  readonly #unseen: number;
  /** While text is read: the n-gram that the last 1, 2, … characters are; -1 for none. */
  readonly #state: Int32Array;
  /** The context that was read last, and the state behind it. */
  #lastContext: string | null = null;
  readonly #lastState: Int32Array;

  constructor({ order, symbols, levels }: NgramCounts) {
    this.order = order;
    this.#levels = levels;
    this.#totals = levels.slice(1).map(totalsOf);
    this.#numbers = new Int32Array(1 << 16).fill(-1);
    for (let number = 0; number < symbols.length; number++) this.#numbers[symbols.charCodeAt(number)] = number;
    const counts = levels[0]?.counts ?? new Uint32Array(0);
    const all = counts.reduce((sum, count) => sum + count, 0) + PRIOR * (counts.length + 1);
    this.#single = Float64Array.from(counts, (count) => (count + PRIOR) / all);
    this.#unseen = PRIOR / all;
    this.#state = new Int32Array(Math.max(0, order - 1));
    this.#lastState = new Int32Array(this.#state.length);
  }

  logProbability(context: string, text: string): number {
    this.#read(context);
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum += Math.log(this.#next(text.charCodeAt(at)));
    return sum;
  }

  logEnd(context: string): number {
    return this.logProbability(context, PARAGRAPH_END);
  }

  logStart(text: string): number {
    return this.logProbability(PARAGRAPH_START, text);
  }

  /** Starts after a context. */
  #read(context: string): void {
    // One text is tried with many others: what it ends on is read once.
    if (context === this.#lastContext) {
      this.#state.set(this.#lastState);
      return;
    }
    this.#readAgain(context);
    this.#lastContext = context;
    this.#lastState.set(this.#state);
  }

  #readAgain(context: string): void {
    this.#state.fill(-1);
    for (let at = Math.max(0, context.length - this.order + 1); at < context.length; at++) this.#next(context.charCodeAt(at));
  }

  /** P(code unit | what was read), which is then read too. */
  #next(code: number): number {
    const symbol = this.#numbers[code] as number;
    const state = this.#state;
    let probability = symbol < 0 ? this.#unseen : (this.#single[symbol] as number);
    let longer = symbol;
    for (let length = 1; length < this.order; length++) {
      const ngram = state[length - 1] as number;
      state[length - 1] = longer;
      if (ngram < 0) {
        // What is not known is part of nothing longer that is known.
        state.fill(-1, length);
        break;
      }
      const total = this.#totals[length - 1]?.[ngram] as number;
      const level = this.#levels[length] as NgramLevel;
      longer = total === 0 || symbol < 0 ? -1 : findChild(level, ngram, symbol);
      if (total > 0) {
        const types = (level.starts[ngram + 1] as number) - (level.starts[ngram] as number);
        const seen = longer < 0 ? 0 : (level.counts[longer] as number) - DISCOUNT;
        probability = (seen + DISCOUNT * types * probability) / total;
      }
    }
    return Math.max(FLOOR, probability);
  }
}

/** The n-gram that a symbol after a parent makes; -1 for none. */
function findChild({ starts, symbols }: NgramLevel, parent: number, symbol: number): number {
  let low = starts[parent] as number;
  let high = (starts[parent + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = symbols[middle] as number;
    if (found === symbol) return middle;
    if (found < symbol) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** For each parent of a level: the sum of its children's counts. */
function totalsOf({ starts, counts }: NgramLevel): Uint32Array {
  const totals = new Uint32Array(starts.length - 1);
  for (let parent = 0; parent < totals.length; parent++) {
    let sum = 0;
    const end = starts[parent + 1] as number;
    for (let child = starts[parent] as number; child < end; child++) sum += counts[child] as number;
    totals[parent] = sum;
  }
  return totals;
}
