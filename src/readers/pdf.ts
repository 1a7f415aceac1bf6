import { DocumentError, type LayoutBlock, type Sheet } from '../page/index.js';
import { chainItems, type PrintedLine, type TextItem } from './pdf/chain-items.js';
import type { Drawing } from './pdf/drawing.js';
import type { Matrix } from './pdf/matrix.js';
import { type OpenPdf, openPdf } from './pdf/open-pdf.js';
import { PdfObjects } from './pdf/pdf-objects.js';
import { readPrint } from './pdf/read-print.js';
import { type Half, splitSpread } from './pdf/split-spread.js';
import { readLayout } from './read-layout.js';
import type { Reader, SourceFile, SourcePage } from './reader.js';

/** The text layer of a PDF: what is printed on one baseline is a line, with its box, its size and whether it is bold. */
export const pdf: Reader = {
  title: 'PDF, its text by positions',
  extensions: ['pdf'],
  detect: () => 0,
  detectBytes: isPdf,
  read: readLayout,
  pages: readPages,
};

/** The mark stands within the first bytes: mail programs put something before it. */
const HEAD = 1024;

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length)).includes('%PDF-');
}

/** The library keeps fonts and pictures of the pages that it has read; it is told to forget them after so many. */
const KEPT = 20;

async function* readPages({ path, bytes }: SourceFile): AsyncGenerator<SourcePage> {
  const data = bytes();
  const pdf = await openPdf(path, data);
  const objects = PdfObjects.open(data);
  try {
    for (let number = 1; number <= pdf.document.numPages; number++) {
      yield* await readSheet(path, { ...pdf, objects }, number);
      if (number % KEPT === 0) await pdf.document.cleanup();
    }
  } finally {
    await pdf.close();
  }
}

interface Opened extends Pick<OpenPdf, 'library' | 'document'> {
  readonly objects: PdfObjects | null;
}

/** The pages of a sheet: one, or two of a spread; none where nothing is on it. */
async function readSheet(path: string, { library, document, objects }: Opened, number: number): Promise<SourcePage[]> {
  try {
    const page = await document.getPage(number);
    try {
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const view = transform as unknown as Matrix;
      const { items, styles } = await page.getTextContent();
      const texts = items.flatMap((item): TextItem[] => ('str' in item ? [item] : []));
      const print = await readPrint({ page, texts, view, objects, library });
      const lines = chainItems(texts, { view, isVertical: (font) => styles[font]?.vertical === true, isBold: print.isBold });
      if (lines.length > 0) return splitSpread(lines, width, height).map((half) => makePage(half, height, print));
      return print.isBlank ? [] : [failed(new DocumentError(path, 'is a picture', 'OCR it first (tesseract FILE OUT hocr)'))];
    } finally {
      page.cleanup();
    }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return [failed(new DocumentError(path, `has a page that cannot be read (${message})`, 'export it again', { cause }))];
  }
}

function failed(problem: DocumentError): SourcePage {
  return { text: '', layout: { blocks: [] }, said: [], notices: [], problem };
}

function makePage({ left, width, lines }: Half, height: number, { rules, isHidden }: Drawing): SourcePage {
  const own = rules.filter(([x, , length]) => x + length > left && x < left + width);
  const sheet: Sheet = {
    ...{ width: round(width), height: round(height), unit: 'point' },
    ...(isHidden ? {} : { isDrawn: true }),
    ...(own.length > 0 && { rules: own.map(([x, y, w, h]) => [round(x - left), round(y), round(w), round(h)] as const) }),
  };
  return { text: lines.map(({ text }) => text).join('\n'), layout: { blocks: makeBlocks(lines, left), sheet }, said: [], notices: [] };
}

/** Lines in the order of the file, those in bold apart. */
function makeBlocks(lines: readonly PrintedLine[], left: number): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  for (let first = 0; first < lines.length; ) {
    const bold = lines[first]?.bold === true;
    let end = first;
    while (end < lines.length && lines[end]?.bold === bold) end++;
    const own = lines.slice(first, end);
    blocks.push({
      ...{ first: first + 1, last: end },
      boxes: own.map(({ box }) => [round(box.left - left), round(box.top), round(box.width), round(box.height)] as const),
      sizes: own.map(({ size }) => round(size)),
      ...(bold && { bold }),
    });
    first = end;
  }
  return blocks;
}

/** To a tenth of a point. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
