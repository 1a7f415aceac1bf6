import type { PageFacts } from './line-facts.js';
import type { WeightTable } from './log-linear.js';

/** A table for pages of printed lines, and one for pages with a paragraph a line. */
export interface ByLines {
  readonly printed: WeightTable;
  readonly paragraphs: WeightTable;
}

/** What was learned for one language; `neutral` serves all others. */
export interface LanguageWeights {
  /** Is this line a headline, or a line of one? */
  readonly heading: ByLines;
  /** The same, knowing what was said of the lines around it and of the page's other headlines; empty where a second look is no better. */
  readonly headingAgain: ByLines;
  /** Does a headline go on in this line? */
  readonly headingGoesOn: ByLines;
  /** Does the paragraph go on in the next line? */
  readonly break: ByLines;
  /** The same of a break in mid-sentence, knowing what was said of the page's other ones. */
  readonly breakAgain: ByLines;
  /** By form alone: does a page begin (or end) with a headline? */
  readonly form: WeightTable;
  /** Does this text go on in that one, wherever they stand? */
  readonly seam: WeightTable;
  /** How the last column of a page is divided among its articles. */
  readonly late: WeightTable;
}

/** The table for the lines of a page. */
export function tableFor(tables: ByLines, { printed }: PageFacts): ByLines['printed'] {
  return printed ? tables.printed : tables.paragraphs;
}
