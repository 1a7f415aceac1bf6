import type Database from 'better-sqlite3';

/** How an archive waits for other programs. */
export interface Waiting {
  /** Seconds. */
  readonly wait: number;
  /** Called once a wait, when it has lasted a second. */
  readonly onWait: () => void;
}

/** Milliseconds before a wait is said. */
const SOON = 1000;

/** True where SQLite says that another program holds what was asked for. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:BUSY|LOCKED)/.test(String(error.code));
}

/** Runs `begin`, which waits in SQLite, and again with more patience where that was not enough. */
export function waitFor<T>(sqlite: Database.Database, begin: () => T, { wait, onWait }: Waiting): T {
  const patience = wait * 1000;
  try {
    sqlite.pragma(`busy_timeout = ${Math.min(SOON, patience)}`);
    return begin();
  } catch (error) {
    if (!isBusy(error) || patience <= SOON) throw error;
    onWait();
    return retry(begin, performance.now() + patience - SOON);
  } finally {
    if (sqlite.open) sqlite.pragma(`busy_timeout = ${patience}`);
  }
}

const asleep = new Int32Array(new SharedArrayBuffer(4));

/** Some locks SQLite does not wait for itself: that of the change to a write-ahead log. */
function retry<T>(begin: () => T, until: number): T {
  for (;;) {
    try {
      return begin();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(asleep, 0, 0, 50);
    }
  }
}
