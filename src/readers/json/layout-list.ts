import { readHtmlText } from '../html/html-text.js';
import { PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { blockOfLabel } from './label-blocks.js';
import { boxAround, boxOfCorners, isObject, type JsonObject, objectsOf, textOf } from './values.js';

/** The list of boxes that dots.ocr and other models answer with: `bbox`, `category` and `text` of each (https://github.com/rednote-hilab/dots.ocr). */
export const layoutList: Dialect = {
  title: 'dots.ocr',
  fits: (value) =>
    Array.isArray(value) &&
    value.some((one) => isObject(one) && labelOf(one) !== '' && boxOf(one) !== null && typeof one.text === 'string'),
  signs: /^\s*\[\s*\{\s*"(?:bbox|bbox_2d|category)"\s*:/,
  pages: readPages,
};

function labelOf({ category, label }: JsonObject): string {
  return textOf(category) || textOf(label);
}

function boxOf({ bbox, bbox_2d: other }: JsonObject) {
  return boxOfCorners(bbox) ?? boxOfCorners(other) ?? boxAround(bbox);
}

function* readPages(value: unknown): Generator<DialectPage> {
  const page = new PageLines();
  for (const one of objectsOf(value)) {
    const { text, isTable } = readHtmlText(textOf(one.text));
    const mark = /^\s*(#{1,6})\s+/.exec(text);
    const said = {
      ...blockOfLabel(labelOf(one)),
      ...(mark && { level: mark[1]?.length ?? 1 }),
      ...(isTable && { form: 'table' as const }),
    };
    page.add(mark ? text.slice(mark[0].length) : text, { ...said, box: boxOf(one) });
  }
  yield { text: page.text, layout: page.layout(), number: null };
}
