import type { Dateline, ParagraphKind } from './article.js';
import type { Sheet } from './layout.js';

/** A paragraph in JSON Lines, as DESIGN fixes it. */
export interface ParagraphRecord {
  readonly kind: ParagraphKind;
  readonly speaker: string | null;
  readonly label: string | null;
  /** Of a stanza, a table and a list with a line break between lines or rows, and a tab between cells. */
  readonly text: string;
  readonly page: string | null;
  /** Its part: an index of the article's `parts`. */
  readonly part: number;
  readonly source: {
    readonly path: string;
    readonly sha256: string;
    readonly lines: readonly (readonly [number, number])[];
    /** Where each of these ranges stands; null for unknown. @default not exported (`--boxes`) */
    readonly boxes?: readonly (ExportedBox | null)[];
  };
}

/** The page of its file, from 1 (`number` of the part), and the box there in the units of its sheet: page, left, top, width, height. */
export type ExportedBox = readonly [number, number, number, number, number];

/** A page as a sheet: what boxes on it are measured in, its picture, and how good its text is. Unknown is null. */
export interface SheetRecord {
  readonly width: number;
  readonly height: number;
  readonly unit: NonNullable<Sheet['unit']>;
  /** A path beside its file, or an address. */
  readonly image: string | null;
  /** 0 to 1, as `quality_basis` says. */
  readonly quality: number | null;
  readonly quality_basis: QualityBasis | null;
}

/** Where the quality of a text is from: its format says how sure the OCR was of its words, or it is the share of its words that are known. */
export type QualityBasis = 'format' | 'estimate';

/** A part of an article in JSON Lines: all that an archive knows of where it stands. Unknown is null. */
export interface PartRecord {
  readonly key: string;
  /** The page's label. */
  readonly page: string | null;
  /** 1 for the first rendition of its page (or item). */
  readonly rendition: number;
  /** The article's number or name, where its file holds one article of the page. */
  readonly item: string | null;
  readonly path: string;
  /** Which page of its file it stands on, from 1. */
  readonly number: number;
  /** The line of its file at which that page begins. */
  readonly first_line: number;
  /** Of the page's text; of the file's bytes where it has one page. */
  readonly sha256: string;
  /** The headline that is printed over this part. */
  readonly headline: string | null;
  readonly continued_from: string | null;
  readonly continued_on: string | null;
  /** Printed with its jump line. */
  readonly mark: string | null;
  /** Null for a page without positions. @default not exported (`--boxes`) */
  readonly sheet?: SheetRecord | null;
}

/** Where the articles of a correction are: their files, and their numbers in them, as keys have them; null where there is none. */
export interface CorrectionPlace {
  /** Of the file that it is about. */
  readonly sha256: string;
  /** The article that it is in; null for what is said of a whole page. */
  readonly ordinal: number | null;
  /** Of a merge: the article that is a part of that one now. */
  readonly absorbed: number | null;
  /** Of a merge or split of two files: the other file, and the article there. */
  readonly other_sha256: string | null;
  readonly other_ordinal: number | null;
}

/** What a person put right, as it is exported with its article: when, by whom and why, where, what was asked and what was there before. */
export interface CorrectionRecord {
  readonly kind: 'edit' | 'merge' | 'split' | 'move' | 'identify' | 'prefer';
  /** ISO time, UTC. */
  readonly made_at: string;
  readonly made_by: string;
  readonly reason: string | null;
  readonly place: CorrectionPlace;
  readonly target: unknown;
  readonly change: unknown;
  readonly before: unknown;
  /** False where its place is not in the text: it is open, or was undone. Older exports have only what holds, and none of what follows. */
  readonly applied?: boolean;
  /** When (ISO time, UTC), by whom and why it was undone; null while it holds. */
  readonly undone_at?: string | null;
  readonly undone_by?: string | null;
  readonly undone_reason?: string | null;
}

/** What the format of a file says of an article: a column of a table, a label of a database. */
export interface FactRecord {
  readonly name: string;
  readonly value: string;
}

/** A notice that a person looked at and let stand, as it is exported with its article: what it is about, when, by whom and why. */
export interface SettledRecord {
  readonly code: string;
  /** The file that it is about, and the article in it; null for what is about the whole page. */
  readonly place: Pick<CorrectionPlace, 'sha256' | 'ordinal'>;
  /** SHA-256 of the code and the text of its lines: it is settled while they are the same. */
  readonly subject: string;
  /** ISO time, UTC. */
  readonly settled_at: string;
  readonly settled_by: string;
  readonly reason: string | null;
}

/** An article in JSON Lines: one line of `broadsheet export --format jsonl`. Unknown is null. */
export interface ArticleRecord {
  readonly id: string;
  readonly publication: string | null;
  readonly issue_date: string | null;
  readonly edition: string | null;
  readonly pages: readonly string[];
  readonly language: string | null;
  /** The section whose heading stands over it. */
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly byline: readonly string[];
  readonly dateline: Dateline | null;
  readonly continued_from: string | null;
  readonly continued_on: string | null;
  readonly continuation_mark: string | null;
  /** In their order; the first has the article's key. */
  readonly parts: readonly PartRecord[];
  readonly paragraphs: readonly ParagraphRecord[];
  /** What its format says of it and no other key has; absent where there is nothing. */
  readonly facts?: readonly FactRecord[];
  /** Absent where nothing was put right. */
  readonly corrections?: readonly CorrectionRecord[];
  /** Absent where no notice was settled. */
  readonly settled?: readonly SettledRecord[];
}
