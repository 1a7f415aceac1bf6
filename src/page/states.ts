/** What became of a file in an import. */
export type FileOutcome = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'failed';

/** What became of a correction: it holds; it was undone; its place is not in the newest reading of its document. */
export type CorrectionState = 'applied' | 'undone' | 'open';
