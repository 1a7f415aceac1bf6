import {
  type Archive,
  beginImport,
  countArticles,
  countOlder,
  type DocumentLocation,
  endImport,
  failedFiles,
  foldName,
  isPartial,
  type LedgerEntry,
  loadIdentifications,
  loadStored,
  OUTCOMES,
  type Outcome,
  type PublicationPlan,
  planPublications,
  publicationNames,
  recordFile,
  relocateDocument,
  storeDocument,
} from '../archive/index.js';
import { looksLikeTitle } from '../conventions/index.js';
import { BASES, BroadsheetError, DocumentError, type Identification, isInferred, type NoticeCode } from '../page/index.js';
import type { Encoding, Format } from '../readers/index.js';
import { type FoundFile, type FoundFiles, findAgain, findFiles } from './find-files.js';
import { normalise } from './identify-page.js';
import { type ImportOptions, type ImportTally, readFixed } from './import-options.js';
import { compilePathPattern, type PathPattern } from './path-pattern.js';
import { hashBytes, type ReadDocument, type ReadOptions, readDocument } from './read-document.js';
import { readBytes } from './read-file.js';
import { type ReadPaths, readPaths } from './read-paths.js';
import { type RestoreOptions, restoreRecords } from './restore.js';
import { rulesVersion } from './rules-version.js';
import { RunContents } from './run-contents.js';

/**
 * Imports files into an archive, one transaction a document, and writes the ledger. Run again, it skips what is unchanged.
 * @throws UsageError for options that cannot be, DocumentError for a manifest that cannot be used. Files that cannot be read are in the tally and the ledger.
 */
export async function importFiles(archive: Archive, options: ImportOptions): Promise<ImportTally> {
  const run = new ImportRun(archive, options);
  const found = run.find();
  const { files } = found;
  const importId = options.dryRun ? 0 : beginImport(archive, options.command, options.version);
  let done = 0;
  for (const file of files) {
    // Lets a caller's own work have its turn.
    const goOn = async (name: string) => {
      await new Promise((resolve) => setImmediate(resolve));
      return options.onProgress?.(done, files.length, name) ?? true;
    };
    if (!(await goOn(file.path))) break;
    await run.take(file, importId, (articles) => goOn(`${file.path}: ${articles} articles`));
    done++;
  }
  if (!options.dryRun && done === files.length) endImport(archive, importId);
  return run.tally(files.length - done, found);
}

class ImportRun {
  readonly #archive: Archive;
  readonly #options: ImportOptions;
  readonly #pattern: PathPattern | null;
  readonly #fixed: readonly Identification[];
  readonly #outcomes: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, duplicate: 0, failed: 0 };
  readonly #pages = new Set<string>();
  readonly #notices = new Map<NoticeCode, number>();
  readonly #remarks: LedgerEntry[] = [];
  readonly #contents: RunContents;
  /** Documents that this run stored. */
  readonly #documents: number[] = [];
  /** What the paths of this run say. */
  #paths: ReadPaths = new Map();
  #plan: PublicationPlan = new Map();
  #articles = 0;
  #paragraphs = 0;
  #skipped = 0;

  constructor(archive: Archive, options: ImportOptions) {
    this.#archive = archive;
    this.#contents = new RunContents(archive);
    this.#options = options;
    this.#pattern = options.pattern === undefined ? null : compilePathPattern(options.pattern);
    this.#fixed = readFixed(options);
  }

