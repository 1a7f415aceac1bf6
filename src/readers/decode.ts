import { analyse } from 'chardet';
import { DocumentError, lineRange, type Notice } from '../page/index.js';
import { refuseOtherBytes } from './other-kinds.js';

/** Encodings that a person may name; each is a label of the WHATWG Encoding Standard. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Text of a file, and how it was read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notices: readonly Notice[];
}

/** Names that chardet gives, for those that we read. ISO-8859-1 is read as its superset, as browsers do. */
const DETECTED: Readonly<Record<string, Encoding>> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
};

/**
 * Text of `bytes`. Without `encoding`: a byte order mark, then UTF-16 without a mark and valid UTF-8,
 * then what chardet finds among GB18030, Big5 and Windows-1252.
 * Bytes that are not text in the encoding become U+FFFD, with a notice; control characters are left out, with a notice.
 * @throws DocumentError where the bytes are not text.
 */
export function decodeText(path: string, bytes: Uint8Array, encoding?: Encoding): Decoded {
  refuseOtherBytes(path, bytes);
  const guess: Guess = encoding ? { encoding, confidence: 1 } : detectEncoding(bytes);
  // ignoreBOM: false takes the mark away.
  const decoded = mapWindowsControls(new TextDecoder(guess.encoding).decode(bytes), guess.encoding);
  const controls = countControls(decoded);
  if (controls > 8 && controls > decoded.length / 50) {
    throw new DocumentError(path, 'holds binary data, not text', 'name its encoding with --encoding if it is text');
  }
  const notices: Notice[] = [];
  const replaced = countReplacements(decoded);
  if (replaced > 0) {
    const lines = placeOf(decoded, '\uFFFD');
    notices.push({ kind: 'notice', code: 'bytes-replaced', lines, count: replaced, encoding: guess.encoding });
  }
  if (guess.confidence < DOUBTFUL) {
    notices.push({ kind: 'notice', code: 'encoding-guessed', lines: null, ...guess });
  }
  if (controls > 0) notices.push({ kind: 'notice', code: 'controls-removed', lines: null, count: controls });
  // Form feeds end a page in text out of PDFs: they stay, and part no lines. A vertical tab parts words.
  const text = decoded.replace(/\r\n?/g, '\n').replace(/\v/g, ' ').replace(CONTROLS, '');
  return { text, encoding: guess.encoding, notices };
}

/** True for bytes that are taken for UTF-16, with a mark or without. */
export function isUtf16(bytes: Uint8Array): boolean {
  return detectEncoding(bytes).encoding.startsWith('utf-16');
}

interface Guess {
  readonly encoding: Encoding;
  readonly confidence: number;
}

/** Below this chardet's answer is a guess: 100 is certain; real GB18030 of three lines gives 100, Windows-1252 about 75. */
const DOUBTFUL = 0.5;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** What Windows-1252 has for the bytes 0x80 to 0x9F (WHATWG Encoding Standard); the five that it leaves open stay controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node from 20.18.3 and 22.13 on reads Windows-1252 as Latin-1 (nodejs/node #56542): quotes and dashes come as controls. */
function mapWindowsControls(text: string, encoding: Encoding): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

function countControls(text: string): number {
  return text.match(CONTROLS)?.length ?? 0;
}

function countReplacements(text: string): number {
  return text.match(/\uFFFD/g)?.length ?? 0;
}

function placeOf(text: string, character: string): ReturnType<typeof lineRange> {
  const before = text.slice(0, text.indexOf(character));
  return lineRange(before.split(/\r\n?|\n/).length);
}

function detectEncoding(bytes: Uint8Array): Guess {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', confidence: 1 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', confidence: 1 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', confidence: 1 };
  if (looksLikeLatinUtf16(bytes, 1)) return { encoding: 'utf-16le', confidence: 0.9 };
  if (looksLikeLatinUtf16(bytes, 0)) return { encoding: 'utf-16be', confidence: 0.9 };
  if (isUtf8(bytes)) return { encoding: 'utf-8', confidence: 1 };
  const wide = detectHanUtf16(bytes);
  if (wide !== null) return { encoding: wide, confidence: 0.9 };
  const broken = brokenSequences(bytes);
  // A UTF-8 file with a few damaged bytes is still UTF-8: other encodings give hardly any valid sequence by chance.
  if (broken.valid > 4 * broken.invalid) return { encoding: 'utf-8', confidence: 1 };
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE))) {
    const encoding = DETECTED[name];
    if (encoding) return { encoding, confidence: confidence / 100 };
  }
  return { encoding: 'utf-8', confidence: 0 };
}

/** Enough for any statistic; the rest of a long file does not change the answer. */
const SAMPLE = 65536;

/** True for valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** How many sequences of more than one byte are valid and invalid UTF-8. */
function brokenSequences(bytes: Uint8Array): { valid: number; invalid: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  return { valid: text.match(/[\u0080-\uFFFC]/g)?.length ?? 0, invalid: countReplacements(text) };
}

/** UTF-16 of Latin text without a mark: every other byte is zero. NULs that a program left in other text stand anywhere. */
function looksLikeLatinUtf16(bytes: Uint8Array, high: 0 | 1): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const half = Math.floor(sample.length / 2);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  return half >= 2 && (zeros[high] ?? 0) >= 0.3 * half && (zeros[1 - high] ?? 0) <= 0.02 * half;
}

/** UTF-16 of Han without a mark: every other byte is a lead byte of Han or zero, far more often than the bytes between. */
function detectHanUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 8) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const high = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)) high[i % 2] = (high[i % 2] ?? 0) + 1;
  });
  const zeros = sample.filter((byte) => byte === 0).length;
  const [even = 0, odd = 0] = high;
  const half = sample.length / 2;
  if (zeros === 0 && Math.max(even, odd) < 0.95 * half) return null;
  // In Han text about a third of the low bytes look like lead bytes, in Latin text between Han four fifths.
  if (odd > 0.8 * half && odd > 1.5 * even) return 'utf-16le';
  if (even > 0.8 * half && even > 1.5 * odd) return 'utf-16be';
  return null;
}
