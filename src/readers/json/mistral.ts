import type { Dialect, DialectPage } from './dialect.js';
import { isObject, numberOf, objectOf, objectsOf, textOf } from './values.js';

/** What the OCR of Mistral answers: Markdown a page (https://docs.mistral.ai/capabilities/document_ai/basic_ocr/). */
export const mistral: Dialect = {
  title: 'Mistral OCR',
  fits: (value) =>
    isObject(value) && objectsOf(value.pages).some(({ markdown, index }) => typeof markdown === 'string' && index !== undefined),
  signs: /^\s*\{\s*"pages"\s*:\s*\[\s*\{\s*"(?:index|markdown)"/,
  pages: readPages,
};

function* readPages(value: unknown): Generator<DialectPage> {
  for (const page of objectsOf(objectOf(value).pages)) {
    const { width, height } = objectOf(page.dimensions);
    const [wide, high] = [numberOf(width), numberOf(height)];
    const sheet = wide === null || high === null ? null : { width: wide, height: high };
    const number = numberOf(page.index);
    yield {
      text: textOf(page.markdown),
      layout: { blocks: [], as: 'markdown', ...(sheet && { sheet }) },
      number: number === null ? null : number + 1,
    };
  }
}
