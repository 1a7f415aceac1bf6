import { readFileSync, statSync } from 'node:fs';
import {
  type Archive,
  beginImport,
  endImport,
  failedLocations,
  findDocument,
  findPublication,
  type LedgerEntry,
  loadIdentifications,
  OUTCOMES,
  type Outcome,
  recordFile,
  relocateDocument,
  storeDocument,
} from '../archive/index.js';
import { looksLikeTitle } from '../conventions/index.js';
import { BroadsheetError, DocumentError, type Identification, type NoticeCode, UsageError } from '../page/index.js';
import type { Encoding, Format } from '../readers/index.js';
import { type FoundFile, findFiles } from './find-files.js';
import { guessFromPath } from './guess-from-path.js';
import { normalise } from './identify-page.js';
import { explainRead } from './manifest.js';
import { compilePathPattern, type PathPattern } from './path-pattern.js';
import { hashBytes, type ReadDocument, type ReadOptions, readDocument } from './read-document.js';
import { restoreRecords } from './restore.js';

/** What to import, and what is known of it. */
export interface ImportOptions {
  /** Files, folders, globs; `-` is standard input. */
  readonly paths: readonly string[];
  /** A CSV that says what the files are. @default none but those in the folders */
  readonly manifest?: string;
  /** Such as `{publication}/{date}/{page}.md`. */
  readonly pattern?: string;
  /** What holds for every file. */
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
  readonly edition?: string;
  /** @default by content and name */
  readonly format?: Format | 'jsonl';
  /** @default detected */
  readonly encoding?: Encoding;
  /** Read everything and store nothing. @default false */
  readonly dryRun?: boolean;
  /** Take only the files whose last import failed. @default false */
  readonly retryFailed?: boolean;
  /** What the person typed, for the ledger. */
  readonly command: string;
  /** The program's version, for the ledger. */
  readonly version: string;
  /** Called before each file. Returning false stops the import after the files that are done. */
  readonly onProgress?: (done: number, total: number, path: string) => boolean;
}

/** What became of everything; `total` is the sum of `outcomes`. */
export interface ImportTally {
  readonly total: number;
  /** Files that were found and not reached, where it was stopped. */
  readonly left: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly pages: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly notices: ReadonlyMap<NoticeCode, number>;
  /** Every file that was not new, changed or unchanged, with the reason. */
  readonly remarks: readonly LedgerEntry[];
  readonly passedOver: readonly string[];
}

/** Larger files are no pages: a page of a newspaper holds about 100 kB of text. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Imports files into an archive, one transaction a document, and writes the ledger. Run again, it skips what is unchanged.
 * @throws UsageError for options that cannot be. Files that cannot be read are in the tally and the ledger.
 */
