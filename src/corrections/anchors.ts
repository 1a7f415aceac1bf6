import type { Article, AssembledPage, Paragraph } from '../page/index.js';
import type { ArticleAnchor, Lines, ParagraphAnchor, Reading } from './correction.js';

/** Characters of a paragraph that an anchor keeps: enough to tell it from every other of its page. */
const BEGINNING = 200;

/** The number that an article's key ends in. @param index its place in `page.articles` */
export function ordinalOf(page: AssembledPage, index: number): number {
  return page.articles[index]?.ordinal ?? index + 1;
}

/** By what the article at this index is found again. */
export function anchorArticle(page: AssembledPage, index: number, { sha256, made }: Reading): ArticleAnchor {
  const article = page.articles[index];
  const first = article?.paragraphs[0];
  const ordinal = ordinalOf(page, index);
  return {
    sha256,
    ordinal,
    made: made.has(ordinal),
    headline: article?.headline?.text ?? null,
    text: first ? beginningOf(first) : null,
    front: frontLines(page, index),
    lines: article?.paragraphs.flatMap(linesOf) ?? [],
  };
}

/** By what a paragraph is found again. @param index its place in its article's part */
export function anchorParagraph(article: Article | undefined, index: number): ParagraphAnchor {
  const paragraph = article?.paragraphs[index];
  return {
    number: index + 1,
    text: paragraph ? beginningOf(paragraph) : '',
    lines: paragraph ? linesOf(paragraph) : [],
  };
}

/** A paragraph's first characters, as it is printed. */
export function beginningOf({ label, text }: Paragraph): string {
  return [...((label ?? '') + text)].slice(0, BEGINNING).join('');
}

/** Where a paragraph is printed. */
export function linesOf({ sources }: Paragraph): Lines[] {
  return sources.map(({ first, last }) => [first, last]);
}

/** Where an article's kicker, headline and deck are printed, also those that an edit took away. */
export function frontLines(page: AssembledPage, index: number): Lines[] {
  return page.placements
    .filter(({ article, place }) => article === index && (place === 'kicker' || place === 'headline' || place === 'deck'))
    .map(({ first, last }) => [first, last]);
}
