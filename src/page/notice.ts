import type { LineRange } from './line.js';

/** Why text is taken for a model's invention: items of one form; dates years after the issue, or that run on for years; cut off in mid-sentence; said to who asked for it. */
export type InventionReason = 'one-form' | 'dates-after-issue' | 'dates-run-on' | 'cut-off' | 'remark';

/**
 * What is done to characters: ideographs for radicals; letters for ligatures and shapes; accents composed with their letters; what shows
 * nothing taken out; the characters of a standard for private ones; hyphens for the double hyphens of old print.
 */
export type CharacterRepair = 'radicals' | 'forms' | 'composed' | 'invisible' | 'private-use' | 'hyphens';

/** By what a column was put into its article: the list of its cross-headings, or its topic. */
export type OrderReason = 'heading-list' | 'topic';

/** Something doubtful about a source: data, with a code and a place, never a thrown error. */
export type Notice = { readonly kind: 'notice'; readonly lines: LineRange | null } & (
  | { readonly code: 'bytes-replaced'; readonly count: number; readonly encoding: string }
  | { readonly code: 'encoding-guessed'; readonly encoding: string; readonly confidence: number }
  | { readonly code: 'controls-removed'; readonly count: number }
  | { readonly code: 'characters-repaired'; readonly counts: Readonly<Partial<Record<CharacterRepair, number>>> }
  | { readonly code: 'characters-unknown'; readonly count: number }
  | { readonly code: 'file-replaced'; readonly by: string }
  | { readonly code: 'page-gone'; readonly by: string }
  | { readonly code: 'publication-alike'; readonly name: string; readonly slug: string; readonly other: string }
  | { readonly code: 'part-of-file-missing'; readonly name: string }
  | { readonly code: 'part-of-file-unreadable'; readonly name: string; readonly problem: string }
  | { readonly code: 'checksum-differs'; readonly name: string; readonly algorithm: string }
  | { readonly code: 'area-leads-nowhere'; readonly name: string; readonly count: number }
  | { readonly code: 'front-matter-unreadable'; readonly reason: string }
  | { readonly code: 'front-matter-unused'; readonly keys: readonly string[] }
  | { readonly code: 'value-impossible'; readonly field: string; readonly value: string }
  | { readonly code: 'identity-conflict'; readonly field: string; readonly used: string; readonly other: string; readonly basis: string }
  | { readonly code: 'furniture'; readonly convention: string; readonly text: string }
  | { readonly code: 'repeat'; readonly of: LineRange; readonly likeness: number }
  | { readonly code: 'invented'; readonly items: number; readonly reasons: readonly InventionReason[] }
  | { readonly code: 'seam-open'; readonly partner: LineRange | null; readonly confidence: number }
  | { readonly code: 'sentences-broken'; readonly count: number; readonly at: readonly number[] }
  | { readonly code: 'order-uncertain'; readonly confidence: number; readonly reason: OrderReason }
  | { readonly code: 'heading-guessed'; readonly text: string; readonly confidence: number }
  | { readonly code: 'page-unreadable' }
  | { readonly code: 'no-headline' }
  | { readonly code: 'no-article' }
  | { readonly code: 'part-missing'; readonly direction: 'from' | 'on'; readonly page: string | null }
  | { readonly code: 'corrections-differ'; readonly used: number; readonly other: number }
  | { readonly code: 'correction-open'; readonly correction: number; readonly what: string; readonly about: string | null }
);

export type NoticeCode = Notice['code'];

/** The lines `first` to `last`, as notices carry them. */
export function lineRange(first: number, last: number = first): LineRange {
  return { first, last };
}
