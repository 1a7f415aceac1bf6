import { must } from '../page/index.js';
import type { FileOptions } from './file-pages.js';
import type { FoundFile } from './found-file.js';
import type { KnownPages } from './known-pages.js';
import { PageSequence } from './page-sequence.js';
import { isOneArticle, type PageOfFile, type TakenApart } from './read-document.js';
import type { ReadingPool } from './reading-pool.js';
import { type RunFile, readPagesOf } from './run-files.js';

/** How the files of a run are read. */
interface ReadingTerms {
  readonly pool: ReadingPool;
  readonly known: KnownPages;
  readonly options: FileOptions;
}

/** Bytes of files that are read ahead: what is made of them is several times as large. */
const MOST_BYTES = 8_000_000;

/** Files of a run whose pages are taken apart before their turn comes, while others are stored: as many as keep the threads busy. */
export class ReadingAhead {
  readonly #terms: ReadingTerms;
  readonly #open = new Map<FoundFile, FileReading>();
  /** Bytes of those that are open. */
  readonly #sizes = new Map<FoundFile, number>();
  #bytes = 0;

  constructor(terms: ReadingTerms) {
    this.#terms = terms;
  }

  /** True where no further file is to be begun. */
  get isFull(): boolean {
    return this.#open.size > this.#terms.pool.ahead || this.#bytes > MOST_BYTES;
  }

  /** A file that is to be read, begun or not. */
  open(file: RunFile): FileReading {
    const known = this.#open.get(file.file);
    if (known) return known;
    const open = new FileReading(file, this.#terms);
    this.#open.set(file.file, open);
    this.#sizes.set(file.file, file.bytes);
    this.#bytes += file.bytes;
    return open;
  }

  /** A file that is done. */
  close(file: FoundFile): void {
    this.#open.delete(file);
    this.#bytes -= this.#sizes.get(file) ?? 0;
    this.#sizes.delete(file);
  }
}

/** A page whose reading was begun. */
interface Begun {
  readonly text: PageOfFile;
  readonly oneArticle: boolean;
  readonly result: Promise<TakenApart>;
}

/** A file of which some pages are read ahead of their turn. Pages are named by their index in the file. */
export class FileReading {
  readonly #file: RunFile;
  readonly #terms: ReadingTerms;
  readonly #begun = new Map<number, Begun>();
  #sequence: PageSequence | null = null;
  #next = 0;

  constructor(file: RunFile, terms: ReadingTerms) {
    this.#file = file;
    this.#terms = terms;
  }

  /** Begins a page, and as many behind it as keep the threads busy; those that are as they were are not read. */
  async begin(index: number): Promise<void> {
    const { pool, known, options } = this.#terms;
    const end = Math.min(this.#file.pages.length, index + 1 + pool.ahead);
    for (; this.#next < end; this.#next++) {
      const page = must(this.#file.pages[this.#next], 'a page of the file');
      if (known.kept(this.#file, page)) continue;
      this.#sequence ??= new PageSequence(this.#file.file.path, this.#file.read ?? readPagesOf(this.#file.file, options));
      const text = await this.#sequence.take(page.number);
      this.#begun.set(this.#next, this.#read(text, isOneArticle({ known: known.known(this.#file, page) })));
    }
  }

  /** The text of a page. */
  async text(index: number): Promise<PageOfFile> {
    await this.begin(index);
    return must(this.#begun.get(index), 'a page that was begun').text;
  }

  /** A page taken apart: as it was begun, or anew where it is one article now. @throws DocumentError */
  async take(index: number, oneArticle: boolean): Promise<TakenApart> {
    const { text, ...begun } = must(this.#begun.get(index), 'a page that was begun');
    this.#begun.delete(index);
    return begun.oneArticle === oneArticle ? begun.result : this.#read(text, oneArticle).result;
  }

  /** Lets a page go that was begun and is not wanted. */
  drop(index: number): void {
    this.#begun.delete(index);
  }

  #read(text: PageOfFile, oneArticle: boolean): Begun {
    const { page, format } = text;
    const source = { path: this.#file.file.path, text: page.text, format, borders: page.borders, layout: page.layout };
    const result = page.problem ? Promise.reject<TakenApart>(page.problem) : this.#terms.pool.read(source, oneArticle);
    // What goes wrong is said when its turn comes.
    result.catch(() => undefined);
    return { text, oneArticle, result };
  }
}
