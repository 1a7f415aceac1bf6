import type { LineRange } from './line.js';

/** Why text is taken for a model's invention: items of one form; dates years after the issue, or that run on for years; cut off in mid-sentence. */
export type InventionReason = 'one-form' | 'dates-after-issue' | 'dates-run-on' | 'cut-off';

/** Something doubtful about a source: data, with a code and a place, never a thrown error. */
export type Notice = { readonly kind: 'notice'; readonly lines: LineRange | null } & (
  | { readonly code: 'bytes-replaced'; readonly count: number; readonly encoding: string }
  | { readonly code: 'encoding-guessed'; readonly encoding: string; readonly confidence: number }
  | { readonly code: 'controls-removed'; readonly count: number }
  | { readonly code: 'front-matter-unreadable'; readonly reason: string }
  | { readonly code: 'value-impossible'; readonly field: string; readonly value: string }
  | { readonly code: 'identity-conflict'; readonly field: string; readonly used: string; readonly other: string; readonly basis: string }
  | { readonly code: 'furniture'; readonly convention: string; readonly text: string }
  | { readonly code: 'repeat'; readonly of: LineRange; readonly likeness: number }
  | { readonly code: 'invented'; readonly items: number; readonly reasons: readonly InventionReason[] }
  | { readonly code: 'seam-open'; readonly partner: LineRange | null; readonly confidence: number }
  | { readonly code: 'order-uncertain'; readonly confidence: number; readonly reason: string }
  | { readonly code: 'heading-guessed'; readonly text: string; readonly confidence: number }
  | { readonly code: 'page-unreadable' }
  | { readonly code: 'no-headline' }
  | { readonly code: 'no-article' }
  | { readonly code: 'part-missing'; readonly direction: 'from' | 'on'; readonly page: string | null }
  | { readonly code: 'correction-open'; readonly correction: number; readonly what: string; readonly about: string | null }
);

export type NoticeCode = Notice['code'];

/** Every code, so that tables and help can list them. */
export const NOTICE_CODES = {
  'bytes-replaced': 'bytes that are not text in the encoding became U+FFFD',
  'encoding-guessed': 'the encoding was guessed and may be wrong',
  'controls-removed': 'control characters (NUL and the like) were left out',
  'front-matter-unreadable': 'the YAML front matter cannot be read',
  'value-impossible': 'a date or page that cannot be was not used',
  'identity-conflict': 'two sources say different things of the page',
  furniture: 'lines set apart: folios, credits, captions, separators',
  repeat: 'lines that the OCR gave twice, kept once',
  invented: 'items that a model invented when it went on after the end of the print',
  'seam-open': 'a paragraph that stops in mid-sentence without its rest',
  'order-uncertain': 'the place of a column in its article is uncertain',
  'heading-guessed': 'an unmarked line was taken for a heading',
  'page-unreadable': 'columns were read across, line by line: no order of the lines gives the texts back',
  'no-headline': 'an article without a headline',
  'no-article': 'a page without any article',
  'part-missing': 'an article is continued on another page, where no part fits or which is not in the archive',
  'correction-open': 'a correction by a person whose place is not in this reading; it is kept and not applied',
} as const satisfies Record<NoticeCode, string>;

/** The lines `first` to `last`, as notices carry them. */
export function lineRange(first: number, last: number = first): LineRange {
  return { first, last };
}
