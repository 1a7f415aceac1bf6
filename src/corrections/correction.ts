import type { AssembledPage, LanguageCode, Paragraph } from '../page/index.js';

/** Lines `[first, last]` of a source file, both counted in; 1-based. */
export type Lines = readonly [number, number];

/** By what an article is found again in another reading of its document. */
export interface ArticleAnchor {
  /** Of the file that `front` and `lines` count in. */
  readonly sha256: string;
  readonly ordinal: number;
  /** A split made it: it is known by its number alone, which no other article ever gets. */
  readonly made: boolean;
  readonly headline: string | null;
  /** The beginning of its first paragraph; null where it has none. */
  readonly text: string | null;
  /** Where its kicker, headline and deck are printed. */
  readonly front: readonly Lines[];
  /** Where its paragraphs are printed. */
  readonly lines: readonly Lines[];
}

/** By what a paragraph of an article is found again. Its lines count in the file of the article's anchor. */
export interface ParagraphAnchor {
  /** Its number in its article's part, from 1, for people. */
  readonly number: number;
  /** Its beginning, label included. */
  readonly text: string;
  readonly lines: readonly Lines[];
}

/** An article's own fields with their new (or old) values; absent is untouched, null is none. */
export interface FieldValues {
  readonly kicker?: string | null;
  readonly headline?: string | null;
  readonly deck?: string | null;
  readonly byline?: readonly string[];
  readonly agency?: string | null;
  readonly place?: string | null;
  readonly date?: string | null;
  readonly language?: LanguageCode | null;
}

/** A paragraph's fields with their new (or old) values; absent is untouched, null is none. */
export interface ParagraphValues {
  readonly text?: string;
  readonly label?: string | null;
  readonly speaker?: string | null;
  readonly kind?: Paragraph['kind'];
}

/** A field that is printed over an article. */
export type FrontField = 'kicker' | 'headline' | 'deck';

/** What a text is, and what it is to be: a field over its article, or a paragraph of it. */
export interface Turn {
  readonly from: FrontField | 'paragraph';
  readonly into: FrontField | 'text';
}

/** Fields of an article, or of one of its paragraphs; or what one of them is. */
export interface Edit {
  readonly target: { readonly article: ArticleAnchor; readonly paragraph: ParagraphAnchor | null };
  readonly change: { readonly fields: FieldValues } | { readonly paragraph: ParagraphValues } | { readonly turn: Turn };
  readonly before:
    | { readonly fields: FieldValues }
    | { readonly paragraph: ParagraphValues }
    | { readonly turn: { readonly text: string } };
}

/** The text of `other` is the rest of `article`. */
export interface Merge {
  readonly target: { readonly article: ArticleAnchor; readonly other: ArticleAnchor };
  readonly change: {
    /** Headlines of `other` are no cross-headings in the text, only lines that belong to the article. */
    readonly dropHeadings: boolean;
  };
  readonly before: {
    readonly headline: string | null;
    /** Older archives have not these two. */
    readonly kicker?: string | null;
    readonly deck?: string | null;
    readonly paragraphs: number;
  };
}

/** A paragraph and what follows it are an article of their own. */
export interface Split {
  readonly target: { readonly article: ArticleAnchor; readonly paragraph: ParagraphAnchor };
  readonly change: {
    /** The number of the new article in its document. */
    readonly ordinal: number;
    /** Null takes a cross-heading that the new article begins with. */
    readonly headline: string | null;
  };
  readonly before: { readonly paragraphs: number };
}

/** A paragraph has another place, in its article or in another of its document. */
export interface Move {
  readonly target: {
    readonly article: ArticleAnchor;
    readonly paragraph: ParagraphAnchor;
    readonly to: ArticleAnchor;
    /** The paragraph of `to` that it comes before; null for its end. */
    readonly next: ParagraphAnchor | null;
  };
  readonly change: {
    /** The number that it gets in `to`, from 1, for people. */
    readonly position: number;
  };
  readonly before: { readonly position: number };
}

/** The corrections that change what was made of one document. */
export interface Contents {
  readonly edit: Edit;
  readonly merge: Merge;
  readonly split: Split;
  readonly move: Move;
}

export type ContentKind = keyof Contents;

/** One correction of a document's content. */
export type Correction = { readonly [K in ContentKind]: { readonly kind: K } & Omit<Contents[K], 'before'> }[ContentKind];

/** What a correction is applied with. */
export interface Reading {
  /** Of the file that was read. */
  readonly sha256: string;
  /** Numbers of articles that splits of this document made, undone ones too. */
  readonly made: ReadonlySet<number>;
}

/** A page with a correction applied. Its target as it stands in this reading, so that the next one finds it by today's lines. */
export interface Applied<K extends ContentKind = ContentKind> {
  readonly page: AssembledPage;
  readonly target: Contents[K]['target'];
  readonly before: Contents[K]['before'];
  /** The number of the article that it is in. */
  readonly at: number;
  /** The number of an article that is a part of another now. */
  readonly gone?: number;
}

/**
 * A member of this folder: applies one kind of correction to what the rules made of a page. Every line keeps one place, and
 * the articles that it is not about stay as they are. Null where its place is not in the page, or not certain.
 */
export type Apply<K extends ContentKind> = (
  page: AssembledPage,
  correction: Omit<Contents[K], 'before'>,
  reading: Reading,
) => Applied<K> | null;
