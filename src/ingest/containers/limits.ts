import { DocumentError } from '../../page/index.js';

/** What a container may hold. */
export interface Limits {
  readonly entries: number;
  /** Bytes of one entry. */
  readonly entry: number;
  /** Bytes of all that is unpacked. */
  readonly total: number;
  /** Unpacked bytes for each byte of the container, once there are more than `free`. */
  readonly ratio: number;
  readonly free: number;
}

const MEGABYTE = 1024 * 1024;

/** Far more than an archive of pages holds: text shrinks to a quarter, and what shrinks to a two-hundredth was made to fill disks. */
export const LIMITS: Limits = { entries: 100_000, entry: 2047 * MEGABYTE, total: 16_384 * MEGABYTE, ratio: 200, free: 16 * MEGABYTE };

/** Counts what comes out of a container and stops where it is too much. */
export class Counter {
  readonly #path: string;
  readonly #size: number;
  readonly #limits: Limits;
  #entries = 0;
  #total = 0;

  /** @param size bytes of the container */
  constructor(path: string, size: number, limits: Limits) {
    this.#path = path;
    this.#size = size;
    this.#limits = limits;
  }

  /** @throws DocumentError where there are too many */
  entry(): void {
    if (++this.#entries > this.#limits.entries) throw this.#tooMuch(`holds more than ${this.#limits.entries.toLocaleString('en')} files`);
  }

  /** @param bytes that came now @param own bytes of the entry so far @throws DocumentError where it is too much */
  bytes(bytes: number, own: number): void {
    const { entry, total, ratio, free } = this.#limits;
    this.#total += bytes;
    if (own > entry) throw this.#tooMuch(`holds a file of more than ${entry / MEGABYTE} MB`);
    if (this.#total > total) throw this.#tooMuch(`unpacks to more than ${total / MEGABYTE} MB`);
    if (this.#total > free && this.#total > ratio * this.#size) throw this.#tooMuch(`unpacks to more than ${ratio} times its size`);
  }

  #tooMuch(problem: string): DocumentError {
    return new DocumentError(this.#path, problem, 'unpack it yourself if you trust it, and import the folder');
  }
}
