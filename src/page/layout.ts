import type { Block } from './block.js';
import type { Box, LineRange } from './line.js';

/** What a format says that a line of an article is. A `fact` is a value with its name: `Section: News`. */
export type SaidPlace = 'text' | 'kicker' | 'headline' | 'deck' | 'byline' | 'section' | 'fact';

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
  /** Of a fact: its name; all its lines are its value. @default a line is a fact, and says its name */
  readonly name?: string;
  /** The article that has it, counted from 0 on its page. @default the format leaves it open */
  readonly article?: number;
  /** What it is in its article. @default text */
  readonly place?: SaidPlace;
  /** Characters at the start of its first line that are the format's label (`Title: `) and none of its text. @default 0 */
  readonly label?: number;
  /** Where its lines stand, one a line: left, top, width, height. @default not known */
  readonly boxes?: readonly (readonly [number, number, number, number] | null)[];
  /** Font sizes of its lines, in units of the page. @default not known */
  readonly sizes?: readonly (number | null)[];
  /** All of it is bold. @default false */
  readonly bold?: boolean;
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
}

/** What a format knows of a page beside the text of its lines. Plain data: the archive keeps it with the text. */
export interface PageLayout {
  /** In the order of the file; a line that is in none is a block by itself. */
  readonly blocks: readonly LayoutBlock[];
  /** @default not known */
  readonly sheet?: Sheet;
}

/** What a format itself says of a line: nothing is guessed again. All lines of a block share one. */
export interface SaidLine {
  readonly article: number;
  readonly place: SaidPlace;
  readonly whole: boolean;
  /** Of a fact, where the format has a name for it. */
  readonly name?: string;
}

/** A box from the form in which layouts have it. */
export function readBox([left, top, width, height]: readonly [number, number, number, number]): Box {
  return { left, top, width, height };
}
