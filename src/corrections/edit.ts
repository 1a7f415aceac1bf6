import type { Article, Dateline, Field, Paragraph } from '../page/index.js';
import { anchorArticle, anchorParagraph, ordinalOf } from './anchors.js';
import { replaceArticle, withoutNoHeadline } from './change-page.js';
import type { Apply, FieldValues, ParagraphValues } from './correction.js';
import { findArticle, findParagraph } from './find-place.js';
import { turn } from './turn.js';

/** Sets fields of an article or of a paragraph, where the lines that are printed stay where they are; or says what one of them is. */
export const edit: Apply<'edit'> = (page, { target, change }, reading) => {
  if ('turn' in change) return turn(page, target, { turn: change.turn, reading });
  const found = findArticle(page, target.article, reading);
  if ('fields' in change) {
    const article = found === null ? undefined : page.articles[found];
    if (found === null || !article) return null;
    const [before, edited] = [fieldsOf(article, change.fields), setFields(article, change.fields)];
    const changed = withoutNoHeadline(replaceArticle(page, found, edited), found);
    return {
      page: changed,
      target: { article: anchorArticle(page, found, reading), paragraph: null },
      before: { fields: before },
      at: ordinalOf(page, found),
    };
  }
  if (target.paragraph === null) return null;
  const place = findParagraph(page, target.paragraph, { inside: found, sameFile: target.article.sha256 === reading.sha256 });
  const article = place ? page.articles[place.article] : undefined;
  const paragraph = place ? article?.paragraphs[place.paragraph] : undefined;
  if (!place || !article || !paragraph) return null;
  const paragraphs = article.paragraphs.with(place.paragraph, { ...paragraph, ...change.paragraph });
  return {
    page: replaceArticle(page, place.article, { ...article, paragraphs }),
    target: { article: anchorArticle(page, place.article, reading), paragraph: anchorParagraph(article, place.paragraph) },
    before: { paragraph: valuesOf(paragraph, change.paragraph) },
    at: ordinalOf(page, place.article),
  };
};

/** What an article has in the fields that are named. */
export function fieldsOf(article: Article, named: FieldValues): FieldValues {
  const { kicker, headline, deck, byline, dateline, language } = article;
  const all: Required<FieldValues> = {
    kicker: kicker?.text ?? null,
    headline: headline?.text ?? null,
    deck: deck?.text ?? null,
    byline,
    agency: dateline?.agency ?? null,
    place: dateline?.place ?? null,
    date: dateline?.date ?? null,
    language,
  };
  return pick(all, Object.keys(named));
}

/** What a paragraph has in the fields that are named. */
function valuesOf({ text, label, speaker, kind }: Paragraph, named: ParagraphValues): ParagraphValues {
  return pick({ text, label, speaker, kind }, Object.keys(named));
}

function pick<T extends object>(all: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))) as Partial<T>;
}

function setFields(article: Article, values: FieldValues): Article {
  const field = (name: 'kicker' | 'headline' | 'deck'): Field | null => {
    const text = values[name];
    if (text === undefined) return article[name];
    return text === null ? null : { text, lines: article[name]?.lines ?? [] };
  };
  const { agency = article.dateline?.agency ?? null, place = article.dateline?.place ?? null } = values;
  const { date = article.dateline?.date ?? null, byline = article.byline, language = article.language } = values;
  const dateline: Dateline | null = agency === null && place === null && date === null ? null : { agency, place, date };
  return { ...article, language, kicker: field('kicker'), headline: field('headline'), deck: field('deck'), byline, dateline };
}
