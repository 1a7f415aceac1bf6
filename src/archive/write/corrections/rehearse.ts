import type { Archive } from '../../database/archive.js';

/** Carries what a rehearsal came to out of the transaction that it ends. */
class Rehearsed<T> extends Error {
  constructor(readonly result: T) {
    super('a rehearsal is over');
  }
}

/** What work comes to, all of it taken back. */
export function rehearse<T>(archive: Archive, work: () => T): T {
  try {
    archive.transaction(() => {
      throw new Rehearsed(work());
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T;
    throw error;
  }
  throw new RangeError('a rehearsal came to nothing');
}
