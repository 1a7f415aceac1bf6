import { assemblePage } from '../assemble/index.js';
import { nameLanguage } from '../conventions/index.js';
import { shippedTables, type Tables } from '../decisions/index.js';
import type { AssembledPage, Diagnosis, Identification, Notice } from '../page/index.js';
import { BroadsheetError, DocumentError, must } from '../page/index.js';
import { type Encoding, type Format, readers, type SourceText } from '../readers/index.js';
import { runStages } from '../stages/index.js';
import { type FilePage, type FilePages, readFilePages } from './file-pages.js';
import { identifyPage, type KnownIdentity } from './identify-page.js';

/** What the importer knows of a file before it reads it. */
export interface ReadOptions extends KnownIdentity {
  /** @default by content and name */
  readonly format?: Format;
  /** @default detected */
  readonly encoding?: Encoding;
  /** By which lines and seams are judged. @default those that come with the program */
  readonly tables?: Tables;
}

/** A file read, taken apart and put together: everything that the archive stores of it. */
export interface ReadDocument {
  readonly sha256: string;
  readonly format: Format;
  readonly encoding: Encoding;
  readonly bytes: number;
  readonly text: string;
  readonly language: string | null;
  /** Null where there is no line to look at. */
  readonly diagnosis: Diagnosis | null;
  readonly identifications: readonly Identification[];
  readonly assembled: AssembledPage;
  readonly notices: readonly Notice[];
}

/**
 * Bytes of a file with one page to articles: a pure function, so that it can run in any worker.
 * @throws DocumentError where the bytes are not text, or hold none.
 */
export function readDocument(path: string, bytes: Uint8Array, options: ReadOptions): ReadDocument {
  const { format, encoding } = options;
  const file = readFilePages(path, bytes, { onePage: true, ...(format && { format }), ...(encoding && { encoding }) });
  if (!(Symbol.iterator in file.pages)) throw new DocumentError(path, 'has pages that are read one after another', 'import it');
  const [page] = file.pages;
  return readPage(path, { ...file, page: must(page, 'a page') }, options);
}

/**
 * One page of a file to articles: a pure function.
 * @throws DocumentError where the text is blank, or a line of it too long.
 */
export function readPage(path: string, { page, format, encoding, bytes }: PageOfFile, options: ReadOptions): ReadDocument {
  const { text, borders, layout, sha256, notices, problem } = page;
  if (problem) throw problem;
  return {
    ...interpretText({ path, text, format, borders, layout }, options, options.tables),
    sha256,
    encoding,
    bytes,
    notices: [...notices],
  };
}

/** As `readPage`: a fault of our own in one file must not cost the others. @throws DocumentError */
export function readSafely(path: string, page: PageOfFile, options: ReadOptions): ReadDocument {
  try {
    return readPage(path, page, options);
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new DocumentError(path, `could not be taken apart (${message})`, 'please report this file', { cause: error });
  }
}

/** A page, and the file that has it. */
export interface PageOfFile extends Omit<FilePages, 'pages'> {
  readonly page: FilePage;
}

/** A whole page of a newspaper on one line has about 100,000 characters; regular expressions give out at some millions. */
const LONGEST_LINE = 1_000_000;

function lengthOfLongestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}

/** The decoded text of a page, and how it is read. */
export interface PageSource extends SourceText {
  readonly format: Format;
}

/**
 * Decoded text to articles, from the stored source too.
 * @throws DocumentError where the text is blank, or a line of it too long.
 */
export function interpretText(
  { path, text, format, borders = [], layout = null }: PageSource,
  known: KnownIdentity,
  tables: Tables = shippedTables(),
): Pick<ReadDocument, 'format' | 'text' | 'language' | 'diagnosis' | 'identifications' | 'assembled'> {
  if (!/\S/.test(text)) throw new DocumentError(path, 'holds only blanks', 'scan or export it again');
  const length = lengthOfLongestLine(text);
  if (length > LONGEST_LINE)
    throw new DocumentError(path, `holds a line of ${length.toLocaleString('en')} characters`, 'break it into paragraphs or printed lines');
  const page = runStages(readers[format].read({ path, text, borders, layout }), tables);
  const { identifications, notices } = identifyPage(page, known);
  const oneArticle = identifications.some((one) => one.field === 'item');
  const assembled = assemblePage(page, { oneArticle, tables });
  return {
    format,
    text,
    language: nameLanguage(text),
    diagnosis: page.diagnosis ?? null,
    identifications,
    assembled: { ...assembled, notices: [...page.notices, ...notices, ...assembled.notices] },
  };
}
