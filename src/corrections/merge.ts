import type { AssembledPage, Decision, Field, Paragraph, Placement } from '../page/index.js';
import { anchorArticle, ordinalOf } from './anchors.js';
import { exchangePlacements, removeArticle, replaceArticle, withoutNoHeadline } from './change-page.js';
import type { Apply } from './correction.js';
import { findArticle } from './find-place.js';

const FRONT = ['kicker', 'headline', 'deck'] as const;
type FrontPlace = (typeof FRONT)[number];

/** Two printed lines of one field, which a merge makes a paragraph of. */
const BY_HAND: Decision = { confidence: 1, evidence: [{ code: 'one-headline', weight: 10 }] };

/**
 * Makes one article of two. The first keeps its key. Where it has no headline of its own it takes that of the other; else the
 * other's headlines become cross-headings, or stay lines that belong to the article and are in no paragraph.
 */
export const merge: Apply<'merge'> = (page, { target, change }, reading) => {
  const [into, from] = [findArticle(page, target.article, reading), findArticle(page, target.other, reading)];
  const [article, other] = [page.articles[into ?? -1], page.articles[from ?? -1]];
  if (into === null || from === null || into === from || !article || !other) return null;
  const takes = FRONT.every((name) => article[name] === null);
  const headings = takes || change.dropHeadings ? [] : FRONT.flatMap((name) => toHeading(page, from, name) ?? []);
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
    before: { headline: other.headline?.text ?? null, paragraphs: other.paragraphs.length },
    at: ordinalOf(page, into),
    gone,
  };
};

/** A headline field as a cross-heading, with the lines that it is printed on. */
function toHeading(
  page: AssembledPage,
  index: number,
  name: FrontPlace,
): { readonly paragraph: Paragraph; readonly placements: readonly Placement[] } | null {
  const field: Field | null = page.articles[index]?.[name] ?? null;
  if (field === null) return null;
  const placements = page.placements
    .filter(({ article, place }) => article === index && place === name)
    .toSorted((a, b) => a.first - b.first);
  const sources = placements.map(({ first, last }, i) => ({ first, last, seam: i === 0 ? null : BY_HAND, wraps: [] }));
  return { paragraph: { kind: 'heading', speaker: null, label: null, text: field.text, sources }, placements };
}
