import { readHtmlText } from '../html/html-text.js';
import { PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { groupByPage } from './group-by-page.js';
import { blockOfLabel } from './label-blocks.js';
import { boxOfCorners, isObject, type JsonObject, listOf, numberOf, objectsOf, textOf } from './values.js';

/**
 * MinerU's `content_list.json`: blocks in reading order with the index of their page; boxes in thousandths of the page
 * (https://opendatalab.github.io/MinerU/reference/output_files/).
 */
export const mineru: Dialect = {
  title: 'MinerU (content_list.json)',
  fits: (value) =>
    Array.isArray(value) && value.some((one) => isObject(one) && typeof one.type === 'string' && numberOf(one.page_idx) !== null),
  signs: /"page_idx"\s*:/,
  pages: readPages,
};

const SHEET = { width: 1000, height: 1000 };

function* readPages(value: unknown): Generator<DialectPage> {
  for (const { number, items } of groupByPage(objectsOf(value), (item) => numberOf(item.page_idx) ?? 0)) {
    const page = new PageLines();
    for (const item of items) addItem(page, item);
    const hasBoxes = items.some(({ bbox }) => boxOfCorners(bbox) !== null);
    yield { text: page.text, layout: page.layout(hasBoxes ? SHEET : null), number: number + 1 };
  }
}

const CAPTIONS = ['image_caption', 'img_caption', 'chart_caption', 'table_caption', 'code_caption'];
const NOTES = ['image_footnote', 'img_footnote', 'chart_footnote', 'table_footnote', 'code_footnote'];

function addItem(page: PageLines, item: JsonObject): void {
  const box = boxOfCorners(item.bbox);
  const label = textOf(item.type);
  const addAll = (keys: readonly string[]) => {
    for (const key of keys) page.add(textOf(item[key]), { form: 'caption', box });
  };
  addAll(CAPTIONS);
  const level = numberOf(item.text_level);
  const said = { ...blockOfLabel(label), ...(level !== null && level >= 1 && { level: Math.min(6, Math.floor(level)) }), box };
  page.add(textOf(item.text), said);
  page.add(textOf(item.content), said);
  page.add(textOf(item.code_body), said);
  page.add(readHtmlText(textOf(item.table_body)).text, { form: 'table', box });
  for (const entry of listOf(item.list_items)) page.add(isObject(entry) ? textOf(entry.text) : textOf(entry), { form: 'list', box });
  addAll(NOTES);
}
