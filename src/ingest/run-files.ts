import { type Archive, documentsAt, isWhollyRead } from '../archive/index.js';
import { DocumentError, type Identification } from '../page/index.js';
import type { Format, SourceFile } from '../readers/index.js';
import { type FileOptions, type FilePages, readFilePages, readLargeFile } from './file-pages.js';
import { digestOf, findParts, hashWithParts, locatePart } from './file-parts.js';
import type { FoundFile } from './found-file.js';
import { hashBytes } from './hash-bytes.js';
import { isReadInPieces } from './pieces.js';
import { hasSibling, isThere, openLarge, readBytes, readPieces, readRange, readSibling } from './read-file.js';

/** A page of a run, by its content and its place. */
export interface RunPage {
  readonly number: number;
  readonly firstLine: number;
  readonly sha256: string;
  /** What its border says of it. */
  readonly said: readonly Identification[];
}

/** A file of a run that can be read, by its content. */
export interface RunFile {
  readonly file: FoundFile;
  /** Null for standard input. */
  readonly location: string | null;
  /** Of its bytes, and those of the files that are parts of it. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: readonly RunPage[];
  /** Its pages, where they are kept: reading them again takes time, and standard input cannot be. */
  readonly read?: FilePages;
}

/** A run's files, by location: those that can be read, and why others cannot. */
export interface RunFiles {
  readonly files: ReadonlyMap<string, RunFile>;
  readonly problems: ReadonlyMap<string, DocumentError>;
  /** Files that are read as parts of others, by location, with the path of the other. */
  readonly partOf: ReadonlyMap<string, string>;
}

/** How files are to be looked at. */
export interface HashOptions extends FileOptions {
  /** Called before each. */
  readonly onFile: (path: string) => void;
}

/** Bytes of files whose text is kept from when they are looked at until they are stored: thousands of pages. */
const KEPT = 32 * 1024 * 1024;

/** The contents of a run's files, known before any is stored; standard input is read when its turn comes. */
export async function hashFiles(archive: Archive, found: readonly FoundFile[], { onFile, ...options }: HashOptions): Promise<RunFiles> {
  const files = new Map<string, RunFile>();
  const problems = new Map<string, DocumentError>();
  const partOf = findPartsOf(found, options);
  let kept = 0;
  for (const file of found) {
    const { location } = file;
    if (file.problem !== null || location === null || partOf.has(location)) continue;
    onFile(file.path);
    // Lets what was asked meanwhile, such as to stop, have its turn.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      const { read, ...known } = await hashFile(archive, file, options);
      kept += read ? known.bytes : 0;
      files.set(location, { ...known, ...(read && kept <= KEPT && { read }) });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      problems.set(location, error);
    }
  }
  return { files, problems, partOf };
}

/** The files of a run that are parts of other files of it. */
function findPartsOf(found: readonly FoundFile[], { format }: FileOptions): Map<string, string> {
  const partOf = new Map<string, string>();
  for (const { path, location, problem } of found) {
    if (problem !== null || location === null) continue;
    for (const name of findParts({ path, location }, format)) {
      const part = locatePart(location, name);
      if (part !== location) partOf.set(part, path);
    }
  }
  return partOf;
}

/** A file by its content. @throws DocumentError where it cannot be read */
export async function hashFile(archive: Archive, file: FoundFile, options: FileOptions): Promise<RunFile> {
  const { location } = file;
  const { sha256, bytes, isLarge, readPages } = openFile(file, options.format);
  const own = { file, location, sha256, bytes };
  // A file that was read to its end has the pages that it had, unless it is to be parted otherwise.
  const isPlain =
    options.separator === undefined && options.onePage !== true && options.encoding === undefined && options.columns === undefined;
  if (isPlain && location !== null && isWhollyRead(archive, location, sha256)) {
    const pages = documentsAt(archive, location).map((one) => ({ ...one, said: [] }));
    if (pages.length > 0) return { ...own, pages };
  }
  const read = readPages(options);
  const pages: RunPage[] = [];
  const keep = keepOnce();
  for await (const { number, firstLine, sha256: text, said } of read.pages)
    pages.push({ number, firstLine, sha256: text, said: said.map(keep) });
  if (pages.length === 0) throw new DocumentError(file.path, 'holds only blanks', 'scan or export it again');
  // Pages of a large file can be taken once, and so can those of a format that has its own.
  return { ...own, pages, ...(!isLarge && Array.isArray(read.pages) && { read }) };
}

/**
 * Keeps what many pages of a file say once, with texts of its own: a text that was cut out of a file keeps all of the file in memory.
 */
function keepOnce(): (said: Identification) => Identification {
  const kept = new Map<string, Identification>();
  return (said) => {
    const key = JSON.stringify([said.field, said.value, said.basis, said.evidence]);
    const known = kept.get(key);
    if (known) return known;
    const own = JSON.parse(JSON.stringify(said)) as Identification;
    // What each row says for itself is said once.
    if (said.field !== 'item') kept.set(key, own);
    return own;
  };
}

/** The contents of the pages that a file outside the run has now. */
export function contentsOf(archive: Archive, location: string): Set<string> {
  if (!isThere(location)) return new Set();
  try {
    const { sha256, readPages } = openFile({ path: location, location, known: [], problem: null });
    if (isWhollyRead(archive, location, sha256)) return new Set(documentsAt(archive, location).map((one) => one.sha256));
    const { pages } = readPages({});
    return Symbol.iterator in pages ? new Set(Array.from(pages, (page) => page.sha256)) : new Set();
  } catch (error) {
    if (error instanceof DocumentError) return new Set();
    throw error;
  }
}

/** The file's pages. @throws DocumentError where it cannot be read */
export function readPagesOf(file: FoundFile, options: FileOptions): FilePages {
  return openFile(file).readPages(options);
}

/** A file whose content is known, and that is to be parted. */
interface OpenedFile {
  readonly sha256: string;
  /** Its size. */
  readonly bytes: number;
  /** It is read in pieces. */
  readonly isLarge: boolean;
  readonly readPages: (options: FileOptions) => FilePages;
}

/** A file without its decoded text. */
type Source = Omit<SourceFile, 'path' | 'text' | 'columns'>;

/** The bytes of a file, and how what lies beside it is found. */
function openSource({ path, location }: FoundFile): Source {
  const bytes = () => readBytes({ path, location });
  const pieces = () => (location === null ? [bytes()] : readPieces(location));
  return {
    bytes,
    ...(location !== null && { range: (start: number, end: number) => readRange({ path, location }, start, end) }),
    pieces,
    sibling: (name) => (location === null ? null : readSibling(location, name)),
    has: (name) => location !== null && hasSibling(location, name),
    digest: digestOf,
  };
}

function openFile(file: FoundFile, format?: Format): OpenedFile {
  const { path, location } = file;
  const isInPieces = (first: Uint8Array) => isReadInPieces(path, first, format);
  const large = location === null ? null : openLarge({ path, location }, isInPieces);
  const source = openSource(file);
  if (large) {
    const { size: bytes } = large;
    const sha256 = location === null ? large.sha256 : hashWithParts(location, large.sha256, findParts({ path, location }, format));
    return { sha256, bytes, isLarge: true, readPages: (options) => readLargeFile({ ...large, path, bytes, source }, options) };
  }
  const content = readBytes({ path, location });
  const readPages = (options: FileOptions) => readFilePages(path, content, options, source);
  const own = hashBytes(content);
  const sha256 = location === null ? own : hashWithParts(location, own, findParts({ path, location }, format));
  return { sha256, bytes: content.length, isLarge: false, readPages };
}
