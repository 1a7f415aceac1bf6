import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';

/** Parts that this process is writing, or has written. */
const own = new Set<string>();

/**
 * Where to write what is to stand at `target` when it is complete. In the same folder, because files cannot be renamed from one disk to
 * another. Its name says which process writes it, and on which machine: process ids of containers are often the same.
 */
export function partOf(target: string, ending: 'part' | 'old' = 'part'): string {
  const path = `${target}.${machine()}-${process.pid}-${randomBytes(4).toString('hex')}.${ending}`;
  own.add(basename(path));
  return path;
}

const PART = /\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.part(?=$|-journal$|-wal$|-shm$|\.source$)/;

/** Takes away what exports that were killed have left in a folder. Parts of other machines, and of processes that run, stay. */
export function removeDeadParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, where, id] = PART.exec(name) ?? [];
    if (where !== machine() || isWritten(name, Number(id))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isWritten(name: string, id: number): boolean {
  // A process of the same id wrote it before this one was started.
  if (id === process.pid) return [...own].some((part) => name.startsWith(part));
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    return true;
  }
}

let here: string | null = null;

/** This machine, and of it the container. */
function machine(): string {
  here ??= createHash('sha256').update(`${hostname()} ${space()}`).digest('hex').slice(0, 8);
  return here;
}

/** Which process ids are one's own to see; Linux alone has several such spaces. */
function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return '';
  }
}
