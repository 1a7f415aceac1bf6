import {
  type Archive,
  type DocumentLocation,
  documentAt,
  exactName,
  findDocuments,
  isPartial,
  loadIdentifications,
  loadSource,
  publicationNamed,
} from '../archive/index.js';
import { DocumentError, type Identification } from '../page/index.js';
import type { FoundFile } from './find-files.js';
import { hashBytes } from './read-document.js';
import { isThere, readBytes } from './read-file.js';
import { agrees, agreesStill, isSamePage } from './same-page.js';

/** What of an archive has the content of a file. */
interface SameContent {
  readonly same: DocumentLocation | null;
  readonly twin: { readonly id: number | null; readonly name: string } | null;
}

/**
 * The contents of all files of a run, known before any is stored: a page is what it is, wherever its file lies, and which files were moved
 * the others tell.
 */
export class RunContents {
  readonly #archive: Archive;
  /** By place. */
  readonly #hashes = new Map<string, string>();
  /** Paths of files that were read, by content and identity: a dry run knows duplicates by them. */
  readonly #seen = new Map<string, string>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Notes the content of a page's file. One that cannot be read is passed over: that is said when its turn comes. */
  add(file: FoundFile): void {
    if (file.location === null || file.problem !== null) return;
    try {
      this.#hashes.set(file.location, hashBytes(readBytes(file, { isExport: false })));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
    }
  }

  /** Notes a file that was read. */
  remember(path: string, sha256: string, identifications: readonly Identification[]): void {
    this.#seen.set(`${sha256} ${identityOf(identifications)}`, path);
  }

  /**
   * The document whose file this is: with its content, in its place or moved here; null for none. `twin` where the same content stands
   * elsewhere as the same page, so that it is not stored twice.
   */
  findSame({ path, location }: FoundFile, sha256: string, said: readonly Identification[]): SameContent {
    const all = findDocuments(this.#archive, sha256);
    const inPlace = all.find((one) => one.location !== null && one.location === location);
    if (inPlace) return { same: inPlace, twin: null };
    const known = (one: DocumentLocation) => {
      const stored = loadIdentifications(this.#archive, one.id);
      // The same content has the same front matter.
      return agrees(stored, [...said, ...stored.filter(({ basis }) => basis === 'front matter')], this.#isSamePaper);
    };
    const free = all.filter((one) => one.withoutSource || isPartial(this.#archive, one.id) || this.#isGone(one));
    // A file that was moved keeps what is known of it; which of several it is, what is said of it tells.
    const moved = free.find(known) ?? (free.length === 1 && location !== null ? free[0] : undefined);
    if (moved) return { same: moved, twin: null };
    const copy = all.find(known);
    if (copy) return { same: null, twin: { id: copy.id, name: copy.path === path ? (copy.location ?? path) : copy.path } };
    const seen = all.length === 0 ? this.#seen.get(`${sha256} ${identityOf(said)}`) : undefined;
    return { same: null, twin: seen === undefined ? null : { id: null, name: seen } };
  }

  readonly #isSamePaper = (one: string, other: string): boolean => {
    if (exactName(one) === exactName(other)) return true;
    const id = publicationNamed(this.#archive, one);
    return id !== null && id === publicationNamed(this.#archive, other);
  };

  /** True for a document whose file is not where it was: moved, taken away, or in its place stands another. */
  #isGone({ location, sha256 }: DocumentLocation): boolean {
    if (location === null) return true;
    const now = this.#hashes.get(location);
    return now === undefined ? !isThere(location) : now !== sha256;
  }

  /**
   * The document that a changed file takes the place of: the one in its place, where its content was not moved elsewhere in this run, nothing
   * that is said of the file contradicts what is known of it, and the texts are versions of one page. Null for none.
   */
  findChanged({ location }: FoundFile, text: string, said: readonly Identification[]): number | null {
    const old = location === null ? null : documentAt(this.#archive, location);
    if (old === null) return null;
    const isElsewhere = [...this.#hashes].some(([place, hash]) => place !== location && hash === old.sha256);
    if (isElsewhere || !agreesStill(loadIdentifications(this.#archive, old.id), said, this.#isSamePaper)) return null;
    return isSamePage(loadSource(this.#archive, old.id) ?? '', text) ? old.id : null;
  }
}

/** What page a file is, as text: the same for the same page. */
function identityOf(identifications: readonly Identification[]): string {
  const fields = ['publication', 'date', 'page', 'edition', 'item'] as const;
  return fields.map((field) => identifications.find((one) => one.field === field)?.value ?? '').join('|');
}
