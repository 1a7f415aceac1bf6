import { type Block, decide, lineRange, makeBlock, type Notice, type Page } from '../page/index.js';
import { findArticles, type PlacedArticle } from './positions/find-articles.js';
import { findHeadlines } from './positions/find-headlines.js';
import { findParagraphs } from './positions/find-paragraphs.js';
import { lookAtLines } from './positions/look-of-lines.js';
import { jumpsOf, makeParagraphs, UNDER } from './positions/make-paragraphs.js';
import { isBoxed, type MeasuredPage, measureLines } from './positions/measure-lines.js';
import type { Strip } from './positions/order-lines.js';
import type { PlacedLine } from './positions/placed-line.js';

/** A headline that is less sure than this is a notice. */
const DOUBTFUL = 0.8;

/**
 * Makes headlines, articles and paragraphs of a page that was ordered by position: a block is a headline, or the share that one column has of a
 * paragraph. What the words say of the ends of columns is for assembly.
 */
export function labelByPosition(page: Page): Page {
  const own = page.blocks.filter(({ role }) => role === 'text');
  if (own.some(({ article }) => article !== undefined)) return page;
  const lines = own.flatMap((block) => block.lines);
  const boxed = lines.filter(isBoxed).filter(({ strip }) => strip !== undefined);
  const measured = measureLines(boxed, page.sheet ?? {});
  const sources = new Map(own.flatMap((block) => block.lines.map((line) => [line.number, block])));
  const strips = readStrips(measured);
  const headlines = findHeadlines(lookAtLines(strips, measured.measure), measured.measure, ({ line }) => {
    const level = sources.get(line.number)?.level ?? null;
    return level !== null;
  });
  const articles = findArticles(strips, headlines, measured.measure);
  const notices: Notice[] = [];
  const blocks = articles.flatMap((article, i) => {
    const made = [
      ...makeHeadlines(article, headlines),
      ...makeParagraphs(findParagraphs(article.text, measured.measure, page.sheet?.isDrawn), sources),
    ];
    return made.map((block): Block => ({ ...block, article: i, jumps: jumpsOf(block, sources) }));
  });
  for (const block of blocks) {
    const confidence = block.heading === undefined ? 1 : decide([{ code: 'looks-like-a-headline', weight: block.heading }]).confidence;
    if (confidence < DOUBTFUL) notices.push(guessed(block, confidence));
  }
  return { ...page, blocks: putAround(page.blocks, blocks), notices: [...page.notices, ...notices] };
}

function guessed({ lines }: Block, confidence: number): Notice {
  const numbers = lines.map(({ number }) => number);
  const text = lines.map((line) => line.text).join(' ');
  return { kind: 'notice', code: 'heading-guessed', lines: lineRange(Math.min(...numbers), Math.max(...numbers)), text, confidence };
}

/** The strips that ordering gave to the lines, of those that are still text. */
function readStrips({ lines }: MeasuredPage): Strip[] {
  const strips = new Map<number, { readonly isFresh: boolean; readonly lines: PlacedLine[] }>();
  for (const placed of lines) {
    const { strip } = placed.line;
    if (!strip) continue;
    const known = strips.get(strip.index) ?? { isFresh: strip.isFresh, lines: [] };
    known.lines.push(placed);
    strips.set(strip.index, known);
  }
  return [...strips].toSorted(([a], [b]) => a - b).map(([, strip]) => strip);
}

/** Lines of one size are one headline; the largest has the highest level. */
const SAME_SIZE = 1.15;

function makeHeadlines({ headlines }: PlacedArticle, points: ReadonlyMap<PlacedLine, number>): Block[] {
  const groups: PlacedLine[][] = [];
  for (const line of headlines) {
    const [before] = groups.at(-1) ?? [];
    const isSame = before && Math.max(before.size, line.size) < SAME_SIZE * Math.min(before.size, line.size);
    if (isSame) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  const sizes = groups.map((group) => Math.max(...group.map(({ size }) => size)));
  const largest = Math.max(...sizes);
  return groups.map((group, i) => {
    const level = (sizes[i] ?? 0) * SAME_SIZE >= largest ? 1 : 2;
    const heading = Math.max(...group.map((line) => points.get(line) ?? 0));
    return {
      ...makeBlock(
        group.map(({ line }) => line),
        level,
      ),
      joins: group.slice(1).map(() => UNDER),
      role: 'heading',
      heading,
    };
  });
}

/** What was not labelled keeps its place: behind the block of the line that stood before it, and jump lines in its article. */
function putAround(before: readonly Block[], made: readonly Block[]): Block[] {
  const blockOf = new Map(made.flatMap((block) => block.lines.map((line) => [line.number, block])));
  const behind = new Map<Block | null, Block[]>();
  let last: Block | null = null;
  for (const block of before) {
    const rest = block.lines.filter(({ number }) => !blockOf.has(number));
    const end = block.lines.findLast(({ number }) => blockOf.has(number));
    if (end) last = blockOf.get(end.number) ?? last;
    if (rest.length === 0) continue;
    const isJump = block.role === 'jump' && last?.article !== undefined;
    const kept = rest.length === block.lines.length ? block : makeBlock(rest, block.level);
    behind.set(last, [...(behind.get(last) ?? []), { ...kept, ...(isJump && { article: last?.article }) } as Block]);
  }
  return [...(behind.get(null) ?? []), ...made.flatMap((block) => [block, ...(behind.get(block) ?? [])])];
}
