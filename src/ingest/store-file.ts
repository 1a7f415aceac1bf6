import { type Archive, finishFile, isWhollyRead, type LedgerEntry, recordFile } from '../archive/index.js';
import type { NoticeCode } from '../page/index.js';
import type { FoundFile } from './found-file.js';
import { codeOfLeft, documentsOf, failedEntry, type PageEntry, reasonOf } from './page-entry.js';
import type { RunFile } from './run-files.js';
import type { StoringTerms } from './store-page.js';

/** Notices that the archive itself wrote, to be counted with the others. */
export interface CountedNotices {
  readonly code: NoticeCode;
  readonly count: number;
}

/** What becomes of a file, known when its pages are stored. */
export type FileOutcome = () => { readonly entry: LedgerEntry; readonly notes?: readonly CountedNotices[] };

interface FileToStore {
  readonly file: FoundFile;
  readonly outcome: FileOutcome;
  /** It was read as a part of another. */
  readonly isPart: boolean;
}

/** Puts a file's row of the ledger into the batch, behind its pages. */
export function storeEntry({ archive, batch, counts, importId, dryRun }: StoringTerms, { file, outcome, isPart }: FileToStore): void {
  let result: ReturnType<FileOutcome>;
  const store = () => {
    try {
      result = outcome();
    } catch (error) {
      result = { entry: { ...failedEntry(file), reason: reasonOf(error) } };
    }
    if (!dryRun) recordFile(archive, importId, result.entry);
  };
  const stored = () => {
    const { entry, notes = [] } = result;
    for (const { code, count } of notes) counts.note(code, count);
    if (isPart) counts.part(entry);
    else counts.entry(entry);
  };
  batch.add({ size: 0, sha256: null, store, stored });
}

/** Notes that all pages of a file are in the archive, where they are. Returns what became of those that it had before. */
export function finishPages(
  archive: Archive,
  { location, sha256, bytes, file: { path } }: RunFile,
  entries: readonly PageEntry[],
): CountedNotices[] {
  const documents = documentsOf(entries);
  if (location === null || documents === null) return [];
  // What was stored of a file with one page has finished it.
  const mayBeDone = entries.length === 1 || entries.every(({ outcome }) => outcome === 'unchanged');
  if (mayBeDone && isWhollyRead(archive, location, sha256)) return [];
  if (documents.length === 0) return [];
  const count = finishFile(archive, { location, sha256, bytes, documents, pages: entries.length, path });
  return [{ code: codeOfLeft(entries), count }];
}
