import { createHash } from 'node:crypto';
import { assemblePage } from '../assemble/index.js';
import { nameLanguage } from '../conventions/index.js';
import { shippedTables, type Tables } from '../decisions/index.js';
import type { AssembledPage, Diagnosis, Identification, Notice } from '../page/index.js';
import { DocumentError } from '../page/index.js';
import { decodeText, detectFormat, type Encoding, type Format, readers } from '../readers/index.js';
import { runStages } from '../stages/index.js';
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

/** Hexadecimal SHA-256 of a file's bytes: a document's identity. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Bytes to articles: a pure function of one file, so that it can run in any worker.
 * @throws DocumentError where the bytes are not text, or hold none.
 */
export function readDocument(path: string, bytes: Uint8Array, options: ReadOptions): ReadDocument {
  if (bytes.length === 0) throw new DocumentError(path, 'is empty', 'scan or export it again');
  const { text, encoding, notices } = decodeText(path, bytes, options.encoding);
  const format = options.format ?? detectFormat(path, text);
  return {
    ...interpretText(path, text, format, options, options.tables),
    sha256: hashBytes(bytes),
    encoding,
    bytes: bytes.length,
    notices: [...notices],
  };
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

/**
 * Decoded text to articles, from the stored source too.
 * @throws DocumentError where the text is blank, or a line of it too long.
 */
export function interpretText(
  path: string,
  text: string,
  format: Format,
  known: KnownIdentity,
  tables: Tables = shippedTables(),
): Pick<ReadDocument, 'format' | 'text' | 'language' | 'diagnosis' | 'identifications' | 'assembled'> {
  if (!/\S/.test(text)) throw new DocumentError(path, 'holds only blanks', 'scan or export it again');
  const length = lengthOfLongestLine(text);
  if (length > LONGEST_LINE)
    throw new DocumentError(path, `holds a line of ${length.toLocaleString('en')} characters`, 'break it into paragraphs or printed lines');
  const page = runStages(readers[format].read({ path, text }), tables);
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
