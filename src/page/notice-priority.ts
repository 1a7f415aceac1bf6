import type { NoticeCode } from './notice.js';

/** How much it matters: 1 where text may be lost, 2 misplaced or taken for another, 3 of which page it is, 4 headlines and signs, 5 what was only mended, 6 furniture. */
export type NoticePriority = 1 | 2 | 3 | 4 | 5 | 6;

/** What people look at first. */
export const NOTICE_PRIORITY = {
  'bytes-replaced': 1,
  'page-unreadable': 1,
  'no-article': 1,
  'part-of-file-missing': 1,
  'part-of-file-unreadable': 1,
  'page-gone': 1,
  'file-replaced': 1,
  'encoding-guessed': 2,
  'correction-open': 2,
  'corrections-differ': 2,
  'order-uncertain': 2,
  'seam-open': 2,
  'part-missing': 2,
  invented: 2,
  repeat: 2,
  'area-leads-nowhere': 2,
  'identity-conflict': 3,
  'value-impossible': 3,
  'publication-alike': 3,
  'checksum-differs': 3,
  'front-matter-unreadable': 3,
  'no-headline': 4,
  'heading-guessed': 4,
  'sentences-broken': 4,
  'characters-unknown': 4,
  'front-matter-unused': 4,
  'controls-removed': 5,
  'characters-repaired': 5,
  furniture: 6,
} as const satisfies Record<NoticeCode, NoticePriority>;

/** Orders codes by what people look at first. */
export function compareNoticeCodes(one: NoticeCode, other: NoticeCode): number {
  return NOTICE_PRIORITY[one] - NOTICE_PRIORITY[other];
}
