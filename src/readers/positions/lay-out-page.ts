import type { Identification, LayoutBlock, Notice, PageLayout, SaidArticle, Sheet } from '../../page/index.js';
import type { SourcePage } from '../reader.js';
import { measureLetters, measureSkew, type PlacedWord } from './measure-words.js';
import { type LayoutBox, meanOf } from './words-of-line.js';

/** A printed line, as a format with positions has it. */
export interface PrintedLine {
  /** Not blank, and without line breaks. */
  readonly text: string;
  readonly box: LayoutBox | null;
  /** Of its font, in units of the page; null for unknown. */
  readonly size: number | null;
  readonly bold: boolean;
  /** Mean confidence in its words, 0 to 1; null for unknown. */
  readonly quality: number | null;
  /** By which its letters and the slope of the page are measured. @default not known */
  readonly words?: readonly PlacedWord[];
}

/** Lines that a format holds together. */
export interface PrintedBlock extends Pick<LayoutBlock, 'level' | 'furniture' | 'form' | 'article' | 'place'> {
  readonly lines: readonly PrintedLine[];
}

/** What is known of a page beside its lines. */
export interface PrintedPage {
  /** In the order of the file. */
  readonly blocks: readonly PrintedBlock[];
  readonly sheet: Sheet;
  /** @default none */
  readonly said?: readonly Identification[];
  /** @default none */
  readonly notices?: readonly Notice[];
  /** Words that line breaks part. @default none */
  readonly words?: readonly string[];
  /** @default none */
  readonly articles?: readonly SaidArticle[];
}

/** A page of lines with a layout: blocks are parted by a blank line. Null for a page without words. */
export function layOutPage({ blocks, sheet, said = [], notices = [], words = [], articles = [] }: PrintedPage): SourcePage | null {
  const texts: string[] = [];
  const laid: LayoutBlock[] = [];
  const qualities: (number | null)[] = [];
  for (const { lines, ...block } of blocks) {
    if (lines.length === 0) continue;
    if (texts.length > 0) texts.push('');
    const first = texts.length + 1;
    for (const { text, quality } of lines) {
      texts.push(text);
      qualities.push(quality);
    }
    laid.push({ first, last: texts.length, ...block, ...readMeasures(lines) });
  }
  if (texts.length === 0) return null;
  const skew = measureSkew(blocks.flatMap(({ lines }) => lines.flatMap((line) => (line.words ? [line.words] : []))));
  const quality = sheet.quality ?? meanOf(qualities);
  const layout: PageLayout = {
    blocks: laid,
    sheet: { ...sheet, ...(quality !== null && { quality }), ...(skew !== 0 && { skew }) },
    ...(words.length > 0 && { words }),
    ...(articles.length > 0 && { articles }),
  };
  return { text: texts.join('\n'), layout, said, notices };
}

function readMeasures(lines: readonly PrintedLine[]): Pick<LayoutBlock, 'boxes' | 'sizes' | 'letters' | 'bold' | 'bolds' | 'qualities'> {
  const bolds = lines.map(({ bold }) => bold);
  const letters = lines.map(({ words = [] }) => measureLetters(words));
  return {
    ...(lines.some(({ box }) => box) && { boxes: lines.map(({ box }) => (box ? roundBox(box) : null)) }),
    ...(lines.some(({ size }) => size !== null) && { sizes: lines.map(({ size }) => (size === null ? null : round(size))) }),
    ...(letters.some((one) => one !== null) && { letters }),
    ...(bolds.every(Boolean) ? { bold: true } : bolds.some(Boolean) && { bolds }),
    ...(lines.some(({ quality }) => quality !== null) && { qualities: lines.map(({ quality }) => quality) }),
  };
}

function roundBox([left, top, width, height]: LayoutBox): LayoutBox {
  return [round(left), round(top), round(width), round(height)];
}

/** To a tenth of the page's unit. */
function round(value: number): number {
  return Math.round(10 * value) / 10;
}
