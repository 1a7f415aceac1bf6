import { Worker } from 'node:worker_threads';
import { DriverError } from '../../page/index.js';
import { openAndLook, type openDatabase } from '../database/open-database.js';
import { isWithoutRoom, openWithoutRoom } from '../database/open-without-room.js';
import { registerFunctions } from '../search/functions.js';

/** What the parent sends first; then `more` for every further batch. */
interface Query {
  readonly path: string;
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number | bigint | null>>;
  readonly rowLimit: number;
}

/** What the process of a query says. */
export type QueryMessage =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'done'; readonly count: number; readonly cut: boolean }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'no-driver'; readonly problem: string; readonly remedy: string };

/** Milliseconds to wait for others: they hold an archive for moments. */
const WAIT = 60_000;
/** Rows sent at once: enough to hide the way between processes, few enough that the first come soon. */
const BATCH = 500;
/** Characters of rows sent at once: a few whole articles. Of large values no more are held. */
const BATCH_CHARACTERS = 1 << 18;

process.once('message', (query: Query) => {
  try {
    const messages = run(query);
    const send = () => {
      const { value, done } = nextOf(messages);
      if (done || !value) process.exit(0);
      process.send?.(value, () => {
        if (value.kind !== 'rows') process.exit(0);
      });
    };
    process.on('message', send);
    send();
  } catch (error) {
    fail(error);
  }
});

process.on('disconnect', () => process.exit(0));

/** SQLite holds this thread while it works; another sees to it that a query does not outlive the process that asked. */
const WATCH = `
  const { workerData: parent } = require('node:worker_threads');
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);
`;
new Worker(WATCH, { eval: true, workerData: process.ppid }).unref();

function nextOf(messages: Generator<QueryMessage>): { value: QueryMessage | undefined; done: boolean } {
  try {
    const { value, done } = messages.next();
    return { value: done ? undefined : value, done: done === true };
  } catch (error) {
    return { value: explain(error), done: false };
  }
}

function fail(error: unknown): void {
  process.send?.(explain(error), () => process.exit(0));
}

function explain(error: unknown): QueryMessage {
  if (error instanceof DriverError) return { kind: 'no-driver', problem: error.problem, remedy: error.remedy };
  return { kind: 'error', message: messageOf(error) };
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('more than one statement')) return 'there are several statements; give one at a time';
  if (message.includes('contains no statements')) return 'there is no statement in the query';
  return message;
}

function openToRead(path: string): ReturnType<typeof openDatabase> {
  try {
    return openAndLook(path, { readonly: true, timeout: WAIT });
  } catch (error) {
    const opened = isWithoutRoom(error) ? openWithoutRoom(path) : null;
    if (opened === null) throw error;
    return opened;
  }
}

function* run({ path, sql, parameters, rowLimit }: Query): Generator<QueryMessage> {
  const db = openToRead(path);
  registerFunctions(db);
  const statement = db.prepare(sql);
  // A statement that returns no rows (ATTACH, BEGIN, CREATE) or may write (journal_mode) is none of a reader's business.
  if (!statement.reader || !statement.readonly)
    throw new Error(
      'the archive is open for reading only; this statement reads no rows (ATTACH, PRAGMA settings and changes are not allowed)',
    );
  const columns = statement.columns().map((column) => column.name);
  let rows: unknown[][] = [];
  let size = 0;
  let count = 0;
  for (const row of statement.raw().safeIntegers().iterate(parameters) as IterableIterator<unknown[]>) {
    if (rowLimit > 0 && count >= rowLimit) {
      yield { kind: 'rows', columns, rows };
      yield { kind: 'done', count, cut: true };
      return;
    }
    rows.push(row.map(shortenInteger));
    for (const value of row) size += typeof value === 'string' || value instanceof Uint8Array ? value.length : 1;
    count++;
    if (rows.length >= BATCH || size >= BATCH_CHARACTERS) {
      yield { kind: 'rows', columns, rows };
      rows = [];
      size = 0;
    }
  }
  yield { kind: 'rows', columns, rows };
  yield { kind: 'done', count, cut: false };
}

/** An integer that a number holds exactly comes as one; larger ones stay whole. */
function shortenInteger(value: unknown): unknown {
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
