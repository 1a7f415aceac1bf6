import { type Decision, decide, type Evidence } from '../page/index.js';
import { type FinishContext, type Finished, finishArticle } from './finish-article.js';
import type { Front } from './fronts.js';
import type { Links } from './link-seams.js';
import type { Unit } from './units.js';

const NO_LINKS: Links = { byHead: new Map(), byTail: new Map(), missed: new Map() };

/** What finishing a placed article needs beside the page. */
export interface PlacedContext extends FinishContext {
  /** What the words on both sides of a seam say. */
  readonly wordsAt: (head: Unit, tail: Unit) => readonly Evidence[];
}

/**
 * The articles that positions gave: nothing is moved, and a headline is what looks like one. Where a column ends, its place and its words both
 * say whether the paragraph goes on.
 */
export function finishPlacedArticles(units: readonly Unit[], context: PlacedContext): Finished[] {
  const byArticle = new Map<number, Unit[]>();
  for (const unit of units) {
    const { article } = unit.block;
    if (article === undefined) continue;
    const own = byArticle.get(article) ?? [];
    own.push(unit);
    byArticle.set(article, own);
  }
  const articles = [...byArticle].toSorted(([a], [b]) => a - b).map(([, own]) => own);
  return articles.map((own) => finishPlaced(own, context));
}

function finishPlaced(units: readonly Unit[], context: PlacedContext): Finished {
  const front = takeFront(units);
  const joinNext = (head: Unit, tail: Unit) => joinPlaced(head, tail, context);
  return finishArticle({ front, units: units.slice(front?.units.length ?? 0) }, { ...context, links: NO_LINKS, joinNext });
}

/** Why a text goes on in the next column: by its place and by its words; null where its place says that it begins a paragraph. */
export function joinPlaced(head: Unit, tail: Unit, { wordsAt }: Pick<PlacedContext, 'wordsAt'>): Decision | null {
  const { goesOnFrom } = tail.block;
  return goesOnFrom === undefined || head.endsPart || tail.startsPart ? null : decide([...goesOnFrom, ...wordsAt(head, tail)]);
}

/** The headlines over an article, and the bylines directly under them. */
function takeFront(units: readonly Unit[]): Front | null {
  const headings = units.findIndex(({ kind }) => kind !== 'heading');
  if (headings === 0) return null;
  const texts = units.findIndex(({ kind }, i) => i >= headings && kind !== 'credit');
  const end = headings < 0 || texts < 0 ? units.length : texts;
  return { kind: 'front', units: units.slice(0, end) };
}
