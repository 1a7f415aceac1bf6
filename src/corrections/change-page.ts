import type { Article, AssembledPage, Notice, Placement } from '../page/index.js';
import { frontLines, linesOf } from './anchors.js';
import type { Lines } from './correction.js';

/** The page with another article in the place of the one at `index`. */
export function replaceArticle(page: AssembledPage, index: number, article: Article): AssembledPage {
  return { ...page, articles: page.articles.map((own, i) => (i === index ? article : own)) };
}

/** The page without the article at `index`, whose lines are now those of the article at `heir`. */
export function removeArticle(page: AssembledPage, index: number, heir: number): AssembledPage {
  const renumber = (article: number | null) => {
    if (article === null) return null;
    const owner = article === index ? heir : article;
    return owner > index ? owner - 1 : owner;
  };
  return {
    ...page,
    articles: page.articles.filter((_, i) => i !== index),
    placements: page.placements.map((placement) => ({ ...placement, article: renumber(placement.article) })),
  };
}

/** Placements of other lines, so that every line is in one place: those that hold are kept, and others come in. */
export function exchangePlacements(
  page: AssembledPage,
  isKept: (placement: Placement) => boolean,
  others: readonly Placement[] = [],
): AssembledPage {
  return { ...page, placements: [...page.placements.filter(isKept), ...others] };
}

/** The page without the notices that the article at `index` has no headline, where it has one now. */
export function withoutNoHeadline(page: AssembledPage, index: number): AssembledPage {
  const article = page.articles[index];
  if (!article?.headline) return page;
  const lines = [...frontLines(page, index), ...article.paragraphs.flatMap(linesOf)];
  const isAbout = ({ code, lines: range }: Notice) => code === 'no-headline' && range !== null && lines.some(holds(range.first));
  const notices = page.notices.filter((notice) => !isAbout(notice));
  return notices.length === page.notices.length ? page : { ...page, notices };
}

function holds(line: number): (lines: Lines) => boolean {
  return ([first, last]) => first <= line && line <= last;
}
