import { assemblePage } from '../assemble/index.js';
import { estimateQuality, nameLanguage } from '../conventions/index.js';
import { shippedTables, type Tables } from '../decisions/index.js';
import type { AssembledPage, Diagnosis, Identification, Notice } from '../page/index.js';
import { BroadsheetError, DocumentError, must } from '../page/index.js';
import { type Encoding, type Format, readers, type SourceText } from '../readers/index.js';
import { runStages } from '../stages/index.js';
import { type FilePage, type FilePages, readFilePages } from './file-pages.js';
import { identifyPage, type KnownIdentity, normalise, saidByPage } from './identify-page.js';

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
  /** The share of its words that are known, 0 to 1, where its format does not say how good its text is; null for unknown. */
  readonly quality: number | null;
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

/** The same of a page that was taken apart elsewhere. */
export function finishPage({ page, format, encoding, bytes }: PageOfFile, taken: TakenApart, known: KnownIdentity): ReadDocument {
  const { text, sha256, notices } = page;
  return { ...nameTakenApart({ text, format }, taken, known), sha256, encoding, bytes, notices: [...notices] };
}

/** A fault of our own in one file must not cost the others. @throws DocumentError */
export function takeApartSafely(source: PageSource, oneArticle: boolean): TakenApart {
  try {
    return takeApart(source, oneArticle);
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new DocumentError(source.path, `could not be taken apart (${message})`, 'please report this file', { cause: error });
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
export function interpretText(source: PageSource, known: KnownIdentity, tables?: Tables): InterpretedText {
  return nameTakenApart(source, takeApart(source, isOneArticle(known), tables), known);
}

/** What a text became, and which page it is. */
type InterpretedText = Pick<ReadDocument, 'format' | 'text' | 'language' | 'quality' | 'diagnosis' | 'identifications' | 'assembled'>;

/** A page taken apart, before it is settled which page it is. */
export interface TakenApart extends Pick<ReadDocument, 'language' | 'quality' | 'diagnosis' | 'assembled'> {
  /** What it says of itself. */
  readonly said: readonly Identification[];
  /** Of the reader and the stages. */
  readonly notices: readonly Notice[];
}

/** True where it is said that a file holds one article of its page. */
export function isOneArticle({ known }: KnownIdentity): boolean {
  return known.some(({ field, value }) => field === 'item' && normalise(field, value) !== null);
}

/**
 * What costs time: a text to blocks, stages and articles. Plain data in, plain data out, so that it can be done in another thread.
 * @throws DocumentError where the text is blank, or a line of it too long.
 */
export function takeApart(
  { path, text, format, borders = [], layout = null }: PageSource,
  oneArticle: boolean,
  tables: Tables = shippedTables(),
): TakenApart {
  if (!/\S/.test(text)) throw new DocumentError(path, 'holds only blanks', 'scan or export it again');
  const length = lengthOfLongestLine(text);
  if (length > LONGEST_LINE)
    throw new DocumentError(path, `holds a line of ${length.toLocaleString('en')} characters`, 'break it into paragraphs or printed lines');
  const page = runStages(readers[format].read({ path, text, borders, layout }), tables);
  const assembled = assemblePage(page, { oneArticle, tables });
  const language = nameLanguage(text);
  const quality = layout?.sheet?.quality === undefined ? estimateQuality(text, language) : null;
  return { language, quality, diagnosis: page.diagnosis ?? null, said: saidByPage(page), notices: page.notices, assembled };
}

/** Settles which page a text is. */
export function nameTakenApart(
  { text, format }: Pick<PageSource, 'text' | 'format'>,
  taken: TakenApart,
  known: KnownIdentity,
): InterpretedText {
  const { language, quality, diagnosis, assembled } = taken;
  const { identifications, notices } = identifyPage(taken.said, known);
  const all = [...taken.notices, ...notices, ...assembled.notices];
  return { format, text, language, quality, diagnosis, identifications, assembled: { ...assembled, notices: all } };
}
