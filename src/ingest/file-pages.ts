import { DocumentError, type Identification, type LineRange, type Notice } from '../page/index.js';
import { decodeText, detectFormat, type Encoding, type Format, findPages, linesOfPage, type PageSpan } from '../readers/index.js';
import { hashBytes } from './hash-bytes.js';

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
}

/** A file taken apart into its pages. */
export interface FilePages {
  readonly format: Format;
  readonly encoding: Encoding;
  /** Of its bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: readonly FilePage[];
}

/**
 * Takes a file apart into its pages. Pages without a text are counted and are none.
 * @throws DocumentError where the bytes are not text, or hold none.
 */
export function readFilePages(path: string, bytes: Uint8Array, options: FileOptions): FilePages {
  if (bytes.length === 0) throw new DocumentError(path, 'is empty', 'scan or export it again');
  const { text, encoding, notices } = decodeText(path, bytes, options.encoding);
  const format = options.format ?? detectFormat(path, text);
  const sha256 = hashBytes(bytes);
  const file = { format, encoding, sha256, bytes: bytes.length };
  const lines = text.split('\n');
  const { separator, onePage = false } = options;
  const spans = findPages(lines, { onePage, ...(separator && { separator }) });
  const [only] = spans;
  if (spans.length <= 1) {
    const said = only ? labelOf(only) : [];
    const page = { number: 1, firstLine: 1, text: text.replace(/\f/g, ' '), borders: only?.borderLines ?? [], said, sha256, notices };
    return { ...file, pages: [page] };
  }
  return { ...file, pages: spans.flatMap((span, i) => (span.isBlank ? [] : [makePage(lines, span, { number: i + 1, notices })])) };
}

function makePage(
  lines: readonly string[],
  span: PageSpan,
  { number, notices }: { readonly number: number; readonly notices: readonly Notice[] },
): FilePage {
  const own = linesOfPage(lines, span).map(({ text }) => text);
  const inPage = ({ first, last }: LineRange) => ({ first: first - span.first + 1, last: last - span.first + 1 });
  const borders = span.isPrinted ? [] : span.borderLines.map(inPage);
  const isBorder = (line: number) => borders.some(({ first, last }) => first <= line && line <= last);
  const content = own.filter((_, i) => !isBorder(i + 1));
  return {
    number,
    firstLine: span.first,
    text: own.join('\n'),
    borders,
    said: labelOf(span),
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
