import { looksLikeTitle } from '../conventions/index.js';
import { DocumentError, type Identification, type LineRange, type Notice, type PageLayout } from '../page/index.js';
import {
  cutBinaryPages,
  decodeText,
  detectBytes,
  detectFormat,
  type Encoding,
  type Format,
  findPages,
  hasPages,
  linesOfPage,
  type PageSpan,
  type Reader,
  readers,
  refuseOtherText,
  rootOfXml,
  type SourceFile,
  type SourcePage,
} from '../readers/index.js';
import { guessFromPath } from './guess-from-path.js';
import { hashBytes } from './hash-bytes.js';
import { decodePieces, isPlain } from './pieces.js';

/** How a file is to be taken apart. */
export interface FileOptions {
  /** @default by content and name */
  readonly format?: Format;
  /** @default detected */
  readonly encoding?: Encoding;
  /** What parts its pages. @default what the file shows */
  readonly separator?: RegExp;
  /** It is one page, whatever stands in it. @default false */
  readonly onePage?: boolean;
  /** Columns of tables that people named: our field to theirs. @default known names */
  readonly columns?: ReadonlyMap<string, string>;
}

/** One page of a file, not yet read. */
export interface FilePage {
  /** Which page of its file it is, from 1. */
  readonly number: number;
  /** The line of its file at which it begins. */
  readonly firstLine: number;
  readonly text: string;
  /** Its lines that are the border of the page and none of its text. */
  readonly borders: readonly LineRange[];
  /** What the border says of it. */
  readonly said: readonly Identification[];
  /** Of its text without borders; of the file's bytes where the file has one page. */
  readonly sha256: string;
  /** What is doubtful about its bytes. */
  readonly notices: readonly Notice[];
  /** What its format knows beside its text; null for text. */
  readonly layout: PageLayout | null;
  /** Why it cannot be read. @default it can */
  readonly problem?: DocumentError;
}

/** A file taken apart into its pages. */
export interface FilePages {
  readonly format: Format;
  readonly encoding: Encoding;
  /** Of its bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** One after another: a large file is read as they are taken, and once. */
  readonly pages: Iterable<FilePage> | AsyncIterable<FilePage>;
}

/**
 * Takes a file apart into its pages. Pages without a text are counted and are none.
 * @throws DocumentError where the bytes are not text, or hold none.
 */
export function readFilePages(path: string, bytes: Uint8Array, options: FileOptions, more: Partial<SourceFile> = {}): FilePages {
  if (bytes.length === 0) throw new DocumentError(path, 'is empty', 'scan or export it again');
  const sha256 = hashBytes(bytes);
  const source = { sha256, size: bytes.length, bytes: () => bytes, pieces: () => [bytes], sibling: () => null, ...more };
  const binary = options.format ?? detectBytes(bytes);
  if (binary !== null && hasPages(binary)) return readOwnPages(path, { ...source, format: binary, encoding: 'utf-8' }, options);
  const cut = options.separator === undefined && options.onePage !== true ? cutBinaryPages(bytes) : null;
  const { text, encoding, notices } = decodeText(path, cut?.bytes ?? bytes, options.encoding);
  const format = options.format ?? detectFormat(path, text, options.columns);
  if (hasPages(format)) return readOwnPages(path, { ...source, format, encoding, notices, texts: () => [text] }, options);
  const markup = options.format ? null : rootOfXml(text);
  if (markup !== null)
    throw new DocumentError(path, `is XML of a kind that is not read (<${markup}>)`, 'name --format text to read it as it stands');
  if (options.format === undefined) refuseOtherText(path, text);
  const file = { format, encoding, sha256, bytes: bytes.length };
  const lines = text.split('\n');
  const spans = findPages(lines, separatorOf(options));
  const [only] = spans;
  if (spans.length <= 1) {
    const said = only ? labelOf(only) : [];
    const page = {
      number: 1,
      firstLine: 1,
      text: text.replace(/\f/g, ' '),
      borders: only?.borderLines ?? [],
      said,
      sha256,
      notices,
      layout: null,
    };
    return { ...file, pages: [page] };
  }
  const pages = makePages(spans, { lines, notices, number: 1, before: 0 });
  const failed = (cut?.numbers ?? []).filter((number) => spans[number - 1]?.isBlank).map((number) => binaryPage(path, number, sha256));
  return { ...file, pages: [...pages, ...failed].sort((a, b) => a.number - b.number) };
}

