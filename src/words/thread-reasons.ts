import type { ThreadReason } from '../page/index.js';

/** What joined a part to the one before it. */
export const THREAD_REASON_WORDS = {
  'jump-lines': 'by their jump lines',
  'runs-over': 'by a sentence that runs over the page',
  'by-hand': 'by a person',
  'in-an-export': 'as an export has them',
  'in-the-format': 'as its METS has them',
} as const satisfies Record<ThreadReason, string>;
