import type { Archive } from '../archive/index.js';

/** Something to be stored with others in one transaction. */
export interface StoringJob {
  /** Of the text, in UTF-16 units. */
  readonly size: number;
  /** The content of a page, by which a second one is known; null for what is no page. */
  readonly sha256: string | null;
  /** Writes it. What it throws takes the transaction back, and each job is tried alone. */
  readonly store: () => void;
  /** Called once it is in the archive. */
  readonly stored: () => void;
}

/** Jobs of one transaction: more of them make it no faster, and another program waits for all of them. */
const MOST_JOBS = 128;

/** Characters of one transaction: about a quarter of a second's work. */
const MOST_CHARACTERS = 600_000;

/** Milliseconds that a page waits for the next one, which may take long. */
const PATIENCE = 150;

/** Milliseconds that a page waits for all others. */
const LONGEST = 1000;

/**
 * Pages that were read, to be stored together: each commit, and each segment of the full-text index, costs as much as several pages. What
 * comes of a job is counted when it is in the archive; where one fails they are stored one by one, so that it costs no other.
 */
export class StoringBatch {
  /** Null where nothing is stored: each job is done at once. */
  readonly #archive: Archive | null;
  #jobs: StoringJob[] = [];
  #characters = 0;
  #timer: NodeJS.Timeout | null = null;
  /** When the first of them came, as `performance.now` has it. */
  #since = 0;
  /** What went wrong while nobody waited for it. */
  #trouble: { readonly error: unknown } | null = null;

  constructor(archive: Archive | null) {
    this.#archive = archive;
  }

  /** @throws what storing throws */
  add(job: StoringJob): void {
    const now = performance.now();
    if (this.#jobs.length === 0) this.#since = now;
    this.#jobs.push(job);
    this.#characters += job.size;
    const isFull = this.#jobs.length >= MOST_JOBS || this.#characters >= MOST_CHARACTERS || now - this.#since > LONGEST;
    if (this.#archive === null || isFull) this.store();
    else if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#storeLate(), PATIENCE);
  }

  /** True where a page with this content waits. */
  has(sha256: string): boolean {
    return this.#jobs.some((job) => job.sha256 === sha256);
  }

  /** Stores what waits. @throws what storing throws, but for what failed only beside others */
  store(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#trouble) throw this.#trouble.error;
    const jobs = this.#jobs;
    this.#jobs = [];
    this.#characters = 0;
    if (jobs.length > 0 && !this.#storeTogether(jobs)) for (const job of jobs) this.#storeAlone(job);
  }

  #storeLate(): void {
    try {
      this.store();
    } catch (error) {
      this.#trouble = { error };
    }
  }

  /** Returns false where nothing was stored. */
  #storeTogether(jobs: readonly StoringJob[]): boolean {
    if (jobs.length === 1 || this.#archive === null) return false;
    let isBegun = false;
    try {
      this.#archive.transaction(() => {
        isBegun = true;
        for (const job of jobs) job.store();
      });
    } catch (error) {
      // Another program holds the archive, and will for each of them.
      if (!isBegun) throw error;
      return false;
    }
    for (const job of jobs) job.stored();
    return true;
  }

  #storeAlone(job: StoringJob): void {
    if (this.#archive) this.#archive.transaction(job.store);
    else job.store();
    job.stored();
  }
}
