import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import type { Filter } from '../archive/search/filter.js';
import { toJsonLine } from '../page/index.js';
import type { ExportOptions } from './exporter.js';

/** The manifest of an export that is a folder, in the folder. */
export const MANIFEST_NAME = 'manifest.json';

/** The manifest of an export that is one file, or a folder of which programs read every file, beside it. */
export function manifestBeside(output: string): string {
  return `${output}.manifest.json`;
}

/** Where an export comes from. */
export interface ManifestOrigin {
  readonly program: 'broadsheet';
  readonly version: string;
  /** ISO time, UTC. */
  readonly made_at: string;
  /** As the person typed it, without folders: files are named alone. */
  readonly command: string;
  readonly format: string;
  readonly options: ExportOptions;
  /** What was asked for. */
  readonly filter: Filter;
  /** The keys that were named; absent for all that the filter takes. */
  readonly keys?: readonly string[];
  readonly offset: number;
  /** Null for no limit. */
  readonly limit: number | null;
  /** The name of the archive's file, without its folder, and `hashContent` of it, which `broadsheet check` prints. */
  readonly archive: { readonly path: string; readonly content: string };
}

/** One file of an export. */
export interface ManifestFile {
  /** From the folder that the manifest is in, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
}

/** What an export holds and where it comes from: the shape of a manifest. */
export interface Manifest extends ManifestOrigin {
  readonly files: readonly ManifestFile[];
  readonly articles: number;
  /** Of all files together. */
  readonly rows: number;
}

/** Writes a manifest as its export goes on, so that the files of a large one need not be remembered. */
export class ManifestWriter {
  readonly #file: number;
  #text: string;
  #count = 0;
  #isOpen = true;

  /** @param path where nothing is */
  constructor(path: string, origin: ManifestOrigin) {
    this.#file = openSync(path, 'wx');
    this.#text = `${toJsonLine(origin, 1).slice(0, -2)},\n "files": [`;
  }

  add(file: ManifestFile): void {
    this.#text += `${this.#count++ === 0 ? '' : ','}\n  ${toJsonLine(file)}`;
    if (this.#text.length > 1 << 16) this.#flush();
  }

  /** Writes its end, and closes it. */
  finish(counts: Pick<Manifest, 'articles' | 'rows'>): void {
    this.#text += `\n ],\n "articles": ${counts.articles},\n "rows": ${counts.rows}\n}\n`;
    this.#flush();
    this.close();
  }

  /** Closes what is not finished; once is enough. */
  close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }

  #flush(): void {
    writeFileSync(this.#file, this.#text);
    this.#text = '';
  }
}

/** The manifest at `path`; null where there is none, or something else. */
export function readExportManifest(path: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const isOurs = typeof value === 'object' && value !== null && 'program' in value && value.program === 'broadsheet' && 'files' in value;
    return isOurs && Array.isArray(value.files) ? (value as Manifest) : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
