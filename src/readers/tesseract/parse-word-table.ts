import type { PrintedBlock, PrintedLine } from '../positions/lay-out-page.js';
import { aroundBoxes, cleanWord, joinWords, type LayoutBox, meanOf } from '../positions/words-of-line.js';

/** A page of a table of words. */
export interface WordPage {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly PrintedBlock[];
}

/** What rows are, by their first column: the rest are blocks and paragraphs. */
const LEVELS = { page: 1, line: 4, word: 5 };

/** Columns: what a row is; the numbers of its page, block, paragraph, line and word; left, top, width, height; confidence; text. */
const COLUMNS = 12;

interface Word {
  readonly text: string;
  readonly box: LayoutBox | null;
  readonly quality: number | null;
}

interface OpenLine {
  readonly key: string;
  box: LayoutBox | null;
  readonly words: Word[];
}

interface OpenPage {
  readonly key: string;
  width: number;
  height: number;
  readonly blocks: { readonly key: string; readonly lines: OpenLine[] }[];
}

/**
 * The pages of a table of words (Tesseract's `TessBaseAPI::GetTSVText`), whatever of it is damaged: a paragraph is a block, and a row that has
 * not the columns of the others is a line without a place.
 */
export function parseWordTable(text: string): WordPage[] {
  const pages: OpenPage[] = [];
  for (const row of text.split('\n').slice(1)) {
    if (row.trim() === '') continue;
    const cells = row.split('\t');
    const numbers = cells.slice(0, COLUMNS - 1).map(readNumber);
    const isWhole = numbers.length === COLUMNS - 1 && numbers.every((one) => one !== null);
    if (isWhole) addRow(pages, numbers as number[], cells.slice(COLUMNS - 1).join(' '));
    else addWord(lineOf(pages, [pages.at(-1)?.key ?? '1', row, row]), { text: row, box: null, quality: null });
  }
  return pages.map(({ width, height, blocks }) => ({
    width,
    height,
    blocks: blocks.map(({ lines }) => ({ lines: lines.flatMap(printLine) })),
  }));
}

function readNumber(cell: string): number | null {
  const number = cell.trim() === '' ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? number : null;
}

function addRow(pages: OpenPage[], numbers: readonly number[], text: string): void {
  const [level = 0, page = 0, block = 0, paragraph = 0, line = 0, , left = 0, top = 0, width = 0, height = 0, confidence = -1] = numbers;
  const box: LayoutBox | null = width > 0 && height > 0 ? [left, top, width, height] : null;
  const keys = [String(page), `${block} ${paragraph}`, String(line)] as const;
  if (level === LEVELS.page) {
    const own = pageOf(pages, keys[0]);
    [own.width, own.height] = [Math.max(0, width), Math.max(0, height)];
  } else if (level === LEVELS.line) lineOf(pages, keys).box = box;
  // Above words, confidence is -1.
  const quality = confidence < 0 ? null : Math.min(1, confidence / 100);
  if (text.trim() !== '') addWord(lineOf(pages, keys), { text, box: level === LEVELS.word ? box : null, quality });
}

function addWord({ words }: OpenLine, word: Word): void {
  words.push({ ...word, text: cleanWord(word.text).replace(/\s+/g, ' ') });
}

/** Rows of a page, a paragraph and a line stand together; what comes back to one begins it again. */
function pageOf(pages: OpenPage[], key: string): OpenPage {
  const last = pages.at(-1);
  if (last?.key === key) return last;
  const page = { key, width: 0, height: 0, blocks: [] };
  pages.push(page);
  return page;
}

function lineOf(pages: OpenPage[], [page, block, line]: readonly [string, string, string]): OpenLine {
  const { blocks } = pageOf(pages, page);
  let own = blocks.at(-1);
  if (own?.key !== block) {
    own = { key: block, lines: [] };
    blocks.push(own);
  }
  const last = own.lines.at(-1);
  if (last?.key === line) return last;
  const open: OpenLine = { key: line, box: null, words: [] };
  own.lines.push(open);
  return open;
}

function printLine({ box, words: all }: OpenLine): PrintedLine[] {
  const words = all.filter(({ text }) => text !== '');
  if (words.length === 0) return [];
  return [
    {
      text: joinWords(words.map(({ text }) => text)),
      box: box ?? aroundBoxes(words.map((word) => word.box)),
      size: null,
      bold: false,
      quality: meanOf(words.map(({ quality }) => quality)),
      words,
    },
  ];
}
