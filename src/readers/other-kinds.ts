import { DocumentError } from '../page/index.js';
import { endingOf } from './ending-of.js';

/** A kind of file that is none of text and no reader knows: what it is, and what a person can do. */
interface OtherKind {
  readonly what: string;
  readonly remedy: string;
}

/** A file of a kind that no reader knows. */
export class OtherKindError extends DocumentError {
  override name = 'OtherKindError';
}

const OCR = 'take its text out with OCR first';
const UNPACK = 'unpack it first';
const TEXT_OF_PDF = 'take its text out first (pdftotext -layout, or OCR)';
const AS_TEXT = 'save it as plain text or Markdown first';

/** The first bytes of files, in hexadecimal (`..` for any byte). */
const SIGNATURES: readonly (readonly [pattern: string, what: string, remedy: string])[] = [
  ['89504e470d0a1a0a', 'a PNG image', OCR],
  ['ffd8ff', 'a JPEG image', OCR],
  ['47494638', 'a GIF image', OCR],
  ['49492a00', 'a TIFF image', OCR],
  ['4d4d002a', 'a TIFF image', OCR],
  ['49492b00', 'a TIFF image', OCR],
  ['0000000c6a502020', 'a JPEG 2000 image', OCR],
  ['ff4fff51', 'a JPEG 2000 image', OCR],
  ['52494646........57454250', 'a WebP image', OCR],
  ['........667479706865', 'a HEIC image', OCR],
  ['........6674797061766966', 'an AVIF image', OCR],
  ['41542654464f524d', 'a DjVu document', 'take its text out first (djvutxt)'],
  ['25504446', 'a PDF', TEXT_OF_PDF],
  ['252150532d', 'a PostScript document', TEXT_OF_PDF],
  ['504b0304', 'a ZIP archive', 'give it a name that ends in .zip'],
  ['504b0506', 'a ZIP archive', 'give it a name that ends in .zip'],
  ['1f8b', 'a gzip archive', `${UNPACK}, or give it a name that ends in .tar.gz if it is one`],
  ['425a68', 'a bzip2 archive', UNPACK],
  ['fd377a585a00', 'an xz archive', UNPACK],
  ['28b52ffd', 'a Zstandard archive', UNPACK],
  ['377abcaf271c', 'a 7z archive', UNPACK],
  ['526172211a07', 'a RAR archive', UNPACK],
  ['d0cf11e0a1b11ae1', 'an Office document', AS_TEXT],
  ['7b5c727466', 'an RTF document', AS_TEXT],
  ['53514c69746520666f726d6174203300', 'a SQLite database', 'export the table of its articles as CSV first'],
  ['................4455434b', 'a DuckDB database', 'export the table of its articles as CSV first'],
  ['7f454c46', 'a program', 'import the files that it reads'],
  ['cafebabe', 'a program', 'import the files that it reads'],
  ['cffaedfe', 'a program', 'import the files that it reads'],
  ['4d5a....0000', 'a program', 'import the files that it reads'],
  ['4d5a..00', 'a program', 'import the files that it reads'],
];

/** Documents that are ZIP archives inside, by what stands near their beginning. */
const PACKED: readonly (readonly [RegExp, string])[] = [
  [/mimetypeapplication\/epub\+zip/, 'an EPUB book'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument/, 'an OpenDocument file'],
  [/(?:^|[^/])word\//, 'a Word document'],
  [/(?:^|[^/])xl\//, 'an Excel workbook'],
  [/(?:^|[^/])ppt\//, 'a PowerPoint file'],
  [/\[Content_Types\]\.xml/, 'an Office document'],
];

/** Bytes from which a packed document is known. */
const HEAD = 4096;

/** @throws OtherKindError for bytes that are no text, and for documents with markup of their own (RTF) */
export function refuseOtherBytes(path: string, bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex');
  const found = SIGNATURES.find(([pattern]) => new RegExp(`^${pattern}`).test(head));
  if (!found) return;
  const [, what, remedy] = found;
  const inside = what === 'a ZIP archive' ? Buffer.from(bytes.subarray(0, HEAD)).toString('latin1') : '';
  const packed = PACKED.find(([pattern]) => pattern.test(inside));
  throw new OtherKindError(path, `is ${packed?.[1] ?? what}, not text`, packed ? AS_TEXT : remedy);
}

const TABLE = 'name its columns, as in --columns text=COLUMN,headline=COLUMN';

/** Texts that are markup or data, by their beginning. */
const KINDS: readonly (OtherKind & { readonly is: (text: string, ending: string) => boolean })[] = [
  { what: 'HTML', remedy: 'save the text of the page first', is: isHtml },
  { what: 'XML', remedy: 'take its text out first', is: isXml },
  { what: 'JSON without a column that is known as text', remedy: TABLE, is: isJson },
  {
    what: 'a table without a column that is known as text',
    remedy: TABLE,
    is: (_, ending) => ending === 'csv' || ending === 'tsv',
  },
];

/** @throws OtherKindError for markup and data that no reader took */
export function refuseOtherText(path: string, text: string): void {
  const begin = text.slice(0, HEAD).trimStart();
  const found = KINDS.find(({ is }) => is(begin.length < HEAD / 2 ? text.trimStart() : begin, endingOf(path)));
  if (found) throw new OtherKindError(path, `is ${found.what}`, `${found.remedy}; --format text reads it as it stands`);
}

function isHtml(text: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/isu.test(text);
}

function isXml(text: string, ending: string): boolean {
  return /^<\?xml\b/u.test(text) || (ending === 'xml' && /^(?:<!--.*?-->\s*)*<[\w:!]/su.test(text));
}

function isJson(text: string, ending: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  if (ending === 'json' || ending === 'jsonl' || ending === 'ndjson') return true;
  return /^(?:\[\s*)*\{\s*"[^"\n]*"\s*:/.test(text);
}
