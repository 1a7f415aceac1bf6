import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DriverError, UsageError } from '../../page/index.js';
import { keepOneFile } from '../database/keep-one-file.js';
import type { QueryMessage } from './query-process.js';

export interface QueryOptions {
  /** Named parameters, without their colon. @default none */
  readonly parameters?: Readonly<Record<string, string | number | bigint | null>>;
  /** Milliseconds of the query's own time after which it is ended. @default 10000 */
  readonly timeLimit?: number;
  /** Rows after which a query is ended; 0 for all. @default 0 */
  readonly rowLimit?: number;
  /** Ends the query when it is aborted. @default none */
  readonly signal?: AbortSignal;
  /** Called with each batch of rows; values are in the order of `columns`. */
  readonly onRows: (columns: readonly string[], rows: readonly (readonly unknown[])[]) => Promise<void> | void;
}

/** How a query ended. */
export interface QueryResult {
  readonly rows: number;
  /** The row limit cut it off. */
  readonly cut: boolean;
}

/**
 * Runs one SQL statement, read-only, in a process of its own: SQLite cannot be interrupted from its own thread
 * (better-sqlite3 #568), so a query that runs too long is ended with its process.
 * @throws UsageError for SQL that fails, writes, returns no rows, is aborted or runs into the time limit; DriverError where the
 * database driver is missing.
 */
export async function runQuery(path: string, sql: string, options: QueryOptions): Promise<QueryResult> {
  const { parameters = {}, timeLimit = 10_000, rowLimit = 0, signal, onRows } = options;
  const child = fork(fileURLToPath(new URL('./query-process.js', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const end = () => child.kill('SIGKILL');
  const clock = new Clock(timeLimit, end);
  const kept = keepOneFile(path);
  try {
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
    clock.start();
    child.send({ path, sql, parameters, rowLimit });
    const last = await receive(child, onRows, clock);
    if (last.kind === 'no-driver') throw new DriverError(last.problem, last.remedy);
    if (last.kind === 'error') throw new UsageError(last.message);
    return { rows: last.count, cut: last.cut };
  } catch (error) {
    if (clock.ranOut)
      throw new UsageError(`the query was ended after ${timeLimit / 1000} s; make it narrower, or give it more with --time-limit`, {
        cause: error,
      });
    throw error;
  } finally {
    clock.stop();
    signal?.removeEventListener('abort', end);
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    kept.close();
  }
}

/** The longest that a timer waits: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Counts a query's own time down: a reader who takes the rows slowly does not use it up, and rows without end do. */
class Clock {
  #left: number;
  #started = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #end: () => void;
  ranOut = false;

  constructor(left: number, end: () => void) {
    this.#left = left;
    this.#end = end;
  }

  start(): void {
    this.#started = performance.now();
    this.#timer = setTimeout(
      () => {
        this.ranOut = true;
        this.#end();
      },
      Math.min(LONGEST_TIMER, Math.max(0, this.#left)),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#started;
  }
}

type EndMessage = Exclude<QueryMessage, { kind: 'rows' }>;

async function receive(child: ReturnType<typeof fork>, onRows: QueryOptions['onRows'], clock: Clock): Promise<EndMessage> {
  const exit = once(child, 'exit').then(() => null);
  for (;;) {
    const message = await Promise.race([once(child, 'message').then(([value]) => value as QueryMessage), exit]);
    if (message === null) throw new UsageError('the query was ended before it was done');
    if (message.kind !== 'rows') return message;
    clock.stop();
    await onRows(message.columns, message.rows);
    clock.start();
    child.send('more');
  }
}
