import type { Jump } from './block.js';
import type { Decision } from './evidence.js';
import type { LineRange } from './line.js';
import type { Notice } from './notice.js';
import type { LanguageCode } from './page.js';

/** A headline, kicker or deck with the lines it is printed on. */
export interface Field {
  readonly text: string;
  readonly lines: readonly number[];
}

/** 新华社北京3月7日电; "WASHINGTON, March 7 (AP) —". */
export interface Dateline {
  readonly agency: string | null;
  readonly place: string | null;
  /** ISO date, or `--03-07` where the year is not known. */
  readonly date: string | null;
}

/** Why two lines inside a stretch are one text. */
export interface Wrap {
  /** The second of the two; the first is that of the wrap before, or the stretch's first line. Blank lines between them do not count. */
  readonly after: number;
  /** The first of the two where it is another line: rows of a list are not joined, and the lines of one row are. */
  readonly before?: number;
  readonly decision: Decision;
}

/** A stretch of source lines in a paragraph, and why it follows the stretch before it. */
export interface Source extends LineRange {
  /** Null for a paragraph's first stretch. */
  readonly seam: Decision | null;
  /** One for every two lines inside the stretch, in their order; none where it is one line, or came with an export. */
  readonly wraps: readonly Wrap[];
  /** Where it stands: left, top, width, height. Only of what came with an export: the boxes of a file are in its layout. */
  readonly box?: readonly [number, number, number, number];
}

/** What a paragraph is: text, a cross-heading inside an article, what stands under a picture, a stanza, a table, a list. */
export const PARAGRAPH_KINDS = ['body', 'heading', 'caption', 'verse', 'table', 'list'] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** True for what is one of the kinds of paragraphs. */
export function isParagraphKind(value: unknown): value is ParagraphKind {
  return (PARAGRAPH_KINDS as readonly unknown[]).includes(value);
}

/** True for a paragraph that is no prose: in its text a line break parts lines or rows, and a tab cells. */
export function keepsLines(kind: ParagraphKind): kind is 'verse' | 'table' | 'list' {
  return kind === 'verse' || kind === 'table' || kind === 'list';
}

export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly speaker: string | null;
  /** The printed lead-in that became data; `label + text` is the printed paragraph. */
  readonly label: string | null;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** What a format says of an article and has no field for: a database's `Document type: Editorial`, a column of a table. */
export interface ArticleFact {
  readonly name: string;
  readonly value: string;
  readonly lines: readonly number[];
}

/** What one document holds of an article. */
export interface Article {
  readonly kind: 'article';
  /** The number that its key ends in. @default its place on the page, from 1 */
  readonly ordinal?: number;
  readonly language: LanguageCode | null;
  /** The section whose heading stands over it, as it is printed; absent where none does. */
  readonly section?: string;
  readonly kicker: Field | null;
  readonly headline: Field | null;
  readonly deck: Field | null;
  readonly byline: readonly string[];
  /** Lines that hold nothing but a byline or dateline. */
  readonly creditLines: readonly number[];
  readonly dateline: Dateline | null;
  readonly continuedFrom: Jump | null;
  readonly continuedOn: Jump | null;
  readonly paragraphs: readonly Paragraph[];
  /** By what its format knows its parts on other pages, and which of them this is, from 1; absent where it says nothing. */
  readonly thread?: { readonly name: string; readonly part: number };
  /** In the order of the file; absent where there are none. */
  readonly facts?: readonly ArticleFact[];
}

/** The one place where a source line ended, other than a paragraph. */
export interface Placement extends LineRange {
  readonly place: 'headline' | 'kicker' | 'deck' | 'byline' | 'fact' | 'jump' | 'furniture' | 'repeat' | 'invented';
  /** The article it belongs to, counted from 0 on its page; null for none. */
  readonly article: number | null;
}

/** A page taken apart: every non-blank line is in one paragraph source or in one placement. */
export interface AssembledPage {
  readonly kind: 'assembled';
  readonly articles: readonly Article[];
  readonly placements: readonly Placement[];
  readonly notices: readonly Notice[];
}
