import type { FieldValues, ParagraphValues } from '../../../corrections/index.js';
import { UnchangedError, UsageError } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { editArticle, editParagraph, type MadeCorrection, mergeArticles, moveParagraph, splitArticle } from './correct.js';
import type { Author } from './correction-rows.js';
import { rehearse } from './rehearse.js';
import { type TurnRequest, turnText } from './turn-text.js';

/** What one row of a list asks; paragraphs are counted from 1. */
export type AskedCorrection =
  | { readonly kind: 'edit'; readonly key: string; readonly fields: FieldValues }
  | { readonly kind: 'edit'; readonly key: string; readonly paragraph: number; readonly values: ParagraphValues }
  | ({ readonly kind: 'edit' } & TurnRequest)
  | { readonly kind: 'merge'; readonly key: string; readonly to: string; readonly dropHeadings: boolean }
  | { readonly kind: 'split'; readonly key: string; readonly at: number; readonly headline: string | null }
  | { readonly kind: 'move'; readonly key: string; readonly paragraph: number; readonly to: string; readonly position: number | null };

/** A row of a list: where it stands, and why it is asked. */
export interface ListedCorrection {
  /** For messages: `fixes.csv, line 3`. */
  readonly place: string;
  readonly why: string | null;
  readonly asked: AskedCorrection;
}

/** What became of a row: the keys of the articles now, and the corrections' numbers; none where all stood so already, and no numbers in a dry run. */
export interface ListedOutcome {
  readonly place: string;
  readonly kind: AskedCorrection['kind'];
  readonly key: string;
  readonly now: string;
  readonly state: 'corrected' | 'unchanged';
  readonly corrections: readonly number[];
}

/**
 * Makes the corrections of a list one after the other, so that a row finds what those before it made. One transaction: all of it, or nothing;
 * in a dry run nothing. @throws UsageError for a row that cannot be made, with its place
 */
export function correctList(
  archive: Archive,
  rows: readonly ListedCorrection[],
  { author, dryRun = false }: { readonly author: Author; readonly dryRun?: boolean },
): ListedOutcome[] {
  const work = () =>
    rows.map((row): ListedOutcome => {
      const made = correctRow(archive, row, author);
      const { place, asked } = row;
      const { kind, key } = asked;
      const corrections = dryRun ? [] : made.map(({ id }) => id);
      return { place, kind, key, now: made[0]?.key ?? key, state: made.length === 0 ? 'unchanged' : 'corrected', corrections };
    });
  return dryRun ? rehearse(archive, work) : archive.transaction(work);
}

function correctRow(archive: Archive, { place, why, asked }: ListedCorrection, author: Author): readonly MadeCorrection[] {
  try {
    return make(archive, asked, { by: author.by, why: why ?? author.why });
  } catch (error) {
    if (error instanceof UnchangedError) return [];
    if (error instanceof UsageError) throw new UsageError(`${place}: ${error.message} (nothing was changed)`, { cause: error });
    throw error;
  }
}

function make(archive: Archive, asked: AskedCorrection, author: Author): readonly MadeCorrection[] {
  switch (asked.kind) {
    case 'edit':
      if ('into' in asked) return [turnText(archive, asked, author)];
      return ['paragraph' in asked ? editParagraph(archive, asked, author) : editArticle(archive, asked, author)];
    case 'merge':
      return mergeArticles(archive, { keys: [asked.key, asked.to], dropHeadings: asked.dropHeadings }, author);
    case 'split':
      return splitArticle(archive, asked, author);
    case 'move':
      return [moveParagraph(archive, asked, author)];
  }
}
