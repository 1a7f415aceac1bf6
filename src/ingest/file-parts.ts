import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { DocumentError } from '../page/index.js';
import { decodeText, FORMATS, type Format, type Reader, readers } from '../readers/index.js';
import { hashBytes } from './hash-bytes.js';
import { hasSibling, readBytes, readHead, readSibling } from './read-file.js';

/** A file as it is found. */
interface Whole {
  readonly path: string;
  /** Absolute path. */
  readonly location: string;
}

/** Bytes in which a file shows that it has parts. */
const HEAD = 16_384;

/**
 * The files beside a file that are parts of it, as its format says, and that are there: names relative to its folder.
 * @param format as people named it
 */
export function findParts({ path, location }: Whole, format?: Format): string[] {
  const ending = /\.([^./\\]+)$/.exec(location)?.[1]?.toLowerCase() ?? '';
  const named = FORMATS.filter((one) => {
    const { parts, extensions }: Reader = readers[one];
    return parts !== undefined && (format === undefined ? extensions.includes(ending) : one === format);
  });
  if (named.length === 0) return [];
  try {
    const found = named.find((one) => one === format || readers[one].detect(headOf({ path, location })) >= 1);
    const reader: Reader | null = found === undefined ? null : readers[found];
    const names = reader?.parts?.(decodeText(path, readBytes({ path, location })).text) ?? [];
    const isPart = (name: string) => reader?.isPart?.(headOf({ path: name, location: locatePart(location, name) })) ?? true;
    return [...new Set(names)].filter((name) => hasSibling(location, name) && isPart(name));
  } catch (error) {
    // What is wrong with it is said where it is read.
    if (error instanceof DocumentError) return [];
    throw error;
  }
}

function headOf(file: Whole): string {
  return new TextDecoder().decode(readHead(file, HEAD)).replaceAll('\0', '');
}

/** What a file and its parts are known by: a change of any of them is a change of it. @param sha256 of the file itself */
export function hashWithParts(location: string, sha256: string, parts: readonly string[]): string {
  if (parts.length === 0) return sha256;
  const hash = createHash('sha256').update(sha256);
  for (const name of parts) {
    const bytes = readSibling(location, name);
    if (bytes) hash.update(`\n${name} ${hashBytes(bytes)}`);
  }
  return hash.digest('hex');
}

/** Where a part of a file lies: its absolute path. */
export function locatePart(location: string, name: string): string {
  return resolve(dirname(location), name);
}

/** Algorithms as files name them (METS, BagIt), by their names without marks. */
const ALGORITHMS: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha384', 'sha512']);

/** The digest of bytes by an algorithm as files name it (`SHA-256`); null for one that is not known. */
export function digestOf(bytes: Uint8Array, algorithm: string): string | null {
  const name = algorithm.toLowerCase().replace(/[^a-z\d]/g, '');
  return ALGORITHMS.has(name) ? createHash(name).update(bytes).digest('hex') : null;
}
