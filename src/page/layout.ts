import type { Block } from './block.js';
import type { Box, LineRange } from './line.js';
import type { SaidPlace } from './said.js';

/** A run of lines that a format holds together, and what it says of them. */
export interface LayoutBlock extends LineRange {
  /** The level of a heading, 1 to 6. @default none */
  readonly level?: number;
  /** It is in no article: the name of the convention. @default it is text */
  readonly furniture?: string;
  /** @default prose */
  readonly form?: NonNullable<Block['form']>;
  /** Every line is a paragraph (of a form that keeps lines: all lines are one). @default lines are printed lines */
  readonly whole?: boolean;
  /** Its lines are the printed lines of one paragraph, as the format has it: they are parted no further. @default paragraphs are looked for */
  readonly together?: boolean;
  /** The article that has it, counted from 0 on its page. @default the format leaves it open */
  readonly article?: number;
  /** What it is in its article. @default text */
  readonly place?: SaidPlace;
  /** What the format calls it: the name of a fact. @default what stands before a colon in its line */
  readonly name?: string;
  /** Of a byline or a section: the names in it, where the format tells them. @default as they are read from its text */
  readonly names?: readonly string[];
  /** Characters at the start of its first line that are the format's label (`Title: `) and none of its text. @default 0 */
  readonly label?: number;
  /** Where its lines stand, one a line: left, top, width, height. @default not known */
  readonly boxes?: readonly (readonly [number, number, number, number] | null)[];
  /** Font sizes of its lines, in units of the page. @default not known */
  readonly sizes?: readonly (number | null)[];
  /**
   * How large the letters of its lines are in the picture: their height, set right for letters without ascenders, and their mean width. OCR
   * programs give boxes of lines that say neither. @default from boxes and sizes
   */
  readonly letters?: readonly (readonly [number, number] | null)[];
  /** All of it is bold. @default false */
  readonly bold?: boolean;
  /** Which of its lines are bold, one a line. @default as `bold` says */
  readonly bolds?: readonly boolean[];
  /** Mean confidence of the OCR in the words of its lines, 0 to 1. @default not known */
  readonly qualities?: readonly (number | null)[];
}

/** A page as a sheet: what its boxes are measured in. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** @default pixel */
  readonly unit?: 'pixel' | 'mm10' | 'inch1200' | 'point';
  /** The picture of the page: a path beside the file, or an address. @default none is named */
  readonly image?: string;
  /** Mean confidence of the OCR in its words, 0 to 1. @default not known */
  readonly quality?: number;
  /** Lines, and sides of boxes, that are printed between texts: left, top, width, height. @default none is known */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Boxes and sizes come from what printed the page, and not out of a picture of it. @default false */
  readonly isDrawn?: boolean;
  /** How far its lines fall, by their length, as the reader measured it on words: positive where they fall to the right. @default 0 */
  readonly skew?: number;
  /** Its lines stand in the order in which an editor would read them. @default by their boxes */
  readonly isOrdered?: boolean;
}

/** What a format says of an article of the page beside its lines. */
export interface SaidArticle {
  /** Its number on the page, as blocks have it. */
  readonly article: number;
  /** Its name, where it goes on on other pages: the same there. @default it is whole */
  readonly thread?: string;
  /** Which of its parts this is, from 1. @default 1 */
  readonly part?: number;
  /** The section that it stands in, where the heading of that is on no line of its own. @default none */
  readonly section?: string;
}

/** What a format knows of a page beside the text of its lines. Plain data: the archive keeps it with the text. */
export interface PageLayout {
  /** In the order of the file; a line that is in none is a block by itself. */
  readonly blocks: readonly LayoutBlock[];
  /** @default not known */
  readonly sheet?: Sheet;
  /** Words that line breaks part on this page, as they are without: `successful`, `well-known`. @default not known */
  readonly words?: readonly string[];
  /** @default all that is said of articles is in the blocks */
  readonly articles?: readonly SaidArticle[];
  /** Its lines are of another format, which reads them; its blocks say nothing then. @default none */
  readonly as?: 'markdown';
}

/** A box from the form in which layouts have it. */
export function readBox([left, top, width, height]: readonly [number, number, number, number]): Box {
  return { left, top, width, height };
}
