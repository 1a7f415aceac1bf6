/**
 * The stretches of one length of a page's texts: an open-addressed hash table of where each stands, some eight bytes a
 * character, where a Set of strings needs a hundred.
 */
export class Stretches {
  readonly #length: number;
  readonly #text: string;
  readonly #slots: Int32Array;

  /** @param length of a stretch in UTF-16 units */
  constructor(texts: readonly string[], length: number) {
    this.#length = length;
    this.#text = texts.join('');
    let size = 16;
    while (size < 2 * this.#text.length) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    let start = 0;
    for (const { length: own } of texts) {
      for (let at = start; at + length <= start + own; at++) this.#slots[this.#slotOf(this.#text, at)] = at;
      start += own;
    }
  }

  /** True for a text of just the length that stands in one of the texts. */
  has(text: string): boolean {
    return text.length === this.#length && (this.#slots[this.#slotOf(text, 0)] ?? -1) >= 0;
  }

  /** The slot of the stretch at a place of a text, or the free one where it belongs. */
  #slotOf(text: string, at: number): number {
    let hash = 0;
    // FNV-1a over code units; the multiplication by the golden ratio spreads Han, which shares its high bits.
    for (let i = 0; i < this.#length; i++) hash = Math.imul(hash ^ text.charCodeAt(at + i), 0x01000193);
    hash = Math.imul(hash, 0x9e3779b1);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const known = this.#slots[slot] ?? -1;
      if (known < 0 || this.#isSame(known, text, at)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(known: number, text: string, at: number): boolean {
    for (let i = 0; i < this.#length; i++) if (this.#text.charCodeAt(known + i) !== text.charCodeAt(at + i)) return false;
    return true;
  }
}
