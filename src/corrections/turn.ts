import type { Article, AssembledPage, Field, Paragraph, Placement } from '../page/index.js';
import { anchorArticle, anchorParagraph, linesOf, ordinalOf } from './anchors.js';
import { exchangePlacements, replaceArticle, withoutNoHeadline } from './change-page.js';
import type { Applied, Contents, FrontField, Lines, Reading, Turn } from './correction.js';
import { findArticle, findParagraph } from './find-place.js';
import { takeFront } from './take-front.js';

type Target = Contents['edit']['target'];

/**
 * Makes a headline, kicker or deck of a paragraph, a paragraph of one of these, or another of these. Its lines go with it. What
 * the field has already is joined to it in the order of the page. Null where its place is not in the page, or not certain.
 */
export function turn(
  page: AssembledPage,
  target: Target,
  { turn: asked, reading }: { turn: Turn; reading: Reading },
): Applied<'edit'> | null {
  const found = findArticle(page, target.article, reading);
  if (target.paragraph !== null) return raise(page, target, { into: asked.into, found, reading });
  const article = page.articles[found ?? -1];
  const field = asked.from === 'paragraph' ? null : (article?.[asked.from] ?? null);
  if (found === null || !article || !field || asked.from === 'paragraph' || asked.from === asked.into) return null;
  const taken = takeFront(page, { index: found, name: asked.from, kind: 'body' });
  if (taken === null) return null;
  const without = replaceArticle(page, found, { ...article, [asked.from]: null });
  const kept = exchangePlacements(without, (placement) => !taken.placements.includes(placement));
  const put = { index: found, paragraph: taken.paragraph };
  const changed = asked.into === 'text' ? putFirst(kept, put) : putInto(kept, { ...put, into: asked.into });
  return {
    page: changed,
    target: { article: anchorArticle(page, found, reading), paragraph: null },
    before: { turn: { text: field.text } },
    at: ordinalOf(page, found),
  };
}

interface Raise {
  readonly into: Turn['into'];
  readonly found: number | null;
  readonly reading: Reading;
}

function raise(
  page: AssembledPage,
  { article: anchor, paragraph: wanted }: Target,
  { into, found, reading }: Raise,
): Applied<'edit'> | null {
  const place = wanted && findParagraph(page, wanted, { inside: found, sameFile: anchor.sha256 === reading.sha256 });
  const article = page.articles[place?.article ?? -1];
  const paragraph = article?.paragraphs[place?.paragraph ?? -1];
  if (!place || !article || !paragraph || into === 'text') return null;
  const without = replaceArticle(page, place.article, { ...article, paragraphs: article.paragraphs.toSpliced(place.paragraph, 1) });
  const raised = putInto(without, { index: place.article, paragraph, into });
  return {
    page: withoutNoHeadline(raised, place.article),
    target: { article: anchorArticle(page, place.article, reading), paragraph: anchorParagraph(article, place.paragraph) },
    before: { turn: { text: printed(paragraph) } },
    at: ordinalOf(page, place.article),
  };
}

interface Put {
  readonly index: number;
  readonly paragraph: Paragraph;
}

/** The text as the article's first paragraph. */
function putFirst(page: AssembledPage, { index, paragraph }: Put): AssembledPage {
  const article = page.articles[index];
  return article ? replaceArticle(page, index, { ...article, paragraphs: [paragraph, ...article.paragraphs] }) : page;
}

/** The text in a field, with what stands there. */
function putInto(page: AssembledPage, { index, paragraph, into }: Put & { readonly into: FrontField }): AssembledPage {
  const article = page.articles[index];
  if (!article) return page;
  const field = { text: onOneLine(printed(paragraph)), lines: linesOf(paragraph).flatMap(numbers) };
  const changed: Article = { ...article, [into]: article[into] ? join(article[into], field) : field };
  const own = paragraph.sources.map(({ first, last }): Placement => ({ first, last, place: into, article: index }));
  return exchangePlacements(replaceArticle(page, index, changed), () => true, own);
}

function printed({ label, text }: Paragraph): string {
  return (label ?? '') + text;
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, (_, at: number) => gap(text.slice(0, at), text.slice(at).trimStart()));
}

function join(own: Field, other: Field): Field {
  const isAfter = (own.lines[0] ?? 0) <= (other.lines[0] ?? Number.POSITIVE_INFINITY);
  const [first, second] = isAfter ? [own, other] : [other, own];
  return { text: first.text + gap(first.text, second.text) + second.text, lines: [...first.lines, ...second.lines] };
}

/** Han goes on without a space, all else with one. */
function gap(before: string, after: string): string {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]$/u.test(before) ||
    /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]/u.test(after)
    ? ''
    : ' ';
}

function numbers([first, last]: Lines): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
