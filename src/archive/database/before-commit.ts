import type { ArchiveReader } from './archive.js';

type Work = () => void;

/** By connection: what waits for the end of the transaction that is open, each once by its name. */
const waiting = new WeakMap<ArchiveReader['sqlite'], Map<string, Work>>();

/** Begins to gather what is to be done once, at the end of a transaction. */
export function gatherWork({ sqlite }: Pick<ArchiveReader, 'sqlite'>): void {
  waiting.set(sqlite, new Map());
}

/** Forgets what waits. */
export function forgetWork({ sqlite }: Pick<ArchiveReader, 'sqlite'>): void {
  waiting.delete(sqlite);
}

/**
 * Does work at the end of the transaction that is open: what several documents of it ask for is done once. At once where none is open. It
 * stays to be done where the savepoint that asked for it is taken back.
 * @param name tells one work from another
 */
export function beforeCommit({ sqlite }: Pick<ArchiveReader, 'sqlite'>, name: string, work: Work): void {
  const own = waiting.get(sqlite);
  if (own) own.set(name, work);
  else work();
}

/** Does what waits, and what comes to wait meanwhile. */
export function doGatheredWork({ sqlite }: Pick<ArchiveReader, 'sqlite'>): void {
  const own = waiting.get(sqlite) ?? new Map<string, Work>();
  // What is added to a map while it is walked through comes in its turn.
  for (const [name, work] of own) {
    own.delete(name);
    work();
  }
}
