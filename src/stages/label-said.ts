import type { Tables } from '../decisions/index.js';
import { type Block, makeBlock, type Page, type Sheet } from '../page/index.js';
import { labelPage } from './label-page.js';
import { hasPositions } from './order-by-position.js';
import { findParagraphs } from './positions/find-paragraphs.js';
import { jumpsOf, makeParagraphs } from './positions/make-paragraphs.js';
import { isBoxed, measureLines } from './positions/measure-lines.js';
import { stripsInOrder } from './positions/strips-in-order.js';

/** Makes paragraphs of the printed lines that a format puts into an article without saying where paragraphs begin: by their places where these are known, else by their words. */
export function labelSaid(page: Page, tables: Tables): Page {
  const isPrinted = ({ lines, form }: Block) => !form && lines[0]?.said?.place === 'text' && lines[0].said.whole === false;
  const printed = page.blocks.filter((block) => isPrinted(block) && block.role === 'text');
  if (printed.length === 0) return page;
  const own = { ...page, blocks: printed };
  const texts = hasPositions(own) ? labelByPlace(own, page.blocks) : labelByWords(own, tables);
  const blocks = [...page.blocks.filter((block) => !printed.includes(block)), ...texts];
  return { ...page, blocks: blocks.toSorted((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0)) };
}

function labelByWords(page: Page, tables: Tables): Block[] {
  const { blocks } = labelPage({ ...page, notices: [] }, tables);
  return blocks.map((block): Block => (block.role === 'heading' ? { ...block, role: 'text' } : block));
}

const NO_SHEET: Sheet = { width: 0, height: 0 };

/** The order is that of the format; a heading that it has in an article ends the text before it. @param all blocks of the page, in their order */
function labelByPlace({ blocks, sheet = NO_SHEET }: Page, all: readonly Block[]): Block[] {
  const sources = new Map(blocks.flatMap((block) => block.lines.map((line) => [line.number, block])));
  const { lines, measure } = measureLines(
    blocks.flatMap((block) => block.lines.filter(isBoxed)),
    sheet,
  );
  const placedOf = new Map(lines.map((placed) => [placed.line.number, placed]));
  const rest = blocks.flatMap((block) => block.lines.filter(({ number }) => !placedOf.has(number)));
  const made = textsOf(all, sources).flatMap((numbers) => {
    const placed = numbers.flatMap((number) => placedOf.get(number) ?? []);
    const strips = stripsInOrder(placed, measure);
    return makeParagraphs(
      findParagraphs(
        strips.map((strip) => strip.lines),
        measure,
        sheet.isDrawn,
      ),
      sources,
    );
  });
  return [...made, ...rest.map((line) => makeBlock([line]))].map((block) => ({ ...block, jumps: jumpsOf(block, sources) }));
}

/** The numbers of the lines of each article, parted where a heading of it stands. */
function textsOf(all: readonly Block[], sources: ReadonlyMap<number, Block>): number[][] {
  const texts: number[][] = [];
  const open = new Map<number, number[]>();
  for (const { lines, role } of all) {
    const article = lines[0]?.said?.article;
    if (article === undefined) continue;
    if (role === 'heading') open.delete(article);
    const own = lines.flatMap(({ number }) => (sources.has(number) ? [number] : []));
    if (own.length === 0) continue;
    const text = open.get(article);
    if (text) text.push(...own);
    else {
      open.set(article, own);
      texts.push(own);
    }
  }
  return texts;
}
