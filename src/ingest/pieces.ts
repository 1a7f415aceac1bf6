import { decodeText, detectBytes, detectFormat, type Encoding, type Format, hasPages, isUtf16, takesPieces } from '../readers/index.js';

/** Bytes of a file that show which format it has. */
const HEAD = 1 << 18;

/** True for a file whose reader never takes it at once, by its first piece. @param format as people named it */
export function isReadInPieces(path: string, first: Uint8Array, format?: Format): boolean {
  const binary = format ?? detectBytes(first);
  if (binary !== null && hasPages(binary)) return takesPieces(binary);
  const head = first.subarray(0, HEAD);
  // Lines of UTF-16 do not end with one byte.
  return !isUtf16(head) && takesPieces(format ?? detectFormat(path, new TextDecoder().decode(head)));
}

/** The text of pieces of a file, in the encoding of the first that has more than plain letters. */
export function* decodePieces(path: string, pieces: Iterable<Uint8Array>, encoding?: Encoding): Generator<string> {
  let known = encoding;
  for (const piece of pieces) {
    const decoded = decodeText(path, piece, known);
    if (!isPlain(decoded.text)) known ??= decoded.encoding;
    yield decoded.text;
  }
}

/** True for a text that is the same in every encoding that is read in pieces. */
export function isPlain(text: string): boolean {
  return /^[\t\n\r -~]*$/.test(text);
}
