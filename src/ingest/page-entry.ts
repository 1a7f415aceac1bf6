import type { DocumentLocation, LedgerEntry, Outcome } from '../archive/index.js';
import { BroadsheetError, DocumentError, type Identification } from '../page/index.js';
import type { FoundFile } from './found-file.js';
import type { RunFile, RunPage } from './run-files.js';

/** What became of a page of a file. */
export interface PageEntry {
  readonly outcome: Outcome;
  readonly documentId: number | null;
  readonly reason: string | null;
}

/** What became of a file, by what became of its pages. */
export function summarise(pages: readonly PageEntry[]): Pick<LedgerEntry, 'outcome' | 'reason' | 'documentId'> {
  const all = new Set(pages.map(({ outcome }) => outcome));
  const [only] = all;
  const documentId = pages[0]?.documentId ?? null;
  const reason = pages.find((page) => page.outcome === 'failed')?.reason ?? pages.find((page) => page.reason !== null)?.reason ?? null;
  if (all.size === 1 && only !== undefined) return { outcome: only, reason, documentId };
  if (all.has('failed')) return { outcome: 'failed', reason, documentId };
  return { outcome: all.has('changed') || all.has('unchanged') ? 'changed' : 'new', reason, documentId };
}

/** What page a file is, as text: the same for the same page. */
export function identityOf(identifications: readonly Identification[]): string {
  const fields = ['publication', 'date', 'page', 'edition', 'item'] as const;
  return fields.map((field) => identifications.find((one) => one.field === field)?.value ?? '').join('|');
}

/** The row of a file that failed, without the reason. */
export function failedEntry(file: FoundFile): LedgerEntry {
  return { path: file.path, location: file.location, sha256: null, outcome: 'failed', reason: null, documentId: null };
}

/** The row of a file that was read as a part of another. @param whole the path of the other */
export function partEntry(file: FoundFile, whole: string): LedgerEntry {
  return { ...failedEntry(file), outcome: 'duplicate', reason: `read as part of ${whole}` };
}

/** Why something failed, in words. @throws what is no error of input */
export function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return error.remedy === '' ? error.problem : `${error.problem}; ${error.remedy}`;
  if (error instanceof BroadsheetError) return error.message;
  throw error;
}

/** The documents that a file has by what became of its pages (`documents.id`); null where one failed, so that nothing can be said of the others. */
export function documentsOf(entries: readonly PageEntry[]): readonly number[] | null {
  if (entries.some(({ outcome }) => outcome === 'failed')) return null;
  return entries.flatMap(({ documentId, outcome }) => (documentId === null || outcome === 'duplicate' ? [] : [documentId]));
}

/** What is said of documents that a file has no longer. */
export function codeOfLeft(entries: readonly PageEntry[]): 'page-gone' | 'file-replaced' {
  return entries.length > 1 ? 'page-gone' : 'file-replaced';
}

/** A page whose text the archive has, with the same identity; or that another program has stored since this run began. */
export function twinEntry({ file, location }: RunFile, { number }: RunPage, twin: DocumentLocation): PageEntry {
  const isItself = location !== null && twin.location === location && twin.number === number;
  if (isItself) return { outcome: 'unchanged', documentId: twin.id, reason: null };
  const name = twin.path === file.path ? (twin.location ?? file.path) : twin.path;
  return { outcome: 'duplicate', documentId: twin.id, reason: `the same text as ${name}` };
}
