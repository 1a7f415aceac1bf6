import { alto } from './alto.js';
import { endingOf } from './ending-of.js';
import { hocr } from './hocr.js';
import { html } from './html/index.js';
import { dialects, json } from './json/index.js';
import { beginsAsJson } from './json/read-values.js';
import { markdown } from './markdown/markdown.js';
import { mets } from './mets.js';
import { pageXml } from './page-xml.js';
import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';
import type { Reader, SourceFile } from './reader.js';
import { records } from './records/index.js';
import { csv } from './tables/csv.js';
import { jsonRows } from './tables/json-rows.js';
import { parquet } from './tables/parquet.js';
import { tesseract } from './tesseract.js';
import { rootOf } from './xml/parse-xml.js';

export { cutBinaryPages } from './binary-pages.js';
export { type Decoded, decodeText, ENCODINGS, type Encoding, isUtf16 } from './decode.js';
export { endingOf } from './ending-of.js';
export { OtherKindError, refuseOtherText } from './other-kinds.js';
export * from './page-borders/index.js';
export type { Reader, SourceFile, SourcePage, SourceText } from './reader.js';
export { COLUMN_ROLES, type ColumnRole } from './tables/column-roles.js';

export type Format =
  | ('markdown' | 'text' | 'json' | 'records' | 'html')
  | ('csv' | 'json-rows' | 'parquet')
  | ('alto' | 'mets' | 'page-xml' | 'hocr' | 'tesseract' | 'pdf');

/** Every format that can be read. */
export const readers = {
  ...{ markdown, text: plainText, json, records, html },
  ...{ csv, 'json-rows': jsonRows, parquet },
  ...{ alto, mets, 'page-xml': pageXml, hocr, tesseract, pdf },
} as const satisfies Record<Format, Reader>;

/** True for a text that begins as the JSON of an OCR program does. */
export function isOcrJson(head: string): boolean {
  return beginsAsJson(head) && dialects.some(({ signs }) => signs.test(head));
}

/** The formats' names, for help and checks. */
export const FORMATS = Object.keys(readers) as Format[];

/** True for a format whose pages are records, each of a paper and day of its own. */
export function hasRecords(format: Format): boolean {
  return (readers[format] as Reader).records === true;
}

/** True for a format whose files are never taken at once. */
export function takesPieces(format: Format): boolean {
  return (readers[format] as Reader).inPieces === true;
}

/** True for the name of a file of which only its content says whether a reader knows it: tables, JSON, markup. */
export function isDoubtfulName(path: string): boolean {
  const own = FORMATS.filter((format) => (readers[format] as Reader).extensions.includes(endingOf(path)));
  return own.length > 0 && own.every(hasPages);
}

/** True for a format that has pages or records of its own. */
export function hasPages(format: Format): boolean {
  return (readers[format] as Reader).pages !== undefined;
}

/** The format of a file that is no text, by its bytes; null for none. */
export function detectBytes(bytes: Uint8Array): Format | null {
  return FORMATS.find((format) => (readers[format] as Reader).detectBytes?.(bytes)) ?? null;
}

/** Formats of tables that are text. */
const TABLES: readonly Format[] = ['csv', 'json-rows'];

/** The format of a decoded file: what its content says, and its name where the content leaves it open. @param columns those that people named */
export function detectFormat(path: string, text: string, columns?: SourceFile['columns']): Format {
  const ending = endingOf(path);
  // Whoever names the column of texts says that it is a table.
  const table = TABLES.find((format) => (readers[format] as Reader).extensions.includes(ending));
  if (columns?.has('text') && table !== undefined) return table;
  let best: Format = 'text';
  let bestScore = -1;
  for (const format of FORMATS) {
    const reader: Reader = readers[format];
    const own = reader.detect(text, columns);
    // A name makes no format of its own of what has not its form.
    const isNamed = reader.extensions.includes(ending) && (own > 0 || reader.pages === undefined);
    const score = own + (isNamed ? 0.2 : 0);
    if (score > bestScore) [best, bestScore] = [format, score];
  }
  return best;
}

/** The root of a text that says that it is XML; null for another text. */
export function rootOfXml(text: string): string | null {
  return /^\s*<\?xml\s/.test(text) ? rootOf(text) : null;
}
