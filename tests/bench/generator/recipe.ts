import type { Language } from './model.js';

/** How blank lines stand on a page whose every printed line is apart. */
export type WrapSpacing = 'every-line' | 'paragraphs' | 'none';

/** What is done to a page. Every rate is a share from 0 to 1; at 0 the phenomenon is off. */
export interface Recipe {
  /** Kebab-case, the language first: `zh-column-breaks-high`. */
  readonly name: string;
  readonly language: Language;
  /** Fewest and most articles a page. */
  readonly articles: readonly [number, number];
  /** Markdown headings, bold lines, plain lines, or any of them by page. Bold text appears only with marks. */
  readonly headingMarks: 'hash' | 'bold' | 'none' | 'mixed';
  /**
   * Every printed line apart, on `rate` of the pages. `width` is the least and greatest column width in visual
   * units (Han 2, Latin 1); `hyphenation` is the share of English line ends at which a word is split if it can be.
   */
  readonly wraps: {
    readonly rate: number;
    readonly width: readonly [number, number];
    readonly spacing: WrapSpacing | 'mixed';
    readonly hyphenation: number;
  };
  /** Share of paragraphs cut in mid-sentence, and of those cuts the share that falls inside a word. */
  readonly columnBreaks: { readonly rate: number; readonly inWord: number };
  /** Share of pages whose tails stand at the end, and on them the share of articles cut in two. */
  readonly lateColumns: { readonly pages: number; readonly articles: number };
  /** Share of pages where one article (cut into `pieces`) goes around others; `scrambled`: theirs in no order. */
  readonly interleaved: { readonly pages: number; readonly pieces: number; readonly scrambled: number };
  /** Shares of articles that go on on, or come from, another page; the others are shares of those. */
  readonly jumps: {
    readonly on: number;
    readonly from: number;
    readonly marks: number;
    readonly attached: number;
    readonly headless: number;
  };
  /** Share of articles whose headline is printed after their text. */
  readonly headlinesAfter: number;
  /** Share of the kickers and of the decks that are printed. */
  readonly kickersAndDecks: number;
  /** Share of articles with cross-headings that print them. */
  readonly crossHeadings: number;
  /** Share of a page's articles that are interviews (at least one when above 0); by page: bold, half-width colon. */
  readonly interviews: { readonly rate: number; readonly bold: number; readonly halfWidth: number };
  /** Loops a page (a fraction is a chance); by copy: differences; by loop: start in mid-sentence, end of the page. */
  readonly loops: {
    readonly perPage: number;
    readonly copies: readonly [number, number];
    readonly differences: number;
    readonly midSentence: number;
    readonly atEnd: number;
  };
  /** Share of body characters that are read wrong. */
  readonly slips: number;
  /** Share of the places for furniture that are filled. */
  readonly furniture: number;
}

/** The phenomena of a recipe: everything but its name and language. */
export type RecipeSettings = Omit<Recipe, 'name' | 'language'>;

/** A page with nothing wrong: headlines with `#`, one paragraph a line, one article after the other. */
export const quiet: RecipeSettings = {
  articles: [3, 6],
  headingMarks: 'hash',
  wraps: { rate: 0, width: [28, 44], spacing: 'mixed', hyphenation: 0.5 },
  columnBreaks: { rate: 0, inWord: 0 },
  lateColumns: { pages: 0, articles: 0 },
  interleaved: { pages: 0, pieces: 2, scrambled: 0 },
  jumps: { on: 0, from: 0, marks: 0, attached: 0, headless: 0 },
  headlinesAfter: 0,
  kickersAndDecks: 0,
  crossHeadings: 0,
  interviews: { rate: 0, bold: 0.5, halfWidth: 0.2 },
  loops: { perPage: 0, copies: [2, 8], differences: 0.4, midSentence: 0.3, atEnd: 0.2 },
  slips: 0,
  furniture: 0,
};
