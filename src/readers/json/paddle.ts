import { readHtmlText } from '../html/html-text.js';
import { PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { blockOfLabel } from './label-blocks.js';
import { boxAround, boxOfCorners, isObject, type JsonObject, listOf, numberOf, objectOf, objectsOf, textOf } from './values.js';

/**
 * A page of PaddleOCR: blocks with labels (`parsing_res_list`, of PP-StructureV3 and PaddleOCR-VL), else the lines that were recognised
 * (`rec_texts`); alone, in a list, or under `res` (https://www.paddleocr.ai/latest/en/version3.x/pipeline_usage/PP-StructureV3.html).
 */
export const paddle: Dialect = {
  title: 'PaddleOCR',
  fits: (value) => (Array.isArray(value) ? value.some(isPage) : isPage(value)),
  signs: /"(?:parsing_res_list|rec_texts|block_label|model_settings|dt_polys)"\s*:/,
  pages: readPages,
};

function resultOf(value: unknown): JsonObject {
  const own = objectOf(value);
  return isObject(own.res) ? own.res : own;
}

function isPage(value: unknown): boolean {
  const { parsing_res_list: blocks, rec_texts: lines } = resultOf(value);
  return Array.isArray(blocks) || Array.isArray(lines);
}

function* readPages(value: unknown): Generator<DialectPage> {
  const all = Array.isArray(value) ? value.filter(isPage) : [value];
  for (const one of all) {
    const page = resultOf(one);
    const [width, height, index] = [numberOf(page.width), numberOf(page.height), numberOf(page.page_index)];
    const lines = new PageLines();
    if (Array.isArray(page.parsing_res_list)) addBlocks(lines, objectsOf(page.parsing_res_list));
    else addLines(lines, page);
    const scan = textOf(page.input_path);
    yield {
      text: lines.text,
      layout: lines.layout(width === null || height === null ? null : { width, height }),
      number: index === null ? null : index + 1,
      ...(scan !== '' && { scan }),
    };
  }
}

function addBlocks(page: PageLines, blocks: readonly JsonObject[]): void {
  // Blocks that have no order are pictures, headers and the like: they stay where they stand.
  for (const block of blocks) {
    const label = textOf(block.block_label);
    const { text, isTable } = readHtmlText(textOf(block.block_content));
    page.add(text, {
      ...blockOfLabel(label),
      ...(isTable && { form: 'table' }),
      box: boxOfCorners(block.block_bbox) ?? boxAround(block.block_bbox),
    });
  }
}

function addLines(page: PageLines, { rec_texts: texts, rec_boxes: boxes, rec_polys: recognised, dt_polys: detected }: JsonObject): void {
  const own = listOf(texts);
  // Polygons that were detected are those of the lines only where no line was dropped.
  const polygons = listOf(recognised).length > 0 ? listOf(recognised) : listOf(detected).length === own.length ? listOf(detected) : [];
  own.forEach((text, i) => {
    page.add(textOf(text), { box: boxOfCorners(listOf(boxes)[i]) ?? boxAround(polygons[i]) });
  });
}
