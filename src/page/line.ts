import type { SaidLine } from './said.js';

/** Where a line stands on the page, in the units of its format (pixels, points or 1/1200 inch). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One line of a source, as a reader saw it and stages have repaired it. */
export interface Line {
  readonly kind: 'line';
  /** The 1-based line of the source file. */
  readonly number: number;
  /** What is printed, without the markup of the format. */
  readonly text: string;
  /** How many characters at the start of `text` are bold: a whole line, a speaker's name, a lead-in. */
  readonly boldLead: number;
  /** The format itself says that a paragraph ends with this line (a Markdown hard break). */
  readonly endsParagraph: boolean;
  /** Blanks stand before it. Only a format that keeps them says so. */
  readonly indented?: boolean;
  readonly box?: Box;
  /** The size of its font, in units of the page. */
  readonly size?: number;
  /** How large its letters are in the picture, as the reader measured them: height and mean width. */
  readonly letters?: readonly [number, number];
  /** The strip of a column in which it stands, once the page was ordered by its boxes. */
  readonly strip?: Strip;
  /** What the format says of it; absent where it says nothing of articles. */
  readonly said?: SaidLine;
}

/** A run of lines under each other in one column; all of them share one. */
export interface Strip {
  /** Counted from 0 in reading order. */
  readonly index: number;
  /** A rule or a wide blank parts it from what stands over it, so that it may begin without a headline. */
  readonly isFresh: boolean;
}

/** Lines `first` to `last` of a source file, both counted in; 1-based. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}
