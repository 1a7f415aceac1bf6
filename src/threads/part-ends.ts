import type { Article } from '../page/index.js';
import type { PartEnds } from './match-parts.js';

/** What an article of one page says of its other parts. @param place its key, and its page's label */
export function partEnds({ key, page }: Pick<PartEnds, 'key' | 'page'>, article: Article): PartEnds {
  const { headline, continuedFrom, continuedOn, paragraphs, thread = null } = article;
  return {
    key,
    page,
    headline: headline?.text ?? null,
    comesFrom: continuedFrom !== null,
    goesOn: continuedOn !== null,
    continuedFrom: continuedFrom?.page ?? null,
    continuedFromMark: continuedFrom?.mark ?? null,
    continuedOn: continuedOn?.page ?? null,
    continuedOnMark: continuedOn?.mark ?? null,
    firstText: paragraphs[0]?.text ?? '',
    lastText: paragraphs.at(-1)?.text ?? '',
    ...(thread && { thread }),
  };
}
