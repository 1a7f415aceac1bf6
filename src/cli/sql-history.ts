import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** Statements that are kept; the file is cut to them when it has twice as many. */
const KEPT = 1000;
/** Longer statements are not kept: someone pasted a file. */
const LONGEST = 10_000;

/** The statements of earlier sessions. A file that cannot be read or written is as good as none. */
export interface SqlHistory {
  /** Newest first. */
  readonly entries: readonly string[];
  readonly add: (statement: string) => void;
}

/** `$XDG_STATE_HOME/broadsheet/sql-history`, or in `~/.local/state` (XDG Base Directory Specification). */
export function historyPath(): string {
  const state = process.env.XDG_STATE_HOME;
  const folder = state !== undefined && isAbsolute(state) ? state : join(homedir(), '.local', 'state');
  return join(folder, 'broadsheet', 'sql-history');
}

/** Reads the history of a file, one statement a line, oldest first. */
export function openHistory(path: string): SqlHistory {
  const lines = (tryTo(() => readFileSync(path, 'utf8')) ?? '').split('\n').filter((line) => line !== '' && line.length <= LONGEST);
  if (lines.length > 2 * KEPT) {
    lines.splice(0, lines.length - KEPT);
    tryTo(() => writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 }));
  }
  const entries = lines.slice(-KEPT).reverse();
  return {
    entries,
    add: (statement) => {
      if (statement === entries[0] || statement === '' || statement.length > LONGEST) return;
      entries.unshift(statement);
      if (entries.length > KEPT) entries.pop();
      tryTo(() => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        // Appending keeps what another session added meanwhile.
        appendFileSync(path, `${statement}\n`, { mode: 0o600 });
      });
    },
  };
}

/** What `work` gives; null where the file system refuses. */
function tryTo<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}
