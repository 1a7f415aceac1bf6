import type { DocumentError, Identification, LineRange, Notice, Page, PageLayout } from '../page/index.js';

/** The decoded text of one page. Lines end in `\n` only. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** Lines that are the border of the page and none of its text. @default none */
  readonly borders?: readonly LineRange[];
  /** What the format knows of it beside the text of its lines. @default none */
  readonly layout?: PageLayout | null;
}

/** A file as a reader of a format with pages of its own sees it. */
export interface SourceFile {
  readonly path: string;
  /** All of its bytes. @throws DocumentError where it cannot be read */
  readonly bytes: () => Uint8Array;
  /** How many these are. @default not known before they are read */
  readonly size?: number;
  /** Its bytes from `start` to `end`, for a format that is read from its end or in parts. @default it is read at once */
  readonly range?: (start: number, end: number) => Uint8Array;
  /** Its decoded text, lines ending in `\n`. @throws DocumentError where the bytes are not text */
  readonly text: () => string;
  /** Its decoded text in pieces of some megabytes, each of whole lines: for what is read a line at a time. @default its text at once */
  readonly texts?: () => Iterable<string>;
  /** Its bytes in pieces of some megabytes, each of whole lines. */
  readonly pieces: () => Iterable<Uint8Array>;
  /** A file beside it, by its name relative to the folder of this one; null where there is none. */
  readonly sibling: (name: string) => Uint8Array | null;
  /** True where there is such a file, which is not read. @default there is none */
  readonly has?: (name: string) => boolean;
  /** The digest of bytes by an algorithm as files name it (`SHA-256`, `MD5`), hexadecimal; null for one that is not known. @default none is */
  readonly digest?: (bytes: Uint8Array, algorithm: string) => string | null;
  /** Columns that people named: our field to theirs (`headline` to `title`). @default known names */
  readonly columns?: ReadonlyMap<string, string>;
}

/** One page (or record) of such a file. */
export interface SourcePage {
  /** Its lines, as the reader counts them. */
  readonly text: string;
  readonly layout: PageLayout;
  /** Paper, date, page, edition and item, as the format says them. */
  readonly said: readonly Identification[];
  readonly notices: readonly Notice[];
  /** Why it cannot be read, where its file can: its text is then blank. @default it can */
  readonly problem?: DocumentError;
  /** Which page of its file it is, where pages without text are left out. @default the one behind the page before it */
  readonly number?: number;
  /** The path of what was scanned, as the file names it: it says what paths say. @default none is named */
  readonly scan?: string;
}

/**
 * Knows one format and nothing else: pure, text in, a `Page` of blocks and notices out. Never throws for any text. A format that has pages or
 * records of its own says with `pages` which lines and which layout they have; `read` is then given both.
 */
export interface Reader {
  /** One line for help and the README. */
  readonly title: string;
  /** File name endings, without the dot. */
  readonly extensions: readonly string[];
  /** How likely the text is in this format, 0 to 1, by its content and the columns that people named alone. Of a large file it is the beginning. */
  readonly detect: (text: string, columns?: SourceFile['columns']) => number;
  readonly read: (source: SourceText) => Page;
  /**
   * The pages of a file, one after another. Absent for text, whose pages are told by their borders.
   * @throws DocumentError for a file that is damaged beyond reading
   */
  readonly pages?: (file: SourceFile) => Iterable<SourcePage> | AsyncIterable<SourcePage>;
  /**
   * Names of files beside it, or below its folder, whose text it takes: they are parts of it, and where they change it changes. For a file of
   * this format.
   * @default none
   */
  readonly parts?: (text: string) => readonly string[];
  /** True for a file that can be a part, by its first characters. @default every file that is named */
  readonly isPart?: (head: string) => boolean;
  /** For a format that is no text: true for its bytes. */
  readonly detectBytes?: (bytes: Uint8Array) => boolean;
  /** Its pages are records, each of a paper and day of its own: what one says does not hold for the next. @default false */
  readonly records?: boolean;
  /** It takes a file in pieces or in parts, and never all of it at once. @default false */
  readonly inPieces?: boolean;
}
