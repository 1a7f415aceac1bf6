import { endingOf, isOcrJson, readers } from '../readers/index.js';
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
