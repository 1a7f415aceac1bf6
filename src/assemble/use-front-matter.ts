import type { Article, ArticleFact, AssembledPage, Field, FrontArticle, FrontValue, Notice, Placement } from '../page/index.js';
import { namesIn } from './said-articles.js';

type Part = 'headline' | 'deck' | 'byline';

/**
 * Gives the one article of a page the title, subtitle and authors that its front matter has, where the text has none: of a file that
 * holds an article, people write them there, with its section and facts. What contradicts the text is a notice.
 */
export function useFrontMatter(page: AssembledPage, front: FrontArticle | undefined): AssembledPage {
  if (!front) return page;
  const [article, ...others] = page.articles;
  const isOwn =
    article !== undefined && others.length === 0 && (!front.headline || !article.headline || says(article, 'headline', front.headline));
  const taken = isOwn ? (['headline', 'deck', 'byline'] as const).filter((part) => isFree(article, part, front[part])) : [];
  const left = (['headline', 'deck', 'byline'] as const).flatMap((part) => {
    const value = front[part];
    return value && !taken.includes(part) && !page.articles.some((one) => says(one, part, value)) ? [value] : [];
  });
  const notices = [...page.notices.filter(({ code }) => code !== 'no-headline' || !taken.includes('headline')), ...noticeOf(left)];
  const { section, facts = [] } = front;
  const isSection = section !== undefined && article?.section === undefined;
  const kept = isOwn ? [...(section && !isSection ? [section] : []), ...facts] : [];
  if (!article || !isOwn || (taken.length === 0 && kept.length === 0 && !isSection)) return { ...page, notices };
  const placed = new Map<number, Placement['place']>([
    ...taken.flatMap((part) => (front[part]?.lines ?? []).map((line) => [line, part] as const)),
    ...[...kept, ...(isSection ? [section] : [])].flatMap(({ lines }) => lines.map((line) => [line, 'fact'] as const)),
  ]);
  const placements = page.placements.map((one): Placement => {
    const place = placed.get(one.first);
    return place === undefined || one.first !== one.last ? one : { ...one, place, article: 0 };
  });
  const given = taken.reduce((own: Article, part) => give(own, part, front[part]), article);
  const whole: Article = {
    ...given,
    ...(isSection && { section: section.texts.join('; ') }),
    ...(kept.length > 0 && { facts: [...(given.facts ?? []), ...kept.map(toFact)] }),
  };
  return { ...page, articles: [whole], placements, notices };
}

function toFact({ key, texts, lines }: FrontValue): ArticleFact {
  return { name: key, value: texts.join('; '), lines };
}

function isFree(article: Article, part: Part, value: FrontValue | null): boolean {
  return value !== null && (part === 'byline' ? article.byline.length === 0 : article[part] === null);
}

function give(article: Article, part: Part, value: FrontValue | null): Article {
  if (!value) return article;
  if (part === 'byline') return { ...article, byline: namesOf(value), creditLines: [...article.creditLines, ...value.lines] };
  const field: Field = { text: value.texts.join(' '), lines: value.lines };
  return { ...article, [part]: field };
}

function namesOf({ texts }: FrontValue): string[] {
  return texts.flatMap(namesIn);
}

/** True where an article says the same as the front matter. */
function says(article: Article, part: Part, value: FrontValue): boolean {
  const own = part === 'byline' ? article.byline.join(' ') : (article[part]?.text ?? '');
  const said = part === 'byline' ? namesOf(value).join(' ') : value.texts.join(' ');
  return fold(own) === fold(said);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function noticeOf(left: readonly FrontValue[]): Notice[] {
  const lines = left.flatMap((one) => one.lines).sort((a, b) => a - b);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ kind: 'notice', code: 'front-matter-unused', lines: { first, last }, keys: left.map(({ key }) => key) }];
}
