import {
  type Archive,
  type DocumentLocation,
  documentsAt,
  documentsCalled,
  findDocuments,
  isPartial,
  loadOrigin,
  loadReadableSource,
} from '../archive/index.js';
import type { Identification } from '../page/index.js';
import { isSameText } from '../threads/index.js';
import { isThere } from './read-file.js';
import { contentsOf, type RunFile, type RunPage } from './run-files.js';
import { agrees, agreesStill, type IsSamePaper } from './same-page.js';

/** What this run says of a page, from outside its text. */
export type SaysOf = (file: RunFile, page: RunPage) => readonly Identification[];

interface RunTerms {
  readonly archive: Archive;
  /** By location. */
  readonly files: ReadonlyMap<string, RunFile>;
  readonly saysOf: SaysOf;
  readonly isSamePaper: IsSamePaper;
}

/**
 * Which documents of the archive the pages of a run are, settled for all of them before any is stored: a page is what it is, wherever its file
 * lies, and which files were moved the others tell.
 */
export class SettledRun {
  readonly #terms: RunTerms;
  /** Documents that a page of this run is, by the page. */
  readonly #same = new Map<RunPage, DocumentLocation>();
  /** `documents.id` of those, and of those that a changed page took the place of. */
  readonly #taken = new Set<number>();
  /** Whether a document that lies outside the run is still there. */
  readonly #there = new Map<string, ReadonlySet<string>>();
  /** What the archive had of a file when it was first asked for; by location. */
  readonly #had = new Map<string, readonly DocumentLocation[]>();
  /** Documents whose file had a path and is gone, when they were first asked for; by path. */
  readonly #called = new Map<string, readonly DocumentLocation[]>();

  constructor(terms: RunTerms) {
    this.#terms = terms;
    this.add([...terms.files.values()]);
  }

  /** Settles what the pages of these files are; of files that could not be read before. */
  add(files: readonly RunFile[]): void {
    const pages = files.flatMap((file) => file.pages.map((page) => ({ file, page })));
    // What lies where it lay comes before all that may have been moved.
    for (const { file, page } of pages) this.#take(page, this.#inPlace(file, page));
    for (const { file, page } of pages) if (!this.#same.has(page)) this.#take(page, this.#moved(file, page));
  }

  #take(page: RunPage, document: DocumentLocation | undefined): void {
    if (!document) return;
    this.#same.set(page, document);
    this.#taken.add(document.id);
  }

  #free(documents: readonly DocumentLocation[]): DocumentLocation[] {
    return documents.filter(({ id }) => !this.#taken.has(id));
  }

  #inPlace({ location }: RunFile, { sha256, number }: RunPage): DocumentLocation | undefined {
    if (location === null) return undefined;
    const here = this.#free(findDocuments(this.#terms.archive, sha256)).filter((one) => one.location === location);
    return here.find((one) => one.number === number) ?? here[0];
  }

  /** The document of a file that was moved: it keeps what is known of it; which of several it is, what is said of it tells. */
  #moved(file: RunFile, page: RunPage): DocumentLocation | undefined {
    const { archive } = this.#terms;
    const gone = this.#free(findDocuments(archive, page.sha256)).filter(
      (one) => one.withoutSource || isPartial(archive, one.id) || !this.#isThere(one),
    );
    // One that is alone is it, whatever is said of it now; standard input has no place to which anything was moved.
    const alone = gone.length === 1 && file.location !== null ? gone[0] : undefined;
    return gone.find((one) => this.#agrees(one, file, page)) ?? alone ?? gone.find((one) => !one.withoutSource && file.location !== null);
  }

  #agrees(document: DocumentLocation, file: RunFile, page: RunPage): boolean {
    const { archive, saysOf, isSamePaper } = this.#terms;
    const stored = loadOrigin(archive, document.id);
    // The same content has the same front matter.
    return agrees(stored, [...saysOf(file, page), ...stored.filter(({ basis }) => basis === 'front matter')], isSamePaper);
  }

  /** False for a document whose file is not where it was: moved, taken away, or in its place stands another. */
  #isThere({ location, sha256 }: DocumentLocation): boolean {
    if (location === null) return false;
    const known = this.#terms.files.get(location);
    const contents = known
      ? new Set(known.pages.map((page) => page.sha256))
      : (this.#there.get(location) ?? contentsOf(this.#terms.archive, location));
    if (!known) this.#there.set(location, contents);
    return contents.has(sha256);
  }

  /** Notes a document that this run stored: no other page takes its place. */
  stored(documentId: number): void {
    this.#taken.add(documentId);
  }

  /** The document that a page is, with the same content in its place or moved there; null for none. */
  sameAs(page: RunPage): DocumentLocation | null {
    return this.#same.get(page) ?? null;
  }

  /** A document with the content of a page that is none of its own, and of which the same is said: the same page a second time. */
  twinOf(file: RunFile, page: RunPage): DocumentLocation | null {
    const all = findDocuments(this.#terms.archive, page.sha256);
    return all.find((one) => this.#agrees(one, file, page)) ?? null;
  }

  /**
   * The document that a changed page takes the place of: one of its file that no other page is, where nothing that is said of the page
   * contradicts what is known of it and the texts are versions of one page; else one whose file had the same name and is gone, as when a
   * disk was moved. It is taken from then on. Null for none.
   */
  changedFrom(file: RunFile, page: RunPage, text: string): DocumentLocation | null {
    const { archive, saysOf, isSamePaper } = this.#terms;
    const isOlder = ({ id }: DocumentLocation) =>
      agreesStill(loadOrigin(archive, id), saysOf(file, page), isSamePaper) && isSameText(loadReadableSource(archive, id) ?? '', text);
    if (file.location === null) return null;
    const had = this.#had.get(file.location) ?? documentsAt(archive, file.location);
    this.#had.set(file.location, had);
    // A record has a name: others of its file are other records.
    const item = page.said.find(({ field, basis }) => field === 'item' && basis === 'format')?.value;
    const here = this.#free(item === undefined ? had : had.filter((one) => one.item === item));
    const sorted = here.toSorted((a, b) => Math.abs(a.number - page.number) - Math.abs(b.number - page.number));
    const called = () => this.#free(this.#calledAs(file.file.path));
    const old = sorted.find(isOlder) ?? called().find((one) => one.number === page.number && isOlder(one)) ?? null;
    if (old) this.#taken.add(old.id);
    return old;
  }

  #calledAs(path: string): readonly DocumentLocation[] {
    const known = this.#called.get(path);
    if (known) return known;
    const all = documentsCalled(this.#terms.archive, path);
    const gone = new Map([...new Set(all.map(({ location }) => location))].map((one) => [one, one !== null && !isThere(one)]));
    const found = all.filter(({ location }) => gone.get(location) === true);
    this.#called.set(path, found);
    return found;
  }
}
