import { type Stats, statSync } from 'node:fs';
import type { Identification } from '../page/index.js';
import { bytesAt } from './containers/mounted.js';
import { explainRead } from './read-file.js';

/** A file to import, or one that cannot be. */
export interface FoundFile {
  /** As exports name it, with forward slashes. */
  readonly path: string;
  /** Absolute path; null for standard input, and where the trouble is with a pattern or a manifest. */
  readonly location: string | null;
  /** It was named itself, not found in a folder. */
  readonly isNamed?: boolean;
  /** From a manifest. */
  readonly known: readonly Identification[];
  /** Why it cannot be imported, with what to do; null where it can. */
  readonly problem: string | null;
}

/** Why a file cannot be imported; null where it can. */
export function problemOf(location: string): string | null {
  try {
    return describeKind(statSync(bytesAt(location)));
  } catch (error) {
    if (location.includes('\uFFFD')) return 'has a name that is not UTF-8; rename it';
    return `${explainRead(error) ?? String(error)}; check its name and permissions`;
  }
}

/** Why what is at a place is no file; null where it is one. */
export function describeKind(stats: Stats): string | null {
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return 'is a folder; name it as an argument to import what is in it';
  return `is ${stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device'}, not a file; use - to read standard input`;
}

/** The order of paths. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
