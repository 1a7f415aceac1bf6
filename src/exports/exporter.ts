import type { ArchiveReader } from '../archive/index.js';
import type { ArticleRecord } from '../page/index.js';

/** The articles to write, in reading order: by publication, date, page and place on the page. */
export interface Selection {
  readonly archive: ArchiveReader;
  /** `articles.id`. */
  readonly ids: readonly number[];
  /** The articles, read anew at each call and one at a time, so that memory does not grow with the subset. */
  readonly records: () => Iterable<ArticleRecord>;
  /** The same as JSON in UTF-8, without ends of lines; quicker where a record need not be looked into. */
  readonly lines: () => Iterable<Uint8Array>;
}

/** What a person may ask of a format; each format looks at its own and leaves the others. */
export interface ExportOptions {
  /** A row an article, or a paragraph (csv, parquet). @default 'articles' */
  readonly rows?: 'articles' | 'paragraphs';
  /** A folder a publication and year (parquet). @default false */
  readonly partition?: boolean;
  /** Cells that a spreadsheet would run as formulas as they are (csv). @default false */
  readonly rawCells?: boolean;
  /** Begin with a byte order mark, by which Excel knows UTF-8 (csv). @default false */
  readonly byteOrderMark?: boolean;
  /** Where paragraphs stand on their pages (jsonl, tei). The selection must have been made with it too. @default false */
  readonly boxes?: boolean;
  /** How a citation is written (citations): `gb-t-7714`, `chicago`, or the path of a CSL style. @default 'gb-t-7714' */
  readonly style?: string;
  /** Tables and views that people made in the archive, which go with it (sqlite). @default [] */
  readonly tables?: readonly string[];
  /** Told when a file is done how many cells were made harmless in it (csv). */
  readonly onHarmless?: (cells: number) => void;
}

/** The formats that take an option; every other one refuses it. */
export const OPTION_FORMATS: Readonly<Record<Exclude<keyof ExportOptions, 'onHarmless'>, readonly string[]>> = {
  rows: ['csv', 'parquet'],
  partition: ['parquet'],
  rawCells: ['csv'],
  byteOrderMark: ['csv'],
  boxes: ['jsonl', 'tei'],
  style: ['citations'],
  tables: ['sqlite'],
};

/** One file of an export. */
export interface OutputFile {
  /** Inside the folder of the export, with forward slashes; empty for an export that is one file. */
  readonly path: string;
  /** Its content, made as it is taken; the generator returns how many rows or articles it holds. */
  readonly pieces: Generator<string | Uint8Array, number>;
}

/** A format that is written piece by piece. */
export interface PieceExporter {
  readonly kind: 'pieces';
  /** With its dot: `.jsonl`. */
  readonly extension: string;
  /** True where it is no text, so that it is not for a terminal. @default false */
  readonly isBinary?: boolean;
  /** True where it is a folder of files, so that it cannot go to a pipe. */
  readonly isFolder: (options: ExportOptions) => boolean;
  /** True where programs read every file of the folder, so that its manifest stands beside it. @default false */
  readonly isDataFolder?: boolean;
  /** The files one after the other; each is taken whole before the next is asked for. */
  readonly write: (selection: Selection, options: ExportOptions) => Iterable<OutputFile>;
}

/** A format that a database writes, at a path where nothing is. */
export interface DatabaseExporter {
  readonly kind: 'database';
  readonly extension: string;
  /**
   * Writes the file, yields now and then how many articles are done, and returns how many it holds. Left at a yield, it
   * closes the file, which is to be thrown away.
   */
  readonly write: (selection: Selection, path: string, options: ExportOptions) => AsyncGenerator<number, number>;
}

export type Exporter = PieceExporter | DatabaseExporter;
