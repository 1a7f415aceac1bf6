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

/** Texts that are remembered at once. */
const MOST_TEXTS = 4000;

/** A text's characters in the light of nothing but the text before them. */
interface Apart {
  /** For each character: P by those contexts that lie in the text, and the n-gram that the text makes up to here. */
  readonly partial: readonly number[];
  readonly ngrams: readonly number[];
  /** ln P of each character where nothing is known before the text. */
  readonly logs: readonly number[];
  /** From this character on what stands before the text says nothing: nothing that the text has is known in its light. */
  readonly settled: number;
}

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
  /** The P that was found last, before it was kept from being less than the least. */
  #partial = 0;
  readonly #apart = new Map<string, Apart>();

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
    const { partial, ngrams, logs, settled } = this.#readApart(text);
    this.#read(context);
    let sum = 0;
    let at = 0;
    for (; at < settled && (this.#state[at] as number) >= 0; at++) {
      const symbol = this.#numbers[text.charCodeAt(at)] as number;
      sum += Math.log(this.#lengthen(symbol, at + 1, partial[at] as number, ngrams[at] as number));
    }
    for (; at < logs.length; at++) sum += logs[at] as number;
    return sum;
  }

  /** A text is tried behind many others: what it says by itself is read once. */
  #readApart(text: string): Apart {
    const known = this.#apart.get(text);
    if (known) return known;
    const [partial, ngrams, logs]: [number[], number[], number[]] = [[], [], []];
    const state = this.#state.fill(-1);
    let settled = Math.min(text.length, this.order - 1);
    for (let at = 0; at < text.length; at++) {
      // Only where each context inside the text is known can a longer one be.
      for (let length = 0; length < at && at < settled; length++) if ((state[length] as number) < 0) settled = at;
      const probability = this.#next(text.charCodeAt(at));
      logs.push(Math.log(probability));
      if (at >= settled) continue;
      partial.push(this.#partial);
      ngrams.push(state[at] as number);
    }
    const own = { partial, ngrams, logs, settled };
    if (this.#apart.size >= MOST_TEXTS) this.#apart.clear();
    this.#apart.set(text, own);
    return own;
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
    return this.#lengthen(symbol, 1, symbol < 0 ? this.#unseen : (this.#single[symbol] as number), symbol);
  }

  /** P(symbol | what was read) by contexts from a length on, given P by the shorter ones and the n-gram of that length that the symbol ends. */
  #lengthen(symbol: number, from: number, shorter: number, ngramHere: number): number {
    const state = this.#state;
    let probability = shorter;
    let longer = ngramHere;
    for (let length = from; length < this.order; length++) {
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
    this.#partial = probability;
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
