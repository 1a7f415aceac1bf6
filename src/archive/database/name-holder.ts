import { existsSync, readFileSync, statSync } from 'node:fs';

/** A lock in a line of Linux's table: kind, mode, process, and the file as its disk and number. */
const LOCK = /^\d+: (?:POSIX|OFDLCK) +\w+ +(READ|WRITE) +(\d+) [0-9a-f]+:[0-9a-f]+:(\d+) /;

/** What a process id is, in words: `broadsheet import scans (process 4711)`. */
function describeProcess(id: number): string {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').filter(Boolean);
    // A script or a query among them says nothing in one line.
    const end = words.findIndex((word) => /\s/.test(word));
    const named = words.slice(0, end < 0 ? 5 : Math.min(end, 5)).map((word) => word.replace(/^.*\//, ''));
    const command = named
      .join(' ')
      .replace(/^node (?:main\.js|broadsheet)(?= |$)/, 'broadsheet')
      .slice(0, 80);
    return command === '' ? `process ${id}` : `${command} (process ${id})`;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `process ${id}`;
  }
}

/** Who holds a database, as far as the system says: Linux does. Writers before readers. */
export function nameHolder(path: string): string {
  try {
    // Of a database with a write-ahead log, the locks of readers and writers are those of its index.
    const inodes = new Set([`${path}-shm`, path].filter((file) => existsSync(file)).map((file) => String(statSync(file).ino)));
    const locks = readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, mode, id, inode] = LOCK.exec(line) ?? [];
        return inode !== undefined && inodes.has(inode) && Number(id) > 0 && Number(id) !== process.pid ? [{ mode, id: Number(id) }] : [];
      });
    const holder = locks.find(({ mode }) => mode === 'WRITE') ?? locks[0];
    return holder === undefined ? 'another program' : describeProcess(holder.id);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'another program';
  }
}
