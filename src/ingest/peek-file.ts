import { closeSync, openSync, readSync } from 'node:fs';
import { isOcrJson } from '../readers/index.js';
import { explainRead } from './read-file.js';

/** How much of a file is looked at before it is read: what programs say of themselves stands near its start. */
const HEAD = 65536;

/** The start of a file as UTF-8; null where it cannot be read. */
export function readHead(location: string): string | null {
  try {
    const file = openSync(location, 'r');
    try {
      const head = Buffer.alloc(HEAD);
      return head.toString('utf8', 0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (explainRead(error) === null) throw error;
    return null;
  }
}

const EXPORTS = /\.(?:jsonl|ndjson)$/i;

/** True for the name of an export. */
export function isExportName(path: string): boolean {
  return EXPORTS.test(path);
}

/** True for a file that is named as an export is, and does not begin as JSON Lines of another program do. */
export function isExport({ path, location }: { readonly path: string; readonly location: string | null }): boolean {
  if (!isExportName(path)) return false;
  const head = location === null ? null : readHead(location);
  return head === null || !(isOcrJson(head) || DOLMA.test(head));
}

/** A record with its whole text under `text`, as no export has; what else is said of it may stand far behind. */
const DOLMA = /^\s*\{(?:\s*"\w+"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\d.]+|null)\s*,)*\s*"text"\s*:\s*"/;

/** True where a file begins as exports do. */
export function beginsAsExport(location: string): boolean {
  return /^\{"id":"[^"]+","publication":/.test(readHead(location) ?? '');
}

/** True for JSON in a folder that is no page of it: settings, lists and what programs write for themselves. */
export function isOtherJson(location: string): boolean {
  if (!/\.json$/i.test(location)) return false;
  const head = readHead(location);
  return head !== null && !isOcrJson(head);
}
