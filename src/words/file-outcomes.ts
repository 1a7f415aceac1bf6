import type { FileOutcome } from '../page/index.js';

/** What an outcome of a file is called, and what it means. */
export const FILE_OUTCOMES = {
  new: { name: 'new', means: 'was read and stored' },
  changed: { name: 'changed', means: 'has other content now, or more is said of it; its document was replaced' },
  unchanged: { name: 'unchanged', means: 'was skipped' },
  duplicate: { name: 'duplicate', means: 'has the same content as another file that is still there; not stored twice' },
  failed: { name: 'failed', means: 'could not be read; the other files are imported' },
} as const satisfies Record<FileOutcome, { readonly name: string; readonly means: string }>;
