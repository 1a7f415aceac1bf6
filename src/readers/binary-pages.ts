import { isUtf8, isUtf16 } from './decode.js';

/** Pages of a text file with form feeds that hold binary data: the file without them, and which they are. */
export interface WithoutBinary {
  /** In place of a binary page stand its line breaks. */
  readonly bytes: Uint8Array;
  /** Their numbers, from 1, as form feeds count pages. */
  readonly numbers: readonly number[];
}

const FORM_FEED = 0x0c;
const LINE_FEED = 0x0a;

/**
 * Tells pages of a text file that are no text from those that are: a picture that a program put between two pages takes none of them with it.
 * @returns null where no page is binary, or all are
 */
export function cutBinaryPages(bytes: Uint8Array): WithoutBinary | null {
  if (!bytes.includes(FORM_FEED) || isUtf16(bytes)) return null;
  const parts = mergeBinary(partAt(bytes));
  const isText = parts.some((part) => !part.isBinary && part.bytes.some((byte) => byte > 0x20));
  if (!isText || !parts.some(({ isBinary }) => isBinary)) return null;
  const kept = parts.flatMap((part, i) => [...(i > 0 ? [Uint8Array.of(FORM_FEED)] : []), part.isBinary ? linesOf(part.bytes) : part.bytes]);
  return { bytes: Buffer.concat(kept), numbers: parts.flatMap(({ isBinary }, i) => (isBinary ? [i + 1] : [])) };
}

interface Part {
  readonly bytes: Uint8Array;
  readonly isBinary: boolean;
}

function partAt(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(FORM_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const own = bytes.subarray(start, end);
    const controls = countControls(own);
    parts.push({ bytes: own, isBinary: controls > 8 && controls > own.length / 50 });
    start = end + 1;
  }
  return parts;
}

/** Binary data have the byte of a form feed now and then: what stands between and beside binary parts and is no clean text belongs to them. */
function mergeBinary(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.isBinary && (part.isBinary || isScrap(part.bytes)))
      merged.splice(-1, 1, { bytes: Buffer.concat([last.bytes, Uint8Array.of(FORM_FEED), part.bytes]), isBinary: true });
    else if (part.isBinary && last && isScrap(last.bytes))
      merged.splice(-1, 1, { bytes: Buffer.concat([last.bytes, Uint8Array.of(FORM_FEED), part.bytes]), isBinary: true });
    else merged.push(part);
  }
  return merged;
}

/** Bytes below which what is no UTF-8 is no page of text in another encoding either. */
const SHORT = 64;

function isScrap(bytes: Uint8Array): boolean {
  const controls = countControls(bytes);
  return (controls > 0 && controls > bytes.length / 200) || (bytes.length > 0 && bytes.length < SHORT && !isUtf8(bytes));
}

function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0b && byte !== 0x0d) || byte === 0x7f) count++;
  return count;
}

function linesOf(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte === LINE_FEED);
}
