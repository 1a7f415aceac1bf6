import { DocumentError } from '../page/index.js';
import type { FilePage, FilePages } from './file-pages.js';
import type { PageOfFile } from './read-document.js';

/** The pages of a file, to be taken in their order, some of them passed over. */
export class PageSequence {
  readonly #path: string;
  readonly #file: Omit<FilePages, 'pages'>;
  readonly #pages: Iterator<FilePage> | AsyncIterator<FilePage>;

  constructor(path: string, { pages, ...file }: FilePages) {
    this.#path = path;
    this.#file = file;
    this.#pages = Symbol.asyncIterator in pages ? pages[Symbol.asyncIterator]() : pages[Symbol.iterator]();
  }

  /** The page with this number. @throws DocumentError for a file that has it no longer */
  async take(number: number): Promise<PageOfFile> {
    for (let next = await this.#pages.next(); !next.done; next = await this.#pages.next())
      if (next.value.number === number) return { ...this.#file, page: next.value };
    throw new DocumentError(this.#path, 'was changed while it was imported', 'run the same command again');
  }
}
