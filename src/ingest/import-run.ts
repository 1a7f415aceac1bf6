import {
  type Archive,
  countArticles,
  countOlder,
  type DocumentLocation,
  exactName,
  failedFiles,
  finishFile,
  foldName,
  isPartial,
  isWhollyRead,
  type LedgerEntry,
  loadFacts,
  loadIdentifications,
  loadStored,
  OUTCOMES,
  type Outcome,
  type PublicationPlan,
  planPublications,
  publicationNamed,
  publicationNames,
  recordFile,
  type SettledDocument,
  settleDocuments,
  storeDocument,
} from '../archive/index.js';
import { looksLikeTitle } from '../conventions/index.js';
import { BASES, BroadsheetError, DocumentError, type Identification, must, type NoticeCode } from '../page/index.js';
import type { FileOptions, FilePages } from './file-pages.js';
import { type FoundFile, type FoundFiles, findAgain, findFiles } from './find-files.js';
import { guessFromPath } from './guess-from-path.js';
import { hashBytes } from './hash-bytes.js';
import { normalise } from './identify-page.js';
import { type ImportOptions, type ImportTally, readFileOptions, readFixed } from './import-options.js';
import { carryFacts, saidOfPage } from './page-facts.js';
import { compilePathPattern, type PathPattern } from './path-pattern.js';
import { type PageOfFile, type ReadDocument, type ReadOptions, readPage } from './read-document.js';
import { readBytes } from './read-file.js';
import { type RestoreOptions, restoreRecords } from './restore.js';
import { rulesVersion } from './rules-version.js';
import { hashFile, hashFiles, type RunFile, type RunFiles, type RunPage, readPagesOf } from './run-files.js';
import { settleFacts } from './settle-facts.js';
import { SettledRun } from './settle-run.js';

/** One run of the import: its files, what they say, and what became of them. */
export class ImportRun {
  readonly #archive: Archive;
  readonly #options: ImportOptions;
  readonly #fileOptions: FileOptions;
  readonly #pattern: PathPattern | null;
  readonly #fixed: readonly Identification[];
  readonly #outcomes: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, duplicate: 0, failed: 0 };
  readonly #pages = new Set<string>();
  readonly #notices = new Map<NoticeCode, number>();
  readonly #remarks: LedgerEntry[] = [];
  /** Documents that this run stored. */
  readonly #documents: number[] = [];
  /** Why known pages are not as they were: they were moved, or something else is said of them. By `documents.id`. */
  readonly #news = new Map<number, string>();
  /** Paths of files that were read, by content and identity: a dry run knows duplicates by them. */
  readonly #seen = new Map<string, string>();
  /** Names of newspapers, folded, by which a folder's name is told. */
  #names: ReadonlySet<string> = new Set();
  #plan: PublicationPlan = new Map();
  #run: RunFiles = { files: new Map(), problems: new Map() };
  #settled: SettledRun | null = null;
  #articles = 0;
  #paragraphs = 0;
  #skipped = 0;
  #merged = 0;

  constructor(archive: Archive, options: ImportOptions) {
    this.#archive = archive;
    this.#options = options;
    this.#fileOptions = readFileOptions(options);
    this.#pattern = options.pattern === undefined ? null : compilePathPattern(options.pattern);
    this.#fixed = readFixed(options);
  }

