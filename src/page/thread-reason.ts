/** What says that a part of an article follows the part before it: jump lines that were printed, a person, or an export or format that has them as one. */
export const THREAD_REASONS = ['jump-lines', 'by-hand', 'in-an-export', 'in-the-format'] as const;
export type ThreadReason = (typeof THREAD_REASONS)[number];
