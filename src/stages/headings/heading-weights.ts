import type { Weights } from '../../page/index.js';

/** What speaks for a heading, beside the form of its line, and what against: log-odds, set by hand. */
export const HEADING_WEIGHTS = {
  // How the line itself is set.
  'marked-as-a-heading': 5,
  'all-in-bold': 3,
  'not-marked': -1,
  'the-same-words-stand-as-a-heading-elsewhere': 6,
  'other-headings-here-are-marked': -1.5,
  'a-lead-in-begins-a-paragraph': -6,
  spoken: { overByline: -1, elsewhere: -4 },
  'stands-in-a-list-of-headings': 5,
  'one-of-several-lines-of-its-form': 4,
  'goes-on-in-a-second-line': 2.5,
  'a-rule-over-it': 3,
  // What stands before it.
  'first-on-the-page': 1,
  'follows-a-finished-paragraph': 1,
  'follows-an-unfinished-sentence': -1,
  'was-announced': -2,
  // What stands behind it.
  'last-on-the-page': 1.5,
  'stands-over-a-rest-from-another-page': 3,
  'a-byline-or-lead-in-follows': 3,
  'what-follows-goes-on-with-it': -4,
  // Which of the lines around it are headings.
  'stands-under-a-heading': 1.3,
  'stands-over-headings-or-a-byline': 2.2,
} as const satisfies Weights;

/** What the words on both sides must say more than to speak against a heading, and what they speak at most (log-odds). */
export const ACROSS = { least: 1, most: 4 };
