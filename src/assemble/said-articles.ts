import { conventionsFor, readCreditLine } from '../conventions/index.js';
import type { Article, ArticleFact, Decision, Field, Placement, SaidArticle, SaidPlace } from '../page/index.js';
import { lineRange } from '../page/index.js';
import { type Finished, finishArticle } from './finish-article.js';
import type { Links } from './link-seams.js';
import { joinPlaced, type PlacedContext } from './placed-articles.js';
import { joinTexts } from './print-text.js';
import { linesOf, type Unit } from './units.js';

const NO_LINKS: Links = { byHead: new Map(), byTail: new Map(), missed: new Map() };

/**
 * The articles that the format itself has, in its order: their text is neither rearranged nor parted otherwise, and their fields are what it
 * says. Lines within a paragraph are joined, credits and datelines at its start are read as everywhere.
 */
export function finishSaidArticles(units: readonly Unit[], context: PlacedContext, said: readonly SaidArticle[] = []): Finished[] {
  const byArticle = new Map<number, Unit[]>();
  for (const unit of units) {
    const { article } = unit.block.lines[0]?.said ?? {};
    if (article === undefined) continue;
    byArticle.set(article, [...(byArticle.get(article) ?? []), unit]);
  }
  const ordered = [...byArticle].toSorted(([a], [b]) => a - b);
  const known = new Map(said.map((one) => [one.article, one]));
  return ordered.map(([number, own]) => {
    const finished = finishSaid(own, context);
    return { ...finished, article: describe(finished.article, known.get(number)) };
  });
}

/** The article with what the format says of it beside its lines. */
function describe(article: Article, said: SaidArticle | undefined): Article {
  if (!said) return article;
  const { section, thread, part = 1 } = said;
  return {
    ...article,
    ...(section !== undefined && article.section === undefined && { section }),
    ...(thread !== undefined && { thread: { name: thread, part } }),
  };
}

function finishSaid(units: readonly Unit[], context: PlacedContext): Finished {
  const at = (place: SaidPlace) => units.filter((unit) => placeOf(unit) === place);
  const joinNext = (head: Unit, tail: Unit): Decision | null => {
    if (isWhole(head) || isWhole(tail)) return null;
    return isLabelledByPlace(tail) ? joinPlaced(head, tail, context) : context.joinNext(head, tail);
  };
  const { article, placements, notices } = finishArticle({ front: null, units: at('text') }, { ...context, links: NO_LINKS, joinNext });
  const field = (place: SaidPlace): Field | null => {
    const own = at(place);
    if (own.length === 0) return null;
    return { text: own.reduce((text, { printed }) => joinTexts(text, printed, context.hyphens), ''), lines: own.flatMap(linesOf) };
  };
  const bylines = at('byline');
  const names = [...new Set(bylines.flatMap(({ block, printed }) => block.lines[0]?.said?.names ?? namesIn(printed)))];
  const facts = at('fact').flatMap(factsOf);
  const section = at('section').flatMap(({ block }) => block.lines[0]?.said?.names ?? [])[0] ?? field('section')?.text;
  const headline = field('headline');
  const finished: Article = {
    ...article,
    kicker: field('kicker'),
    headline,
    deck: field('deck'),
    byline: names.length > 0 ? names : article.byline,
    creditLines: [...bylines.flatMap(linesOf), ...article.creditLines],
    ...(section !== undefined && { section }),
    ...(facts.length > 0 && { facts }),
  };
  const placed = (['kicker', 'headline', 'deck', 'byline', 'section', 'fact'] as const).flatMap((place) =>
    at(place)
      .flatMap(linesOf)
      .map((line): Placement => ({ ...lineRange(line), place: place === 'section' ? 'fact' : place, article: null })),
  );
  return {
    article: finished,
    placements: [...placed, ...placements],
    notices: notices.filter(({ code }) => headline === null || code !== 'no-headline'),
  };
}

function placeOf({ block }: Unit): SaidPlace | null {
  return block.lines[0]?.said?.place ?? null;
}

function isWhole({ block }: Unit): boolean {
  return block.lines[0]?.said?.whole === true;
}

/** What words do not label has a place: what follows it in its article is known by that. */
function isLabelledByPlace({ block }: Unit): boolean {
  return block.goesOn === undefined && block.lines[0]?.box !== undefined;
}

/** The names in `Jane Roe and John Doe`, 本报记者 周远, or a list of names. */
export function namesIn(text: string): readonly string[] {
  const credited = readCreditLine(text)?.byline ?? [];
  if (credited.length > 0) return credited;
  return conventionsFor(text)[0]?.splitNames(text) ?? [text];
}

/** `Section: News`, a line each, where the format has no name for them. */
function factsOf({ block }: Unit): ArticleFact[] {
  const name = block.lines[0]?.said?.name;
  if (name !== undefined)
    return [{ name, value: block.lines.map(({ text }) => text).join('\n'), lines: block.lines.map(({ number }) => number) }];
  return block.lines.map(({ text, number }) => {
    const [, name = '', value = text] = /^([^:：]{1,60})[:：]\s*(.*)$/u.exec(text) ?? [];
    return { name: name.trim(), value: value.trim(), lines: [number] };
  });
}
