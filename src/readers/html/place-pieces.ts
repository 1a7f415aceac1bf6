import { readDate, readSourceLine } from '../../conventions/index.js';
import type { AddedBlock } from '../page-lines.js';
import { isPaperName, readNames } from '../said-values.js';
import { isPageLine } from './apart.js';
import { type PageFacts, partsOf } from './page-facts.js';
import type { Piece } from './walk.js';

/** A piece with its place in the layout. */
export interface PlacedPiece {
  readonly text: string;
  readonly block: AddedBlock;
}

/** Places the pieces of a page: headline, what stands beside it, text, and what is of no article. */
export function placePieces(pieces: readonly Piece[], facts: PageFacts, isSeveral: boolean): PlacedPiece[] {
  const headlines = new Map<number, number>();
  const count = Math.max(0, ...pieces.map(({ article }) => (article ?? -1) + 1));
  for (let article = 0; article < count; article++) {
    const at = isSeveral
      ? pieces.findIndex((piece) => piece.article === article && piece.level !== null && piece.apart === null)
      : findHeadline(pieces, facts);
    if (at >= 0) headlines.set(article, at);
  }
  const fields = new Map<number, AddedBlock>();
  for (const [article, at] of headlines) placeHead(pieces, { article, at }, fields);
  if (!isSeveral && headlines.size > 0) placeNamed(pieces, facts, fields);
  return pieces.map((piece, i): PlacedPiece => ({ text: piece.text, block: fields.get(i) ?? placeText(piece) }));
}

function placeText({ text, level, form, apart, article, isPrinted }: Piece): AddedBlock {
  if (apart !== null) return { furniture: apart };
  if (article === null) return { furniture: 'beside the article' };
  if (isPageLine(text)) return { furniture: 'navigation' };
  const own = { article, place: 'text' as const, ...(form && { form }) };
  if (level !== null) return { ...own, level };
  return isPrinted ? own : { ...own, whole: true };
}

/** Where the headline of the only article stands; -1 where none of the pieces is one. */
function findHeadline(pieces: readonly Piece[], { titles }: PageFacts): number {
  const first = pieces.findIndex(
    (piece) => piece.article !== null && piece.level === null && piece.apart === null && piece.text.length > 40,
  );
  const mayBe = pieces.flatMap(({ level, apart, article }, i) =>
    level !== null && apart === null && (article !== null || first < 0 || i < first) ? [i] : [],
  );
  const textAt = (i: number) => fold(pieces[i]?.text ?? '');
  const named = mayBe.find(
    (i) => textAt(i).length > 3 && titles.some((title) => fold(title).startsWith(textAt(i)) || textAt(i) === fold(title)),
  );
  if (named !== undefined) return named;
  const inside = mayBe.filter((i) => pieces[i]?.article !== null);
  const top = (list: readonly number[]) => list.toSorted((a, b) => (pieces[a]?.level ?? 9) - (pieces[b]?.level ?? 9) || a - b)[0];
  const before = mayBe.filter((i) => pieces[i]?.article === null);
  const isFirst = (i: number | undefined) => i !== undefined && (first < 0 || i < first);
  const own = top(inside.filter(isFirst));
  const over = before.toSorted((a, b) => (pieces[a]?.level ?? 9) - (pieces[b]?.level ?? 9) || b - a)[0];
  // Old pages mark nothing: the line that is the page's title is the headline.
  const unmarked = pieces.findIndex(({ text, apart, level }) => level === null && apart === null && isTitle(text, titles));
  return own ?? over ?? unmarked;
}

