import { anchorArticle, anchorParagraph, ordinalOf } from './anchors.js';
import { replaceArticle } from './change-page.js';
import type { Apply } from './correction.js';
import { findArticle, findParagraph } from './find-place.js';

/** Puts a paragraph in another place, with its lines. */
export const move: Apply<'move'> = (page, { target }, reading) => {
  const sameFile = target.article.sha256 === reading.sha256;
  const place = findParagraph(page, target.paragraph, { inside: findArticle(page, target.article, reading), sameFile });
  const to = findArticle(page, target.to, reading);
  const source = page.articles[place?.article ?? -1];
  const paragraph = source?.paragraphs[place?.paragraph ?? -1];
  const goal = page.articles[to ?? -1];
  if (!place || to === null || !source || !paragraph || !goal) return null;
  const next = target.next && findParagraph(page, target.next, { inside: to, sameFile });
  if (target.next && (!next || next.article !== to || goal.paragraphs[next.paragraph] === paragraph)) return null;
  const before = next ? goal.paragraphs[next.paragraph] : undefined;
  const without = replaceArticle(page, place.article, { ...source, paragraphs: source.paragraphs.toSpliced(place.paragraph, 1) });
  const receiver = without.articles[to];
  if (!receiver) return null;
  const position = before ? receiver.paragraphs.indexOf(before) : receiver.paragraphs.length;
  return {
    page: replaceArticle(without, to, { ...receiver, paragraphs: receiver.paragraphs.toSpliced(position, 0, paragraph) }),
    target: {
      article: anchorArticle(page, place.article, reading),
      paragraph: anchorParagraph(source, place.paragraph),
      to: anchorArticle(page, to, reading),
      next: next ? anchorParagraph(goal, next.paragraph) : null,
    },
    before: { position: place.paragraph + 1 },
    at: ordinalOf(page, to),
  };
};
