import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../page/index.js';
import type { QueryMessage } from './query-process.js';

export interface QueryOptions {
  /** Named parameters, without their colon. @default none */
  readonly parameters?: Readonly<Record<string, string | number | null>>;
  /** Milliseconds after which a running query is ended. @default 10000 */
  readonly timeLimit?: number;
  /** Rows after which a query is ended; 0 for all. @default 0 */
  readonly rowLimit?: number;
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
 * @throws UsageError for SQL that fails, writes, returns no rows or runs into the time limit.
 */
export async function runQuery(path: string, sql: string, options: QueryOptions): Promise<QueryResult> {
  const { parameters = {}, timeLimit = 10_000, rowLimit = 0, onRows } = options;
  const child = fork(fileURLToPath(new URL('./query-process.js', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, timeLimit);
  try {
    child.send({ path, sql, parameters, rowLimit });
    const end = await receive(child, onRows, timer);
    if (end.kind === 'error') throw new UsageError(end.message);
    return { rows: end.count, cut: end.cut };
  } catch (error) {
    if (timedOut)
      throw new UsageError(`the query was ended after ${timeLimit / 1000} s; make it narrower, or give it more with --time-limit`, {
        cause: error,
      });
    throw error;
  } finally {
    clearTimeout(timer);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

type EndMessage = Exclude<QueryMessage, { kind: 'rows' }>;

async function receive(child: ReturnType<typeof fork>, onRows: QueryOptions['onRows'], timer: NodeJS.Timeout): Promise<EndMessage> {
  const exit = once(child, 'exit').then(() => null);
  for (;;) {
    const message = await Promise.race([once(child, 'message').then(([value]) => value as QueryMessage), exit]);
    if (message === null) throw new UsageError('the query was ended before it was done');
    if (message.kind !== 'rows') return message;
    await onRows(message.columns, message.rows);
    // The limit is for the query: a reader who takes the rows slowly does not use it up.
    timer.refresh();
    child.send('more');
  }
}
