import type { LineRange, Page } from '../page/index.js';

/** The decoded text of one page. Lines end in `\n` only. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** Lines that are the border of the page and none of its text. @default none */
  readonly borders?: readonly LineRange[];
}

/** Knows one format and nothing else: pure, text in, a `Page` of blocks and notices out. Never throws for any text. */
export interface Reader {
  /** One line for help and the README. */
  readonly title: string;
  /** File name endings, without the dot. */
  readonly extensions: readonly string[];
  /** How likely the text is in this format, 0 to 1, by its content alone. */
  readonly detect: (text: string) => number;
  readonly read: (source: SourceText) => Page;
}
