import type { PageLayout } from '../../page/index.js';

/** A page as a dialect has it. */
export interface DialectPage {
  readonly text: string;
  readonly layout: PageLayout;
  /** Its number in what was scanned, from 1; null where nothing counts it. */
  readonly number: number | null;
  /** The file that was scanned, as the JSON names it. @default none is named */
  readonly scan?: string;
}

/** What one OCR program writes as JSON. */
export interface Dialect {
  /** The program, for people. */
  readonly title: string;
  /** True for a value of this dialect. */
  readonly fits: (value: unknown) => boolean;
  /** Keys of which one stands near the start of such a file, before its texts. */
  readonly signs: RegExp;
  /** Its pages, in their order. Never throws for any value that fits. */
  readonly pages: (value: unknown) => Iterable<DialectPage>;
}