  /** Finds the files and what their paths say, and with them the names of newspapers that this run says, and what new ones of them are to be called. */
  find(): FoundFiles {
    const found = this.#find();
    for (const file of found.files) if (!this.#isExport(file)) this.#contents.add(file);
    const said = [...this.#fixed, ...found.files.flatMap(({ known }) => known)].filter(({ field }) => field === 'publication');
    const names = publicationNames(
      this.#archive,
      said.map(({ value }) => value),
    );
    this.#paths = readPaths(
      found.files.flatMap(({ location }) => (location === null ? [] : [slashed(location)])),
      (name) => names.has(foldName(name)) || looksLikeTitle(name),
    );
    if (!this.#options.dryRun) {
      const pages = found.files.filter((file) => !this.#isExport(file));
      this.#plan = planPublications(
        this.#archive,
        pages.flatMap((file) => this.#publicationOf(file)),
      );
    }
    return found;
  }

  #find(): FoundFiles {
    const { paths, manifest, retryFailed } = this.#options;
    if (!retryFailed) return findFiles(paths, manifest ?? null);
    const failed = failedFiles(this.#archive);
    const found = paths.length === 0 && manifest === undefined ? findAgain(failed) : findFiles(paths, manifest ?? null);
    return { ...found, files: found.files.filter((file) => file.location !== null && failed.has(file.location)), passedOver: [] };
  }

  async take(file: FoundFile, importId: number, onProgress: RestoreOptions['onProgress']): Promise<void> {
    let entry: LedgerEntry;
    try {
      if (file.problem !== null) throw new DocumentError(file.path, file.problem, '');
      entry = this.#isExport(file) ? await this.#restore(file, importId, onProgress) : this.#import(file, importId);
    } catch (error) {
      entry = { ...failedEntry(file), reason: reasonOf(error) };
    }
    this.#outcomes[entry.outcome]++;
    if (entry.outcome === 'failed' || entry.outcome === 'duplicate') this.#remarks.push(entry);
    if (!this.#options.dryRun) recordFile(this.#archive, importId, entry);
  }

  #import(file: FoundFile, importId: number): LedgerEntry {
    const { path, location } = file;
    const bytes = readBytes(file, { isExport: false });
    const sha256 = hashBytes(bytes);
    const said = this.#knownOf(file, null);
    const { same, twin } = this.#contents.findSame(file, sha256, said);
    if (twin !== null)
      return { path, location, sha256, outcome: 'duplicate', reason: `the same text as ${twin.name}`, documentId: twin.id };
    const isWhole = same !== null && !same.withoutSource && !isPartial(this.#archive, same.id);
    const known = isWhole || same === null ? said : this.#knownOf(file, same);
    // What options say of all files of a run says nothing of one that was only moved.
    const isMoved = isWhole && location !== null && same.location !== location;
    const news = isMoved ? known.filter(({ basis }) => basis === 'manifest') : known;
    if (isWhole && !this.#saysMore(same.id, news)) return this.#keep(file, sha256, same);
    const { format, encoding } = this.#options as { format?: Format; encoding?: Encoding };
    const read = readSafely(path, bytes, { known, ...(format && { format }), ...(encoding && { encoding }) });
    this.#contents.remember(path, sha256, read.identifications);
    return this.#store(file, read, { importId, replaces: same?.id ?? this.#contents.findChanged(file, read.text, said) });
  }

  #store(file: FoundFile, read: ReadDocument, { importId, replaces }: { importId: number; replaces: number | null }): LedgerEntry {
    const { path, location } = file;
    const { assembled } = read;
    const notices = [...read.notices, ...assembled.notices];
    for (const { code } of notices) this.#notices.set(code, (this.#notices.get(code) ?? 0) + 1);
    if (this.#options.dryRun) this.#articles += assembled.articles.length;
    this.#paragraphs += assembled.articles.reduce((n, article) => n + article.paragraphs.length, 0);
    if (this.#options.dryRun) {
      this.#pages.add(path);
      return { path, location, sha256: read.sha256, outcome: replaces === null ? 'new' : 'changed', reason: null, documentId: null };
    }
    const stored = storeDocument(this.#archive, importId, {
      ...read,
      path,
      location,
      rules: rulesVersion(),
      plan: this.#plan,
      replaces,
    });
    if (stored.open > 0) this.#notices.set('correction-open', (this.#notices.get('correction-open') ?? 0) + stored.open);
    this.#documents.push(stored.id);
    this.#pages.add(stored.pageKey);
    return { path, location, sha256: read.sha256, outcome: stored.outcome, reason: null, documentId: stored.id };
  }

  #isExport({ path }: FoundFile): boolean {
    const { format } = this.#options;
    return format === 'jsonl' || (format === undefined && /\.(jsonl|ndjson)$/i.test(path));
  }

  async #restore(file: FoundFile, importId: number, onProgress: RestoreOptions['onProgress']): Promise<LedgerEntry> {
    const { path, location } = file;
    const bytes = readBytes(file, { isExport: true });
    const sha256 = hashBytes(bytes);
    const counts = await restoreRecords(this.#archive, { path, bytes }, { importId, dryRun: this.#options.dryRun === true, onProgress });
    for (const page of counts.pages) this.#pages.add(page);
    this.#articles += counts.articles;
    this.#paragraphs += counts.paragraphs;
    this.#skipped += counts.skipped;
    const reason = counts.skipped > 0 ? `${counts.skipped} articles were in the archive already` : null;
    const outcome = counts.articles === 0 && counts.skipped > 0 ? 'unchanged' : 'new';
    return { path, location, sha256, outcome, reason, documentId: null };
  }

  /** The same content, perhaps in a file that was moved. */
  #keep({ path, location }: FoundFile, sha256: string, same: DocumentLocation): LedgerEntry {
    const moved = location !== null && same.location !== location;
    if (moved && !this.#options.dryRun) relocateDocument(this.#archive, same.id, location);
    const reason = moved && same.location !== null ? `was moved from ${same.location}` : null;
    return { path, location, sha256, outcome: 'unchanged', reason, documentId: same.id };
  }

  /**
   * What options, manifest, pattern and path say of a file, and what is known of its document (`unread`) that came from an
   * export, or with some of its articles only.
   */
  #knownOf(file: FoundFile, unread: DocumentLocation | null): Identification[] {
    const path = slashed(file.location ?? file.path);
    const known = [...this.#fixed, ...file.known];
    if (this.#pattern) {
      const read = this.#pattern(path);
      if (read) known.push(...read);
    }
    known.push(...(this.#paths.get(path) ?? []));
    // What the archive worked out of an export is no word against any other.
    const stored = unread ? loadIdentifications(this.#archive, unread.id) : [];
    known.push(...stored.filter(({ field, basis }) => basis !== 'text' || known.every((one) => one.field !== field)));
    return known;
  }

  /** The newspaper that a file is said to be of, before it is read; none where nothing says it. */
  #publicationOf(file: FoundFile): Identification[] {
    const said = this.#knownOf(file, null).flatMap((one) => {
      const value = one.field === 'publication' ? normalise(one.field, one.value) : null;
      return value === null ? [] : [{ ...one, value }];
    });
    return said.toSorted((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis)).slice(0, 1);
  }

  /** A manifest or option that came later says something that the archive does not know of an unchanged file, or how to read it. */
  #saysMore(documentId: number, known: readonly Identification[]): boolean {
    const { format, encoding } = this.#options;
    const read = loadStored(this.#archive, documentId);
    if ((format !== undefined && format !== read?.format) || (encoding !== undefined && encoding !== read?.encoding)) return true;
    const stored = loadIdentifications(this.#archive, documentId);
    return known.some(({ field, value, basis }) => {
      const old = stored.find((one) => one.field === field);
      if (isInferred(basis) || old?.basis === 'user') return false;
      return normalise(field, value) !== null && normalise(field, value) !== old?.value;
    });
  }

  tally(left: number, { passedOver, manifests }: FoundFiles): ImportTally {
    const total = OUTCOMES.reduce((n, outcome) => n + this.#outcomes[outcome], 0);
    return {
      total,
      left,
      outcomes: this.#outcomes,
      pages: this.#pages.size,
      articles: this.#articles + countArticles(this.#archive, this.#documents),
      paragraphs: this.#paragraphs,
      skipped: this.#skipped,
      older: this.#options.dryRun ? 0 : countOlder(this.#archive, rulesVersion()),
      notices: this.#notices,
      remarks: this.#remarks,
      passedOver,
      manifests,
    };
  }
}

/** A fault of our own in one file must not cost the others. */
function readSafely(path: string, bytes: Uint8Array, options: ReadOptions): ReadDocument {
  try {
    return readDocument(path, bytes, options);
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new DocumentError(path, `could not be taken apart (${message})`, 'please report this file', { cause: error });
  }
}

function slashed(path: string): string {
  return path.replace(/\\/g, '/');
}

function failedEntry(file: FoundFile): LedgerEntry {
  return { path: file.path, location: file.location, sha256: null, outcome: 'failed', reason: null, documentId: null };
}

function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return error.remedy === '' ? error.problem : `${error.problem}; ${error.remedy}`;
  if (error instanceof BroadsheetError) return error.message;
  throw error;
}