/** A page that holds no text, between pages that do. */
function binaryPage(path: string, number: number, file: string): FilePage {
  const problem = new DocumentError(path, 'holds binary data, not text', 'take it out, or put the text of the page in its place');
  const sha256 = hashBytes(Buffer.from(`${file} page ${number}`));
  return { number, firstLine: 1, text: '', borders: [], said: [], sha256, notices: [], layout: null, problem };
}

/** A file in a format that has pages of its own. */
interface OwnPages extends Omit<SourceFile, 'path' | 'text' | 'columns' | 'size'> {
  readonly format: Format;
  readonly encoding: Encoding;
  readonly sha256: string;
  readonly size: number;
  /** @default the decoded bytes */
  readonly texts?: () => Iterable<string>;
  /** What is doubtful about its bytes. */
  readonly notices?: readonly Notice[];
}

function readOwnPages(
  path: string,
  { format, encoding, sha256, size, texts, notices = [], ...source }: OwnPages,
  options: FileOptions,
): FilePages {
  const reader: Reader = readers[format];
  const pieces = texts ?? (() => decodePieces(path, source.pieces(), options.encoding));
  const text = () => [...pieces()].join('');
  const { columns } = options;
  const pages = reader.pages?.({ ...source, size, path, text, texts: pieces, ...(columns && { columns }) }) ?? [];
  // Pages that are there already are kept where a run keeps pages.
  if (Array.isArray(pages)) return { format, encoding, sha256, bytes: size, pages: [...numberPages(pages, notices)] };
  const isAsync = Symbol.asyncIterator in pages;
  return { format, encoding, sha256, bytes: size, pages: isAsync ? numberAsync(pages, notices) : numberPages(pages, notices) };
}

function* numberPages(pages: Iterable<SourcePage>, notices: readonly Notice[]): Generator<FilePage> {
  let [number, before] = [0, 0];
  for (const page of pages) {
    number = page.number ?? number + 1;
    if (page.problem || /\S/.test(page.text)) yield toFilePage(withNotices(page, number, notices), number, before);
    before += page.text.split('\n').length;
  }
}

async function* numberAsync(pages: AsyncIterable<SourcePage>, notices: readonly Notice[]): AsyncGenerator<FilePage> {
  let [number, before] = [0, 0];
  for await (const page of pages) {
    number = page.number ?? number + 1;
    if (page.problem || /\S/.test(page.text)) yield toFilePage(withNotices(page, number, notices), number, before);
    before += page.text.split('\n').length;
  }
}

/** What is doubtful about the bytes of a file is said at its first page: lines of pages are not those of the file. */
function withNotices(page: SourcePage, number: number, notices: readonly Notice[]): SourcePage {
  return number > 1 || notices.length === 0
    ? page
    : { ...page, notices: [...notices.map((one) => ({ ...one, lines: null })), ...page.notices] };
}

/** Lines of a format without lines are counted on from page to page. */
function toFilePage({ text, layout, said: own, notices, problem, scan }: SourcePage, number: number, before: number): FilePage {
  const said = scan === undefined ? own : [...own, ...guessFromPath(scan.replaceAll('\\', '/'), looksLikeTitle).said];
  // What is doubtful about it goes away where what was missing has come.
  const doubts = notices.length === 0 ? '' : `\n${JSON.stringify(notices)}`;
  const sha256 = hashBytes(Buffer.from(`${text}\n${JSON.stringify(layout)}${doubts}`));
  return { number, firstLine: before + 1, text, borders: [], said, sha256, notices, layout, ...(problem && { problem }) };
}

function separatorOf({ separator, onePage = false }: FileOptions): { readonly onePage: boolean; readonly separator?: RegExp } {
  return { onePage, ...(separator && { separator }) };
}

/** A stretch of a file's lines that holds whole pages. */
interface Stretch {
  readonly lines: readonly string[];
  readonly notices: readonly Notice[];
  /** Of its first page. */
  readonly number: number;
  /** Lines of the file before it. */
  readonly before: number;
}

function makePages(spans: readonly PageSpan[], stretch: Stretch): FilePage[] {
  return spans.flatMap((span, i) => (span.isBlank ? [] : [makePage(span, { ...stretch, number: stretch.number + i })]));
}

