import type { Sheet } from '../../page/index.js';
import { PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { boxAround, isObject, type JsonObject, numberOf, objectOf, objectsOf, textOf } from './values.js';

/** What Google Cloud Vision answers to DOCUMENT_TEXT_DETECTION: pages, blocks, paragraphs, words, symbols (https://cloud.google.com/vision/docs/fulltext-annotations). */
export const googleVision: Dialect = {
  title: 'Google Cloud Vision',
  fits: (value) => responsesOf(value).some(({ fullTextAnnotation: text }) => isObject(text) && Array.isArray(text.pages)),
  signs: /"(?:fullTextAnnotation|textAnnotations)"\s*:/,
  pages: readPages,
};

function responsesOf(value: unknown): JsonObject[] {
  const own = objectOf(value);
  return Array.isArray(own.responses) ? objectsOf(own.responses) : [own];
}

function* readPages(value: unknown): Generator<DialectPage> {
  for (const response of responsesOf(value)) {
    const counted = numberOf(objectOf(response.context).pageNumber);
    for (const page of objectsOf(objectOf(response.fullTextAnnotation).pages)) {
      const [width, height] = [numberOf(page.width), numberOf(page.height)];
      const sheet: Sheet | null = width === null || height === null ? null : { width, height };
      const lines = new PageLines();
      for (const block of objectsOf(page.blocks))
        for (const paragraph of objectsOf(block.paragraphs)) lines.add(printWords(paragraph), { box: boxOf(paragraph, sheet) });
      yield { text: lines.text, layout: lines.layout(sheet), number: counted };
    }
  }
}

const BREAKS: Readonly<Record<string, string>> = { SPACE: ' ', SURE_SPACE: ' ', EOL_SURE_SPACE: '\n', LINE_BREAK: '\n', HYPHEN: '-\n' };

function printWords(paragraph: JsonObject): string {
  const symbols = objectsOf(paragraph.words).flatMap((word) => objectsOf(word.symbols));
  return symbols
    .map((symbol) => {
      const after = textOf(objectOf(objectOf(symbol.property).detectedBreak).type);
      return textOf(symbol.text) + (Object.hasOwn(BREAKS, after) ? BREAKS[after] : '');
    })
    .join('');
}

/** In pixels, or in shares of the page. */
function boxOf({ boundingBox, bounding_box: other }: JsonObject, sheet: Sheet | null) {
  const { vertices, normalizedVertices: shares } = objectOf(boundingBox ?? other);
  const own = boxAround(vertices);
  const share = own ? null : boxAround(shares);
  if (!share || !sheet) return own;
  return [share[0] * sheet.width, share[1] * sheet.height, share[2] * sheet.width, share[3] * sheet.height] as const;
}
