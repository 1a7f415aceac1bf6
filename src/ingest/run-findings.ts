import { type Archive, type Finding, listFindings } from '../archive/index.js';
import type { NoticeCode } from '../page/index.js';

/** What the archive finds out in one run by comparing files, newspapers and corrections, apart from what it knew before. */
export class RunFindings {
  readonly #archive: Archive;
  readonly #before: ReadonlySet<string>;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#before = new Set(listFindings(archive).map(nameFinding));
  }

  /** Notices by their codes: what pages said when they were read, and what was found out since. */
  addTo(read: ReadonlyMap<NoticeCode, number>): Map<NoticeCode, number> {
    const counts = new Map(read);
    for (const finding of listFindings(this.#archive))
      if (!this.#before.has(nameFinding(finding))) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
    return counts;
  }
}

function nameFinding({ documentId, code }: Finding): string {
  return `${documentId} ${code}`;
}
