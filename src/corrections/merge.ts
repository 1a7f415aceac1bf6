import { anchorArticle, ordinalOf } from './anchors.js';
import { exchangePlacements, removeArticle, replaceArticle, withoutNoHeadline } from './change-page.js';
import type { Apply } from './correction.js';
import { findArticle } from './find-place.js';
import { takeFront } from './take-front.js';

const FRONT = ['kicker', 'headline', 'deck'] as const;

/**
 * Makes one article of two. The first keeps its key. Where it has no headline of its own it takes that of the other; else the
 * other's headlines become cross-headings, or stay lines that belong to the article and are in no paragraph.
 */
export const merge: Apply<'merge'> = (page, { target, change }, reading) => {
  const [into, from] = [findArticle(page, target.article, reading), findArticle(page, target.other, reading)];
  const [article, other] = [page.articles[into ?? -1], page.articles[from ?? -1]];
  if (into === null || from === null || into === from || !article || !other) return null;
  const takes = FRONT.every((name) => article[name] === null);
  const headings =
    takes || change.dropHeadings ? [] : FRONT.flatMap((name) => takeFront(page, { index: from, name, kind: 'heading' }) ?? []);
  const merged = {
    ...article,
    ...(takes && { kicker: other.kicker, headline: other.headline, deck: other.deck }),
    language: article.language ?? other.language,
    ...(article.section === undefined && other.section !== undefined && { section: other.section }),
    byline: [...new Set([...article.byline, ...other.byline])],
    creditLines: [...article.creditLines, ...other.creditLines],
    dateline: article.dateline ?? other.dateline,
    ...((article.facts ?? other.facts) && { facts: [...(article.facts ?? []), ...(other.facts ?? [])] }),
    continuedFrom: article.continuedFrom ?? other.continuedFrom,
    continuedOn: other.continuedOn ?? article.continuedOn,
    paragraphs: [...article.paragraphs, ...headings.map(({ paragraph }) => paragraph), ...other.paragraphs],
  };
  const moved = new Set(headings.flatMap(({ placements }) => placements));
  const gone = ordinalOf(page, from);
  const kept = exchangePlacements(replaceArticle(page, into, merged), (placement) => !moved.has(placement));
  const changed = removeArticle(kept, from, into);
  return {
    page: withoutNoHeadline(changed, from < into ? into - 1 : into),
    target: { article: anchorArticle(page, into, reading), other: anchorArticle(page, from, reading) },
    before: {
      headline: other.headline?.text ?? null,
      kicker: other.kicker?.text ?? null,
      deck: other.deck?.text ?? null,
      paragraphs: other.paragraphs.length,
    },
    at: ordinalOf(page, into),
    gone,
  };
};
