import { detectBytes, detectFormat, endingOf, hasPages, isDoubtfulName, isOcrJson, readers } from '../readers/index.js';
import { explainRead, readPieces } from './read-file.js';

const EXPORTS: ReadonlySet<string> = new Set(['jsonl', 'ndjson']);

/** True for a name that exports have; tables of articles have it too. */
export function isExportName(path: string): boolean {
  return EXPORTS.has(endingOf(path));
}

/** The beginning of a file: its first lines, some megabytes at most; null where it cannot be read. */
export function readBeginning(location: string): Uint8Array | null {
  try {
    for (const piece of readPieces(location)) return piece;
    return new Uint8Array();
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return null;
  }
}

/** True where a file begins as exports do. */
export function beginsAsExport(location: string): boolean {
  const head = readBeginning(location);
  return head !== null && /^\{"id":"[^"]+","publication":/.test(Buffer.from(head.subarray(0, 200)).toString('utf8'));
}

/** A record with its whole text under `text`, as no export has; what else is said of it may stand far behind. */
const DOLMA = /^\s*\{(?:\s*"\w+"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\d.]+|null)\s*,)*\s*"text"\s*:\s*"/;

/**
 * True for a file with the name of an export that no reader knows as a table or as pages of its own: what is wrong with it is said as of an
 * export. A person may have other columns for texts.
 */
export function isExportFile(path: string, location: string, columns?: ReadonlyMap<string, string>): boolean {
  if (!isExportName(path)) return false;
  const head = readBeginning(location);
  if (head === null || head.length === 0 || beginsAsExport(location)) return true;
  const text = new TextDecoder().decode(head);
  return !isOcrJson(text) && !DOLMA.test(text) && readers['json-rows'].detect(text, columns) === 0;
}

/** The same, each file looked at once. */
export function makeExportTest(columns?: ReadonlyMap<string, string>): (path: string, location: string) => boolean {
  const known = new Map<string, boolean>();
  return (path, location) => {
    const found = known.get(location) ?? isExportFile(path, location, columns);
    known.set(location, found);
    return found;
  };
}

/** False for a file of which only the content says whether it can be read, and that no reader knows: what an export says of itself, in JSON. */
export function isKnown(path: string, location: string, columns?: ReadonlyMap<string, string>): boolean {
  if (!isDoubtfulName(path)) return true;
  const head = readBeginning(location);
  if (head === null) return false;
  if (endingOf(path) === 'json') return !isOtherJson(location, columns);
  return detectBytes(head) !== null || hasPages(detectFormat(path, new TextDecoder().decode(head), columns));
}

/** True for JSON in a folder that is no page of it: settings, lists and what programs write for themselves. */
export function isOtherJson(location: string, columns?: ReadonlyMap<string, string>): boolean {
  if (endingOf(location) !== 'json') return false;
  const head = readBeginning(location);
  if (head === null) return false;
  const text = new TextDecoder().decode(head);
  return !isOcrJson(text) && readers['json-rows'].detect(text, columns) === 0;
}
