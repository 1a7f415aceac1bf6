import type { Sheet } from '../../page/index.js';
import { type BlockBox, PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { blockOfLabel } from './label-blocks.js';
import { boxAround, isObject, type JsonObject, numberOf, objectOf, objectsOf, textOf } from './values.js';

/**
 * What Azure AI Document Intelligence answers: paragraphs with roles, else lines a page
 * (https://learn.microsoft.com/azure/ai-services/document-intelligence/prebuilt/layout).
 */
export const azure: Dialect = {
  title: 'Azure Document Intelligence',
  fits: (value) => isObject(resultOf(value)) && Array.isArray(objectOf(resultOf(value)).pages) && resultOf(value) !== value,
  signs: /"(?:analyzeResult|analyze_result)"\s*:/,
  pages: readPages,
};

function resultOf(value: unknown): unknown {
  const own = objectOf(value);
  return own.analyzeResult ?? own.analyze_result;
}

function* readPages(value: unknown): Generator<DialectPage> {
  const result = objectOf(resultOf(value));
  const paragraphs = objectsOf(result.paragraphs);
  for (const [i, page] of objectsOf(result.pages).entries()) {
    const number = numberOf(page.pageNumber) ?? i + 1;
    const own = paragraphs.filter((one) => numberOf(regionOf(one).pageNumber) === number);
    const lines = new PageLines();
    const boxOf = (polygon: unknown) => scaleBox(boxAround(polygon), page.unit === 'inch' ? 1200 : 1);
    for (const one of own) lines.add(textOf(one.content), { ...blockOfLabel(textOf(one.role)), box: boxOf(regionOf(one).polygon) });
    for (const line of own.length > 0 ? [] : objectsOf(page.lines)) lines.add(textOf(line.content), { box: boxOf(line.polygon) });
    yield { text: lines.text, layout: lines.layout(sheetOf(page)), number };
  }
}

function regionOf(paragraph: JsonObject): JsonObject {
  return objectsOf(paragraph.boundingRegions)[0] ?? {};
}

function scaleBox(box: BlockBox | null, by: number): BlockBox | null {
  return box && [box[0] * by, box[1] * by, box[2] * by, box[3] * by];
}

function sheetOf({ width, height, unit }: JsonObject): Sheet | null {
  const [wide, high] = [numberOf(width), numberOf(height)];
  if (wide === null || high === null) return null;
  return unit === 'inch' ? { width: wide * 1200, height: high * 1200, unit: 'inch1200' } : { width: wide, height: high };
}
