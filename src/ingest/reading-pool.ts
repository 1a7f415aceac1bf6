import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { DocumentError } from '../page/index.js';
import { type PageSource, type TakenApart, takeApartSafely } from './read-document.js';
import type { ReadingResult, ReadingTask } from './reading-worker.js';

/** How pages are taken apart. */
export interface PoolOptions {
  /** Threads beside this one. */
  readonly workers: number;
  /** Seconds after which a page is given up. */
  readonly pageTimeout: number;
}

/** Compiled beside this file; the sources are read in one thread. */
const WORKER = fileURLToPath(new URL('./reading-worker.js', import.meta.url));

/** Tasks that a worker has at once, so that it has work while this thread stores many pages together. */
const TASKS_EACH = 12;

/** Bytes that are read sooner than a thread is ready. */
const FEW = 200_000;

/** Bytes for each thread: it compiles the program for itself and loads every table, which takes as long as reading so many. */
const WORTH_A_THREAD = 3_000_000;

/**
 * Megabytes of a thread for what it makes anew: Node.js would take 48, of which a page fills a few. What lives on (tables, and results that wait) has
 * room as ever.
 */
const YOUNG = 12;

/** How often a page is begun whose thread is ended for others. */
const TRIES = 10;

/** Milliseconds between two looks at what takes too long. */
const LOOK = 200;

/** Reads pages in other threads, and ends those that take too long. */
export class ReadingPool {
  #workers = 0;
  readonly #most: number;
  readonly #timeout: number;
  #pool: Piscina<ReadingTask, ReadingResult> | null = null;

  constructor({ workers, pageTimeout }: PoolOptions) {
    this.#most = existsSync(WORKER) ? workers : 0;
    this.#timeout = pageTimeout;
  }

  /** Says how many bytes are to be read: for a few pages no thread is begun, which would load every table once more. */
  expect(bytes: number): void {
    this.#workers = bytes > FEW ? Math.min(this.#most, Math.ceil(bytes / WORTH_A_THREAD)) : 0;
  }

  /** Pages that may be begun before the first of them is wanted; 0 where nothing is gained by it. */
  get ahead(): number {
    return (TASKS_EACH + 4) * this.#workers;
  }

  /** A page taken apart. @throws DocumentError where it cannot be, or takes too long */
  async read(source: PageSource, oneArticle: boolean): Promise<TakenApart> {
    if (this.#workers === 0) return takeApartSafely(source, oneArticle);
    let result: ReadingResult | null = null;
    // A page that was in the thread of another that was ended has done nothing wrong.
    for (let tries = 0; result === null && tries < TRIES; tries++) result = await this.#run(source, oneArticle);
    if (result === null) throw new DocumentError(source.path, `could not be read: its thread was ended ${TRIES} times`, 'import it again');
    if ('taken' in result) return result.taken;
    throw new DocumentError(source.path, result.problem, result.remedy);
  }

  /** @returns null where its thread was ended for another page. @throws DocumentError where it took too long */
  async #run(source: PageSource, oneArticle: boolean): Promise<ReadingResult | null> {
    const clock = new SharedArrayBuffer(8);
    const ending = new AbortController();
    const begun = () => Number(Atomics.load(new BigInt64Array(clock), 0));
    const limit = 1000 * this.#timeout;
    const watch = setInterval(() => {
      if (begun() > 0 && Date.now() - begun() > limit) ending.abort();
    }, LOOK);
    try {
      return await this.#threads.run({ source, oneArticle, clock }, { signal: ending.signal });
    } catch (error) {
      if (ending.signal.aborted)
        throw new DocumentError(
          source.path,
          `took more than ${this.#timeout} seconds to read`,
          'give it more time with --page-timeout, or report it',
        );
      const message = error instanceof Error ? error.message : String(error);
      if (/terminat/i.test(message)) return null;
      throw new DocumentError(source.path, `could not be taken apart (${message})`, 'please report this file', { cause: error });
    } finally {
      clearInterval(watch);
    }
  }

  get #threads(): Piscina<ReadingTask, ReadingResult> {
    if (this.#pool) return this.#pool;
    const pool = new Piscina<ReadingTask, ReadingResult>({
      filename: WORKER,
      // Only threads of this number are begun anew where one was ended.
      minThreads: this.#workers,
      maxThreads: this.#workers,
      concurrentTasksPerWorker: TASKS_EACH,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    // A thread that ends badly with no page in it concerns none.
    pool.on('error', () => undefined);
    this.#pool = pool;
    return pool;
  }

  /** Ends its threads. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }
}
