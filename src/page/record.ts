import type { Dateline } from './article.js';

/** A paragraph in JSON Lines, as DESIGN fixes it. */
export interface ParagraphRecord {
  readonly kind: 'body' | 'heading';
  readonly speaker: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly page: string | null;
  readonly source: {
    readonly path: string;
    readonly sha256: string;
    readonly lines: readonly (readonly [number, number])[];
  };
}

/** What a person put right, as it is exported with its article: when, by whom and why, where, what was asked and what was there before. */
export interface CorrectionRecord {
  readonly kind: 'edit' | 'merge' | 'split' | 'move' | 'identify';
  /** ISO time, UTC. */
  readonly made_at: string;
  readonly made_by: string;
  readonly reason: string | null;
  readonly target: unknown;
  readonly change: unknown;
  readonly before: unknown;
}

/** An article in JSON Lines: one line of `broadsheet export --format jsonl`. Unknown is null. */
export interface ArticleRecord {
  readonly id: string;
  readonly publication: string | null;
  readonly issue_date: string | null;
  readonly edition: string | null;
  readonly pages: readonly string[];
  readonly language: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly byline: readonly string[];
  readonly dateline: Dateline | null;
  readonly continued_from: string | null;
  readonly continued_on: string | null;
  readonly continuation_mark: string | null;
  readonly paragraphs: readonly ParagraphRecord[];
  /** Absent where nothing was put right. */
  readonly corrections?: readonly CorrectionRecord[];
}
