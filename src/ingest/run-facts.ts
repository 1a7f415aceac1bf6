import {
  type Archive,
  exactName,
  foldName,
  type PublicationPlan,
  planPublications,
  publicationNamed,
  publicationNames,
} from '../archive/index.js';
import { looksLikeTitle } from '../conventions/index.js';
import { BASES, type Identification } from '../page/index.js';
import type { FoundFile } from './found-file.js';
import { normalise } from './identify-page.js';
import { type ImportOptions, readFixed } from './import-options.js';
import { saidOfPage } from './page-facts.js';
import { compilePathPattern, type PathPattern } from './path-pattern.js';
import { type ReadPaths, readPaths } from './read-paths.js';
import type { RunFile, RunPage } from './run-files.js';

/** What a run says of its files from outside their text: options, manifests, a pattern and paths. */
export class RunFacts {
  readonly #archive: Archive;
  readonly #pattern: PathPattern | null;
  readonly #fixed: readonly Identification[];
  readonly #paths: ReadPaths;

  /** @param files all of the run: by their manifests names of newspapers are known, and a number in a path says less alone than among others */
  constructor(archive: Archive, options: ImportOptions, files: readonly FoundFile[]) {
    this.#archive = archive;
    this.#pattern = options.pattern === undefined ? null : compilePathPattern(options.pattern);
    this.#fixed = readFixed(options);
    const said = [...this.#fixed, ...files.flatMap(({ known }) => known)].filter(({ field }) => field === 'publication');
    const names = publicationNames(
      archive,
      said.map(({ value }) => value),
    );
    this.#paths = readPaths(
      files.flatMap(({ location }) => (location === null ? [] : [slashed(location)])),
      (name) => names.has(foldName(name)) || looksLikeTitle(name),
    );
  }

  /** What new newspapers of these files are to be called. */
  planPublications(files: readonly FoundFile[]): PublicationPlan {
    return planPublications(
      this.#archive,
      files.flatMap((file) => this.#publicationOf(file)),
    );
  }

  /** What options, manifest, pattern, path and border say of a page. */
  readonly of = (file: RunFile, page: RunPage): Identification[] => saidOfPage(this.#ofFile(file.file), { file, page });

  /** The same as news of a page: what options say of all files of a folder says nothing of one that was only moved there. */
  newsOf(file: RunFile, page: RunPage, { isMoved }: { readonly isMoved: boolean }): Identification[] {
    const said = this.of(file, page);
    return isMoved && file.file.isNamed !== true ? said.filter(({ basis }) => basis !== 'option') : said;
  }

  #ofFile(file: FoundFile): Identification[] {
    const path = slashed(file.location ?? file.path);
    // What says something of a page are its last folders; where the archive's owner keeps them is nobody's business.
    const evidence = path.split('/').slice(-DEPTH).join('/');
    const ofPath = [...(this.#pattern?.(path) ?? []), ...(this.#paths.get(path) ?? [])];
    return [...this.#fixed, ...file.known, ...ofPath.map((one) => ({ ...one, evidence }))];
  }

  /** The newspaper that a file is said to be of; none where nothing says it. */
  #publicationOf(file: FoundFile): Identification[] {
    const said = this.#ofFile(file).flatMap((one) => {
      const value = one.field === 'publication' ? normalise(one.field, one.value) : null;
      return value === null ? [] : [{ ...one, value }];
    });
    return said.toSorted((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis)).slice(0, 1);
  }

  /** True for two names of one newspaper. */
  readonly isSamePaper = (one: string, other: string): boolean => {
    if (exactName(one) === exactName(other)) return true;
    const id = publicationNamed(this.#archive, one);
    return id !== null && id === publicationNamed(this.#archive, other);
  };
}

/** Folders of a path that say something of a page, with its file. */
const DEPTH = 5;

function slashed(path: string): string {
  return path.replace(/\\/g, '/');
}
