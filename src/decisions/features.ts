/** The number of each code, in the order in which they first came. */
const numbers = new Map<string, number>();
const codes: string[] = [];

/** The number of a code, the same as long as the program runs. */
export function numberOfCode(code: string): number {
  const known = numbers.get(code);
  if (known !== undefined) return known;
  const own = codes.length;
  numbers.set(code, own);
  codes.push(code);
  return own;
}

/**
 * What was seen of one thing, by code: 1 for a plain fact, otherwise a quantity. Codes are kept as numbers, since hundreds
 * of thousands of these lists are made and scored for a book of pages.
 */
export class Features {
  readonly #numbers: number[] = [];
  readonly #values: number[] = [];

  /** Adds what was seen; nothing where it is 0 or false. No code is added twice. */
  add(code: string, value: number | boolean): void {
    if (value === 0 || value === false) return;
    this.#numbers.push(numberOfCode(code));
    this.#values.push(Number(value));
  }

  addAll(seen: Readonly<Record<string, number>>): void {
    for (const code in seen) this.add(code, seen[code] ?? 0);
  }

  /** The quantity of a code; 0 where it was not seen. */
  get(code: string): number {
    const at = this.#numbers.indexOf(numberOfCode(code));
    return at < 0 ? 0 : (this.#values[at] ?? 0);
  }

  /** The same under other codes, without those whose name is null; the quantity of one may change its sign. */
  renamed(names: ReadonlyMap<string, string | null>, negated?: string): Features {
    const out = new Features();
    for (const [code, value] of this.entries()) {
      const name = names.has(code) ? names.get(code) : code;
      if (name) out.add(name, code === negated ? -value : value);
    }
    return out;
  }

  /** What was seen here, and then there. */
  and(more: Features): Features {
    const out = new Features();
    for (const own of [this, more]) for (const [code, value] of own.entries()) out.add(code, value);
    return out;
  }

  entries(): (readonly [code: string, value: number])[] {
    return this.#numbers.map((number, i) => [codes[number] ?? '', this.#values[i] ?? 0] as const);
  }

  /** The sum of the quantities by their weights, added to `sum`; `weights` by the numbers of codes. */
  addTo(sum: number, weights: Float64Array): number {
    let out = sum;
    for (let i = 0; i < this.#numbers.length; i++) {
      const number = this.#numbers[i] as number;
      if (number < weights.length) out += (weights[number] as number) * (this.#values[i] as number);
    }
    return out;
  }
}

/** Where nothing was seen. */
export const NOTHING = new Features();
