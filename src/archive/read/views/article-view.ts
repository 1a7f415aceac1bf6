import type {
  ArticleRecord,
  CorrectionRecord,
  Decision,
  Diagnosis,
  LineRange,
  Notice,
  ParagraphRecord,
  PartRecord,
  SheetRecord,
  ThreadReason,
} from '../../../page/index.js';

/**
 * An article with all that the archive knows of it. What JSON Lines has too has its name and shape there; all else is data for
 * words (`words/`), never a sentence.
 */
export interface ArticleView extends Omit<ArticleRecord, 'parts' | 'paragraphs' | 'corrections'> {
  readonly kind: 'article';
  /** The key of its issue. */
  readonly issue: string;
  /** Its shares of one document each, in reading order; one at least. */
  readonly parts: readonly PartView[];
  readonly paragraphs: readonly ParagraphView[];
  /** What is doubtful about its lines, and about the whole documents that it stands in (those have no lines). */
  readonly notices: readonly NoticeView[];
  /** What people corrected and holds of it, in the order in which it was done. */
  readonly corrections: readonly CorrectionView[];
  /** The article before it in its issue; in its rendition of a page, where that is not the one shown. Null for none. */
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

/** By what an article is named and found. */
export interface ArticleLink {
  /** Its key. */
  readonly id: string;
  readonly headline: string | null;
  /** The label of the page that it begins on. */
  readonly page: string | null;
}

/** Why a part follows the one before it. */
export interface ThreadView extends Decision {
  readonly reason: ThreadReason;
}

/** An article's share of one document. Its first names are those that parts have in JSON Lines. */
export interface PartView extends PartRecord {
  /** The key of its page. */
  readonly page_key: string;
  /** Where its jump lines lead: from another page first, then on to one. */
  readonly jumps: readonly JumpView[];
  /** The jump lines that stand by themselves, as the file has them; none where the archive has no source. */
  readonly jump_lines: readonly SourceLine[];
  /** Why it follows the part before it; null for a first part. */
  readonly thread: ThreadView | null;
  /** The picture of its page, a path beside its file or an address, and its size in pixels; null for unknown. */
  readonly image: string | null;
  readonly image_width: number | null;
  readonly image_height: number | null;
  /** What kind of page its document is; null for one that came with an export. */
  readonly diagnosis: Diagnosis | null;
}

/** Where a jump line leads. */
export interface JumpView {
  readonly direction: 'from' | 'on';
  /** The label of the page that it names; null where it names none. */
  readonly page: string | null;
  /** The mark printed with it: ①. */
  readonly mark: string | null;
  /** The key of the part that it leads to; null where that is not in the archive, or not known. */
  readonly key: string | null;
}

/** A paragraph as JSON Lines has it, and why its pieces were joined. */
export interface ParagraphView extends Omit<ParagraphRecord, 'part'> {
  /** Its place in the article, from 1. */
  readonly number: number;
  /** The part that it stands in: its place in `parts`, from 0. */
  readonly part: number;
  /** Its stretches of lines, in reading order. */
  readonly sources: readonly SourceView[];
}

/** Left, top, width, height. */
export type ViewBox = readonly [number, number, number, number];

/** A stretch of source lines of a paragraph, and why it follows the one before. */
export interface SourceView {
  readonly path: string;
  /** The label of the page. */
  readonly page: string | null;
  /** Where it stands there: left, top, width, height, in units of the page; null for unknown. */
  readonly box: ViewBox | null;
  /** What boxes are measured in; null where none is known. */
  readonly unit: SheetRecord['unit'] | null;
  /** 1-based lines of the file, both counted in. */
  readonly first: number;
  readonly last: number;
  /** Null for a paragraph's first stretch, and where an export did not say. */
  readonly seam: Decision | null;
  /** Every two lines inside it that were joined, and why. */
  readonly wraps: readonly WrapView[];
  /** Its lines that are not blank, as the file has them; none where the archive has no source. */
  readonly lines: readonly SourceLine[];
}

/** Two lines of a stretch that are one text. */
export interface WrapView {
  /** The second of the two. */
  readonly after: number;
  readonly decision: Decision;
}

/** A line of a file, without the blanks around it. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** Where it stands on its page; absent where that is not known. */
  readonly box?: ViewBox;
}

/** Something doubtful, and the document that it is about. */
export interface NoticeView {
  /** The key of the page. */
  readonly page_key: string;
  readonly path: string;
  /** Its `lines` are those of the file; null for what is about the whole document. */
  readonly notice: Notice;
}

/** A correction as JSON Lines has it. */
export interface CorrectionView extends CorrectionRecord {
  /** Its number, by which it can be undone. */
  readonly number: number;
}

/** Whether lines of a file overlap. */
export function overlap(one: LineRange, other: LineRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}