export async function importFiles(archive: Archive, options: ImportOptions): Promise<ImportTally> {
  const run = new ImportRun(archive, options);
  const { files, passedOver } = run.find();
  const importId = options.dryRun ? 0 : beginImport(archive, options.command, options.version);
  let done = 0;
  for (const file of files) {
    if (options.onProgress && !options.onProgress(done, files.length, file.path)) break;
    run.take(file, importId);
    done++;
    // Lets Ctrl-C and the progress bar have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (!options.dryRun && done === files.length) endImport(archive, importId);
  return run.tally(files.length - done, passedOver);
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
  /** Hashes of this run, by which a dry run knows duplicates. */
  readonly #seen = new Map<string, string>();
  #articles = 0;
  #paragraphs = 0;

  constructor(archive: Archive, options: ImportOptions) {
    this.#archive = archive;
    this.#options = options;
    this.#pattern = options.pattern === undefined ? null : compilePathPattern(options.pattern);
    this.#fixed = readFixed(options);
  }

  find(): { files: readonly FoundFile[]; passedOver: readonly string[] } {
    const { paths, manifest, retryFailed } = this.#options;
    const failed = retryFailed ? failedLocations(this.#archive) : [];
    const found = findFiles(retryFailed && paths.length === 0 ? failed : paths, manifest ?? null);
    if (!retryFailed) return found;
    return { files: found.files.filter((file) => file.location !== null && failed.includes(file.location)), passedOver: [] };
  }

  take(file: FoundFile, importId: number): void {
    let entry: LedgerEntry;
    try {
      if (file.problem !== null) throw new DocumentError(file.path, file.problem, '');
      entry = this.#import(file, importId);
    } catch (error) {
      entry = { ...failedEntry(file), reason: reasonOf(error) };
    }
    this.#outcomes[entry.outcome]++;
    if (entry.outcome === 'failed' || entry.outcome === 'duplicate') this.#remarks.push(entry);
    if (!this.#options.dryRun) recordFile(this.#archive, importId, entry);
  }

  #import(file: FoundFile, importId: number): LedgerEntry {
    const bytes = readBytes(file);
    const sha256 = hashBytes(bytes);
    const { path, location } = file;
    if (this.#options.format === 'jsonl' || (this.#options.format === undefined && /\.(jsonl|ndjson)$/i.test(path))) {
      return this.#restore(file, bytes, importId, sha256);
    }
    const known = this.#knownOf(file);
    const same = findDocument(this.#archive, sha256);
    const twin = this.#seen.get(sha256);
    this.#seen.set(sha256, path);
    if (same && same.location === location && !this.#saysMore(same.id, known)) {
      return { path, location, sha256, outcome: 'unchanged', reason: null, documentId: same.id };
    }
    if (same && same.location !== location) return this.#another(file, sha256, same);
    if (!same && twin !== undefined)
      return { path, location, sha256, outcome: 'duplicate', reason: `the same text as ${twin}`, documentId: null };
    const { format, encoding } = this.#options as { format?: Format; encoding?: Encoding };
    const read = readSafely(path, bytes, { known, ...(format && { format }), ...(encoding && { encoding }) });
    return this.#store(file, read, importId, same !== null);
  }

  #store(file: FoundFile, read: ReadDocument, importId: number, again: boolean): LedgerEntry {
    const { path, location } = file;
    const { assembled } = read;
    const notices = [...read.notices, ...assembled.notices];
    for (const { code } of notices) this.#notices.set(code, (this.#notices.get(code) ?? 0) + 1);
    this.#articles += assembled.articles.length;
    this.#paragraphs += assembled.articles.reduce((n, article) => n + article.paragraphs.length, 0);
    if (this.#options.dryRun) {
      this.#pages.add(path);
      const changed = again || (location !== null && this.#isKnown(location));
      return { path, location, sha256: read.sha256, outcome: changed ? 'changed' : 'new', reason: null, documentId: null };
    }
    const stored = storeDocument(this.#archive, importId, { ...read, path, location });
    this.#pages.add(stored.pageKey);
    return { path, location, sha256: read.sha256, outcome: stored.outcome, reason: null, documentId: stored.id };
  }

  #isKnown(location: string): boolean {
    return this.#archive.sqlite.prepare('SELECT 1 FROM documents WHERE location = ?').get(location) !== undefined;
  }

  #restore(file: FoundFile, bytes: Uint8Array, importId: number, sha256: string): LedgerEntry {
    const { path, location } = file;
    const counts = restoreRecords(this.#archive, path, bytes, { importId, dryRun: this.#options.dryRun === true });
    for (const page of counts.pages) this.#pages.add(page);
    this.#articles += counts.articles;
    this.#paragraphs += counts.paragraphs;
    const reason = counts.skipped > 0 ? `${counts.skipped} articles were in the archive already` : null;
    const outcome = counts.articles === 0 && counts.skipped > 0 ? 'unchanged' : 'new';
    return { path, location, sha256, outcome, reason, documentId: null };
  }

  /** The same content under another path: a copy, or the file was moved. */
  #another(file: FoundFile, sha256: string, same: { id: number; path: string; location: string | null }): LedgerEntry {
    const { path, location } = file;
    if (location !== null && (same.location === null || !isThere(same.location))) {
      if (!this.#options.dryRun) relocateDocument(this.#archive, same.id, location);
      const reason = same.location === null ? null : `was moved from ${same.location}`;
      return { path, location, sha256, outcome: 'unchanged', reason, documentId: same.id };
    }
    return { path, location, sha256, outcome: 'duplicate', reason: `the same text as ${same.path}`, documentId: same.id };
  }

  /** What options, manifest, pattern and path say of a file. */
  #knownOf(file: FoundFile): Identification[] {
    const slashed = (file.location ?? file.path).replace(/\\/g, '/');
    const known = [...this.#fixed, ...file.known];
    if (this.#pattern) {
      const read = this.#pattern(slashed);
      if (read) known.push(...read);
    }
    if (file.location !== null)
      known.push(...guessFromPath(slashed, (name) => findPublication(this.#archive.db, name) !== null || looksLikeTitle(name)));
    return known;
  }

  /** A manifest or option that came later says something that the archive does not know of an unchanged file. */
  #saysMore(documentId: number, known: readonly Identification[]): boolean {
    const stored = loadIdentifications(this.#archive, documentId);
    return known.some(({ field, value, basis }) => {
      const old = stored.find((one) => one.field === field);
      if (basis === 'path' || old?.basis === 'user') return false;
      return normalise(field, value) !== null && normalise(field, value) !== old?.value;
    });
  }

  tally(left: number, passedOver: readonly string[]): ImportTally {
    const total = OUTCOMES.reduce((n, outcome) => n + this.#outcomes[outcome], 0);
    return {
      total,
      left,
      outcomes: this.#outcomes,
      pages: this.#pages.size,
      articles: this.#articles,
      paragraphs: this.#paragraphs,
      notices: this.#notices,
      remarks: this.#remarks,
      passedOver,
    };
  }
}

function readFixed(options: ImportOptions): Identification[] {
  return (['publication', 'date', 'page', 'edition'] as const).flatMap((field) => {
    const value = options[field];
    if (value === undefined) return [];
    if (normalise(field, value) === null) throw new UsageError(`--${field}: there is no ${field} “${value}”`);
    return [{ field, value, basis: 'option' as const, evidence: `--${field} ${value}` }];
  });
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

function failedEntry(file: FoundFile): LedgerEntry {
  return { path: file.path, location: file.location, sha256: null, outcome: 'failed', reason: null, documentId: null };
}

function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return error.remedy === '' ? error.problem : `${error.problem}; ${error.remedy}`;
  if (error instanceof BroadsheetError) return error.message;
  throw error;
}

function readBytes(file: FoundFile): Uint8Array {
  try {
    if (file.location === null) return readFileSync(0);
    const { size } = statSync(file.location);
    if (size > LARGEST) {
      const problem = `is ${Math.round(size / 1024 / 1024)} MB; a page of text is seldom more than one`;
      throw new DocumentError(file.path, problem, 'split it into pages');
    }
    return readFileSync(file.location);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const problem = explainRead(error);
    if (problem === null) throw error;
    throw new DocumentError(file.path, problem, 'check its name and permissions', { cause: error });
  }
}

function isThere(location: string): boolean {
  try {
    statSync(location);
    return true;
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return false;
  }
}
