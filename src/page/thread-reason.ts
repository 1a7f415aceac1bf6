/** What says that a part of an article follows the part before it: jump lines that were printed, a sentence that runs over from page to page, a person, or an export or format that has them as one. */
export const THREAD_REASONS = ['jump-lines', 'runs-over', 'by-hand', 'in-an-export', 'in-the-format'] as const;
export type ThreadReason = (typeof THREAD_REASONS)[number];
