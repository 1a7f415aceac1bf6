import type { CorrectionState } from '../page/index.js';

/** What a state of a correction is called, and what it means. */
export const CORRECTION_STATES = {
  applied: { name: 'applied', means: 'holds' },
  undone: { name: 'undone', means: 'was taken back' },
  open: { name: 'open', means: 'is kept, but its place is not certain in the newest reading of its page' },
} as const satisfies Record<CorrectionState, { readonly name: string; readonly means: string }>;