function makePage(span: PageSpan, { lines, notices, number, before }: Stretch): FilePage {
  const own = linesOfPage(lines, span).map(({ text }) => text);
  const inPage = ({ first, last }: LineRange) => ({ first: first - span.first + 1, last: last - span.first + 1 });
  const borders = span.isPrinted ? [] : span.borderLines.map(inPage);
  const isBorder = (line: number) => borders.some(({ first, last }) => first <= line && line <= last);
  const content = own.filter((_, i) => !isBorder(i + 1));
  return {
    number,
    firstLine: before + span.first,
    text: own.join('\n'),
    borders,
    said: labelOf(span),
    layout: null,
    sha256: hashBytes(Buffer.from(content.join('\n').trim())),
    notices: notices.flatMap((notice) => {
      // What is said of the whole file is said at its first page.
      if (notice.lines === null) return number === 1 ? [notice] : [];
      const isHere = span.first <= notice.lines.first && notice.lines.first <= span.last;
      return isHere ? [{ ...notice, lines: inPage(notice.lines) }] : [];
    }),
  };
}

function labelOf({ label, labelEvidence }: PageSpan): Identification[] {
  return label === null ? [] : [{ field: 'page', value: label, basis: 'border', evidence: labelEvidence ?? label }];
}

/** A file that is too large to be read at once. */
export interface LargeFile {
  readonly path: string;
  /** Its bytes in pieces, from the first on; each ends with a line, but for the last. */
  readonly pieces: Iterable<Uint8Array>;
  readonly sha256: string;
  readonly bytes: number;
  /** The same file, for a format that has pages of its own. */
  readonly source: Omit<SourceFile, 'path' | 'text' | 'columns'>;
}

/**
 * The pages of a large file, one after another, so that memory holds a piece of it and one page: the borders of each piece are told by that
 * piece, and its last page goes on in the next.
 * @throws DocumentError where the bytes are not text, and for a page that is larger than pages are
 */
export function readLargeFile({ path, pieces, sha256, bytes, source }: LargeFile, options: FileOptions): FilePages {
  const iterator = pieces[Symbol.iterator]();
  const first = iterator.next().value ?? new Uint8Array();
  const binary = options.format ?? detectBytes(first);
  if (binary !== null && hasPages(binary))
    return readOwnPages(path, { format: binary, encoding: 'utf-8', sha256, size: bytes, ...source }, options);
  const { text, encoding, notices } = decodeText(path, first, options.encoding);
  if (encoding.startsWith('utf-16'))
    throw new DocumentError(path, `is ${megabytes(bytes)} MB in UTF-16, which is read at once`, 'save it as UTF-8');
  const format = options.format ?? detectFormat(path, text, options.columns);
  if (hasPages(format)) {
    const known = isPlain(text) ? options : { ...options, encoding };
    return readOwnPages(path, { format, encoding, notices, sha256, size: bytes, ...source }, known);
  }
  if (options.format === undefined) refuseOtherText(path, text);
  const rest = { [Symbol.iterator]: () => iterator };
  return { format, encoding, sha256, bytes, pages: streamPages(path, { text, notices, rest }, { ...options, encoding }) };
}

interface Begun {
  readonly text: string;
  readonly notices: readonly Notice[];
  readonly rest: Iterable<Uint8Array>;
}

function* streamPages(path: string, { text: begun, notices: first, rest }: Begun, options: FileOptions): Generator<FilePage> {
  let [text, notices, number, before] = [begun, first, 1, 0];
  for (const piece of rest) {
    const lines = text.split('\n');
    const spans = findPages(lines, separatorOf(options));
    const last = spans.at(-1);
    if (spans.length > 1 && last) {
      yield* makePages(spans.slice(0, -1), { lines, notices, number, before });
      number += spans.length - 1;
      before += last.first - 1;
      text = [(lines[last.first - 1] ?? '').slice(last.firstColumn), ...lines.slice(last.first)].join('\n');
      notices = [];
    } else if (text.length > LARGEST_PAGE) {
      const problem = `holds a page of more than ${megabytes(LARGEST_PAGE)} MB; a page of text is seldom more than one`;
      throw new DocumentError(path, problem, 'split it, or name what parts its pages with --page-separator');
    }
    const more = decodeText(path, piece, options.encoding);
    const shift = text.split('\n').length - 1;
    notices = [...notices, ...more.notices.flatMap((one) => (one.lines ? [{ ...one, lines: moved(one.lines, shift) }] : []))];
    text += more.text;
  }
  const lines = text.split('\n');
  yield* makePages(findPages(lines, separatorOf(options)), { lines, notices, number, before });
}

/** Characters of a page, at most: a page of a newspaper holds about 100 kB of text. */
const LARGEST_PAGE = 16 * 1024 * 1024;

function moved({ first, last }: LineRange, by: number): LineRange {
  return { first: first + by, last: last + by };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
