import {
  type Archive,
  countParagraphs,
  loadFacts,
  loadIdentifications,
  type PublicationPlan,
  type SettledDocument,
  settleDocuments,
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
import { finishPage, isOneArticle } from './read-document.js';
import { ReadingAhead } from './reading-ahead.js';
import { ReadingPool } from './reading-pool.js';
import { RunCounts } from './run-counts.js';
import { RunFacts } from './run-facts.js';
import { hashFile, hashFiles, type RunFile, type RunFiles, type RunPage } from './run-files.js';
import { settleFacts } from './settle-facts.js';
import { SettledRun } from './settle-run.js';
import { type FileOutcome, finishPages, storeEntry } from './store-file.js';
import { type PageOutcome, type StoringTerms, storePage } from './store-page.js';
import { StoringBatch } from './storing-batch.js';

/** One run of the import: its files, what they say, and what became of them. */
export class ImportRun {
  readonly #archive: Archive;
  readonly #options: ImportOptions;
  readonly #fileOptions: FileOptions;
  readonly #counts = new RunCounts();
  readonly #pool: ReadingPool;
  readonly #batch: StoringBatch;
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
    this.#batch = new StoringBatch(options.dryRun ? null : archive);
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

  /** Stores what waits for others, ends what runs beside this thread, and takes away what was unpacked. */
  async close(): Promise<void> {
    try {
      this.#batch.store();
    } finally {
      this.#containers.close();
      await this.#pool.close();
    }
  }

  /** Begins to read what comes behind a file that is to be taken, as far as there are threads for it: files of one page. */
  async lookAhead(files: readonly FoundFile[], done: number): Promise<void> {
    this.#next = Math.max(this.#next, done);
    for (; this.#next < files.length && !this.#now.reading.isFull; this.#next++) {
      const file = this.#run.files.get(files[this.#next]?.location ?? '');
      if (file?.pages.length === 1 && file.read) await this.#now.reading.open(file).begin(0);
    }
  }

  /** Reads a file; what it becomes is stored with others, at the latest by `close`. */
  async take(file: FoundFile, importId: number, onProgress: (name: string) => Promise<boolean>): Promise<void> {
    const whole = this.#run.partOf.get(file.location ?? '');
    let outcome: FileOutcome;
    try {
      if (file.problem !== null) throw new DocumentError(file.path, file.problem, '');
      const onArticles = (articles: number) => onProgress(`${file.path}: ${articles} articles`);
      const onPages = (done: number, total: number) => onProgress(`${file.path}: page ${done} of ${total}`);
      if (whole !== undefined) outcome = () => ({ entry: partEntry(file, whole) });
      else if (this.isExport(file)) {
        const dryRun = this.#options.dryRun === true;
        const entry = await importExport(this.#archive, file, { importId, dryRun, onProgress: onArticles, counts: this.#counts });
        outcome = () => ({ entry });
      } else outcome = await this.#import(file, importId, onPages);
    } catch (error) {
      const entry = { ...failedEntry(file), reason: reasonOf(error) };
      outcome = () => ({ entry });
    }
    this.#settled?.reading.close(file);
    storeEntry(this.#storingTo(importId), { file, outcome, isPart: whole !== undefined });
  }

  async #import(found: FoundFile, importId: number, onPages: (done: number, total: number) => Promise<boolean>): Promise<FileOutcome> {
    const file = await this.#fileOf(found);
    const { path } = found;
    const { dryRun = false } = this.#options;
    const had = dryRun ? [] : partedBefore(this.#archive, file, this.#fileOptions);
    const pages: PageOutcome[] = [];
    let carried: readonly Identification[] = [];
    for (const [i, page] of file.pages.entries()) {
      if (file.pages.length > 1 && i % STEP === STEP - 1 && !(await onPages(i, file.pages.length)))
        throw new DocumentError(found.path, `was stopped after page ${i} of ${file.pages.length}`, 'run the same command again to go on');
      const kept = this.#now.known.kept(file, page);
      if (kept) {
        const entry = this.#keep(kept.id);
        pages.push(() => entry);
        if (file.pages.length > 1) carried = carryFacts(carried, loadIdentifications(this.#archive, kept.id));
        continue;
      }
      const { outcome, identifications = [] } = await this.#importPage(file, page, { importId, carried, index: i });
      pages.push(outcome);
      if (file.pages.length > 1) carried = carryFacts(carried, identifications);
    }
    return () => {
      const entries = pages.map((outcome) => outcome());
      const notes = dryRun ? [] : [...finishPages(this.#archive, file, entries), ...partAgain(this.#archive, { had, entries })];
      return { entry: { path, location: found.location, sha256: file.sha256, ...summarise(entries) }, notes };
    };
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
      this.#batch.store();
      const file = await hashFile(this.#archive, found, this.#fileOptions);
      this.#now.run.add([file]);
      return file;
    }
    const problem = this.#run.problems.get(location);
    if (problem) throw problem;
    return must(this.#run.files.get(location), 'a file of the run');
  }

  async #importPage(file: RunFile, page: RunPage, { importId, carried, index }: PageTurn): Promise<PageTaken> {
    const { path } = file.file;
    const { run: settled, known: pages } = this.#now;
    const same = settled.sameAs(page);
    const said = pages.said(file, page);
    const reading = this.#now.reading.open(file);
    const text = await reading.text(index);
    // Whether it is another page with the same text, only the archive tells.
    if (this.#batch.has(page.sha256)) this.#batch.store();
    const twin = same ? null : settled.twinOf(file, page);
    if (twin) {
      reading.drop(index);
      const entry = twinEntry(file, page, twin);
      return { outcome: () => entry };
    }
    const seen = this.#options.dryRun ? this.#seen.get(`${page.sha256} ${identityOf(said)}`) : undefined;
    if (seen !== undefined) reading.drop(index);
    if (seen !== undefined) return { outcome: () => ({ outcome: 'duplicate', documentId: null, reason: `the same text as ${seen}` }) };
    const known = [...pages.known(file, page, said), ...(hasRecords(text.format) ? [] : carried)];
    try {
      const taken = await reading.take(index, isOneArticle({ known }));
      const read = finishPage(text, taken, { known });
      if (this.#options.dryRun) this.#seen.set(`${page.sha256} ${identityOf(said)}`, path);
      const replaces = (same ?? settled.changedFrom(file, page, read.text))?.id ?? null;
      const outcome = storePage(this.#storingTo(importId), { file, runPage: page, page: text, read, replaces });
      return { outcome, identifications: read.identifications };
    } catch (error) {
      if (file.pages.length === 1) throw error;
      const reason = `page ${page.number}: ${reasonOf(error)}`;
      return { outcome: () => ({ outcome: 'failed', documentId: null, reason }) };
    }
  }

  #storingTo(importId: number): StoringTerms {
    const onStored = (id: number) => this.#now.run.stored(id);
    const dryRun = this.#options.dryRun === true;
    return { archive: this.#archive, batch: this.#batch, counts: this.#counts, importId, dryRun, plan: this.#plan, onStored };
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

/** A page that was read, and what is known of it then. */
interface PageTaken {
  readonly outcome: PageOutcome;
  /** @default none */
  readonly identifications?: readonly Identification[];
}
