import {
  type Archive,
  countParagraphs,
  finishFile,
  isWhollyRead,
  type LedgerEntry,
  loadFacts,
  loadIdentifications,
  type PublicationPlan,
  recordFile,
  type SettledDocument,
  settleDocuments,
  storeDocument,
} from '../archive/index.js';
import { DocumentError, type Identification, must } from '../page/index.js';
import { hasRecords } from '../readers/index.js';
import type { FileOptions } from './file-pages.js';
import type { FoundFiles } from './find-files.js';
import type { FoundFile } from './found-file.js';
import { importExport } from './import-export.js';
import { type ImportOptions, type ImportTally, readFileOptions, readPoolOptions } from './import-options.js';
import { makeExportTest } from './is-export.js';
import { findKnownLocations } from './known-locations.js';
import { KnownPages } from './known-pages.js';
import { beginContainers, lookForFiles, openKnownContainers, passOverOthers } from './look-for-files.js';
import { failedEntry, identityOf, type PageEntry, partEntry, reasonOf, summarise, twinEntry } from './page-entry.js';
import { carryFacts } from './page-facts.js';
import { partAgain, partedBefore } from './part-again.js';
import { finishPage, isOneArticle, type PageOfFile, type ReadDocument } from './read-document.js';
import { ReadingAhead } from './reading-ahead.js';
import { ReadingPool } from './reading-pool.js';
import { rulesVersion } from './rules-version.js';
import { RunCounts } from './run-counts.js';
import { RunFacts } from './run-facts.js';
import { hashFile, hashFiles, type RunFile, type RunFiles, type RunPage } from './run-files.js';
import { settleFacts } from './settle-facts.js';
import { SettledRun } from './settle-run.js';

/** One run of the import: its files, what they say, and what became of them. */
export class ImportRun {
  readonly #archive: Archive;
  readonly #options: ImportOptions;
  readonly #fileOptions: FileOptions;
  readonly #counts = new RunCounts();
  readonly #pool: ReadingPool;
  /** Why known pages are not as they were: they were moved, or something else is said of them. By `documents.id`. */
  readonly #news = new Map<number, PageNews>();
  /** Paths of files that were read, by content and identity: a dry run knows duplicates by them. */
  readonly #seen = new Map<string, string>();
  readonly #containers = beginContainers();
  readonly #isExportFile: ReturnType<typeof makeExportTest>;
  #facts: RunFacts | null = null;
  /** Files of pages: all but exports. */
  #pages: readonly FoundFile[] = [];
  #plan: PublicationPlan = new Map();
  #run: RunFiles = { files: new Map(), problems: new Map(), partOf: new Map() };
  #settled: Settled | null = null;
  /** The next file to look ahead to. */
  #next = 0;

  constructor(archive: Archive, options: ImportOptions) {
    this.#archive = archive;
    this.#options = options;
    this.#fileOptions = readFileOptions(options);
    this.#pool = new ReadingPool(readPoolOptions(options));
    this.#isExportFile = makeExportTest(this.#fileOptions.columns);
  }

