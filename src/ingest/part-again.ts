import { type Archive, documentsAt, isWhollyRead, partOtherwise } from '../archive/index.js';
import type { FileOptions } from './file-pages.js';
import { codeOfLeft, documentsOf, type PageEntry } from './page-entry.js';
import type { RunFile } from './run-files.js';
import type { CountedNotices } from './store-file.js';

/** The documents that a file had, where its bytes are as they were and a person says how to part it now. By `documents.id`. */
export function partedBefore(archive: Archive, { location, sha256 }: RunFile, { onePage, separator }: FileOptions): readonly number[] {
  if (location === null || !(onePage || separator)) return [];
  return isWhollyRead(archive, location, sha256) ? documentsAt(archive, location).map(({ id }) => id) : [];
}

/** A file that is parted otherwise: documents that it had before (`documents.id`), and what its pages became. */
interface PartedAgain {
  readonly had: readonly number[];
  readonly entries: readonly PageEntry[];
}

/**
 * Takes documents away that a file has no longer because it is parted otherwise: the same lines are in others of it now, and what people put
 * right in them is too.
 */
export function partAgain(archive: Archive, { had, entries }: PartedAgain): CountedNotices[] {
  const into = documentsOf(entries);
  if (had.length === 0 || into === null) return [];
  const left = had.filter((id) => !into.includes(id));
  const isAsBefore = entries.every(({ outcome }) => outcome === 'unchanged') && left.length === 0;
  if (into.length === 0 || isAsBefore) return [];
  const open = partOtherwise(archive, { left, into });
  return [
    { code: 'correction-open', count: open },
    // They had been counted as pages that lost their file.
    { code: codeOfLeft(entries), count: -left.length },
  ];
}
