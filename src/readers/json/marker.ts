import type { Sheet } from '../../page/index.js';
import { readHtmlText } from '../html/html-text.js';
import { type BlockBox, PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { groupByPage } from './group-by-page.js';
import { blockOfLabel } from './label-blocks.js';
import { boxAround, boxOfCorners, isObject, type JsonObject, numberOf, objectOf, objectsOf, textOf } from './values.js';

/** Marker's JSON, a tree of blocks under pages, and its chunks, a list of blocks with their page (https://github.com/datalab-to/marker). */
export const marker: Dialect = {
  title: 'marker',
  fits: (value) =>
    isObject(value) && [...objectsOf(value.children), ...objectsOf(value.blocks)].some((one) => typeof one.block_type === 'string'),
  signs: /"block_type"\s*:/,
  pages: readPages,
};

function* readPages(value: unknown): Generator<DialectPage> {
  const document = objectOf(value);
  if (objectsOf(document.blocks).length > 0) {
    for (const { number, items } of groupByPage(objectsOf(document.blocks), (block) => numberOf(block.page) ?? 0))
      yield readPage(items, boxOf(objectOf(objectOf(document.page_info)[String(number)])), number + 1);
    return;
  }
  const pages = objectsOf(document.children).map((child, i) => ({ child, number: pageNumberOf(child) ?? i + 1 }));
  const own = pages.some(({ child }) => child.block_type === 'Page') ? pages : [{ child: document, number: 1 }];
  for (const { child, number } of own)
    yield readPage(child.block_type === 'Page' || child === document ? objectsOf(child.children) : [child], boxOf(child), number);
}

/** `/page/0/Page/12` counts from 0. */
function pageNumberOf({ id }: JsonObject): number | null {
  const number = numberOf(/^\/page\/(\d+)\//.exec(textOf(id))?.[1]);
  return number === null ? null : number + 1;
}

function readPage(blocks: readonly JsonObject[], box: BlockBox | null, number: number): DialectPage {
  const lines = new PageLines();
  const sheet: Sheet | null = box && { width: box[0] + box[2], height: box[1] + box[3], unit: 'point' };
  const stack = blocks.toReversed();
  for (let block = stack.pop(); block; block = stack.pop()) {
    const children = objectsOf(block.children);
    const { text, isTable } = readHtmlText(textOf(block.html).replace(NESTED, ' '));
    const said = blockOfLabel(textOf(block.block_type));
    const level = Number(/^\s*<h([1-6])/i.exec(textOf(block.html))?.[1] ?? Number.NaN);
    const isHeading = said.level !== undefined && Number.isInteger(level);
    lines.add(text, { ...said, ...(isHeading && { level }), ...(isTable && { form: 'table' }), box: boxOf(block) });
    stack.push(...children.toReversed());
  }
  return { text: lines.text, layout: lines.layout(sheet), number };
}

/** Where a block names those that are in it, which have texts of their own. */
const NESTED = /<content-ref\b[^>]*>(?:\s*<\/content-ref>)?/gi;

function boxOf({ bbox, polygon }: JsonObject): BlockBox | null {
  return boxOfCorners(bbox) ?? boxAround(polygon);
}
