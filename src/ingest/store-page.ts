import { type Archive, type PublicationPlan, type StoredDocument, storeDocument } from '../archive/index.js';
import { must } from '../page/index.js';
import { type PageEntry, reasonOf } from './page-entry.js';
import type { PageOfFile, ReadDocument } from './read-document.js';
import { rulesVersion } from './rules-version.js';
import type { RunCounts } from './run-counts.js';
import type { RunFile, RunPage } from './run-files.js';
import type { StoringBatch } from './storing-batch.js';

/** Where pages of a run go. */
export interface StoringTerms {
  readonly archive: Archive;
  readonly batch: StoringBatch;
  readonly counts: RunCounts;
  readonly importId: number;
  readonly dryRun: boolean;
  /** What new publications are called. */
  readonly plan: PublicationPlan;
  /** Called with `documents.id` of each. */
  readonly onStored: (id: number) => void;
}

/** A page that was read, and the place it is to have. */
interface PageToStore {
  readonly file: RunFile;
  readonly runPage: RunPage;
  readonly page: PageOfFile;
  readonly read: ReadDocument;
  /** `documents.id`; null for none. */
  readonly replaces: number | null;
}

/** What becomes of a page, known when what is behind it in the batch is stored. @throws what storing throws, of a file with one page */
export type PageOutcome = () => PageEntry;

/** Puts a page into the batch, and counts it when it is stored. */
export function storePage(terms: StoringTerms, toStore: PageToStore): PageOutcome {
  const { archive, batch, importId, plan, dryRun } = terms;
  const { file, runPage, page, read, replaces } = toStore;
  let result: StoredDocument | { readonly error: unknown } | null = null;
  const store = (): void => {
    if (dryRun) return;
    const { number, firstLine, borders, layout } = page.page;
    const { location, bytes, sha256 } = file;
    try {
      result = storeDocument(archive, importId, {
        ...read,
        ...{ path: file.file.path, location, bytes, fileSha256: sha256, number, firstLine, borders, layout },
        rules: rulesVersion(),
        plan,
        replaces,
      });
    } catch (error) {
      result = { error };
      // What is no fault of this page is none of the ledger either.
      reasonOf(error);
    }
  };
  batch.add({ size: read.text.length, sha256: runPage.sha256, store, stored: () => countPage(terms, toStore, result) });
  return () => {
    if (dryRun) return { outcome: replaces === null ? 'new' : 'changed', reason: null, documentId: null };
    const known = must(result, 'what became of a page');
    if (!('error' in known)) return { outcome: known.outcome, reason: null, documentId: known.id };
    if (file.pages.length === 1) throw known.error;
    return { outcome: 'failed', documentId: null, reason: `page ${page.page.number}: ${reasonOf(known.error)}` };
  };
}

function countPage(
  { counts, dryRun, onStored }: StoringTerms,
  { file, page, read: { assembled, notices } }: PageToStore,
  result: StoredDocument | { readonly error: unknown } | null,
): void {
  for (const { code } of [...notices, ...assembled.notices]) counts.note(code, 1);
  counts.paragraphs += assembled.articles.reduce((n, article) => n + article.paragraphs.length, 0);
  if (dryRun) {
    const { path } = file.file;
    counts.articles += assembled.articles.length;
    counts.pages.add(file.pages.length > 1 ? `${path}#${page.page.number}` : path);
  }
  if (result === null || 'error' in result) return;
  counts.note('correction-open', result.open);
  counts.note('publication-alike', result.isAlike ? 1 : 0);
  counts.note('file-replaced', result.left);
  counts.document(result.id, result.pageKey);
  onStored(result.id);
}
