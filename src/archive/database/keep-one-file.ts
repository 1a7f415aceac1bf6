import { openAndLook } from './open-database.js';

/**
 * Holds an archive open while others read it by read-only connections, which leave the write-ahead log beside it; whoever closes it last
 * and may write takes it away. Does nothing where the archive cannot be opened: who reads it says why.
 */
export function keepOneFile(path: string): { readonly close: () => void } {
  try {
    return openAndLook(path, { timeout: 0 });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { close: () => {} };
  }
}