  /** Finds the files, and with them the names of newspapers that this run says, what new ones of them are to be called, and which pages they are. */
  find(): FoundFiles {
    const found = this.#find();
    const files = found.files.filter((file) => !this.#isExport(file));
    this.#run = hashFiles(this.#archive, files, this.#fileOptions);
    const said = [...this.#fixed, ...found.files.flatMap(({ known }) => known)].filter(({ field }) => field === 'publication');
    this.#names = publicationNames(
      this.#archive,
      said.map(({ value }) => value),
    );
    if (!this.#options.dryRun) {
      const names = files.flatMap((file) => this.#publicationOf(file));
      this.#plan = planPublications(this.#archive, names);
    }
    const terms = { archive: this.#archive, files: this.#run.files, saysOf: this.#saysOf, isSamePaper: this.#isSamePaper };
    this.#settled = new SettledRun(terms);
    return found;
  }

  #find(): FoundFiles {
    const { paths, manifest, retryFailed } = this.#options;
    if (!retryFailed) return findFiles(paths, manifest ?? null);
    const failed = failedFiles(this.#archive);
    const found = paths.length === 0 && manifest === undefined ? findAgain(failed) : findFiles(paths, manifest ?? null);
    return { files: found.files.filter((file) => file.location !== null && failed.has(file.location)), passedOver: [] };
  }

  /** Writes down where pages that the archive knows are now, and what is said of them now: of all at once. */
  settle(): void {
    const settled = [...this.#run.files.values()].flatMap((file) => file.pages.flatMap((page) => this.#settleOne(file, page)));
    if (settled.length > 0 && !this.#options.dryRun) settleDocuments(this.#archive, settled);
  }

  #settleOne(file: RunFile, page: RunPage): SettledDocument[] {
    const same = this.#wholeSame(page);
    const { location } = file;
    if (!same || location === null || this.#readsOtherwise(file, page, same)) return [];
    const isMoved = same.location !== location;
    const said = this.#newsOf(file, page, isMoved);
    const identifications = settleFacts(loadFacts(this.#archive, same.id), { said, isMoved, isSamePaper: this.#isSamePaper });
    const { number, firstLine } = page;
    if (!isMoved && same.number === number && same.firstLine === firstLine && identifications === null) return [];
    if (isMoved && same.location !== null) this.#news.set(same.id, `was moved from ${same.location}`);
    else if (identifications !== null) this.#news.set(same.id, 'something else is said of it now');
    return [{ documentId: same.id, file: { ...file, location }, number, firstLine, identifications }];
  }

  async take(file: FoundFile, importId: number, onProgress: (name: string) => Promise<boolean>): Promise<void> {
    let entry: LedgerEntry;
    try {
      if (file.problem !== null) throw new DocumentError(file.path, file.problem, '');
      const onArticles = (articles: number) => onProgress(`${file.path}: ${articles} articles`);
      const onPages = (done: number, total: number) => onProgress(`${file.path}: page ${done} of ${total}`);
      entry = this.#isExport(file) ? await this.#restore(file, importId, onArticles) : await this.#import(file, importId, onPages);
    } catch (error) {
      entry = { ...failedEntry(file), reason: reasonOf(error) };
    }
    this.#outcomes[entry.outcome]++;
    if (entry.outcome === 'failed' || entry.outcome === 'duplicate') this.#remarks.push(entry);
    if (!this.#options.dryRun) recordFile(this.#archive, importId, entry);
  }

  async #import(found: FoundFile, importId: number, onPages: (done: number, total: number) => Promise<boolean>): Promise<LedgerEntry> {
    const file = this.#fileOf(found);
    const { path } = found;
    const pages: PageEntry[] = [];
    let read: FilePages | null = null;
    let carried: readonly Identification[] = [];
    for (const [i, page] of file.pages.entries()) {
      if (file.pages.length > 1 && i % STEP === STEP - 1 && !(await onPages(i, file.pages.length)))
        throw new DocumentError(path, `was stopped after page ${i} of ${file.pages.length}`, 'run the same command again to go on');
      const same = this.#wholeSame(page);
      if (same && !this.#readsOtherwise(file, page, same)) {
        pages.push({ outcome: 'unchanged', documentId: same.id, reason: this.#news.get(same.id) ?? null });
        if (file.pages.length > 1) carried = carryFacts(carried, loadIdentifications(this.#archive, same.id));
        continue;
      }
      read ??= file.read ?? readPagesOf(found, this.#fileOptions);
      const { pages: texts, ...rest } = read;
      const text = must(
        texts.find(({ number }) => number === page.number),
        'a page of a file that has not changed since',
      );
      const entry = this.#importPage(file, page, { ...rest, page: text }, { importId, carried });
      pages.push(entry);
      if (file.pages.length > 1) carried = carryFacts(carried, entry.identifications ?? []);
    }
    this.#finish(file, pages);
    return { path, location: found.location, sha256: file.sha256, ...summarise(pages) };
  }

  #fileOf(found: FoundFile): RunFile {
    const { location } = found;
    if (location === null) {
      const file = hashFile(this.#archive, found, this.#fileOptions);
      must(this.#settled, 'a settled run').add([file]);
      return file;
    }
    const problem = this.#run.problems.get(location);
    if (problem) throw problem;
    return must(this.#run.files.get(location), 'a file of the run');
  }

  #finish({ location, sha256, bytes, file }: RunFile, entries: readonly PageEntry[]): void {
    if (location === null || this.#options.dryRun || entries.some(({ outcome }) => outcome === 'failed')) return;
    const documents = entries.flatMap(({ documentId, outcome }) => (documentId === null || outcome === 'duplicate' ? [] : [documentId]));
    if (entries.every(({ outcome }) => outcome === 'unchanged') && isWhollyRead(this.#archive, location, sha256)) return;
    if (documents.length > 0) finishFile(this.#archive, { location, sha256, bytes, documents, pages: entries.length, path: file.path });
  }

  #importPage(
    file: RunFile,
    page: RunPage,
    text: PageOfFile,
    { importId, carried }: { readonly importId: number; readonly carried: readonly Identification[] },
  ): PageEntry {
    const { path } = file.file;
    const settled = must(this.#settled, 'a settled run');
    const same = settled.sameAs(page);
    const said = this.#newsOf(file, page, same !== null && same.location !== file.location);
    const twin = same ? null : settled.twinOf(file, page);
    if (twin) {
      const name = twin.path === path ? (twin.location ?? path) : twin.path;
      return { outcome: 'duplicate', documentId: twin.id, reason: `the same text as ${name}` };
    }
    const seen = this.#options.dryRun ? this.#seen.get(`${page.sha256} ${identityOf(said)}`) : undefined;
    if (seen !== undefined) return { outcome: 'duplicate', documentId: null, reason: `the same text as ${seen}` };
    const known = [...said, ...carried, ...this.#keptOf(said, same)];
    try {
      const read = readSafely(path, text, { known });
      this.#seen.set(`${page.sha256} ${identityOf(said)}`, path);
      const replaces = same ?? settled.changedFrom(file, page, read.text);
      return this.#store(file, { page: text, read, importId, replaces: replaces?.id ?? null });
    } catch (error) {
      if (file.pages.length === 1) throw error;
      return { outcome: 'failed', documentId: null, reason: `page ${page.number}: ${reasonOf(error)}` };
    }
  }

  #store({ file, location, sha256, bytes, pages }: RunFile, { page, read, importId, replaces }: PageToStore): PageEntry {
    const { path } = file;
    const { assembled, identifications } = read;
    const notices = [...read.notices, ...assembled.notices];
    for (const { code } of notices) this.#notices.set(code, (this.#notices.get(code) ?? 0) + 1);
    if (this.#options.dryRun) this.#articles += assembled.articles.length;
    this.#paragraphs += assembled.articles.reduce((n, article) => n + article.paragraphs.length, 0);
    if (this.#options.dryRun) {
      this.#pages.add(pages.length > 1 ? `${path}#${page.page.number}` : path);
      return { outcome: replaces === null ? 'new' : 'changed', reason: null, documentId: null, identifications };
    }
    const { number, firstLine, borders } = page.page;
    const stored = storeDocument(this.#archive, importId, {
      ...read,
      ...{ path, location, bytes, fileSha256: sha256, number, firstLine, borders },
      rules: rulesVersion(),
      plan: this.#plan,
      replaces,
    });
    if (stored.open > 0) this.#notices.set('correction-open', (this.#notices.get('correction-open') ?? 0) + stored.open);
    this.#documents.push(stored.id);
    must(this.#settled, 'a settled run').stored(stored.id);
    this.#pages.add(stored.pageKey);
    return { outcome: stored.outcome, reason: null, documentId: stored.id, identifications };
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
    this.#merged += counts.merged;
    const reason = counts.skipped > 0 ? `${counts.skipped} articles were in the archive already` : null;
    const outcome = counts.articles > 0 || counts.skipped === 0 ? 'new' : counts.merged > 0 ? 'changed' : 'unchanged';
    return { path, location, sha256, outcome, reason, documentId: null };
  }

  /** The document that a page is, where the archive has all of its text. */
  #wholeSame(page: RunPage): DocumentLocation | null {
    const same = must(this.#settled, 'a settled run').sameAs(page);
    return same !== null && !same.withoutSource && !isPartial(this.#archive, same.id) ? same : null;
  }

  /** What options, manifest, pattern, path and border say of a page, from outside its text. */
  readonly #saysOf = (file: RunFile, page: RunPage): Identification[] => saidOfPage(this.#knownOf(file.file), { file, page });

  /** The same as news of a page: what options say of all files of a folder says nothing of one that was only moved there. */
  #newsOf(file: RunFile, page: RunPage, isMoved: boolean): Identification[] {
    const said = this.#saysOf(file, page);
    return isMoved && file.file.isNamed !== true ? said.filter(({ basis }) => basis !== 'option') : said;
  }

  #knownOf(file: FoundFile): Identification[] {
    const slashed = (file.location ?? file.path).replace(/\\/g, '/');
    const known = [...this.#fixed, ...file.known];
    if (this.#pattern) {
      const read = this.#pattern(slashed);
      if (read) known.push(...read);
    }
    if (file.location !== null) known.push(...guessFromPath(slashed, (name) => this.#names.has(foldName(name)) || looksLikeTitle(name)));
    return known;
  }

  /** What is known of a document that came from an export, or with some of its articles only: what the archive worked out of it is no word against any other. */
  #keptOf(said: readonly Identification[], same: DocumentLocation | null): Identification[] {
    const stored = same ? loadIdentifications(this.#archive, same.id) : [];
    return stored.filter(({ field, basis }) => basis !== 'text' || said.every((one) => one.field !== field));
  }

  /** The newspaper that a file is said to be of, before it is read; none where nothing says it. */
  #publicationOf(file: FoundFile): Identification[] {
    const said = this.#knownOf(file).flatMap((one) => {
      const value = one.field === 'publication' ? normalise(one.field, one.value) : null;
      return value === null ? [] : [{ ...one, value }];
    });
    return said.toSorted((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis)).slice(0, 1);
  }

  readonly #isSamePaper = (one: string, other: string): boolean => {
    if (exactName(one) === exactName(other)) return true;
    const id = publicationNamed(this.#archive, one);
    return id !== null && id === publicationNamed(this.#archive, other);
  };

  /** This run says how to read an unchanged page, or that it holds one article of it, and it was read otherwise. */
  #readsOtherwise(file: RunFile, page: RunPage, { id, item, location }: DocumentLocation): boolean {
    const { format, encoding } = this.#options;
    const read = loadStored(this.#archive, id);
    if ((format !== undefined && format !== read?.format) || (encoding !== undefined && encoding !== read?.encoding)) return true;
    return item === null && this.#newsOf(file, page, location !== file.location).some(({ field }) => field === 'item');
  }

  tally(left: number, passedOver: readonly string[]): ImportTally {
    const total = OUTCOMES.reduce((n, outcome) => n + this.#outcomes[outcome], 0);
    return {
      total,
      left,
      outcomes: this.#outcomes,
      pages: this.#pages.size,
      articles: this.#articles + countArticles(this.#archive, this.#documents),
      paragraphs: this.#paragraphs,
      skipped: this.#skipped,
      merged: this.#merged,
      older: this.#options.dryRun ? 0 : countOlder(this.#archive, rulesVersion()),
      notices: this.#notices,
      remarks: this.#remarks,
      passedOver,
    };
  }
}

/** Pages between two looks at the progress. */
const STEP = 10;

/** What became of a page of a file. */
interface PageEntry {
  readonly outcome: Outcome;
  readonly documentId: number | null;
  readonly reason: string | null;
  /** What is known of it, where it was read. */
  readonly identifications?: readonly Identification[];
}

interface PageToStore {
  readonly page: PageOfFile;
  readonly read: ReadDocument;
  readonly importId: number;
  /** `documents.id` */
  readonly replaces: number | null;
}

/** What became of a file, by what became of its pages. */
function summarise(pages: readonly PageEntry[]): Pick<LedgerEntry, 'outcome' | 'reason' | 'documentId'> {
  const all = new Set(pages.map(({ outcome }) => outcome));
  const [only] = all;
  const documentId = pages[0]?.documentId ?? null;
  const reason = pages.find((page) => page.outcome === 'failed')?.reason ?? pages.find((page) => page.reason !== null)?.reason ?? null;
  if (all.size === 1 && only !== undefined) return { outcome: only, reason, documentId };
  if (all.has('failed')) return { outcome: 'failed', reason, documentId };
  return { outcome: all.has('changed') || all.has('unchanged') ? 'changed' : 'new', reason, documentId };
}

/** A fault of our own in one file must not cost the others. */
function readSafely(path: string, page: PageOfFile, options: ReadOptions): ReadDocument {
  try {
    return readPage(path, page, options);
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new DocumentError(path, `could not be taken apart (${message})`, 'please report this file', { cause: error });
  }
}

/** What page a file is, as text: the same for the same page. */
function identityOf(identifications: readonly Identification[]): string {
  const fields = ['publication', 'date', 'page', 'edition', 'item'] as const;
  return fields.map((field) => identifications.find((one) => one.field === field)?.value ?? '').join('|');
}

function failedEntry(file: FoundFile): LedgerEntry {
  return { path: file.path, location: file.location, sha256: null, outcome: 'failed', reason: null, documentId: null };
}

function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return error.remedy === '' ? error.problem : `${error.problem}; ${error.remedy}`;
  if (error instanceof BroadsheetError) return error.message;
  throw error;
}
