import { type Archive, countArticles, countOlder, type LedgerEntry, OUTCOMES, type Outcome } from '../archive/index.js';
import type { NoticeCode } from '../page/index.js';
import type { FoundFiles } from './find-files.js';
import type { ImportTally } from './import-options.js';
import { rulesVersion } from './rules-version.js';

/** What a run counts: what became of its files, and what it found in them. */
export class RunCounts {
  readonly #outcomes: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, duplicate: 0, failed: 0 };
  readonly #notices = new Map<NoticeCode, number>();
  readonly #remarks: LedgerEntry[] = [];
  #parts = 0;
  /** Documents that this run stored. */
  readonly #documents: number[] = [];
  /** Keys of pages, or what stands for them. */
  readonly pages = new Set<string>();
  articles = 0;
  paragraphs = 0;
  skipped = 0;
  merged = 0;
  settled = 0;

  entry(entry: LedgerEntry): void {
    this.#outcomes[entry.outcome]++;
    if (entry.outcome === 'failed' || entry.outcome === 'duplicate') this.#remarks.push(entry);
  }

  /** A file that was read as a part of another. */
  part(entry: LedgerEntry): void {
    this.#outcomes[entry.outcome]++;
    this.#parts++;
  }

  /** Counts notices; takes those back that are there no longer where `count` is below 0. */
  note(code: NoticeCode, count: number): void {
    const now = (this.#notices.get(code) ?? 0) + count;
    if (now > 0) this.#notices.set(code, now);
    else this.#notices.delete(code);
  }

  /** Counts the articles of a document. @param page its key, or what stands for it */
  document(id: number, page: string): void {
    this.#documents.push(id);
    this.pages.add(page);
  }

  /** @param left files that were not reached */
  tally(
    archive: Archive,
    { left, dryRun, found }: { readonly left: number; readonly dryRun: boolean; readonly found: FoundFiles },
  ): ImportTally {
    const { articles, paragraphs, skipped, merged, settled } = this;
    return {
      total: OUTCOMES.reduce((n, outcome) => n + this.#outcomes[outcome], 0),
      left,
      outcomes: this.#outcomes,
      pages: this.pages.size,
      articles: articles + countArticles(archive, this.#documents),
      paragraphs,
      skipped,
      merged,
      settled,
      older: dryRun ? 0 : countOlder(archive, rulesVersion()),
      notices: this.#notices,
      remarks: this.#remarks,
      parts: this.#parts,
      passedOver: found.passedOver,
      exports: found.exports,
      manifests: found.manifests,
    };
  }
}