  /** Finds the files and what is said of them: exports first, since what they bring is in the archive before it is settled what the others are. */
  async find(): Promise<FoundFiles> {
    const look = { options: this.#options, fileOptions: this.#fileOptions, containers: this.#containers };
    const asked = await lookForFiles(this.#archive, look);
    const all = findKnownLocations(this.#archive, asked.files);
    const pages = all.filter((file) => !this.isExport(file));
    const onFile = (path: string) => void this.#options.onProgress?.(0, pages.length, `looking at ${path}`);
    this.#run = await hashFiles(this.#archive, pages, { ...this.#fileOptions, onFile });
    await openKnownContainers(this.#archive, this.#run, this.#containers);
    const found = passOverOthers({ ...asked, files: all }, this.#run);
    this.#facts = new RunFacts(this.#archive, this.#options, found.files);
    this.#pages = found.files.filter((file) => !this.isExport(file));
    return { ...found, files: [...found.files.filter((file) => this.isExport(file)), ...this.#pages] };
  }

  /**
   * Settles which pages of the archive the files are and what new newspapers of theirs are to be called, and writes down where pages that the
   * archive knows are now, and what is said of them now: of all at once.
   */
  settle(): void {
    const { of: saysOf, isSamePaper } = this.#factsNow;
    const { files } = this.#run;
    const run = new SettledRun({ archive: this.#archive, files, saysOf, isSamePaper });
    const known = new KnownPages({ archive: this.#archive, options: this.#options, facts: this.#factsNow, settled: run });
    this.#settled = { run, known, reading: new ReadingAhead({ pool: this.#pool, known, options: this.#fileOptions }) };
    if (!this.#options.dryRun) this.#plan = this.#factsNow.planPublications(this.#pages);
    const toRead = [...files.values()].filter((file) => file.pages.some((page) => !known.kept(file, page)));
    this.#pool.expect(toRead.reduce((sum, { bytes }) => sum + bytes, 0));
    const settled = [...files.values()].flatMap((file) => file.pages.flatMap((page) => this.#settleOne(file, page)));
    if (settled.length > 0 && !this.#options.dryRun) settleDocuments(this.#archive, settled);
  }

  #settleOne(file: RunFile, page: RunPage): SettledDocument[] {
    const same = this.#now.known.kept(file, page);
    const { location } = file;
    if (!same || location === null) return [];
    const isMoved = same.location !== location;
    const said = this.#factsNow.newsOf(file, page, { isMoved });
    const identifications = settleFacts(loadFacts(this.#archive, same.id), { said, isMoved, isSamePaper: this.#factsNow.isSamePaper });
    const { number, firstLine } = page;
    if (!isMoved && same.number === number && same.firstLine === firstLine && identifications === null) return [];
    const reason = isMoved && same.location !== null ? `was moved from ${same.location}` : null;
    this.#news.set(same.id, { reason, isOther: identifications !== null });
    return [{ documentId: same.id, file: { ...file, location }, number, firstLine, identifications }];
  }

  /** Ends what runs beside this thread, and takes away what was unpacked. */
  async close(): Promise<void> {
    this.#containers.close();
    await this.#pool.close();
  }

  /** Begins to read what comes behind a file that is to be taken, as far as there are threads for it: files of one page. */
  async lookAhead(files: readonly FoundFile[], done: number): Promise<void> {
    this.#next = Math.max(this.#next, done);
    for (; this.#next < files.length && !this.#now.reading.isFull; this.#next++) {
      const file = this.#run.files.get(files[this.#next]?.location ?? '');
      if (file?.pages.length === 1 && file.read) await this.#now.reading.open(file).begin(0);
    }
  }

  async take(file: FoundFile, importId: number, onProgress: (name: string) => Promise<boolean>): Promise<void> {
    const whole = this.#run.partOf.get(file.location ?? '');
    let entry: LedgerEntry;
    try {
      if (file.problem !== null) throw new DocumentError(file.path, file.problem, '');
      const onArticles = (articles: number) => onProgress(`${file.path}: ${articles} articles`);
      const onPages = (done: number, total: number) => onProgress(`${file.path}: page ${done} of ${total}`);
      if (whole !== undefined) entry = partEntry(file, whole);
      else if (this.isExport(file)) {
        const dryRun = this.#options.dryRun === true;
        entry = await importExport(this.#archive, file, { importId, dryRun, onProgress: onArticles, counts: this.#counts });
      } else entry = await this.#import(file, importId, onPages);
    } catch (error) {
      entry = { ...failedEntry(file), reason: reasonOf(error) };
    }
    this.#settled?.reading.close(file);
    if (whole === undefined) this.#counts.entry(entry);
    else this.#counts.part(entry);
    if (!this.#options.dryRun) recordFile(this.#archive, importId, entry);
  }

  async #import(found: FoundFile, importId: number, onPages: (done: number, total: number) => Promise<boolean>): Promise<LedgerEntry> {
    const file = await this.#fileOf(found);
    const had = this.#options.dryRun ? [] : partedBefore(this.#archive, file, this.#fileOptions);
    const pages: PageEntry[] = [];
    let carried: readonly Identification[] = [];
    for (const [i, page] of file.pages.entries()) {
      if (file.pages.length > 1 && i % STEP === STEP - 1 && !(await onPages(i, file.pages.length)))
        throw new DocumentError(found.path, `was stopped after page ${i} of ${file.pages.length}`, 'run the same command again to go on');
      const kept = this.#now.known.kept(file, page);
      if (kept) {
        pages.push(this.#keep(kept.id));
        if (file.pages.length > 1) carried = carryFacts(carried, loadIdentifications(this.#archive, kept.id));
        continue;
      }
      const { identifications = [], ...entry } = await this.#importPage(file, page, { importId, carried, index: i });
      pages.push(entry);
      if (file.pages.length > 1) carried = carryFacts(carried, identifications);
    }
    this.#finish(file, pages);
    partAgain(this.#archive, { had, entries: pages }, this.#counts);
    return { path: found.path, location: found.location, sha256: file.sha256, ...summarise(pages) };
  }

  /** A page whose text is as it was. */
  #keep(documentId: number): PageEntry {
    const { reason, isOther } = this.#news.get(documentId) ?? { reason: null, isOther: false };
    if (isOther) {
      this.#counts.document(documentId, `document ${documentId}`);
      this.#counts.paragraphs += countParagraphs(this.#archive, documentId);
    }
    return {
      outcome: isOther ? 'changed' : 'unchanged',
      documentId,
      reason: reason ?? (isOther ? 'something else is said of it now' : null),
    };
  }

  async #fileOf(found: FoundFile): Promise<RunFile> {
    const { location } = found;
    if (location === null) {
      const file = await hashFile(this.#archive, found, this.#fileOptions);
      this.#now.run.add([file]);
      return file;
    }
    const problem = this.#run.problems.get(location);
    if (problem) throw problem;
    return must(this.#run.files.get(location), 'a file of the run');
  }

  #finish({ location, sha256, bytes, file }: RunFile, entries: readonly PageEntry[]): void {
    if (location === null || this.#options.dryRun || entries.some(({ outcome }) => outcome === 'failed')) return;
    const documents = entries.flatMap(({ documentId, outcome }) => (documentId === null || outcome === 'duplicate' ? [] : [documentId]));
    // What was stored of a file with one page has finished it.
    const mayBeDone = entries.length === 1 || entries.every(({ outcome }) => outcome === 'unchanged');
    if (mayBeDone && isWhollyRead(this.#archive, location, sha256)) return;
    if (documents.length === 0) return;
    const left = finishFile(this.#archive, { location, sha256, bytes, documents, pages: entries.length, path: file.path });
    this.#counts.note(entries.length > 1 ? 'page-gone' : 'file-replaced', left);
  }

  async #importPage(file: RunFile, page: RunPage, { importId, carried, index }: PageTurn): Promise<PageEntry> {
    const { path } = file.file;
    const { run: settled, known: pages } = this.#now;
    const same = settled.sameAs(page);
    const said = pages.said(file, page);
    const reading = this.#now.reading.open(file);
    const text = await reading.text(index);
    const twin = same ? null : settled.twinOf(file, page);
    if (twin) {
      reading.drop(index);
      return twinEntry(file, page, twin);
    }
    const seen = this.#options.dryRun ? this.#seen.get(`${page.sha256} ${identityOf(said)}`) : undefined;
    if (seen !== undefined) reading.drop(index);
    if (seen !== undefined) return { outcome: 'duplicate', documentId: null, reason: `the same text as ${seen}` };
    const known = [...pages.known(file, page, said), ...(hasRecords(text.format) ? [] : carried)];
    try {
      const taken = await reading.take(index, isOneArticle({ known }));
      const read = finishPage(text, taken, { known });
      if (this.#options.dryRun) this.#seen.set(`${page.sha256} ${identityOf(said)}`, path);
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
    for (const { code } of notices) this.#counts.note(code, 1);
    if (this.#options.dryRun) this.#counts.articles += assembled.articles.length;
    this.#counts.paragraphs += assembled.articles.reduce((n, article) => n + article.paragraphs.length, 0);
    if (this.#options.dryRun) {
      this.#counts.pages.add(pages.length > 1 ? `${path}#${page.page.number}` : path);
      return { outcome: replaces === null ? 'new' : 'changed', reason: null, documentId: null, identifications };
    }
    const { number, firstLine, borders, layout } = page.page;
    const stored = storeDocument(this.#archive, importId, {
      ...read,
      ...{ path, location, bytes, fileSha256: sha256, number, firstLine, borders, layout },
      rules: rulesVersion(),
      plan: this.#plan,
      replaces,
    });
    this.#counts.note('correction-open', stored.open);
    this.#counts.note('publication-alike', stored.isAlike ? 1 : 0);
    this.#counts.note('file-replaced', stored.left);
    this.#now.run.stored(stored.id);
    this.#counts.document(stored.id, stored.pageKey);
    return { outcome: stored.outcome, reason: null, documentId: stored.id, identifications };
  }

  /** True for a file that brings articles of an archive back. */
  isExport({ path, location, problem }: FoundFile): boolean {
    const { format } = this.#options;
    if (format !== undefined || location === null || problem !== null) return format === 'jsonl';
    return this.#isExportFile(path, location);
  }

  get #factsNow(): RunFacts {
    return must(this.#facts, 'what a run says');
  }

  get #now(): Settled {
    return must(this.#settled, 'a settled run');
  }

  /** @param left files that were not reached */
  tally(left: number, found: FoundFiles): ImportTally {
    return this.#counts.tally(this.#archive, { left, dryRun: this.#options.dryRun === true, found });
  }
}

/** Pages between two looks at the progress. */
const STEP = 10;

/** What is new of a page that the archive has. */
interface PageNews {
  readonly reason: string | null;
  /** Something else is said of it. */
  readonly isOther: boolean;
}

/** What is settled of a run before its pages are read. */
interface Settled {
  readonly run: SettledRun;
  readonly known: KnownPages;
  readonly reading: ReadingAhead;
}

/** A page whose turn has come. */
interface PageTurn {
  readonly importId: number;
  /** What pages before it say of it. */
  readonly carried: readonly Identification[];
  /** Its index in its file. */
  readonly index: number;
}

interface PageToStore {
  readonly page: PageOfFile;
  readonly read: ReadDocument;
  readonly importId: number;
  /** `documents.id` */
  readonly replaces: number | null;
}
