import type { Sheet } from '../../page/index.js';
import type { PrintedLine } from '../positions/lay-out-page.js';
import { aroundBoxes, joinWords, type LayoutBox, meanOf } from '../positions/words-of-line.js';
import type { AltoFile, AltoLine, AltoPage, AltoWord } from './parse-alto.js';

/** Points an inch. */
const POINTS = 72;

/**
 * How many units of the page a point of its fonts is. Where a picture does not say how many pixels an inch has, its own lines say: a line is
 * about as high as its font.
 */
export function scaleOfFonts({ unit, resolution }: AltoFile, page: AltoPage): number {
  if (unit === 'mm10') return 254 / POINTS;
  if (unit === 'inch1200') return 1200 / POINTS;
  if (resolution !== null) return resolution / POINTS;
  const scales = page.blocks.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.box && line.style.size !== null ? [line.box[3] / line.style.size] : [])),
  );
  return scales.sort((a, b) => a - b)[scales.length >> 1] ?? 1;
}

/** A stretch of a line: words `from` to before `to`. */
export interface Stretch {
  readonly line: AltoLine;
  readonly from: number;
  readonly to: number;
}

/** A stretch of a line as it is printed; null for one without words. @param scale units of the page a point */
export function printLine({ line, from, to }: Stretch, scale: number): PrintedLine | null {
  const isWhole = from === 0 && to === line.words.length;
  const words = isWhole ? line.words : line.words.slice(from, to);
  if (words.length === 0) return null;
  const printed = joinWords(joinParts(words));
  // Some producers write the hyphen into the last word too.
  const hyphen = to === line.words.length && !/[-\u2010\u00ac\u2e17]$/.test(printed) ? line.hyphen : '';
  const style = styleOf(words, line);
  return {
    text: printed + hyphen,
    box: (isWhole ? line.box : null) ?? boxAround(words) ?? line.box,
    size: style.size === null ? null : style.size * scale,
    bold: style.bold,
    quality: meanOf(words.map(({ quality }) => quality)),
    words,
  };
}

/** Strings without a space between them are one word. */
function joinParts(words: readonly AltoWord[]): string[] {
  const texts: string[] = [];
  for (const { text, joined } of words) {
    if (joined && texts.length > 0) texts[texts.length - 1] += text;
    else texts.push(text);
  }
  return texts;
}

function boxAround(words: readonly AltoWord[]): LayoutBox | null {
  return aroundBoxes(words.map(({ box }) => box));
}

/** The style of most of its words; those without one have the line's. */
function styleOf(words: readonly AltoWord[], { style }: AltoLine): { readonly size: number | null; readonly bold: boolean } {
  if (words.every((word) => word.style === null)) return { size: style.size, bold: style.bold === true };
  const sizes = words.flatMap((word) => word.style?.size ?? style.size ?? []).sort((a, b) => a - b);
  const size = 2 * sizes.length > words.length ? (sizes[sizes.length >> 1] ?? null) : null;
  return { size, bold: words.every((word) => (word.style?.bold ?? style.bold) === true) };
}

/** A page's sheet, as far as its own file says. */
export function sheetOf({ unit, isEdited }: AltoFile, { width, height, quality, rules }: AltoPage): Sheet {
  return {
    width,
    height,
    ...(unit !== 'pixel' && { unit }),
    ...(rules.length > 0 && { rules }),
    ...(isEdited && { isOrdered: true }),
    ...(quality !== null && quality <= 1 && quality >= 0 && { quality }),
  };
}
