import { DocumentError } from '../../page/index.js';
import type { SourceFile } from '../reader.js';

/** How JSON begins that holds more than a word; `{` or `[` before other characters is print. */
const BEGINS = /^\s*(?:\{\s*(?:"[^"\n]{0,200}"\s*:|\}\s*$)|\[\s*(?:\{\s*"[^"\n]{0,200}"\s*:|\[\s*(?:\{\s*"|\[)|\]\s*$))/;

/** True for a text that begins as JSON does. */
export function beginsAsJson(text: string): boolean {
  return BEGINS.test(text.slice(0, 1000));
}

const REMEDY = 'write it again with the program that made it, or copy it again';

/**
 * The values of a file: of JSON Lines one a line, one after another; else one.
 * @throws DocumentError for what is not JSON, or is cut off
 */
export function* readValues(file: SourceFile): Generator<unknown> {
  const lines = readLines(file);
  const value = readFirst(lines);
  // What is laid out over lines is not JSON in its first line.
  if (value === undefined) {
    const text = file.text();
    yield parseOrThrow(text, file.path, text.trimEnd().includes('\n') ? '' : ' in its only line');
    return;
  }
  yield value;
  let number = 1;
  for (const line of lines) {
    number++;
    if (line.trim() !== '') yield parseOrThrow(line, file.path, ` in line ${number}`);
  }
}

/** The value of the first line; undefined for none, and for a file in another encoding. */
function readFirst(lines: Iterator<string>): unknown {
  try {
    const first = lines.next();
    return first.done ? undefined : parse(first.value);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function parseOrThrow(text: string, path: string, where: string): unknown {
  const value = parse(text);
  if (value === undefined) throw new DocumentError(path, `is JSON that is cut off or damaged${where}`, REMEDY);
  return value;
}

/** Lines of UTF-8, without their ends. @throws DocumentError for bytes that are not UTF-8 */
function* readLines({ path, pieces }: SourceFile): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new DocumentError(path, 'is JSON that is not UTF-8', 'save it as UTF-8', { cause: error });
    }
  };
  let left = '';
  for (const piece of pieces()) {
    left += decode(piece);
    const lines = left.split('\n');
    left = lines.pop() ?? '';
    yield* lines;
  }
  left += decode();
  if (left !== '') yield left;
}
