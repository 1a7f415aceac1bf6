import type { LineRange } from '../../page/index.js';
import type { MarkCode } from './mark-conventions.js';

/**
 * A page of a file by its place: from a line and column to a line and column. All spans of a file together hold every line
 * once, in order; a line is shared by two of them only where a form feed stands inside it.
 */
export interface PageSpan {
  /** The page's first line of the file, from 1 on. */
  readonly first: number;
  /** Where in its first line the page begins, in UTF-16 units: 0 but for a page that a form feed begins, where it is the place behind it. */
  readonly firstColumn: number;
  /** The page's last line of the file, inclusive. */
  readonly last: number;
  /** Where in its last line the page ends, in UTF-16 units, exclusive; null for the line's end. */
  readonly lastColumn: number | null;
  /** As `readPageLabel` gives it ("2", "A4"); null where the border says none, or one that several pages of the file have. */
  readonly label: string | null;
  /** The text that names the page; null where none does. It is there too for a label that is not sure enough to be given. */
  readonly labelEvidence: string | null;
  /**
   * Whose number it is: the paper's own, in a line that it printed (`printed`); that of whoever put the pages in one file, who may
   * have counted pictures (`marked`); or a count of the file's pages from the first on (`counted`). Null where there is no label.
   */
  readonly labelBasis: LabelBasis | null;
  /** The lines that are the border itself: marks at the page's head or foot. Empty for a form feed and for a page before the first mark. */
  readonly borderLines: readonly LineRange[];
  /** The convention of the file's borders; null for a file of one page. */
  readonly convention: MarkCode | null;
  /** True where the border's lines are the paper's own print (a folio, 第2版), which says more of the page than its label. */
  readonly isPrinted: boolean;
  /** True for a page without a text, between two borders. */
  readonly isBlank: boolean;
}

export type LabelBasis = 'printed' | 'marked' | 'counted';

/** A line of one page. */
export interface PageLine {
  /** The line's number in the file, from 1 on. */
  readonly number: number;
  /** The part of it that is in the page, without form feeds. */
  readonly text: string;
}

/** The lines of one page of a file, with their numbers in the file. `lines` are those that `findPages` was given. */
export function linesOfPage(lines: readonly string[], span: PageSpan): PageLine[] {
  return lines.slice(span.first - 1, span.last).map((whole, i) => {
    const number = span.first + i;
    const start = number === span.first ? span.firstColumn : 0;
    const end = number === span.last ? (span.lastColumn ?? whole.length) : whole.length;
    return { number, text: whole.slice(start, end).replaceAll('\f', '') };
  });
}
