const FIRST_SLOTS = 1 << 16;
/** A symbol number is below this, so that a pair packs into one number below 2^53. */
const SYMBOLS = 1 << 16;

/**
 * Counts pairs of a parent (an integer from 0 to 2^31) and a symbol (from 0 to 65,535) in flat arrays: an open-addressed
 * hash table, some 25 bytes a pair where a `Map` needs 60 or more. Pairs are numbered in the order in which they first came.
 */
export class PairCounter {
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #keys = new Float64Array(FIRST_SLOTS / 2);
  #counts = new Uint32Array(FIRST_SLOTS / 2);
  #size = 0;

  /** Counts a pair once more; its number. */
  add(parent: number, symbol: number): number {
    const key = parent * SYMBOLS + symbol;
    const slot = this.#slotOf(key);
    const found = this.#slots[slot] as number;
    if (found >= 0) {
      this.#counts[found] = (this.#counts[found] as number) + 1;
      return found;
    }
    const added = this.#size;
    if (added === this.#keys.length) {
      this.#grow();
      return this.add(parent, symbol);
    }
    this.#keys[added] = key;
    this.#counts[added] = 1;
    this.#slots[slot] = added;
    this.#size = added + 1;
    return added;
  }

  /**
   * The pairs counted `least` times or more, by parent and then by symbol, and `ranks`: the place in that order of
   * each numbered pair, -1 for a pair that is rarer.
   */
  sorted(least: number): { parents: Uint32Array; symbols: Uint16Array; counts: Uint32Array; ranks: Int32Array } {
    const kept = this.#keys.subarray(0, this.#size).filter((_, pair) => (this.#counts[pair] as number) >= least);
    kept.sort();
    const parents = new Uint32Array(kept.length);
    const symbols = new Uint16Array(kept.length);
    const counts = new Uint32Array(kept.length);
    const ranks = new Int32Array(this.#size).fill(-1);
    kept.forEach((key, rank) => {
      const pair = this.#slots[this.#slotOf(key)] as number;
      parents[rank] = Math.floor(key / SYMBOLS);
      symbols[rank] = key % SYMBOLS;
      counts[rank] = this.#counts[pair] as number;
      ranks[pair] = rank;
    });
    return { parents, symbols, counts, ranks };
  }

  /** The slot where a key is, or the free one where it belongs. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    // Multiplicative hashing of both halves (Knuth, volume 3, 6.4: 2^32 over the golden ratio), high bits mixed downwards.
    let hash = Math.imul(Math.floor(key / SYMBOLS), 0x9e3779b1) ^ Math.imul(key % SYMBOLS, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (;;) {
      const pair = this.#slots[slot] as number;
      if (pair < 0 || this.#keys[pair] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    const counts = new Uint32Array(this.#counts.length * 2);
    counts.set(this.#counts);
    this.#keys = keys;
    this.#counts = counts;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let pair = 0; pair < this.#size; pair++) this.#slots[this.#slotOf(keys[pair] as number)] = pair;
  }
}
