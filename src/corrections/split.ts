import type { Article, Field, Jump, Notice, Placement } from '../page/index.js';
import { anchorArticle, anchorParagraph, linesOf, ordinalOf } from './anchors.js';
import { exchangePlacements, replaceArticle } from './change-page.js';
import type { Apply, Lines } from './correction.js';
import { findArticle, findParagraph } from './find-place.js';

/** Makes an article of its own of a paragraph and what follows it, with the jump line at the end; it stands last in its document. */
export const split: Apply<'split'> = (page, { target, change }, reading) => {
  const index = findArticle(page, target.article, reading);
  const article = page.articles[index ?? -1];
  if (index === null || !article || page.articles.some((_, i) => ordinalOf(page, i) === change.ordinal)) return null;
  const place = findParagraph(page, target.paragraph, { inside: index, sameFile: target.article.sha256 === reading.sha256 });
  if (!place || place.article !== index || place.paragraph === 0) return null;
  const [kept, taken] = [article.paragraphs.slice(0, place.paragraph), article.paragraphs.slice(place.paragraph)];
  const [lead] = taken;
  const heading = change.headline === null && lead?.kind === 'heading' ? lead : null;
  const printed: Field | null = heading && { text: (heading.label ?? '') + heading.text, lines: linesOf(heading).flatMap(numbers) };
  const made: Article = {
    ...article,
    ordinal: change.ordinal,
    kicker: null,
    headline: change.headline === null ? printed : { text: change.headline, lines: [] },
    deck: null,
    byline: [],
    creditLines: [],
    dateline: null,
    continuedFrom: null,
    paragraphs: heading ? taken.slice(1) : taken,
  };
  const rest = page.articles.length;
  const isMoved = (placement: Placement) => isJumpOn(placement, index, article);
  const jumps = page.placements.filter(isMoved).map((placement) => ({ ...placement, article: rest }));
  const headings = heading?.sources.map(({ first, last }): Placement => ({ first, last, place: 'headline', article: rest })) ?? [];
  const shortened = replaceArticle(page, index, { ...article, continuedOn: null, paragraphs: kept });
  const changed = exchangePlacements(shortened, (placement) => !isMoved(placement), [...headings, ...jumps]);
  return {
    page: { ...changed, articles: [...changed.articles, made], notices: [...changed.notices, ...noHeadline(made)] },
    target: { article: anchorArticle(page, index, reading), paragraph: anchorParagraph(article, place.paragraph) },
    before: { paragraphs: article.paragraphs.length },
    at: ordinalOf(page, index),
  };
};

function numbers([first, last]: Lines): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The lines of the jump at an article's end; a line that holds the one at its beginning too stays there. */
function isJumpOn({ place, article: owner, first, last }: Placement, index: number, { continuedFrom, continuedOn }: Article): boolean {
  const holds = (jump: Jump | null) => jump !== null && first <= jump.line && jump.line <= last;
  return place === 'jump' && owner === index && holds(continuedOn) && !holds(continuedFrom);
}

function noHeadline({ headline, paragraphs }: Article): Notice[] {
  const lines = paragraphs.flatMap(linesOf);
  const [first, last] = [lines[0]?.[0], lines.at(-1)?.[1]];
  if (headline !== null) return [];
  return [{ kind: 'notice', code: 'no-headline', lines: first === undefined || last === undefined ? null : { first, last } }];
}
