/** The language a page is printed in. */
export type Language = 'zh' | 'en';

/** Who wrote an article and where from; it becomes a byline line, a printed lead-in or both. */
export interface Lead {
  readonly reporters?: readonly string[];
  /** Local correspondents (通讯员), named after the reporters. */
  readonly correspondents?: readonly string[];
  /** A wire dateline; its date is the day before the issue. `agency` is null for the paper's own. */
  readonly wire?: { readonly agency: string | null; readonly place: string };
  /** Chinese only: the reporters stand on a line of their own instead of in 本报讯（记者…）. */
  readonly alone?: boolean;
}

/**
 * A paragraph as its author wrote it: plain text, a speaker's words (the label is printed), a cross-heading, or a
 * closing remark by the paper, which no speaker says.
 */
export type SourceParagraph =
  | string
  | { readonly speaker: string; readonly text: string }
  | { readonly heading: string }
  | { readonly closing: string };

/** An invented article, before any page prints it. */
export interface SourceArticle {
  /** One lower-case English word, unique in its language; it names the article in English jump lines. */
  readonly topic: string;
  readonly form: 'news' | 'feature' | 'interview';
  readonly kicker?: string;
  readonly headline: string;
  readonly deck?: string;
  readonly lead?: Lead;
  readonly paragraphs: readonly SourceParagraph[];
}

/** A dateline in gold; `date` is MM-DD. */
export interface GoldDateline {
  readonly agency: string | null;
  readonly place: string;
  readonly date: string;
}

/** One printed paragraph: its lines in reading order, as 1-based numbers of the page's non-blank lines. */
export interface GoldParagraph {
  readonly lines: readonly number[];
  /** The printed paragraph, line-end hyphens resolved; given for English. */
  readonly text?: string;
  /** In interviews only: null before the first speaker, "any" where the page does not say. */
  readonly speaker?: string | null;
  readonly kind?: 'heading';
}

/** One article's share of the page. The `…_lines` hold the lines that are no paragraph. */
export interface GoldArticle {
  readonly headline: string | null;
  readonly headline_lines?: readonly number[];
  readonly kicker?: string;
  readonly kicker_lines?: readonly number[];
  readonly deck?: string;
  readonly deck_lines?: readonly number[];
  readonly byline?: readonly string[];
  readonly byline_lines?: readonly number[];
  readonly dateline?: GoldDateline;
  readonly continued_from?: string;
  readonly continued_from_mark?: string;
  readonly continued_on?: string;
  readonly continued_on_mark?: string;
  readonly jump_lines?: readonly number[];
  readonly paragraphs: readonly GoldParagraph[];
}

/** The truth about one page, in the form of the corpus' gold files, with `furniture` and `phenomena` added. */
export interface GoldPage {
  readonly source: string;
  readonly publication: string;
  readonly issue_date: string;
  readonly page: string;
  readonly articles: readonly GoldArticle[];
  readonly repeats: readonly number[];
  readonly furniture: readonly number[];
  /** What was really done to this page, sorted, e.g. "columnBreaks", "columnBreaks.inWord". */
  readonly phenomena: readonly string[];
}

/** A page with its truth. `originals[a][p]` is the text that gold article a, paragraph p was printed from. */
export interface GeneratedPage {
  readonly name: string;
  readonly text: string;
  readonly gold: GoldPage;
  readonly originals: readonly (readonly string[])[];
}

/** Whose lines these are. `article` and `paragraph` are indexes into the page's drafts. */
export type Owner =
  | { readonly kind: 'paragraph'; readonly article: number; readonly paragraph: number }
  | { readonly kind: 'headline' | 'kicker' | 'deck' | 'byline' | 'jump'; readonly article: number }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'furniture' };

/**
 * Printed lines that stand together, all of one owner. `gap` is what separates the block from the one before: a
 * column (always a blank line), a paragraph (as the page does it) or no more than a line break.
 */
export interface Block {
  readonly owner: Owner;
  readonly lines: readonly string[];
  readonly gap: 'column' | 'paragraph' | 'line';
  /** Its place among its owner's blocks in reading order, which need not be the order on the page. @default 0 */
  readonly order?: number;
}
