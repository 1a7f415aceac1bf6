import type { AssembledPage } from '../page/index.js';
import type { Applied, Apply, ContentKind, Correction, Reading } from './correction.js';
import { edit } from './edit.js';
import { merge } from './merge.js';
import { move } from './move.js';
import { split } from './split.js';

/** Every kind of correction that changes a document's content. */
const KINDS = { edit, merge, split, move } satisfies { readonly [K in ContentKind]: Apply<K> };

/** What became of one correction; null where its place is not in the page, or not certain. */
export type Outcome = Omit<Applied, 'page'> | null;

/** A page with corrections, and what became of each. */
export interface Corrected {
  readonly page: AssembledPage;
  readonly outcomes: readonly Outcome[];
}

/**
 * Applies corrections one after the other to what the rules made of a page. Those without a certain place are passed over.
 * Articles are numbered by their places on the page, without the numbers that splits have taken.
 */
export function applyCorrections(base: AssembledPage, corrections: readonly Correction[], reading: Reading): Corrected {
  let page = numberArticles(base, reading.made);
  const outcomes: Outcome[] = [];
  for (const correction of corrections) {
    const applied = applyCorrection(page, correction, reading);
    if (applied === null) {
      outcomes.push(null);
      continue;
    }
    const { page: changed, ...outcome } = applied;
    page = changed;
    // What was put right in an article that is a part of another now is found there.
    outcomes.forEach((earlier, i) => {
      if (earlier && earlier.at === outcome.gone) outcomes[i] = { ...earlier, at: outcome.at };
    });
    outcomes.push(outcome);
  }
  return { page, outcomes };
}

/** One correction; null where its place is not in the page, or not certain. */
export function applyCorrection(page: AssembledPage, correction: Correction, reading: Reading): Applied | null {
  switch (correction.kind) {
    case 'edit':
      return KINDS.edit(page, correction, reading);
    case 'merge':
      return KINDS.merge(page, correction, reading);
    case 'split':
      return KINDS.split(page, correction, reading);
    case 'move':
      return KINDS.move(page, correction, reading);
  }
}

/** Gives articles that have no number yet the next free one each. */
export function numberArticles(page: AssembledPage, made: ReadonlySet<number>): AssembledPage {
  const taken = new Set([...made, ...page.articles.flatMap(({ ordinal }) => ordinal ?? [])]);
  let next = 1;
  const articles = page.articles.map((article) => {
    if (article.ordinal !== undefined) return article;
    while (taken.has(next)) next++;
    return { ...article, ordinal: next++ };
  });
  return { ...page, articles };
}
