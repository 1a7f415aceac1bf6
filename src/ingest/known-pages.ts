import { type Archive, type DocumentLocation, isPartial, loadIdentifications, loadStored } from '../archive/index.js';
import type { Identification } from '../page/index.js';
import type { ImportOptions } from './import-options.js';
import type { RunFacts } from './run-facts.js';
import type { RunFile, RunPage } from './run-files.js';
import type { SettledRun } from './settle-run.js';

interface Terms {
  readonly archive: Archive;
  readonly options: ImportOptions;
  readonly facts: RunFacts;
  readonly settled: SettledRun;
}

/** What is known of the pages of a settled run before they are read. */
export class KnownPages {
  readonly #terms: Terms;

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** The document that a page is, where the archive has all of its text and it is not to be read otherwise; null for what is to be read. */
  kept(file: RunFile, page: RunPage): DocumentLocation | null {
    const same = this.#terms.settled.sameAs(page);
    if (same === null || same.withoutSource || isPartial(this.#terms.archive, same.id)) return null;
    return this.#readsOtherwise(file, page, same) ? null : same;
  }

  /** What is said of a page from outside its text. */
  said(file: RunFile, page: RunPage): readonly Identification[] {
    const same = this.#terms.settled.sameAs(page);
    return this.#terms.facts.newsOf(file, page, { isMoved: same !== null && same.location !== file.location });
  }

  /** The same, and what the archive knows of a document that came from an export, or with some of its articles only: what it worked out is no word against any other. */
  known(file: RunFile, page: RunPage, said = this.said(file, page)): Identification[] {
    const same = this.#terms.settled.sameAs(page);
    const stored = same ? loadIdentifications(this.#terms.archive, same.id) : [];
    return [...said, ...stored.filter(({ field, basis }) => basis !== 'text' || said.every((one) => one.field !== field))];
  }

  /** This run says how to read an unchanged page, or that it holds one article of it, and it was read otherwise. */
  #readsOtherwise(file: RunFile, page: RunPage, { id, item }: DocumentLocation): boolean {
    const { format, encoding } = this.#terms.options;
    const read = loadStored(this.#terms.archive, id);
    if ((format !== undefined && format !== read?.format) || (encoding !== undefined && encoding !== read?.encoding)) return true;
    return item === null && this.said(file, page).some(({ field }) => field === 'item');
  }
}
