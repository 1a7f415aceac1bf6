import { anchorArticle, anchorParagraph, type FrontField } from '../../../corrections/index.js';
import { UsageError } from '../../../page/index.js';
import type { Archive } from '../../database/archive.js';
import { oneValue } from '../../database/statements.js';
import { locateParagraph, type PartPlace, partsOf, partWithKey } from '../parts.js';
import { correct, type MadeCorrection } from './correct.js';
import type { Author } from './correction-rows.js';

/** A paragraph that is to be a field over its article, or a field that is to be a paragraph or another field. */
export type TurnRequest =
  | { readonly key: string; readonly paragraph: number; readonly into: FrontField }
  | { readonly key: string; readonly field: FrontField; readonly into: FrontField | 'text' };

/**
 * Makes a headline, kicker or deck of a paragraph, or a paragraph of one of these; what the field has already is joined to it. One
 * transaction. @throws UsageError where it is not there
 */
export function turnText(archive: Archive, request: TurnRequest, author: Author): MadeCorrection {
  return archive.transaction(() =>
    'paragraph' in request ? turnParagraph(archive, request, author) : turnField(archive, request, author),
  );
}

type OfParagraph = Extract<TurnRequest, { readonly paragraph: number }>;
type OfField = Extract<TurnRequest, { readonly field: FrontField }>;

function turnParagraph(archive: Archive, { key, paragraph, into }: OfParagraph, author: Author): MadeCorrection {
  const { part, index: own } = locateParagraph(archive, key, paragraph);
  return correct(archive, { part, author }, ({ page, index, reading }) => ({
    kind: 'edit',
    target: { article: anchorArticle(page, index, reading), paragraph: anchorParagraph(page.articles[index], own) },
    change: { turn: { from: 'paragraph', into } },
  }));
}

function turnField(archive: Archive, { key, field, into }: OfField, author: Author): MadeCorrection {
  if (field === into) throw new UsageError(`${key}: the ${field} is the ${field} already`);
  const part = partThatHas(archive, key, field);
  return correct(archive, { part, author }, ({ page, index, reading }) => ({
    kind: 'edit',
    target: { article: anchorArticle(page, index, reading), paragraph: null },
    change: { turn: { from: field, into } },
  }));
}

/** The part with this key; of an article's first key, the first part that prints the field. */
function partThatHas(archive: Archive, key: string, field: FrontField): PartPlace {
  const part = partWithKey(archive, key);
  const parts = part.position === 1 ? partsOf(archive, part) : [part];
  const has = ({ id }: PartPlace) => oneValue(archive, `SELECT ${field} FROM article_parts WHERE id = ?`, id) !== null;
  const own = parts.find(has);
  if (!own) throw new UsageError(`${key} has no ${field}`);
  return own;
}
