/** A paragraph's row without its place. Written out: who uses the library has no need of the types of the tables. */
export interface ParagraphFields {
  readonly kind: string;
  readonly speaker?: string | null;
  readonly label?: string | null;
  readonly text: string;
}

/** The row of a range of source lines, without its place. */
export interface SourceFields {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly seamConfidence?: number | null;
  readonly seamEvidence?: string | null;
  readonly wraps?: string | null;
}
