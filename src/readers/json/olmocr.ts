import type { Dialect, DialectPage } from './dialect.js';
import { isObject, listOf, numberOf, objectOf, textOf } from './values.js';

/**
 * A document of olmOCR in the form of Dolma: `text` is the Markdown of a whole PDF, `attributes.pdf_page_numbers` says which characters
 * (code points, from the one to before the other) are of which page (https://github.com/allenai/olmocr).
 */
export const olmocr: Dialect = {
  title: 'olmOCR',
  fits: (value) => isObject(value) && typeof value.text === 'string' && isObject(value.attributes) && hasSpans(value.attributes),
  signs: /"pdf_page_numbers"|"(?:olmocr-version|Source-File)"/,
  pages: readPages,
};

function hasSpans(attributes: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(attributes.pdf_page_numbers);
}

function* readPages(value: unknown): Generator<DialectPage> {
  const { text, attributes, metadata } = objectOf(value);
  const scan = textOf(objectOf(metadata)['Source-File']);
  const named = { layout: { blocks: [], as: 'markdown' as const }, ...(scan !== '' && { scan }) };
  const characters = textOf(text);
  const starts = readStarts(objectOf(attributes).pdf_page_numbers, makeIndex(characters));
  if (starts.length === 0) yield { ...named, text: characters, number: null };
  for (const [i, { at, number }] of starts.entries()) {
    // Every character is of a page, what stands before the first too.
    const own = characters.slice(i === 0 ? 0 : at, starts[i + 1]?.at ?? characters.length);
    yield { ...named, text: own, number };
  }
}

interface Start {
  readonly at: number;
  readonly number: number;
}

/** Where pages begin, in order. */
function readStarts(spans: unknown, indexOf: (codePoint: number) => number): Start[] {
  const starts = listOf(spans).flatMap((span, i): Start[] => {
    const [first, , number] = listOf(span).map(numberOf);
    return first == null || first < 0 ? [] : [{ at: indexOf(first), number: number ?? i + 1 }];
  });
  return starts.toSorted((a, b) => a.at - b.at);
}

/** Where a character of Python stands in a string of JavaScript, which counts those outside the first plane twice. */
function makeIndex(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (codePoint) => codePoint;
  const places = [0];
  for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
  return (codePoint) => places[Math.floor(codePoint)] ?? text.length;
}
