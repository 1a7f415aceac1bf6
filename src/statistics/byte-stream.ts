/** Writes whole numbers from 0 to 2^32 - 1: seven bits a byte, lowest first, the high bit where more follow (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;

  number(value: number): void {
    if (this.#size + 5 > this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#size++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#size++] = rest;
  }

  /** What was written. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }
}

/** Reads the numbers that `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next number; throws where the bytes end. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error('the bytes end within a number or before it');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
