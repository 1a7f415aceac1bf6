import { distance } from 'fastest-levenshtein';
import { type AssembledPage, must, type Paragraph } from '../page/index.js';
import { beginningOf, frontLines, linesOf, ordinalOf } from './anchors.js';
import type { ArticleAnchor, Lines, ParagraphAnchor, Reading } from './correction.js';
import { hasSameFacts, mayBeSameMatter } from './same-facts.js';

/** Texts that are the same but for what OCR does to them: unrelated Chinese is below 0.2, unrelated English below 0.35. */
const ALIKE = 0.6;

/** How much the best must be ahead of the second to be the one. */
const CLEAR = 0.15;

/** The part of the shorter's lines that two readings of one article share at least. */
const SHARED = 0.5;

/**
 * The index of an anchored article; null where it is not on the page, or where several could be it. In a file of the same
 * content it is known by its lines, in another by its headline and its beginning.
 */
export function findArticle(page: AssembledPage, anchor: ArticleAnchor, { sha256 }: Pick<Reading, 'sha256'>): number | null {
  const own = page.articles.findIndex((_, i) => ordinalOf(page, i) === anchor.ordinal);
  if (anchor.made) return own < 0 ? null : own;
  return anchor.sha256 === sha256 ? findByLines(page, anchor, own) : findByText(page, anchor);
}

function findByLines(page: AssembledPage, anchor: ArticleAnchor, own: number): number | null {
  const wanted = toSet([...anchor.front, ...anchor.lines]);
  const front = toSet(anchor.front);
  const candidates = page.articles.map(({ paragraphs }, index) => {
    const lines = toSet([...frontLines(page, index), ...paragraphs.flatMap(linesOf)]);
    const common = countCommon(lines, wanted);
    const shared = common / Math.max(1, Math.min(lines.size, wanted.size));
    return { index, lines, shared, score: (countCommon(toSet(frontLines(page, index)), front) > 0 ? 1e6 : 0) + common };
  });
  const same = candidates[own];
  // The same rules make the same numbers of the same file.
  if (same && (same.shared >= SHARED || same.lines.size === 0 || wanted.size === 0)) return own;
  return clearest(
    candidates.filter(({ shared }) => shared >= SHARED),
    BY_LINES,
  );
}

function findByText(page: AssembledPage, anchor: ArticleAnchor): number | null {
  const candidates = page.articles.map(({ headline, paragraphs }, index) => {
    const title = likeness(anchor.headline, headline?.text ?? null);
    const [first] = paragraphs;
    const text = likeness(anchor.text, first ? beginningOf(first) : null);
    const isSame = () =>
      isOfMatter(title, [anchor.headline, headline?.text ?? null], false) ||
      isOfMatter(text, [anchor.text, first ? beginningOf(first) : null], true);
    return { index, title, text, isSame, score: title >= ALIKE && text >= ALIKE ? title + text : Math.max(title, text) };
  });
  return clearest(
    candidates.filter(({ title, text, isSame }) => (title >= ALIKE || text >= ALIKE) && isSame()),
    { margin: CLEAR, perfect: anchor.headline !== null && anchor.text !== null ? 2 : 1 },
  );
}

/** True where texts are alike and no name and no number tells them apart: a case in court, a notice or a table of the same form is another. */
function isOfMatter(alike: number, [one, other]: readonly [string | null, string | null], isCut: boolean): boolean {
  return alike === 1 || (alike >= ALIKE && one !== null && other !== null && mayBeSameMatter(one, other, { isCut }));
}

/** Where a paragraph is: indexes of its article and in it. */
export interface ParagraphPlace {
  readonly article: number;
  readonly paragraph: number;
}

/** An anchored paragraph, in the article that it is looked for in or, where it is not there, on the whole page; null as for articles. */
export function findParagraph(
  page: AssembledPage,
  anchor: ParagraphAnchor,
  { inside, sameFile }: { readonly inside: number | null; readonly sameFile: boolean },
): ParagraphPlace | null {
  const all = page.articles.flatMap(({ paragraphs }, article) => paragraphs.map((one, paragraph) => ({ one, article, paragraph })));
  const find = sameFile && anchor.lines.length > 0 ? findParagraphByLines : findParagraphByText;
  const within = all.filter(({ article }) => article === inside);
  const index = find(
    within.map(({ one }) => one),
    anchor,
  );
  if (index !== null) return within[index] ?? null;
  const anywhere = find(
    all.map(({ one }) => one),
    anchor,
  );
  return anywhere === null ? null : (all[anywhere] ?? null);
}

function findParagraphByLines(paragraphs: readonly Paragraph[], anchor: ParagraphAnchor): number | null {
  const wanted = toSet(anchor.lines);
  const candidates = paragraphs.map((paragraph, index) => ({ index, score: countCommon(toSet(linesOf(paragraph)), wanted) }));
  return clearest(
    candidates.filter(({ score }) => score > 0),
    BY_LINES,
  );
}

function findParagraphByText(paragraphs: readonly Paragraph[], anchor: ParagraphAnchor): number | null {
  const candidates = paragraphs.map((paragraph, index) => ({ index, score: likeness(anchor.text, beginningOf(paragraph)) }));
  // A notice, a court case or an obituary of the same form is its neighbour's.
  const isSame = (index: number) => hasSameFacts(anchor.text, beginningOf(must(paragraphs[index], 'a paragraph')));
  return clearest(
    candidates.filter(({ index, score }) => score >= ALIKE && (score === 1 || isSame(index))),
    { margin: CLEAR, perfect: 1 },
  );
}

/** Any line more is enough. */
const BY_LINES = { margin: 0, perfect: Number.POSITIVE_INFINITY };

/** The candidate with the highest score, if it alone is perfect or ahead of every other by more than the margin. */
function clearest(
  candidates: readonly { readonly index: number; readonly score: number }[],
  { margin, perfect }: { readonly margin: number; readonly perfect: number },
): number | null {
  const [best, second] = candidates.toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  const ahead = second ? best.score - second.score : Number.POSITIVE_INFINITY;
  return ahead > margin || (ahead > 0 && best.score >= perfect) ? best.index : null;
}

/** Texts of this many characters or more are compared by their beginnings, since a reading may cut paragraphs elsewhere. */
const LONG = 30;

/** 1 for texts that are the same but for blanks, case, width and punctuation, 0 for texts that share nothing. */
function likeness(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [whole, other] = [plain(a), plain(b)];
  const shorter = Math.min(whole.length, other.length);
  const [x, y] = shorter >= LONG ? [whole.slice(0, shorter), other.slice(0, shorter)] : [whole, other];
  const length = Math.max(x.length, y.length);
  return length === 0 ? 0 : 1 - distance(x, y) / length;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function toSet(ranges: readonly Lines[]): Set<number> {
  const lines = new Set<number>();
  for (const [first, last] of ranges) for (let n = first; n <= last; n++) lines.add(n);
  return lines;
}

function countCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((line) => b.has(line)).length;
}