/** True for a text that is the title of the page, or one of those that stand side by side in it. */
function isTitle(text: string, titles: readonly string[]): boolean {
  const own = fold(text);
  return (
    own.length > 3 &&
    titles.some((title) => fold(title).startsWith(own) || partsOf(title).some((part) => fold(part) === own)) &&
    !isPaperName(text)
  );
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const DECK = /^(?:deck|dek|standfirst|subtitle|subhead|subheadline|subheading|sub|strapline|lede|summary|futi|fubiaoti)$/;
const KICKER = /^(?:kicker|eyebrow|overline|yinti|pretitle)$/;
const BYLINE = /^(?:author|authors|byline|writer|zuozhe)$/;
const ABOUT = /^(?:date|pubdate|pubtime|time|timestamp|source|laiyuan|info|meta|sec|editor|dateline|credit)$/;
const SIGNED = /^(?:by\s+\p{Lu}|(?:作者|文|撰文|图文|[本]?[报報](?:特约|实习)?(?:记者|記者|通讯员))\s*[:：/／ ]?\s*\p{Script=Han})/iu;

/** What stands between a headline and the first paragraph, and the heading over it. */
function placeHead(
  pieces: readonly Piece[],
  { article, at }: { readonly article: number; readonly at: number },
  fields: Map<number, AddedBlock>,
): void {
  fields.set(at, { article, place: 'headline' });
  const over = pieces[at - 1];
  if (
    over &&
    isNear(over, article) &&
    ((over.level !== null && (over.level > (pieces[at]?.level ?? 1) || over.article === article)) || has(over, KICKER))
  )
    fields.set(at - 1, { article, place: 'kicker' });
  for (let i = at + 1; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) break;
    if (piece.apart !== null || (piece.article !== null && piece.article !== article)) continue;
    const place = placeBeside(piece, pieces.slice(i + 1), article);
    if (place) fields.set(i, place);
    // The text has begun.
    else if (piece.article === article && piece.form !== 'caption' && !isPageLine(piece.text)) break;
  }
}

/** Lines that the page itself names as a title under or over the title, or as the author. */
function placeNamed(pieces: readonly Piece[], { decks, kickers, names }: PageFacts, fields: Map<number, AddedBlock>): void {
  const isOne = (text: string, list: readonly string[]) => fold(text) !== '' && list.some((one) => fold(one) === fold(text));
  pieces.forEach(({ text, apart, level }, i) => {
    if (apart !== null || fields.has(i) || text.length > 200) return;
    if (isOne(text, decks)) fields.set(i, { article: 0, place: 'deck' });
    else if (isOne(text, kickers)) fields.set(i, { article: 0, place: 'kicker' });
    else if (level === null && names.length > 0 && isOne(text, [...names, names.join(' ')]))
      fields.set(i, { article: 0, place: 'byline', names });
  });
}

function isNear({ apart, article }: Piece, own: number): boolean {
  return apart === null && (article === null || article === own);
}

function has({ words }: Piece, pattern: RegExp): boolean {
  return words.some((word) => pattern.test(word));
}

function placeBeside(piece: Piece, after: readonly Piece[], article: number): AddedBlock | null {
  const { text, level, form } = piece;
  if (form === 'table' || form === 'list' || form === 'caption' || text.length > 300) return null;
  if (has(piece, DECK) && level === null) return { article, place: 'deck' };
  if (level !== null) {
    // A heading of which there are more, or with a paragraph under it and more text, is one of the text's parts.
    const isOnly = !after.some((one) => one.article === article && one.level === level && one.apart === null);
    return isOnly && level > 1 ? { article, place: 'deck' } : null;
  }
  const line = text.trim();
  if (line.length > 120) return null;
  if (has(piece, BYLINE) || SIGNED.test(line)) {
    const names = readNames(line.replace(/^(?:作者|文|撰文|图文)\s*[:：/／]\s*/u, ''));
    return names.length > 0 ? { article, place: 'byline', names } : { article, place: 'fact', name: 'byline' };
  }
  const source = readSourceLine(line);
  if (source) return { article, place: 'fact', name: 'source' };
  if (/^(?:来源|來源|source)\s*[:：]/iu.test(line)) return { article, place: 'fact', name: 'source', label: line.search(/[:：]/u) + 1 };
  if (has(piece, ABOUT) || (line.length <= 60 && readDate(line) !== null && !/[。.]$/u.test(line))) {
    const names = /\p{Script=Han}/u.test(line) && readDate(line) === null ? readNames(line) : [];
    if (names.length > 0 && line.length <= 20) return { article, place: 'byline', names };
    return { article, place: 'fact', name: readDate(line) === null ? 'about' : 'date' };
  }
  return null;
}
